import { clamp } from "../draw/pen.mjs";
import { randomFrom } from "../random.mjs";
import { feelings, restingFace } from "./face.mjs";
import { blinksOf, gazeOf } from "./gaze.mjs";
import { gesturesOf, moveBy } from "./gestures.mjs";
import { livesIn, silencesOf } from "./silence.mjs";
import { mouthAt, speakWith, stressAt } from "./speech.mjs";

const waver = (t, speed, phase) => Math.sin(t * speed + phase) * 0.6 + Math.sin(t * speed * 1.73 + phase * 2.1) * 0.4;

/**
 * What body and face do in each frame of a clip.
 * @param times what voice/speak.mjs answered
 * @param levels loudness of each frame, 0 to about 1
 * @returns {{ pose: object, face: object }[]}
 */
export function perform(script, times, levels, fps) {
  const random = randomFrom(script.seed);
  const { manner } = feelings[script.feeling];
  const gaze = gazeOf(script, times, random);
  const blink = blinksOf(script, times, manner.blink, gaze.jumps, random);
  const lives = livesIn(silencesOf(script, times), random);
  const gestures = gesturesOf(script, times);
  const frames = Math.ceil(times.total * fps);
  let breathing = 0;

  return Array.from({ length: frames }, (_, i) => {
    const t = i / fps;
    const { pose, face, angry, mood } = feelingAt(script, times, t);
    breathing += (2 * Math.PI * mood.breath) / fps;
    pose.breath = Math.sin(breathing);
    speakWith(face, mouthAt(times.phones, t), levels[Math.min(levels.length - 1, i)] ?? 0, mood.mouth);
    stressInto(pose, face, stressAt(times.words, t), angry);
    live(pose, face, t, mood.liveliness);
    sink(pose, face, mood.drop * quiet(times, t));
    lookInto(face, gaze(t));
    lives(t, pose, face);
    moveBy(gestures, t, pose, face);
    face.lid = Math.max(face.lid, blink(t));
    weep(face, t / times.total);
    return { pose, face };
  });
}

/** A body at rest: inward draws the shoulders together, swallow moves the throat. */
export const restingPose = () => ({
  slump: 0, lean: 0, shoulder: 0, inward: 0, breath: 0, sway: 0, headX: 0, headY: 0, fidget: 0, swallow: 0, gestures: {},
});

/** Mixes the feelings of the lines near t, so that one passes into the next. */
function feelingAt(script, times, t) {
  const weights = { [script.feeling]: 0.05 };
  script.lines.forEach((line, i) => {
    const { start, end } = times.lines[i];
    const distance = Math.max(0, start - t, t - end);
    const feeling = line.feeling ?? script.feeling;
    weights[feeling] = (weights[feeling] ?? 0) + Math.exp(-((distance / 0.45) ** 2));
  });
  const total = Object.values(weights).reduce((sum, w) => sum + w, 0);
  const face = { ...restingFace };
  const pose = restingPose();
  const mood = { breath: 0, mouth: 0, liveliness: 0, drop: 0 };
  for (const [name, weight] of Object.entries(weights)) {
    const feeling = feelings[name];
    const share = weight / total;
    for (const [part, value] of Object.entries(feeling.face)) face[part] += (value - restingFace[part]) * share;
    for (const [part, value] of Object.entries(feeling.body)) pose[part] += value * share;
    for (const part of Object.keys(mood)) mood[part] += feeling.manner[part] * share;
  }
  return { pose: { ...pose, arms: script.arms, prop: script.prop }, face, mood, angry: (weights.angry ?? 0) / total };
}

function stressInto(pose, face, { stress, nod }, angry) {
  face.brow += stress * (0.25 + 0.1 * angry);
  face.tense += stress * 0.2;
  face.pitch += nod * (0.35 + 0.2 * angry);
  pose.lean += stress * (0.03 + 0.13 * angry);
  pose.shoulder += stress * (0.3 + 1.3 * angry);
  pose.headY += nod * (1.4 + angry);
}

/** Nobody sits still: trunk, head and hands drift. */
function live(pose, face, t, liveliness) {
  pose.sway += waver(t, 0.75, 1) * 1.5 * liveliness;
  pose.headX += waver(t, 1.1, 3) * 1.3 * liveliness;
  pose.headY += waver(t, 0.8, 5) * 0.8;
  face.yaw += waver(t, 0.7, 2) * 0.12 * liveliness;
  face.roll += waver(t, 0.6, 4) * 0.018;
  pose.fidget += waver(t, 2.2, 1) * 0.5 * liveliness;
}

/** How long nobody has spoken and will not speak, eased: 0 in speech, 1 in the middle of a long silence. */
function quiet(times, t) {
  const near = Math.min(...times.lines.map(({ start, end }) => Math.max(0, start - t, t - end)));
  return clamp(near / 0.8);
}

function sink(pose, face, by) {
  face.pitch += 0.5 * by;
  face.lid += 0.12 * by;
  pose.slump += 0.25 * by;
}

/** The eyes go first and the head follows; a gaze that is on the therapist lifts head and lids. */
function lookInto(face, { eyes, head, dart }) {
  face.gazeX = clamp(face.gazeX * 0.6 + 0.95 * eyes.x - 0.45 * head.x + dart.x - face.yaw * 0.12, -1, 1);
  face.gazeY = clamp(face.gazeY * (0.3 + 0.7 * eyes.away) + 1.05 * eyes.y - 0.3 * head.y + dart.y - face.pitch * 0.14 * (1 - eyes.away), -1, 1);
  face.yaw += 0.36 * head.x;
  face.pitch = face.pitch * (0.55 + 0.45 * head.away) + 0.44 * head.y;
  face.lid = face.lid * (0.7 + 0.3 * eyes.away) + 0.24 * Math.max(0, face.gazeY);
}

/** Tears come in the second half of the clip. */
function weep(face, share) {
  if (share < 0.5) face.tear = Math.min(face.tear, 0.45);
  face.tearFall = clamp((share - 0.6) / 0.4) * 26;
}
