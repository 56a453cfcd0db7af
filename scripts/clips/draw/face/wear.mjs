import { alpha, mix, pen, sides } from "../pen.mjs";

export function ears(g, { face: f, ear, earrings }, { x, y }, { skin, shade, deep, line }) {
  for (const s of sides) {
    const at = s * 46.6 * f.w - x * 0.45;
    const k = ear;
    const top = 1 - y * 0.4;
    pen(g)
      .ring([[at - s * 3, top - 11 * k], [at + s * 3.5, top - 13.5 * k], [at + s * 7, top - 8 * k], [at + s * 6, top + 2 * k], [at + s * 3.4, top + 11 * k], [at - s * 1, top + 14 * k], [at - s * 4, top + 8]])
      .fill(mix(skin, shade, s < 0 ? 0.2 : 0.65));
    pen(g).curve([[at - s * 0.5, top - 8 * k], [at + s * 3.6, top - 9.6 * k], [at + s * 4.4, top - 3 * k], [at + s * 2.4, top + 5 * k]]).stroke(alpha(line, 0.34), 1.1);
    pen(g).ellipse(at + s * 0.6, top + 1, 2, 4.4 * k).fill(alpha(deep, 0.34));
    if (earrings) earring(g, at + s * 1.2, top + 13 * k, earrings);
  }
}

function earring(g, x, y, { kind, colour }) {
  const shine = mix(colour, "#ffffff", 0.5);
  if (kind === "stud") pen(g).ellipse(x, y - 2, 2.2).fill(colour).ellipse(x - 0.7, y - 2.7, 0.7).fill(colour);
  if (kind === "hoop") pen(g).ellipse(x, y + 4.5, 4.8, 6).stroke(colour, 1.7);
  if (kind === "drop") {
    pen(g).M(x, y - 1).L(x, y + 6).stroke(colour, 1);
    pen(g).ellipse(x, y + 9, 2.6, 3.8).fill(colour);
  }
  if (kind === "pearl") pen(g).ellipse(x, y, 3).fill("#efe9dd");
  pen(g).ellipse(x - 0.8, y - (kind === "drop" ? -8 : 2.6), 0.8).fill(shine);
}

const shapes = {
  square: (p, x, y, s) => p.rect(x - 15, y - 12, 30, 23, 6),
  heavy: (p, x, y, s) => p.rect(x - 15.5, y - 12.5, 31, 24, 5),
  round: (p, x, y) => p.ellipse(x, y - 0.5, 14, 13.4),
  oval: (p, x, y) => p.ellipse(x, y, 14.5, 11),
  half: (p, x, y) => p.rect(x - 14, y + 1.5, 28, 13, 6),
  cat: (p, x, y, s) => p.ring([[x - s * 14, y - 8], [x, y - 11.5], [x + s * 16.5, y - 14], [x + s * 15, y + 2], [x + s * 5, y + 10], [x - s * 8, y + 9], [x - s * 14, y + 1]]),
  rimless: (p, x, y) => p.rect(x - 14, y - 10.5, 28, 20, 8),
  aviator: (p, x, y, s) => p.ring([[x - s * 13, y - 10], [x, y - 11.5], [x + s * 15, y - 10], [x + s * 14.5, y + 3], [x + s * 6, y + 12], [x - s * 6, y + 10], [x - s * 12.5, y]]),
};
const weights = { square: 2.2, heavy: 3.2, round: 1.5, oval: 1.5, half: 1.5, cat: 2.4, rimless: 0.7, aviator: 1.4 };

/** Glasses with a little sky in the left lens; they sit on the nose and turn with the head. */
export function glasses(g, { glasses: { kind, colour }, face: f, eye }, skull, { deep }) {
  const { x, y } = skull;
  const weight = weights[kind];
  const gap = 20.4 * f.w * Math.max(0.97, eye.gap);
  const sink = kind === "half" ? 2 : 0;
  for (const s of sides) {
    const at = x * 1.12 + s * gap * (1 - 0.05 * s * skull.yaw);
    const shape = shapes[kind](pen(g), at, -3.5 + y * 1.05 + sink, s);
    shape.fill(s < 0 ? "rgba(255,255,255,.10)" : "rgba(255,255,255,.05)").stroke(alpha(deep, 0.16), weight + 2).stroke(colour, weight);
    pen(g).M(at - 9, 1 + y + sink).L(at - 2, -11 + y + sink).stroke("rgba(255,255,255,.22)", 2.4);
    pen(g).M(at + s * 14.6, -9 + y + sink).L(s * 46.5 * f.w - x * 0.3, -7 + sink).stroke(colour, weight);
  }
  const inner = gap - 13.6;
  pen(g).M(x * 1.12 - inner, -5.5 + y + sink).Q(x * 1.2, -9.5 + y + sink, x * 1.12 + inner, -5.5 + y + sink).stroke(colour, Math.max(1.2, weight));
}
