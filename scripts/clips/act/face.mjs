/**
 * A face at rest. Turns in fractions, everything else from 0 (or -1) to 1; see draw/face. contempt draws one corner of the
 * mouth (coldSide), chin pushes the lower lip up, smile lifts cheeks and corners, sneer lifts lip and wing of the nose.
 */
export const restingFace = {
  yaw: 0, pitch: 0, roll: 0, brow: 0, browIn: 0, browAngle: 0, lid: 0.06, squint: 0, gazeX: 0, gazeY: 0, open: 0, wide: 0,
  round: 0, corner: 0, press: 0, teeth: 0, tense: 0, flush: 0, tear: 0, tearFall: 0, tuck: 0, contempt: 0, chin: 0, smile: 0,
  sneer: 0, coldSide: 1,
};

/**
 * What each feeling does to body and face, and how it moves: blink seconds, breaths a second, mouth opening; drop is how
 * far it lets head and eyes sink whenever nobody speaks, hold how still it keeps the gaze.
 */
export const feelings = {
  neutral: {
    body: { slump: 0.15, lean: 0, shoulder: 0, inward: 0 },
    face: { lid: 0.1, corner: 0.08, browIn: 0.06 },
    manner: { blink: 2.8, breath: 0.24, mouth: 0.9, liveliness: 1, drop: 0 },
  },
  calm: {
    body: { slump: 0.1, lean: 0.2, shoulder: -1, inward: 0 },
    face: { lid: 0.14, browIn: 0.1, smile: 0.26, corner: 0.14, brow: 0.12, roll: 0.025 },
    manner: { blink: 3, breath: 0.22, mouth: 0.85, liveliness: 0.8, drop: 0 },
  },
  angry: {
    body: { slump: 0, lean: 0.5, shoulder: 3, inward: 0 },
    face: { browAngle: -0.56, brow: -0.3, squint: 0.4, lid: 0.1, tense: 0.6, corner: -0.26, flush: 0.45, wide: 0.2, press: 0.3, sneer: 0.16, chin: 0.25, pitch: 0.06 },
    manner: { blink: 3.4, breath: 0.34, mouth: 1.05, liveliness: 1.2, drop: 0 },
  },
  cold: {
    body: { slump: 0.05, lean: -0.25, shoulder: 1, inward: 0 },
    face: { browAngle: -0.25, brow: -0.05, lid: 0.26, squint: 0.16, tense: 0.25, corner: -0.16, press: 0.5, wide: 0.1, yaw: -0.14, pitch: -0.2 },
    manner: { blink: 3.6, breath: 0.2, mouth: 0.8, liveliness: 0.55, drop: 0 },
  },
  sad: {
    body: { slump: 0.85, lean: -0.1, shoulder: -1, inward: 0.4 },
    face: { browIn: 0.85, brow: 0, lid: 0.32, corner: -0.72, chin: 0.4, pitch: 0.42, roll: -0.06, yaw: -0.12, tear: 0.2 },
    manner: { blink: 2.2, breath: 0.2, mouth: 0.72, liveliness: 0.6, drop: 0.3 },
  },
  anxious: {
    body: { slump: 0.2, lean: 0.25, shoulder: 5, inward: 0.5 },
    face: { browIn: 0.6, brow: 0.6, lid: -0.12, corner: -0.2, wide: 0.25, tense: 0.4, press: 0.18 },
    manner: { blink: 1.7, breath: 0.4, mouth: 0.95, liveliness: 1.35, drop: 0.05 },
  },
  pleading: {
    body: { slump: 0.35, lean: 0.5, shoulder: 2, inward: 0.2 },
    face: { browIn: 1.05, brow: 0.42, lid: -0.02, corner: -0.35, open: 0.08, chin: 0.15, pitch: 0.12, roll: 0.05, tense: 0.25, flush: 0.35, tear: 0.6 },
    manner: { blink: 2, breath: 0.34, mouth: 0.85, liveliness: 1, drop: 0 },
  },
  withdrawn: {
    body: { slump: 0.8, lean: -0.3, shoulder: 1.5, inward: 0.5 },
    face: { lid: 0.36, browIn: 0.12, brow: -0.1, corner: -0.22, press: 0.12, pitch: 0.4, yaw: -0.45, roll: 0.03 },
    manner: { blink: 3.8, breath: 0.18, mouth: 0.6, liveliness: 0.4, drop: 0.35 },
  },
  contempt: {
    body: { slump: 0, lean: -0.4, shoulder: 0.5, inward: 0 },
    face: { contempt: 1, lid: 0.36, squint: 0.12, browAngle: -0.12, brow: 0.02, sneer: 0.35, chin: 0.1, press: 0.2, pitch: -0.42, yaw: 0.24, roll: -0.04, gazeX: -0.22, gazeY: 0.2 },
    manner: { blink: 3.4, breath: 0.22, mouth: 0.8, liveliness: 0.6, drop: 0 },
  },
  shame: {
    body: { slump: 1, lean: -0.05, shoulder: 3.5, inward: 1 },
    face: { browIn: 0.6, browAngle: -0.1, brow: -0.12, lid: 0.34, corner: -0.4, press: 0.6, chin: 0.3, pitch: 0.75, yaw: 0.12, roll: 0.05, flush: 1, gazeY: 0.25 },
    manner: { blink: 2, breath: 0.26, mouth: 0.62, liveliness: 0.5, drop: 0.6 },
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
