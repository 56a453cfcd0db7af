import { alpha, glow, linear, pen, sides } from "./pen.mjs";
import { paint } from "./wear/cloth.mjs";

/** The trunk from the neck to below the frame, as a path. */
export function trunk(g, { body }, at) {
  const { cx, shoulder, half, neck } = at;
  const base = 25 * body.neck;
  const waist = half * (0.74 + 0.2 * (body.weight - 0.8));
  const side = (s) => [
    [cx + s * base, neck + 9],
    [cx + s * (base + 13), neck + 19],
    [cx + s * half * 0.66, shoulder + 2],
    [cx + s * half * 0.92, shoulder + 13],
    [cx + s * half * 1.0, shoulder + 38],
    [cx + s * half * 0.93, shoulder + 80],
    [cx + s * waist, 356],
    [cx + s * waist * 1.04, 420],
  ];
  return pen(g).curve(side(1)).on(side(-1).reverse()).close();
}

export function torso(g, person, at, tones) {
  const path = () => trunk(g, person, at);
  for (const width of [30, 25, 20, 15, 10, 5]) path().stroke("rgba(20,14,16,.022)", width);
  path();
  paint(g, tones, at);
}

/** Folds and forms under the cloth. */
export function bust(g, { body }, { cx, shoulder, half }, { clothDeep, clothLight }) {
  g.lineCap = "round";
  if (body.chest > 0)
    for (const s of sides) {
      const y = shoulder + 78 + body.chest * 4;
      glow(g, cx + s * half * 0.4 - 3, y - 22, 30, 26, clothLight, 0.3 * body.chest);
      glow(g, cx + s * half * 0.42 + 3, y + 6, 32, 12, clothDeep, 0.26 * body.chest);
    }
  if (body.weight > 1.12) glow(g, cx, 344, 60, 26, clothLight, 0.3);
  glow(g, cx, shoulder + 120, 50, 30, clothDeep, 0.12);
  for (const s of sides) {
    pen(g).curve([[cx + s * half * 0.7, shoulder + 34], [cx + s * half * 0.56, shoulder + 46], [cx + s * half * 0.4, shoulder + 52]]).stroke(alpha(clothDeep, 0.07), 3);
    pen(g).curve([[cx + s * half * 0.66, shoulder + 84], [cx + s * half * 0.5, shoulder + 96], [cx + s * half * 0.38, shoulder + 100]]).stroke(alpha(clothDeep, 0.07), 3);
  }
}

export function neck(g, { body, age, face: f }, { cx, headX, headY, neck: y }, { skin, shade, deep, line, light }, face) {
  const half = 21.5 * body.neck;
  const base = 27 * (0.4 + 0.6 * body.neck);
  const lean = (headX - cx) * 0.6;
  const shape = [
    [cx - half + lean, headY + 26],
    [cx - half * 0.98 + lean * 0.5, y - 14],
    [cx - half * 1.02, y],
    [cx - base, y + 13],
    [cx - base - 7, y + 20],
    [cx, y + 52],
    [cx + base + 7, y + 20],
    [cx + base, y + 13],
    [cx + half * 1.02, y],
    [cx + half * 0.98 + lean * 0.5, y - 14],
    [cx + half + lean, headY + 26],
  ];
  pen(g).curve(shape).close().fill(linear(g, [cx - half, 0, cx + half, 0], [skin, skin, shade]));
  g.save();
  pen(g).curve(shape).close().clip();
  glow(g, cx + half, y - 6, 18, 40, deep, 0.34);
  const chin = headY + 62 * (0.5 + f.h * 0.5) + face.open * 4;
  glow(g, headX + 3, chin - 4, 40, 20, deep, 0.62);
  glow(g, headX + 4, chin + 2, 26, 22, deep, 0.36);
  glow(g, cx - half * 0.5, y + 8, 10, 16, light, 0.22);
  for (const s of sides) {
    pen(g).curve([[cx + s * half * 0.86 + lean * 0.4, y - 18], [cx + s * half * 0.5, y + 4], [cx + s * 5.5, y + 21]]).stroke(alpha(deep, 0.06 + 0.24 * face.tense + 0.1 * age), 2.4);
    pen(g).curve([[cx + s * 5.5, y + 22.5], [cx + s * 17, y + 20], [cx + s * 33, y + 16]]).stroke(alpha(deep, 0.3), 1.8);
  }
  glow(g, cx, y + 23, 5, 4, deep, 0.25);
  if (body.chest === 0) {
    const apple = y - 2 - face.swallow * 6;
    glow(g, cx - 1.5 + lean * 0.4, apple - 1, 4, 5, light, 0.42);
    glow(g, cx + 1 + lean * 0.4, apple + 5, 7, 3.4, deep, 0.4);
  } else if (face.swallow > 0.02) {
    glow(g, cx, y - 3 - face.swallow * 5, 6, 4, deep, 0.3 * face.swallow);
    glow(g, cx, y - 7 - face.swallow * 5, 5, 4, light, 0.3 * face.swallow);
  }
  if (age > 0.5)
    for (const [dy, k] of [[-6, 0.9], [2, 1]]) pen(g).curve([[cx - half * 0.8 * k, y + dy], [cx, y + dy + 4], [cx + half * 0.8 * k, y + dy]]).stroke(alpha(line, 0.18 * age), 1.1);
  if (age > 0.72) for (const s of sides) pen(g).curve([[cx + s * 4, y - 14], [cx + s * 3.4, y + 2], [cx + s * 5, y + 14]]).stroke(alpha(line, 0.2 * age), 1.2);
  g.restore();
}
