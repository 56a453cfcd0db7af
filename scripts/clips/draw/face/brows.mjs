import { alpha, lerp, mix, pen } from "../pen.mjs";

/** One eyebrow: brow lifts it, browIn lifts its inner end (worry), browAngle below 0 pulls that end down (anger). */
export function brow(g, { brow: own, hair, skin, face: f, eye }, face, s, { x: turn, y: turnY, yaw }) {
  const x = turn + s * 20.5 * f.w * eye.gap * (1 - 0.05 * s * yaw);
  const skew = s === face.coldSide ? -0.5 * face.contempt : 0.55 * face.contempt;
  const lift = face.brow + skew;
  const y = -19.5 + own.high + turnY - lift * 4.4;
  const anger = Math.max(0, -face.browAngle);
  const worry = Math.max(0, face.browIn);
  const colour = own.colour ?? hair.colour;
  const w = 1.02 * own.w;
  const inner = [x - s * (12.4 * w + anger * 1.8), y + 0.7 + anger * 5.6 - worry * 5.8 + own.tilt];
  const mid = [x - s * 1.5, y - 2.1 * own.arch - 0.3 + worry * 0.4 + anger * 2.2];
  const peak = [x + s * 6.2 * w, y - 2.4 * own.arch - 0.2 + worry * 1.7 - anger * 0.6];
  const outer = [x + s * 13.6 * w, y + 2.2 + worry * 2.6 - anger * 1.6 - own.tilt];
  const thick = 1.75 * own.thick;
  const shape = (k) => [
    [inner[0], inner[1] - thick * 0.5 * k],
    [mid[0], mid[1] - thick * k],
    [peak[0], peak[1] - thick * 0.8 * k],
    outer,
    [peak[0] - s * 0.4, peak[1] + thick * 0.55 * k],
    [mid[0], mid[1] + thick * k],
    [inner[0] + s * 0.5, inner[1] + thick * 0.95 * k],
  ];
  pen(g).ring(shape(1.14)).fill(alpha(mix(colour, skin, 0.2), 0.42));
  pen(g).ring(shape(0.8)).fill(alpha(mix(colour, skin, 0.08), 0.82));
  g.lineCap = "round";
  for (let i = 0; i < 8; i += 1) {
    const t = i / 8;
    const at = t < 0.5 ? between(inner, mid, t * 2) : between(mid, peak, t * 2 - 1);
    pen(g)
      .M(at[0] - s * 0.6, at[1] + thick * 0.7)
      .L(at[0] + s * (1.2 + t * 2), at[1] - thick * (0.9 - 0.3 * t))
      .stroke(alpha(colour, 0.4), 0.8);
  }
}

const between = (a, b, t) => [lerp(a[0], b[0], t), lerp(a[1], b[1], t)];
