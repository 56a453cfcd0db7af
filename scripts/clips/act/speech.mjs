import { clamp } from "../draw/pen.mjs";
import { mouthShapes } from "./face.mjs";

const lipsClose = new Set(["m", "b", "p", "f", "v"]);

/** The mouth at time t: phones around it blended, a little ahead of the sound, as lips are. Six numbers, see face.mjs. */
export function mouthAt(phones, t) {
  const shape = [0, 0, 0, 0, 0, 0];
  let total = 0;
  for (const { ph, t: start, e: end } of phones) {
    if (end < t - 0.25 || start > t + 0.3) continue;
    const from = Math.max(start, t - 0.11);
    const to = Math.min(end, t + 0.17);
    if (to <= from) continue;
    const distance = ((from + to) / 2 - (t + 0.035)) / 0.055;
    const weight = (to - from) * Math.exp(-(distance ** 2)) * (lipsClose.has(ph) ? 2.2 : 1);
    total += weight;
    (mouthShapes[ph] ?? mouthShapes.ah).forEach((value, i) => (shape[i] += value * weight));
  }
  return total > 1e-6 ? shape.map((value) => value / Math.max(total, 0.03)) : shape;
}

/** Puts the mouth into the face. `loud` is the sound's level just then, 0 to about 1. */
export function speakWith(face, shape, loud, openness) {
  const [open, wide, round, press = 0, teeth = 0, tuck = 0] = shape;
  face.open += open * clamp(0.7 + 0.55 * loud, 0, 1.2) * openness;
  face.wide += wide * 0.8;
  face.round += round;
  face.press = Math.max(press, face.press * (1 - clamp(loud * 2 + open)));
  face.teeth = Math.max(face.teeth, teeth);
  face.tuck = tuck;
  if (press > 0.55) face.open *= 0.25;
}

/** Stress on a word lifts brows, body and head: how much at time t, and the small nod that speech always has. */
export function stressAt(words, t) {
  let stress = 0;
  let nod = 0;
  for (const word of words) {
    if (t < word.t - 0.25 || t > word.e + 0.4) continue;
    const bump = Math.exp(-(((t - (word.t + word.e) / 2) / (word.stressed ? 0.17 : 0.12)) ** 2));
    nod += bump * (word.stressed ? 0.5 : 0.06);
    if (word.stressed) stress += bump;
  }
  return { stress, nod };
}
