/**
 * How each person sounds: what may stand in a script's `voice` (speaker.mjs says what is meant). Everybody has a colour
 * of their own; soft female voices want little room, or they become hard to understand.
 */
export const voices = {
  // women, the young first: a high voice gets a plain tract and little air, or words are lost
  hana: { semis: 2.4, tract: 1.02, rate: 1.0, room: 0.12, age: 22, range: 1.1, breath: -0.04, throat: 1.0, colour: 31 },
  milena: { semis: 1.1, tract: 1.02, rate: 1.0, room: 0.12, age: 30, range: 0.92, tilt: 0.5, breath: -0.08, throat: 1.01, colour: 7 },
  leanne: { semis: 0.2, tract: 1.01, rate: 0.95, room: 0.15, age: 33, range: 1.0, breath: 0.08, throat: 1.02, colour: 44 },
  simone: { semis: -1.5, tract: 1.04, rate: 1.03, room: 0.15, age: 35, range: 1.2, tilt: 0.4, breath: -0.06, throat: 1.05, colour: 12 },
  nadia: { semis: 1.6, tract: 1.01, rate: 1.03, room: 0.12, age: 37, range: 1.15, throat: 1.0, colour: 23 },
  paula: { semis: -0.4, tract: 1.03, rate: 1.02, room: 0.15, age: 39, range: 0.9, breath: 0.04, creak: 0.3, throat: 0.98, colour: 58 },
  zainab: { semis: 0.6, tract: 1.02, rate: 1.0, room: 0.15, age: 44, range: 1.1, breath: 0.02, throat: 1.04, colour: 66 },
  farah: { semis: 0.2, tract: 1.02, rate: 0.97, room: 0.15, age: 46, range: 1.05, colour: 5 },
  helen: { semis: -0.9, tract: 1.03, rate: 1.03, room: 0.15, age: 48, range: 1.0, tilt: 0.7, breath: -0.08, throat: 0.99, colour: 71 },
  trish: { semis: -2.8, tract: 1.03, rate: 1.0, room: 0.15, age: 48, range: 1.05, breath: 0.08, jitter: 0.01, creak: 0.6, throat: 1.0, colour: 83 },
  vivienne: { semis: -1.6, tract: 1.03, rate: 0.98, room: 0.15, age: 52, range: 1.22, tilt: 0.8, breath: -0.08, creak: 0.3, throat: 0.97, colour: 92 },
  carol: { semis: -0.6, tract: 1.04, rate: 0.95, room: 0.15, age: 54, range: 0.98, breath: 0.1, throat: 1.0, colour: 18 },
  ruth: { semis: -2.4, tract: 1.02, rate: 0.95, room: 0.15, age: 62, range: 0.85, breath: 0.04, throat: 1.03, colour: 37 },
  odette: { semis: -3.0, tract: 1.06, rate: 0.98, room: 0.12, age: 66, range: 1.15, breath: 0.02, throat: 1.05, colour: 49 },
  ingrid: { semis: -1.4, tract: 1.03, rate: 0.94, room: 0.12, age: 72, range: 0.95, tilt: 0.4, breath: -0.06, creak: 0.2, throat: 0.98, colour: 53 },
  agnes: { semis: 0, tract: 1.03, rate: 0.92, room: 0.1, age: 79, range: 1.1, breath: -0.1, tremor: 0.06, throat: 0.98, colour: 62 },
  amara: { semis: -0.8, tract: 1.03, rate: 1.03, room: 0.15, age: 34, range: 1.08, throat: 1.02, colour: 27 },
  priya: { semis: 0.8, tract: 1.02, rate: 1.02, room: 0.15, age: 30, breath: -0.04, colour: 75 },

  robin: { semis: -4.0, tract: 1.06, rate: 1.0, room: 0.2, age: 27, range: 0.95, breath: 0.06, throat: 1.0, colour: 14 },

  // men, the young first
  tom: { semis: -5.0, tract: 1.08, rate: 1.02, room: 0.3, age: 19, range: 0.95, throat: 1.0, creak: 0.3, colour: 21 },
  jun: { semis: -6.0, tract: 1.09, rate: 0.97, room: 0.3, age: 20, range: 0.85, breath: 0.05, throat: 0.97, colour: 33 },
  callum: { semis: -6.6, tract: 1.11, rate: 1.0, room: 0.3, age: 23, range: 1.15, tilt: 0.5, throat: 1.03, colour: 46 },
  yusuf: { semis: -7.4, tract: 1.12, rate: 1.04, room: 0.3, age: 28, range: 1.05, breath: -0.04, throat: 0.98, colour: 9 },
  ewan: { semis: -8.2, tract: 1.15, rate: 0.97, room: 0.3, age: 29, range: 0.85, creak: 0.5, throat: 1.04, colour: 64 },
  arjun: { semis: -6.8, tract: 1.12, rate: 1.04, room: 0.35, age: 31, range: 1.1, tilt: 0.8, breath: -0.08, throat: 0.95, colour: 55 },
  leo: { semis: -5.6, tract: 1.1, rate: 1.0, room: 0.3, age: 33, range: 1.2, breath: 0.08, throat: 1.02, colour: 72 },
  kwame: { semis: -10.2, tract: 1.18, rate: 1.0, room: 0.3, age: 35, range: 1.2, tilt: 0.3, throat: 1.04, colour: 3 },
  marek: { semis: -9.2, tract: 1.17, rate: 0.97, room: 0.3, age: 38, range: 0.85, tilt: 0.5, breath: -0.06, throat: 0.98, colour: 88 },
  craig: { semis: -10.8, tract: 1.19, rate: 0.98, room: 0.35, age: 41, range: 0.95, jitter: 0.008, creak: 0.6, throat: 1.0, colour: 41 },
  pavel: { semis: -8.6, tract: 1.14, rate: 0.98, room: 0.3, age: 43, range: 1.0, breath: 0.06, throat: 0.96, colour: 29 },
  gareth: { semis: -9.6, tract: 1.18, rate: 0.98, room: 0.4, age: 47, range: 1.1, jitter: 0.006, throat: 1.06, colour: 16 },
  viktor: { semis: -8.0, tract: 1.16, rate: 0.96, room: 0.3, age: 50, range: 0.9, tilt: -0.3, creak: 0.4, throat: 1.06, colour: 94 },
  graham: { semis: -10.4, tract: 1.16, rate: 0.98, room: 0.3, age: 55, range: 1.05, tilt: 0.6, breath: -0.06, throat: 0.96, colour: 60 },
  mehmet: { semis: -9.0, tract: 1.15, rate: 0.95, room: 0.35, age: 61, range: 1.0, breath: 0.06, jitter: 0.004, throat: 1.03, colour: 25 },
  brendan: { semis: -7.6, tract: 1.15, rate: 0.96, room: 0.35, age: 64, range: 1.2, breath: 0.04, creak: 0.3, throat: 1.0, colour: 78 },
  sunil: { semis: -6.8, tract: 1.12, rate: 0.95, room: 0.3, age: 67, range: 1.1, tilt: 0.4, throat: 0.97, colour: 51 },
  walter: { semis: -6.2, tract: 1.12, rate: 0.92, room: 0.3, age: 70, range: 0.95, tremor: 0.1, throat: 1.02, colour: 97 },
  tomasz: { semis: -8.5, tract: 1.17, rate: 0.98, room: 0.4, age: 45, colour: 34 },
  daniel: { semis: -7, tract: 1.14, rate: 1.04, room: 0.4, age: 33, colour: 81 },
};
