import { alpha, clamp, lerp, mix, pen, radial, within } from "./pen.mjs";

const width = 10.8;

/** One eye. lid 0 open, 1 closed; gazeX, gazeY about -1 to 1; tear fills the lower lid and runs down by tearFall. */
export function eye(g, character, face, s, turn, { shade, deep }) {
  const soft = character.jaw < 1;
  const x = turn.x + s * 20 * character.faceWidth;
  const y = -4 + turn.y;
  const closed = clamp(face.lid);
  const below = lerp(4.4, 2.2, clamp(face.squint * 0.8 + closed * 0.4));
  const top = y - lerp(6.6, -1.2, closed) + Math.max(0, face.squint) * 2.2;
  const sad = Math.max(0, face.browIn) * 1.3;
  const inner = { x: x - s * width, y: y + 1.2 - sad * 0.3 };
  const outer = { x: x + s * width, y: y + (soft ? -0.6 : 0) + sad };

  within(g, () => {
    pen(g)
      .M(inner.x, inner.y)
      .C(inner.x + s * 4, top - 1.6, outer.x - s * 6, top - 1.6, outer.x, outer.y)
      .C(outer.x - s * 5, y + below + 1.2, inner.x + s * 5, y + below + 1.2, inner.x, inner.y)
      .close()
      .fill("#f7f1ea")
      .clip();
    iris(g, x + face.gazeX * 4.2, y - 0.4 + face.gazeY * 3.6, character.iris);
    g.fillStyle = "rgba(60,35,30,.28)";
    g.fillRect(x - 14, top - 3, 28, 4.6);
    if (face.tear > 0)
      pen(g)
        .ellipse(x, y + below - 0.2, 8.5, 1.7)
        .fill(`rgba(220,238,248,${0.75 * face.tear})`);
  });

  g.lineCap = "round";
  pen(g)
    .M(inner.x, inner.y)
    .C(inner.x + s * 4, top - 1.6, outer.x - s * 6, top - 1.6, outer.x + s * 0.8, outer.y - 0.3)
    .stroke(mix(deep, "#1a0f0e", 0.55), soft ? 2.4 : 1.9);
  pen(g)
    .M(inner.x + s * 2, inner.y + 1.6)
    .C(inner.x + s * 6, y + below + 1.4, outer.x - s * 5, y + below + 1.4, outer.x, outer.y + 0.6)
    .stroke(alpha(deep, 0.42), 1);
  pen(g)
    .M(inner.x + s * 2, inner.y - 4.5)
    .Q(x, Math.min(top, y - 4) - 5.2, outer.x - s * 0.5, outer.y - 4.2)
    .stroke(alpha(deep, 0.38), 1.2);
  const bag = 0.14 + 0.16 * character.age + 0.12 * Math.max(0, face.browIn);
  pen(g)
    .M(inner.x + s * 2, y + 8.5)
    .Q(x, y + 11.5, outer.x - s * 2, y + 7.5)
    .stroke(alpha(shade, bag), 1.2);
  if (face.tear > 0.5 && s < 0) tear(g, x, y + 12 + face.tearFall, face.tear);
}

function iris(g, x, y, colour) {
  pen(g)
    .ellipse(x, y, 5.7)
    .fill(colour)
    .fill(
      radial(
        g,
        [x, y + 2, 0.5, x, y, 5.7],
        [
          [0, "rgba(255,235,200,.35)"],
          [0.7, "rgba(0,0,0,0)"],
          [1, "rgba(0,0,0,.45)"],
        ]
      )
    );
  pen(g).ellipse(x, y, 2.6).fill("#120d0c");
  pen(g)
    .ellipse(x - 1.9, y - 2.1, 1.35)
    .fill("rgba(255,255,255,.92)");
}

function tear(g, x, y, strength) {
  pen(g)
    .ellipse(x - 3, y, 1.7, 3.2)
    .fill(`rgba(226,242,250,${0.55 * strength})`);
  pen(g)
    .ellipse(x - 3.5, y + 1, 0.7)
    .fill("rgba(255,255,255,.7)");
}

/** One eyebrow: brow lifts it, browIn lifts its inner end (worry), browAngle below 0 pulls that end down (anger). */
export function brow(g, character, face, s, turn) {
  const x = turn.x + s * 20 * character.faceWidth;
  const y = -20 + turn.y - face.brow * 4;
  const anger = Math.max(0, -face.browAngle);
  const worry = Math.max(0, face.browIn);
  const inner = { x: x - s * (12.5 + anger * 1.6), y: y + anger * 5.2 - worry * 6 };
  const middle = y - 4.2 + worry + anger * 1.5;
  const outer = { x: x + s * 13, y: y + 2.2 + worry * 2.4 - anger * 1.6 };
  const thick = 3.1 * character.brow;
  pen(g)
    .M(inner.x, inner.y + thick * 0.55)
    .Q(x - s * 2, middle - thick * 0.25, outer.x, outer.y)
    .Q(x - s, middle + thick * 1.05, inner.x + s * 0.6, inner.y + thick * 1.6)
    .Q(inner.x - s * 1.4, inner.y + thick, inner.x, inner.y + thick * 0.55)
    .fill(mix(character.hair.colour, character.skin, character.age > 0.6 ? 0.15 : 0.08));
}
