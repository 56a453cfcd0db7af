import { clamp } from "../draw/pen.mjs";
import { ease } from "./gaze.mjs";

/**
 * Movements that a line or a silence asks for. Those of the hands are drawn by draw/arms.mjs under the same name; the
 * rest move trunk and head. rise and fall: seconds to come and to go; stays: it holds until another posture replaces it.
 */
const kinds = {
  "lean-in": { rise: 0.8, stays: true },
  "sit-back": { rise: 1, stays: true },
  "turn-away": { rise: 0.9, stays: true },
  "open-hand": { rise: 0.45, fall: 0.7 },
  point: { rise: 0.35, fall: 0.6 },
  shrug: { rise: 0.35, fall: 0.55 },
  "shake-head": { rise: 0.15, fall: 0.3 },
  "rub-hands": { rise: 0.4, fall: 0.6 },
  "wipe-eye": { rise: 0.6, fall: 0.8, least: 1.1 },
};

const postures = {
  "lean-in": { lean: 0.55, slump: -0.1 },
  "sit-back": { lean: -0.5, slump: 0.1, shoulder: -1 },
  "turn-away": { sway: -7, headX: -5, yaw: -0.6, roll: -0.03 },
};

/** Every gesture of a script with its start and end in seconds. */
export function gesturesOf(script, times) {
  const found = [];
  const add = (gesture, from, to) => {
    if (!gesture) return;
    const kind = kinds[gesture];
    found.push({ gesture, kind, from, to: Math.max(to, from + (kind.least ?? 0.5)) });
  };
  add(script.before.gesture, 0.2, script.before.seconds);
  script.lines.forEach((line, i) => {
    const { start, end } = times.lines[i];
    add(line.gesture, Math.max(0, start - 0.2), end);
    add(line.then?.gesture, end + 0.15, end + line.after);
  });
  for (const one of found)
    if (one.kind.stays) one.to = found.find((other) => other.kind.stays && other.from > one.from)?.from ?? Infinity;
  return found;
}

function weight({ kind, from, to }, t) {
  const coming = ease(clamp((t - from) / kind.rise));
  const going = ease(clamp((t - to) / (kind.fall ?? kind.rise)));
  return coming * (1 - going);
}

/** Adds to pose and face what the gestures do at time t. */
export function moveBy(gestures, t, pose, face) {
  for (const one of gestures) {
    const w = weight(one, t);
    if (w < 0.005) continue;
    const { gesture } = one;
    if (gesture === "shake-head") face.yaw += Math.sin((t - one.from) * 11) * 0.42 * w;
    if (gesture === "rub-hands") pose.fidget += Math.sin(t * 9) * 2.2 * w;
    if (gesture === "shrug") pose.shoulder += 7 * w;
    if (gesture === "wipe-eye") face.pitch += 0.35 * w;
    if (!postures[gesture]) pose.gestures[gesture] = Math.max(pose.gestures[gesture] ?? 0, w);
    for (const [part, by] of Object.entries(postures[gesture] ?? {})) {
      const target = part in face ? face : pose;
      target[part] += by * w;
    }
  }
}
