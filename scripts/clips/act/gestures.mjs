import { clamp } from "../draw/pen.mjs";
import { ease } from "./gaze.mjs";
import { swallow } from "./silence.mjs";

/**
 * Movements that a line or a silence asks for. Those of the hands are drawn by draw/poses.mjs under the same name; the
 * rest move trunk, head and face. rise and fall: seconds to come and to go; stays: it holds until another posture replaces
 * it; lasts: it takes that long, whatever the line; least: it stays at least so long.
 */
export const gestureKinds = {
  "lean-in": { rise: 0.8, stays: true },
  "sit-back": { rise: 1, stays: true },
  "turn-away": { rise: 0.9, stays: true },
  "open-hand": { rise: 0.45, fall: 0.7 },
  point: { rise: 0.35, fall: 0.6 },
  shrug: { rise: 0.35, fall: 0.55 },
  "shake-head": { rise: 0.15, fall: 0.3 },
  "rub-hands": { rise: 0.4, fall: 0.6 },
  "wipe-eye": { rise: 0.6, fall: 0.8, least: 1.1 },
  nod: { rise: 0.1, fall: 0.3, lasts: 1.1 },
  "half-smile": { rise: 0.5, fall: 0.9, least: 0.9 },
  "chin-up": { rise: 0.45, fall: 0.8, least: 0.9 },
  swallow: { rise: 0.05, fall: 0.1, lasts: 0.9 },
  "half-start": { rise: 0.1, fall: 0.3, lasts: 1.7 },
  "hand-to-brow": { rise: 0.75, fall: 0.9, least: 1.4 },
  "touch-chest": { rise: 0.5, fall: 0.75, least: 0.8 },
  "eye-roll": { rise: 0.08, fall: 0.2, lasts: 1.3 },
};

const postures = {
  "lean-in": { lean: 0.55, slump: -0.1 },
  "sit-back": { lean: -0.5, slump: 0.1, shoulder: -1 },
  "turn-away": { sway: -7, headX: -5, yaw: -0.6, roll: -0.03 },
  "chin-up": { pitch: -0.62, slump: -0.2, lid: 0.1, chin: 0.35, press: 0.3 },
  "half-smile": { smile: 0.5, corner: 0.14, contempt: 0.22, roll: 0.02 },
  "hand-to-brow": { pitch: 0.5, lid: 0.42, gazeY: 0.5, roll: 0.05, slump: 0.25, browIn: 0.25 },
  "touch-chest": { pitch: 0.08, roll: 0.03, browIn: 0.2 },
  "wipe-eye": { pitch: 0.35, lid: 0.3, roll: 0.04 },
  shrug: { shoulder: 7, brow: 0.35, roll: 0.05, corner: -0.15 },
};

/** Movements that take their own time: x from 0 to 1. */
const courses = {
  nod(x, pose, face) {
    const dip = Math.max(0, Math.sin(x * Math.PI * 3.6)) * (1 - x * 0.55);
    face.pitch += 0.6 * dip;
    pose.headY += 2.2 * dip;
    face.lid = Math.max(face.lid, 0.25 * dip);
  },
  swallow,
  /** A breath is taken, lips open for a word, brows go up; then nothing comes, and the mouth closes again. */
  "half-start"(x, pose, face) {
    const taken = x < 0.3 ? ease(x / 0.3) : 1 - ease(clamp((x - 0.42) / 0.4));
    const closed = Math.sin(clamp((x - 0.55) / 0.45) * Math.PI);
    pose.breath += 1.3 * taken;
    pose.lean += 0.16 * taken;
    pose.headY -= 1.2 * taken;
    face.brow += 0.4 * taken;
    face.open += 0.34 * taken;
    face.wide += 0.15 * taken;
    face.lid -= 0.06 * taken;
    face.press = Math.max(face.press * (1 - taken), 0.8 * closed);
    face.pitch += 0.14 * closed;
  },
  /** Eyes go up and round, lids after them, and the head a little the other way. */
  "eye-roll"(x, pose, face) {
    const in_ = Math.sin(clamp(x) * Math.PI);
    const angle = Math.PI * (1.05 + x * 0.9);
    face.gazeX += Math.cos(angle) * 0.8 * in_;
    face.gazeY += (Math.sin(angle) * 0.8) * in_;
    face.lid = Math.max(-0.15, face.lid - 0.26 * in_);
    face.brow += 0.4 * in_;
    face.pitch -= 0.16 * in_;
    face.yaw += 0.2 * Math.cos(angle) * in_;
    face.press = Math.max(face.press, 0.45 * in_);
  },
};

/** Every gesture of a script with its start and end in seconds. */
export function gesturesOf(script, times) {
  const found = [];
  const add = (gesture, from, to) => {
    if (!gesture) return;
    const kind = gestureKinds[gesture];
    found.push({ gesture, kind, from, to: kind.lasts ? from + kind.lasts : Math.max(to, from + (kind.least ?? 0.5)) });
  };
  add(script.before.gesture, 0.2, script.before.seconds);
  script.lines.forEach((line, i) => {
    const { start, end } = times.lines[i];
    add(line.gesture, Math.max(0, start - 0.2), end);
    add(line.then?.gesture, end + 0.15, end + Math.min(line.after, 3.5));
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
    const { gesture, kind, from } = one;
    const x = kind.lasts ? (t - from) / kind.lasts : 0;
    if (x > 0 && x < 1) courses[gesture](x, pose, face);
    const w = weight(one, t);
    if (w < 0.005) continue;
    if (gesture === "shake-head") face.yaw += Math.sin((t - from) * 9.5) * 0.42 * w;
    if (gesture === "rub-hands") pose.fidget += Math.sin(t * 8) * 2.2 * w;
    if (!kind.stays) pose.gestures[gesture] = Math.max(pose.gestures[gesture] ?? 0, w);
    for (const [part, by] of Object.entries(postures[gesture] ?? {})) {
      const target = part in face ? face : pose;
      target[part] += by * w;
    }
  }
}
