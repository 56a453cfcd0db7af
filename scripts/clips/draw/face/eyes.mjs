import { alpha, clamp, lerp, mix, pen, radial, within } from "../pen.mjs";

/** One eye: lid 0 open, 1 closed; gazeX, gazeY about -1 to 1; tear fills the lower lid and runs down by tearFall. */
export function eye(g, { eye: own, iris: colour, age, female }, face, s, skull, tones) {
  const { x, y, half } = skull.eyeAt(s);
  const { deep, line, shade, skin, dark } = tones;
  const closed = clamp(face.lid + (s === face.coldSide ? 0.12 * face.contempt : 0));
  const worry = Math.max(0, face.browIn);
  const squint = clamp(face.squint + face.smile * 0.35);
  const open = 6.5 * own.size * own.round * (1 + 0.09 * worry);
  const low = lerp(4.1, 2.4, squint) * own.size;
  const inner = [x - s * half, y + 1.5 - worry * 0.5];
  const outer = [x + s * half, y + 0.4 - own.tilt * 1.7 + worry * 0.9 + age * 0.6];
  const top = y - lerp(open - squint * 1.2, -low * 0.72, closed);
  const upper = [
    inner,
    [x - s * half * 0.45, lerp(top + 1.2 - own.hood * 0.3, (inner[1] + top) / 2, 0.15)],
    [x + s * half * 0.12, top],
    [x + s * half * 0.66, lerp(top, outer[1], 0.42)],
    outer,
  ];
  const lower = [
    outer,
    [x + s * half * 0.5, y + low * 0.92],
    [x - s * half * 0.25, y + low],
    [x - s * half * 0.75, y + low * 0.66],
    inner,
  ];
  const crease = y - open - 3.4 + own.hood * 2.2 - face.brow * 0.8 + closed * 3.2;
  const fold = [
    [inner[0] + s * 1.6, inner[1] - 3.4 + own.hood],
    [x - s * half * 0.4, crease + 1],
    [x + s * half * 0.15, crease],
    [x + s * half * 0.75, lerp(crease, outer[1], 0.45)],
    [outer[0] + s * 1.2, outer[1] - 1.2],
  ];
  lid(g, fold, upper, { shade, skin, deep, hood: own.hood, closed });
  within(g, () => {
    pen(g).curve(upper).on(lower).close().fill(dark ? "#ece3d8" : "#f4efe8").clip();
    const pink = face.tear > 0.3 || face.flush > 0.5 ? 0.3 : 0.12;
    pen(g).ellipse(inner[0] + s * 1.2, inner[1], 2.6, 1.8).fill(`rgba(200,110,100,${pink + 0.25})`);
    if (pink > 0.2) pen(g).rect(x - 14, y + low * 0.2, 28, 6).fill("rgba(205,90,80,.2)");
    iris(g, x + face.gazeX * 4, y - 0.7 + face.gazeY * 3.2, colour, 5.5 * Math.sqrt(own.size));
    pen(g).curve(upper.map(([px, py]) => [px, py + 0.9])).stroke("rgba(45,25,24,.3)", 3.2);
    if (face.tear > 0) pen(g).ellipse(x, y + low - 0.6, half * 0.8, 1.5).fill(`rgba(232,244,250,${0.7 * face.tear})`);
  });
  g.lineCap = "round";
  const lash = 1.45 + (female ? 0.3 - 0.3 * age : 0) + 0.65 * own.liner;
  pen(g).curve(upper).stroke(mix(line, "#140c0c", 0.6), lash);
  if (own.liner > 0.4 && closed < 0.9)
    pen(g).M(...upper[3]).Q(outer[0], outer[1] - 0.6, outer[0] + s * 1.7, outer[1] - 1.3).stroke(mix(line, "#140c0c", 0.5), 1.6);
  pen(g).curve(lower.slice(0, 4)).stroke(alpha(line, dark ? 0.5 : 0.4), 0.9);
  if (own.hood < 0.95) pen(g).curve(fold).stroke(alpha(deep, 0.5 - 0.22 * own.hood - 0.16 * closed), 1.15);
  under(g, { x, y, half, low, s }, own, face, age, tones);
  if (face.tear > 0.55 && s < 0) tear(g, x - 2, y + low + 1, face, skull);
}

function lid(g, fold, upper, { shade, skin, deep, hood, closed }) {
  pen(g).curve(fold).on([...upper].reverse()).close().fill(alpha(mix(skin, shade, 0.75), 0.75 - hood * 0.3));
  if (closed > 0.5) pen(g).curve(upper.map(([x, y]) => [x, y - 1.6])).stroke(alpha(deep, 0.16), 2.4);
}

/** Bags and the lower lid, stronger with age, tiredness and worry. */
function under(g, { x, y, half, low, s }, own, face, age, { deep, shade }) {
  const bag = clamp(0.1 + 0.24 * age + 0.3 * own.bag + 0.1 * Math.max(0, face.browIn) + 0.2 * face.smile);
  pen(g)
    .curve([[x - s * half * 0.8, y + low + 2.2], [x - s * half * 0.1, y + low + 4.6 + age + own.bag], [x + s * half * 0.7, y + low + 2.4]])
    .stroke(alpha(deep, bag * 0.85), 1.1);
  if (own.bag > 0.2 || age > 0.5)
    pen(g)
      .curve([[x - s * half * 0.9, y + low + 3], [x, y + low + 6.4], [x + s * half * 0.6, y + low + 3.2]])
      .stroke(alpha(shade, 0.2 + 0.35 * own.bag), 2.6);
}

function iris(g, x, y, colour, r) {
  pen(g)
    .ellipse(x, y, r)
    .fill(colour)
    .fill(
      radial(g, [x, y + 2.4, 0.4, x, y, r], [
        [0, "rgba(255,232,190,.38)"],
        [0.6, "rgba(0,0,0,0)"],
        [0.86, "rgba(0,0,0,.2)"],
        [1, "rgba(0,0,0,.6)"],
      ])
    );
  pen(g).ellipse(x, y, r * 0.43).fill("#100b0b");
  pen(g).ellipse(x - r * 0.33, y - r * 0.36, 1.45).fill("rgba(255,255,255,.94)");
  pen(g).ellipse(x + r * 0.36, y + r * 0.36, 0.7).fill("rgba(255,255,255,.35)");
}

/** A tear leaves the lid, runs along the cheek and leaves a track. */
function tear(g, x, y, { tear: strength, tearFall }, skull) {
  const end = y + tearFall;
  const path = [[x, y], [x - 1.2, y + tearFall * 0.5], [x + skull.x * 0.05 - 0.4, end]];
  pen(g).curve(path).stroke(`rgba(236,246,250,${0.24 * strength})`, 2);
  pen(g).ellipse(path[2][0], end, 1.5, 2.4).fill(`rgba(236,246,250,${0.6 * strength})`);
  pen(g).ellipse(path[2][0] - 0.5, end + 0.8, 0.6).fill("rgba(255,255,255,.8)");
}
