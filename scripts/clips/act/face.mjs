/** A face at rest. Turns in fractions, everything else from 0 (or -1) to 1; see draw/eyes.mjs and draw/mouth.mjs. */
export const restingFace = {
  yaw: 0, pitch: 0, roll: 0, brow: 0, browIn: 0, browAngle: 0, lid: 0.06, squint: 0, gazeX: 0, gazeY: 0, open: 0, wide: 0,
  round: 0, corner: 0, press: 0, teeth: 0, tense: 0, flush: 0, tear: 0, tearFall: 0, tuck: 0,
};

/** What each feeling does to body and face, and how it moves: blink seconds, breaths a second, mouth opening. */
export const feelings = {
  neutral: {
    body: { slump: 0.15, lean: 0, shoulder: 0 },
    face: { lid: 0.1 },
    manner: { blink: 2.8, breath: 0.24, mouth: 0.9, liveliness: 1 },
  },
  calm: {
    body: { slump: 0.1, lean: 0.2, shoulder: 0 },
    face: { lid: 0.12, browIn: 0.15, corner: 0.12, brow: 0.1 },
    manner: { blink: 3, breath: 0.22, mouth: 0.85, liveliness: 0.8 },
  },
  angry: {
    body: { slump: 0, lean: 0.5, shoulder: 3 },
    face: { browAngle: -0.72, brow: -0.28, squint: 0.32, tense: 0.6, corner: -0.32, flush: 0.4, wide: 0.2, pitch: -0.05 },
    manner: { blink: 3.4, breath: 0.34, mouth: 1.05, liveliness: 1.2 },
  },
  cold: {
    body: { slump: 0.1, lean: -0.1, shoulder: 1 },
    face: { browAngle: -0.28, lid: 0.22, tense: 0.25, corner: -0.22, yaw: -0.2, brow: 0.05 },
    manner: { blink: 3.2, breath: 0.22, mouth: 0.85, liveliness: 0.7 },
  },
  sad: {
    body: { slump: 0.85, lean: -0.1, shoulder: -1 },
    face: { browIn: 0.8, brow: 0.05, lid: 0.3, corner: -0.6, pitch: 0.4, roll: -0.05, yaw: -0.15 },
    manner: { blink: 2.2, breath: 0.2, mouth: 0.72, liveliness: 0.6 },
  },
  anxious: {
    body: { slump: 0.25, lean: 0.25, shoulder: 4 },
    face: { browIn: 0.7, brow: 0.45, lid: -0.05, corner: -0.22, tense: 0.3 },
    manner: { blink: 1.9, breath: 0.38, mouth: 0.95, liveliness: 1.3 },
  },
  pleading: {
    body: { slump: 0.35, lean: 0.45, shoulder: 2 },
    face: { browIn: 1, brow: 0.35, lid: 0.06, corner: -0.4, pitch: 0.1, tense: 0.25, flush: 0.3, tear: 0.5 },
    manner: { blink: 2, breath: 0.34, mouth: 0.85, liveliness: 1 },
  },
  withdrawn: {
    body: { slump: 0.8, lean: -0.25, shoulder: 1.5 },
    face: { lid: 0.3, browIn: 0.22, corner: -0.28, pitch: 0.45, yaw: -0.28, roll: 0.02 },
    manner: { blink: 3.6, breath: 0.18, mouth: 0.6, liveliness: 0.45 },
  },
};

/** Mouth shape of each phone: open, wide, round, press, teeth, tuck. */
export const mouthShapes = {
  aa: [0.95, 0.1, 0], ae: [0.85, 0.5, 0], ah: [0.6, 0.2, 0], ao: [0.75, -0.1, 0.5], aw: [0.8, 0.1, 0.35], ay: [0.85, 0.3, 0],
  eh: [0.6, 0.5, 0], ey: [0.5, 0.7, 0, 0, 0.3], ih: [0.38, 0.55, 0, 0, 0.3], iy: [0.3, 0.85, 0, 0, 0.5], ow: [0.5, -0.2, 0.8],
  oy: [0.6, 0, 0.6], uh: [0.35, -0.1, 0.6], uw: [0.26, -0.3, 1], er: [0.36, -0.1, 0.5], ax: [0.42, 0.2, 0.05],
  w: [0.2, -0.3, 1], r: [0.28, -0.1, 0.5], y: [0.25, 0.6, 0, 0, 0.4], l: [0.35, 0.25, 0, 0, 0.3], n: [0.24, 0.3, 0, 0, 0.3],
  ng: [0.3, 0.25, 0], d: [0.22, 0.35, 0, 0, 0.5], t: [0.2, 0.35, 0, 0, 0.6], dx: [0.24, 0.35, 0, 0, 0.5], k: [0.3, 0.3, 0],
  g: [0.3, 0.3, 0], s: [0.14, 0.55, 0, 0, 1], z: [0.14, 0.5, 0, 0, 1], sh: [0.2, -0.1, 0.6, 0, 1], zh: [0.2, -0.1, 0.6, 0, 1],
  ch: [0.2, 0, 0.5, 0, 1], jh: [0.2, 0, 0.5, 0, 1], th: [0.22, 0.3, 0, 0, 0.6], dh: [0.24, 0.3, 0, 0, 0.5],
  f: [0.1, 0.3, 0, 0, 0.6, 1], v: [0.12, 0.3, 0, 0, 0.6, 1], m: [0, 0.05, 0.05, 1], b: [0, 0.05, 0.05, 1], p: [0, 0.05, 0.1, 1],
  hh: [0.4, 0.2, 0], pau: [0, 0, 0],
};
