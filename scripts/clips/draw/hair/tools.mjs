import { alpha, lerp, lightness, linear, mix, pen, times } from "../pen.mjs";

/** What every style draws with: colours, the width of the skull, and how far the hairline moves with the head. */
export function hairTools(g, { hair, face }, skull) {
  const { colour } = hair;
  const light = mix(colour, "#fff2dc", 0.26);
  const k = 0.48 + 0.24 * lightness(colour);
  const dark = times(colour, k, k * 0.95, k * 0.97);
  return {
    g, hair, colour, light, dark,
    w: face.w,
    x: skull ? skull.x * 0.55 : 0,
    y: skull ? skull.y * 0.5 : 0,
    skull,
    fill: linear(g, [-44, -88, 52, 10], [[0, light], [0.32, colour], [1, mix(colour, dark, 0.75)]]),
  };
}

/** The crown from the left ear over the top to the right: vol above the skull, side beyond it, low: where it ends. */
export const crown = ({ w }, { vol = 6, side = 3, low = 0, lean = 0 } = {}) => [
  [-46.5 * w - side * 0.6, low],
  [-48 * w - side, -22],
  [-42.5 * w - side * 0.9, -54 - vol * 0.2],
  [-25 * w + lean * 0.5, -75 - vol * 0.9],
  [lean, -82 - vol],
  [25 * w + lean * 0.5, -75 - vol * 0.9],
  [42.5 * w + side * 0.9, -54 - vol * 0.2],
  [48 * w + side, -22],
  [46.5 * w + side * 0.6, low],
];

/** A hairline, given for the right half from the ear to the middle or whole, moved with the head. */
export function hairline({ w, x, y }, half, left = null) {
  const move = ([px, py], s) => [s * px * w + x * Math.min(1, Math.max(0, (-py - 5) / 30)), py + (py < -20 ? y : 0)];
  const right = half.map((point) => move(point, 1));
  const other = (left ?? half).map((point) => move(point, -1)).reverse();
  if (half.at(-1)[0] === 0) other.shift();
  return [...right, ...other];
}

/** Fills the hair between crown and hairline. */
export function cap(h, outer, line, style = h.fill) {
  h.shape = () => pen(h.g).curve(outer).on(line).close();
  h.shape().fill(style);
}

export function pointAt(points, t) {
  const at = t * (points.length - 1);
  const i = Math.min(points.length - 2, Math.floor(at));
  return [lerp(points[i][0], points[i + 1][0], at - i), lerp(points[i][1], points[i + 1][1], at - i)];
}

/** Strands from one line to another, bent by (bx, by) in their middle, light and dark in turn. */
export function strands(h, from, to, count, [bx, by] = [0, 0], strength = 0.3, width = 1) {
  h.g.save();
  h.shape?.().clip();
  h.g.lineCap = "round";
  for (let i = 0; i < count; i += 1) {
    const t = (i + 0.5) / count;
    const jump = ((i * 0.618034) % 1) - 0.5;
    const a = pointAt(from, t);
    const b = pointAt(to, Math.min(1, Math.max(0, t + jump * 0.03)));
    const start = lerp(0, 0.25, (i * 0.381966) % 1);
    const p = [lerp(a[0], b[0], start), lerp(a[1], b[1], start)];
    pen(h.g)
      .M(...p)
      .Q((p[0] + b[0]) / 2 + bx * (1 + jump), (p[1] + b[1]) / 2 + by * (1 + jump), ...b)
      .stroke(alpha(i % 3 === 0 ? h.light : h.dark, strength * (0.6 + 0.4 * ((i * 0.75) % 1))), width);
  }
  h.g.restore();
}
