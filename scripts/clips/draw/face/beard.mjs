import { randomFrom } from "../../random.mjs";
import { alpha, glow, mix, pen, sides } from "../pen.mjs";

/** Stubble, moustache or beard; drawn inside the outline of the face, with the mouth left free. */
export function beard(g, person, face, skull, tones) {
  const { beard: own, hair } = person;
  const colour = own.colour ?? hair.colour;
  kinds[own.kind](g, { colour, skull, face, person, tones, amount: own.amount ?? 1 });
}

/** Where a beard lies: cheek line, under the nose, round the mouth, to the chin. */
function area({ skull, face, person: { face: f, lip } }, { cheek = 26, low = 0 }) {
  const { x, y, mouth, drop, down } = skull;
  const lipTop = mouth.y - 6 - face.open * 3;
  const outer = [];
  for (const s of [-1, 1]) {
    const half = [
      [s * 47 * f.w, 2],
      [s * 44 * f.w + x * 0.3, down(14) + y * 0.4],
      [s * 35 + x * 0.6, down(cheek) + y * 0.6],
      [s * 25 + x, down(cheek + 6) + y],
      [s * 15 * lip.w + x * 1.2, lipTop - 2],
      [s * 5 + x * 1.3, lipTop - 3.4],
    ];
    outer.push(s < 0 ? half : half.reverse());
  }
  const bottom = [[52, 40], [40, 76 + drop + low], [0, 88 + drop + low], [-40, 76 + drop + low], [-52, 40]];
  const rx = (14.6 + face.wide * 3 - face.round * 4.5 + face.smile * 2) * lip.w;
  const ry = 4.6 + face.open * 6.5;
  return { line: [...outer[0], ...outer[1]], bottom, mouthAt: [x * 1.3, mouth.y + face.open * 3.4 + 0.6, rx, ry] };
}

function mass(g, at, options, style) {
  const { line, bottom, mouthAt } = area(at, options);
  const [mx, my, rx, ry] = mouthAt;
  pen(g).curve(line).on(bottom).close().M(mx + rx, my).ellipse(mx, my, rx, ry).fill(style, "evenodd");
}

/** Fine hairs, always the same ones, that follow the jaw. */
function hairs(g, at, { colour, count, length, strength, cheek = 30 }) {
  const { skull: { x, y, mouth, drop, down }, person: { face: f }, face } = at;
  const random = randomFrom(17);
  g.lineCap = "round";
  for (let i = 0; i < count; i += 1) {
    const angle = random.uniform() * Math.PI;
    const reach = 0.62 + random.uniform() * 0.42;
    const px = Math.cos(angle) * 40 * f.jaw * reach + x * 0.9;
    const py = down(30) + Math.sin(angle) * 40 * reach + y * 0.7 + drop * Math.sin(angle);
    const nearMouth = Math.hypot((px - x * 1.3) / (17 + face.wide * 3), (py - mouth.y - face.open * 3) / (6.5 + face.open * 6));
    const drawn = random.uniform();
    if (nearMouth < 1 || py < down(cheek) - Math.abs(px) * -0.05) continue;
    pen(g)
      .M(px, py)
      .Q(px + Math.cos(angle) * 1.6, py + length * 0.6, px + Math.cos(angle) * 0.5, py + length)
      .stroke(alpha(drawn < 0.3 ? mix(colour, "#ffffff", 0.35) : colour, strength), 0.85);
  }
}

function moustacheShape(g, { skull: { x, mouth, nose }, face, person: { lip } }, style, thick = 1) {
  const up = mouth.y - 3.4 - face.open * 2.4;
  const top = nose.base + 3.6;
  const half = (15.5 + face.wide * 2) * lip.w;
  const cx = x * 1.34;
  g.save();
  pen(g)
    .ring([[cx - half, up + 3.4 * thick], [cx - half * 0.78, up - 1.8], [cx - half * 0.4, top + 1.4], [cx, top + 2.2], [cx + half * 0.4, top + 1.4], [cx + half * 0.78, up - 1.8], [cx + half, up + 3.4 * thick], [cx + half * 0.5, up + 1.4 * thick], [cx, up + 0.2], [cx - half * 0.5, up + 1.4 * thick]])
    .fill(style)
    .clip();
  g.lineCap = "round";
  for (let i = -9; i <= 9; i += 1)
    pen(g)
      .M(cx + i * half * 0.075, top + 2 + Math.abs(i) * 0.16)
      .Q(cx + i * half * 0.09, up - 2, cx + i * half * 0.1, up - 1.6 + Math.abs(i) * 0.26 * thick)
      .stroke(i % 2 ? "rgba(255,255,255,.06)" : "rgba(20,12,10,.1)", 0.9);
  g.restore();
}

