import { alpha, clamp, mix, pen, sides, within } from "./pen.mjs";

/** The mouth, from what the phones and the feeling ask of it. corner below 0 pulls its ends down. */
export function mouth(g, character, face, { x, y }, drop, deep) {
  const broad = character.jaw > 1;
  const half = (13.6 + face.wide * 3.4 - face.round * 4.6) * (broad ? 1.06 : 1);
  const gap = face.open * 10.5;
  const ends = y - face.corner * 3.4;
  const up = y - gap * 0.28;
  const low = y + gap * 0.72 + drop * 0.2;
  const upper = (broad ? 2.4 : 3.4) * (1 - 0.55 * face.press) + face.round * 0.8;
  const lower = ((broad ? 3.3 : 4.4) * (1 - 0.5 * face.press) + face.round) * (face.tuck > 0.3 ? 0.55 : 1);
  const [left, right] = [x - half, x + half];
  const dark = mix(character.lips, "#3a1212", 0.38);

  if (gap > 0.7) inside(g, { x, half, up, low, ends, gap, teeth: face.teeth });
  pen(g)
    .M(left, ends)
    .C(x - half * 0.55, up - upper * 0.9, x - half * 0.28, up - upper * 1.25, x - 2.6, up - upper * 1.15)
    .Q(x, up - upper * 0.75, x + 2.6, up - upper * 1.15)
    .C(x + half * 0.28, up - upper * 1.25, x + half * 0.55, up - upper * 0.9, right, ends)
    .C(x + half * 0.45, up + 0.2, x - half * 0.45, up + 0.2, left, ends)
    .fill(dark);
  pen(g)
    .M(left + 0.6, ends)
    .C(x - half * 0.5, low + 0.4, x + half * 0.5, low + 0.4, right - 0.6, ends)
    .C(x + half * 0.6, low + lower * 1.15, x - half * 0.6, low + lower * 1.15, left + 0.6, ends)
    .fill(character.lips);
  pen(g)
    .ellipse(x - 2, low + lower * 0.42, half * 0.34, 0.9)
    .fill("rgba(255,240,232,.22)");
  if (gap <= 0.7) {
    const sag = y + 0.3 + (ends - y) * 0.1;
    pen(g)
      .M(left, ends)
      .C(x - half * 0.4, sag, x + half * 0.4, sag, right, ends)
      .stroke(mix(dark, "#220a0a", 0.5), 1.5);
  }
  for (const s of sides)
    pen(g)
      .M(x + s * half, ends)
      .L(x + s * (half + 1.8), ends + (face.corner < 0 ? 1.9 : -0.8))
      .stroke(alpha(deep, 0.45), 1.3);
  pen(g)
    .M(x - 7, low + lower + 4.4)
    .Q(x, low + lower + 6.2, x + 7, low + lower + 4.4)
    .stroke(alpha(deep, 0.28), 2);
}

function inside(g, { x, half, up, low, ends, gap, teeth }) {
  within(g, () => {
    pen(g)
      .M(x - half + 1, ends)
      .C(x - half * 0.45, up - 0.2, x + half * 0.45, up - 0.2, x + half - 1, ends)
      .C(x + half * 0.5, low + 0.6, x - half * 0.5, low + 0.6, x - half + 1, ends)
      .close()
      .fill("#3b1516")
      .clip();
    pen(g)
      .rect(x - half * 0.66, up - 2, half * 1.32, clamp(teeth) * 2.2 + 3.4, 1.6)
      .fill("#f3ece2");
    if (teeth > 0.6)
      pen(g)
        .rect(x - half * 0.55, low - 2.4, half * 1.1, 4, 1.6)
        .fill("rgba(238,230,220,.85)");
    if (gap > 4)
      pen(g)
        .ellipse(x, low + 1, half * 0.5, gap * 0.3)
        .fill("#a4504d");
  });
}
