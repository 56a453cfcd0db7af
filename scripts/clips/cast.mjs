import { voices } from "./voice/people.mjs";

/**
 * Where each person sits, how the picture is framed, and how they sound. A script takes its room, framing and voice from
 * here; nobody shares both room and framing. How they sound stands in voice/people.mjs.
 */

const seat = (room, [zoom, x, y]) => ({ room, framing: { zoom, x, y } });

const seats = {
  farah: seat("office", [1.0, -14, 0]),
  arjun: seat("clinic", [1.1, 4, 8]),
  jun: seat("student-office", [0.95, -26, 0]),
  gareth: seat("old-practice", [1.06, -22, 2]),
  carol: seat("evening", [1.04, -18, 2]),
  odette: seat("garden", [0.96, 24, 0]),
  amara: seat("study", [1.06, 0, 6]),
  tomasz: seat("office", [1.04, 8, 4]),
  daniel: seat("student-office", [1.06, -6, 6]),
  priya: seat("clinic", [1.06, 0, 4]),

  marek: seat("yard-room", [1.05, -20, 4]),
  ingrid: seat("winter-room", [1.0, 26, 2]),
  kwame: seat("blue-room", [1.08, 14, 6]),
  leanne: seat("morning-room", [0.98, -24, 9]),
  mehmet: seat("hospital", [0.98, -20, 2]),
  robin: seat("attic", [1.0, 18, 2]),
  paula: seat("doorway", [1.04, 22, 4]),
  walter: seat("doorway", [0.97, -16, 2]),
  yusuf: seat("city-office", [0.98, 20, 2]),
  helen: seat("study", [1.06, 16, 4]),
  callum: seat("family-room", [1.0, 18, 2]),
  vivienne: seat("chambers", [1.02, -16, 12]),
  sunil: seat("front-room", [0.98, 20, 2]),
  graham: seat("city-office", [1.04, -22, 2]),
  zainab: seat("garden", [1.06, -14, 4]),
  trish: seat("front-room", [1.04, -20, 6]),
  leo: seat("dusk", [1.03, 18, 8]),
  hana: seat("student-office", [1.08, -10, 5]),
  brendan: seat("old-practice", [0.97, 18, 2]),
  milena: seat("winter-room", [1.06, -22, 4]),
  tom: seat("morning-room", [1.02, 20, 2]),
  agnes: seat("evening", [0.93, 30, -2]),
  pavel: seat("white-room", [1.06, -16, 4]),
  nadia: seat("white-room", [1.0, 20, 2]),
  ewan: seat("cabin", [1.02, -20, 3]),
  ruth: seat("book-room", [1.06, -18, 4]),
  viktor: seat("clinic", [1.0, 16, 2]),
  craig: seat("yard-room", [0.98, 18, 2]),
  simone: seat("blue-room", [1.0, -20, 2]),
};

export const cast = Object.fromEntries(Object.entries(seats).map(([name, place]) => [name, { ...place, voice: voices[name] }]));
