import { alpha, glow, pen, sides } from "../pen.mjs";

/** The nose: its lit bridge, its shaded side, tip, wings and nostrils. */
export function nose(g, { nose: n, age }, face, { nose: at, yaw }, { deep, line, light, shade, dark }) {
  const { x, base, top } = at;
  const w = n.w;
  const flare = 1 + face.tense * 0.08 + face.sneer * 0.1;
  const wing = 9.2 * w * flare;
  const lift = face.sneer * 1.2;
  const far = yaw >= -0.08 ? 1 : -1;
  glow(g, x + far * 5.5 * n.bridge, (top + base) / 2 + 2, 5.5, (base - top) * 0.55, deep, 0.2);
  glow(g, x + far * 9 * w, base - 3, 7, 8, deep, 0.2);
  glow(g, x - far * 0.8, (top + base) / 2 - 1, 3.4 * n.bridge, (base - top) * 0.62, light, dark ? 0.5 : 0.62);
  glow(g, x - far * 1.4, base - 5.2, 5.4 * n.tip, 5, light, dark ? 0.55 : 0.6);
  glow(g, x, base + 4.5, 10 * w, 4.6, deep, 0.3);
  g.lineCap = "round";
  pen(g)
    .curve([[x + far * 4.6 * n.bridge, top + 1], [x + far * (4 * n.bridge + n.hook * 1.4), top + (base - top) * 0.45], [x + far * 5.2 * w, base - 8]])
    .stroke(alpha(deep, 0.26), 1.3);
  for (const s of sides) {
    const up = s === face.coldSide ? lift : lift * 0.3;
    pen(g)
      .curve([[x + s * wing * 0.8, base - 7.4 - up], [x + s * wing * 1.04, base - 2.6 - up], [x + s * wing * 0.8, base + 0.7 - up * 0.5], [x + s * wing * 0.52, base + 0.5]])
      .stroke(alpha(line, s === far ? 0.5 : 0.36), 1.25);
    pen(g)
      .curve([[x + s * wing * 0.76, base + 0.2 - up * 0.4], [x + s * wing * 0.5, base - 1.2 - up * 0.3], [x + s * wing * 0.22, base + 0.9]])
      .stroke(alpha(line, 0.72), 1.7);
  }
  pen(g)
    .curve([[x - wing * 0.34, base + 1.6], [x, base + 2.9 + n.hook], [x + wing * 0.34, base + 1.6]])
    .stroke(alpha(line, 0.42), 1.2);
  if (age > 0.75) pen(g).M(x - 5, top - 4).Q(x, top - 2.6, x + 5, top - 4).stroke(alpha(shade, 0.6), 1);
}