const kinds = {
  stubble(g, at) {
    const { skull: { x, y, down, drop, mouth }, person: { face: f }, colour, amount } = at;
    for (const s of sides) {
      glow(g, s * 33 * f.jaw + x * 0.6, down(36) + y * 0.6, 17, 24, colour, 0.34 * amount);
      glow(g, s * 16 + x, down(54) + y * 0.7 + drop, 20, 16, colour, 0.34 * amount);
    }
    glow(g, x, down(60) + drop, 20, 12, colour, 0.3 * amount);
    glow(g, x * 1.3, mouth.y - 8.5, 17, 6, colour, 0.42 * amount);
    hairs(g, at, { colour, count: 210, length: 1.6, strength: 0.34 * amount, cheek: 22 });
  },
  short(g, at) {
    mass(g, at, { cheek: 28 }, alpha(at.colour, 0.3 * at.amount));
    mass(g, at, { cheek: 31 }, alpha(at.colour, 0.42 * at.amount));
    moustacheShape(g, at, alpha(at.colour, 0.42));
    hairs(g, at, { colour: at.colour, count: 230, length: 3.4, strength: 0.5, cheek: 27 });
  },
  full(g, at) {
    mass(g, at, { cheek: 26 }, alpha(at.colour, 0.45));
    mass(g, at, { cheek: 29 }, alpha(at.colour, 0.8));
    moustacheShape(g, at, alpha(at.colour, 0.9), 1.3);
    hairs(g, at, { colour: mix(at.colour, "#120c0a", 0.35), count: 200, length: 5, strength: 0.4, cheek: 27 });
    hairs(g, at, { colour: mix(at.colour, "#ffffff", 0.3), count: 110, length: 5, strength: 0.35, cheek: 30 });
  },
  moustache(g, at) {
    kinds.stubble(g, { ...at, amount: 0.45 });
    moustacheShape(g, at, alpha(at.colour, 0.94), 1.25);
  },
  goatee(g, at) {
    const { skull: { x, chin, mouth, drop }, face } = at;
    kinds.stubble(g, { ...at, amount: 0.35 });
    moustacheShape(g, at, alpha(at.colour, 0.7), 1);
    const low = mouth.y + 11 + drop * 0.7;
    const half = 16.5 + face.wide * 1.5;
    const cx = x * 1.25;
    const goat = (k) => [[cx - half - 1, mouth.y - 1], [cx - half + 4.5 - k, mouth.y + 4], [cx - 9, low - 1 - k], [cx, low - 2.5 - k], [cx + 9, low - 1 - k], [cx + half - 4.5 + k, mouth.y + 4], [cx + half + 1, mouth.y - 1], [x * 1.1 + half - 1 + k, chin.y - 3], [x * 1.05 + 11, chin.y + 8], [x, chin.y + 11], [x * 1.05 - 11, chin.y + 8], [x * 1.1 - half + 1 - k, chin.y - 3]];
    pen(g).ring(goat(1)).fill(alpha(at.colour, 0.34));
    pen(g).ring(goat(0)).fill(alpha(at.colour, 0.5));
  },
};

/** A full beard stands a little beyond the chin: what of it lies outside the face. */
export function beardEdge(g, { beard: own, hair, face: f }, { x, y, down, drop }) {
  if (own?.kind !== "full") return;
  const colour = own.colour ?? hair.colour;
  const long = own.long ?? 5;
  const points = [-1, 1].map((s) => [[s * 42.5 * f.w, down(14)], [s * (38 * f.jaw + 1.5), down(38) + drop * 0.4], [s * 27 * f.jaw + x * 0.6, down(58) + long * 0.7 + drop], [s * 12 + x, down(67) + long + drop + y * 0.4]]);
  pen(g).ring([...points[0], ...points[1].reverse()]).fill(mix(colour, "#120c0a", 0.12));
}
