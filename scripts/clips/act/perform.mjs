import { clamp } from "../draw/pen.mjs";
import { randomFrom } from "../random.mjs";
import { feelings, restingFace } from "./face.mjs";
import { blinksOf, gazeOf } from "./gaze.mjs";
import { gesturesOf, moveBy } from "./gestures.mjs";
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
  const blink = blinksOf(script, times, manner.blink, random);
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
    moveBy(gestures, t, pose, face);
    lookInto(face, gaze(t));
    face.lid = Math.max(face.lid, blink(t));
    weep(face, t / times.total);
    return { pose, face };
  });
}

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
  const pose = { slump: 0, lean: 0, shoulder: 0, breath: 0, sway: 0, headX: 0, headY: 0, fidget: 0, gestures: {} };
  const mood = { breath: 0, mouth: 0, liveliness: 0 };
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

/** A gaze that is away turns the head too; one that is on the therapist lifts head and lids. */
function lookInto(face, { away, side, dart }) {
  face.gazeX = 0.5 * side * away + dart.x;
  face.gazeY = 0.8 * away + dart.y;
  face.yaw += 0.34 * side * away;
  face.pitch = face.pitch * (0.45 + 0.55 * away) + 0.42 * away;
  face.lid = face.lid * (0.55 + 0.45 * away) + 0.18 * away;
}

/** Tears come in the second half of the clip. */
function weep(face, share) {
  if (share < 0.5) face.tear = Math.min(face.tear, 0.45);
  face.tearFall = clamp((share - 0.6) / 0.4) * 26;
}
