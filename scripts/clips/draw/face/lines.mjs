import { alpha, clamp, glow, pen, sides } from "../pen.mjs";

/** Lines of age and of the moment: beside the mouth, between the brows, on the forehead, at the eyes, on the neck. */
export function lines(g, { age, sag = 0, face: f, face: { cheek } }, face, skull, { deep, line: ink, light, dark }) {
  const { x, y, drop, down, mouth, nose } = skull;
  g.lineCap = "round";
  const line = (strength, ...points) => {
    if (strength > 0.03) pen(g).curve(points).stroke(alpha(ink, Math.min(0.62, strength * (dark ? 1.25 : 1))), 1.15);
  };
  const young = 0.45 + 0.75 * age;
  const smile = clamp(0.01 + 0.3 * age + young * (0.16 * face.tense + 0.12 * Math.max(0, -face.corner) + 0.32 * face.smile));
  const frown = Math.max(0, -face.browAngle) * (0.4 + 0.3 * age) + Math.max(0, face.browIn) * 0.12;
  for (const s of sides) {
    const cold = s === face.coldSide ? face.contempt : 0;
    const fold = clamp(smile + young * (0.6 * cold + 0.3 * face.sneer));
    const from = [nose.x * 0.8 + s * 11.5, nose.base - 4.5];
    const out = [x + s * (20.5 + cheek * 0.8 + face.smile * 1.5), mouth.y - 9 + drop * 0.2];
    const to = [x + s * 21.5, mouth.y + 1 + sag * 3 + drop * 0.5 - face.smile * 2];
    line(fold * 0.75, from, [(from[0] + out[0]) / 2 + s * 2, (from[1] + out[1]) / 2 - 0.5], out, to);
    if (fold > 0.15) glow(g, out[0] + s * 3, out[1] - 3, 7, 8, light, 0.5 * fold);
    line(age > 0.55 ? 0.3 * (age - 0.4) + 0.25 * sag : 0, [x + s * 17.5, mouth.y + 4 + drop * 0.5], [x + s * 19, mouth.y + 10 + drop], [x + s * 18, mouth.y + 15 + drop]);
    line(frown * 0.8, [x + s * 3.3, -24.5 + y], [x + s * 2.6, -20 + y], [x + s * 4.2, -14.5 + y]);
    line(age > 0.8 ? 0.12 : 0, [x + s * 27, 20 + y], [x + s * 31, 30 + y], [x + s * 30, 38 + y]);
    crowsFeet(line, x + s * 35.5 * f.w, y, s, clamp((age - 0.3) * 0.6 + 0.35 * face.smile + 0.12 * face.squint));
    if (cheek > 0.3) glow(g, x + s * 24, down(16) + y, 14, 9, light, 0.16 * cheek);
    if (cheek < -0.2) glow(g, x * 0.7 + s * 30, down(28) + y, 9, 15, deep, -0.22 * cheek);
  }
  const worry = young * (Math.max(0, face.browIn) * 0.34 + Math.max(0, face.brow) * 0.2);
  const row = (top, wide, strength) =>
    line(strength, [x - wide, top + 1.4 + y], [x - wide * 0.4, top + y - 0.4], [x, top + 0.7 + y], [x + wide * 0.5, top - 0.3 + y], [x + wide, top + 1.5 + y]);
  row(-35, 16, worry + 0.2 * Math.max(0, age - 0.35));
  row(-41, 20, worry * 0.9 + 0.3 * Math.max(0, age - 0.4));
  if (age > 0.7) row(-47, 15, 0.14);
}

function crowsFeet(line, x, y, s, strength) {
  if (strength < 0.04) return;
  for (const k of [-1, 0, 1]) line(strength * 0.55, [x, -3.5 + y + k * 2], [x + s * 3, -3.5 + y + k * 3.4], [x + s * 5.6, -3 + y + k * 5.4]);
}
