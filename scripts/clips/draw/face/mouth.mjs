import { alpha, clamp, glow, lerp, mix, pen, sides, times, within } from "../pen.mjs";

/**
 * The mouth, from what the phones and the feeling ask of it. corner below 0 pulls its ends down, contempt draws one of
 * them out and up, chin pushes the lower lip up.
 */
export function mouth(g, { lip, lips, age }, face, { mouth: at, drop, yaw }, { deep, line, light, dark }) {
  const { x, y: rest } = at;
  const y = rest - face.chin * 1.1;
  const half = (15 + face.wide * 3 - face.round * 5 + face.smile * 1.6 - face.press * 0.4) * lip.w;
  const gap = face.open * 11.5;
  const press = clamp(face.press);
  const up = y - gap * 0.2 - face.sneer * 0.4;
  const low = y + gap * 0.6 + drop * 0.38;
  const thin = 1 - 0.25 * age;
  const upper = 3.6 * lip.up * thin * (1 - 0.6 * press) + face.round * 0.7;
  const lower = (5 * lip.low * thin * (1 - 0.52 * press) + face.round * 0.8) * (face.tuck > 0.3 ? 0.5 : 1);
  const pull = (s) => {
    const cold = s === face.coldSide ? face.contempt : -0.1 * face.contempt;
    const rise = face.corner * 3.1 + cold * 2.4 + face.smile * 1.6;
    return [x + s * (half * (1 + 0.05 * s * -yaw) + cold * 1.6), lerp(y, (up + low) / 2, 0.6) - rise];
  };
  const [left, right] = [pull(-1), pull(1)];
  const bow = x + yaw * 0.4;
  const line1 = [left, [x - half * 0.5, up + 0.5 + (left[1] - y) * 0.22], [bow, up + 0.9], [x + half * 0.5, up + 0.5 + (right[1] - y) * 0.22], right];
  const line2 = [right, [x + half * 0.52, low + (right[1] - y) * 0.2], [bow, low + 0.5], [x - half * 0.52, low + (left[1] - y) * 0.2], left];
  const top = [left, [x - half * 0.55, up - upper * 0.72 + (left[1] - y) * 0.3], [bow - 3.2 * lip.w, up - upper * 1.12], [bow, up - upper * 0.8],
    [bow + 3.2 * lip.w, up - upper * 1.12], [x + half * 0.55, up - upper * 0.72 + (right[1] - y) * 0.3], right];
  const bottom = [right, [x + half * 0.6, low + lower * 0.74 + (right[1] - y) * 0.12], [bow, low + lower * 1.02], [x - half * 0.6, low + lower * 0.74 + (left[1] - y) * 0.12], left];
  const dim = times(lips, 0.78, 0.68, 0.7);

  if (gap > 0.5) inside(g, line1, line2, { x, half, up, low, gap, teeth: face.teeth, round: face.round });
  pen(g).curve(top).on([...line1].reverse()).close().fill(alpha(dim, 0.92));
  pen(g).curve([...line2].reverse()).on(bottom).close().fill(alpha(lips, 0.92));
  glow(g, bow - 2, low + lower * 0.5, half * 0.42, 1.6 + lower * 0.12, mix(lips, "#ffffff", 0.5), dark ? 0.5 : 0.55);
  g.lineCap = "round";
  if (gap < 1.6) {
    const seam = [left, [x - half * 0.5, lerp(up, low, 0.5) + 0.3 + (left[1] - y) * 0.22], [bow, lerp(up, low, 0.5) + 0.9], [x + half * 0.5, lerp(up, low, 0.5) + 0.3 + (right[1] - y) * 0.22], right];
    pen(g).curve(seam).stroke(alpha(times(lips, 0.42, 0.3, 0.32), 0.9 - gap * 0.3), 1.4 + press * 0.3);
  }
  for (const s of sides) {
    const [cx, cy] = pull(s);
    const cold = s === face.coldSide ? face.contempt : 0;
    glow(g, cx + s * 1.4, cy + 0.6, 3.4, 3, deep, 0.3 + 0.3 * cold);
    const turn = clamp(face.corner + face.smile + cold * 1.2, -1, 1);
    pen(g).M(cx, cy).Q(cx + s * 1.4, cy - turn * 0.6, cx + s * 2.2, cy - turn * 1.6 + 0.5).stroke(alpha(line, 0.42 + 0.3 * cold), 1.2);
  }
  around(g, { bow, up, upper, low, lower, half }, face, { deep, light, line });
}

/** The groove over the lips, the shadow under them and the chin. */
function around(g, { bow, up, upper, low, lower }, face, { deep, light, line }) {
  glow(g, bow, up - upper - 4.2, 2.4, 4.4, deep, 0.13);
  glow(g, bow, low + lower + 3, 10, 3.4, deep, 0.28 + 0.2 * face.chin);
  glow(g, bow - 1, low + lower + 12, 11, 7, light, 0.22);
  if (face.chin > 0.15)
    for (const [dx, dy] of [[-5, 9], [-1.5, 11], [2.5, 9.5], [5.5, 11.5], [-3.5, 13.5], [1, 14.5]])
      pen(g).M(bow + dx, low + lower + dy).Q(bow + dx + 1.3, low + lower + dy + 0.9, bow + dx + 2.4, low + lower + dy - 0.1).stroke(alpha(line, 0.3 * face.chin), 1);
}

function inside(g, line1, line2, { x, half, up, low, gap, teeth, round }) {
  within(g, () => {
    pen(g).curve(line1).on(line2).close().fill("#3a1516").clip();
    const show = clamp(teeth) * 2 + 2 + Math.min(1.6, gap * 0.2);
    const seen = 1 - clamp(round * 1.6 - 0.3);
    pen(g).rect(x - half * 0.62, up - 3, half * 1.24, show + 3, 2.4).fill(`rgba(236,228,216,${seen})`);
    for (const s of sides) glow(g, x + s * half * 0.66, up, half * 0.3, 7, "#3a1516", 0.75);
    pen(g).rect(x - half * 0.64, up - 3, half * 1.28, 4.2).fill("rgba(70,30,28,.35)");
    if (teeth > 0.6) pen(g).rect(x - half * 0.5, low - 2.2, half, 5, 1.6).fill("rgba(228,218,206,.8)");
    if (gap > 3.4) pen(g).ellipse(x, low + 1.4, half * 0.52, gap * 0.28).fill("#a8544f");
  });
}
