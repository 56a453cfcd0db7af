/**
 * Where each person sits, how the picture is framed, and how they sound. A script takes its room, framing and voice from
 * here; nobody shares both room and framing. voice: semitones from the recorded voice, length of the vocal tract, pace, and
 * how much of the room is heard.
 */
const seat = (room, [zoom, x, y], [semis, tract, rate, heard]) => ({ room, framing: { zoom, x, y }, voice: { semis, tract, rate, room: heard } });

export const cast = {
  farah: seat("office", [1.0, -14, 0], [0.3, 1.0, 0.96, 0.15]),
  arjun: seat("clinic", [1.1, 4, 8], [-7.2, 1.14, 1.04, 0.5]),
  jun: seat("student-office", [0.95, -26, 0], [-5.4, 1.09, 0.95, 0.3]),
  gareth: seat("old-practice", [1.06, -22, 2], [-8.6, 1.18, 0.98, 0.4]),
  carol: seat("evening", [1.04, -18, 2], [-1.2, 1.04, 0.95, 0.15]),
  odette: seat("garden", [0.96, 24, 0], [-2.6, 1.05, 1.0, 0.12]),
  amara: seat("study", [1.06, 0, 6], [-0.8, 1.03, 1.03, 0.15]),
  tomasz: seat("office", [1.04, 8, 4], [-8.5, 1.17, 0.98, 0.4]),
  daniel: seat("student-office", [1.06, -6, 6], [-7, 1.14, 1.04, 0.4]),
  priya: seat("clinic", [1.06, 0, 4], [0.6, 1.0, 1.02, 0.15]),

  marek: seat("canteen", [1.05, -20, 4], [-8.2, 1.17, 0.96, 0.35]),
  ingrid: seat("music-room", [1.0, 26, 2], [-1.8, 1.02, 0.92, 0.15]),
  kwame: seat("control-room", [1.08, 14, 6], [-8.8, 1.17, 1.0, 0.35]),
  leanne: seat("kitchen", [0.98, -24, 9], [-0.4, 1.01, 0.93, 0.15]),
  mehmet: seat("clinic", [0.98, -20, 2], [-8.6, 1.16, 0.94, 0.4]),
  robin: seat("library", [1.0, 18, 2], [-3.2, 1.05, 1.0, 0.2]),
  paula: seat("doorway", [1.04, 22, 4], [-0.6, 1.02, 1.02, 0.15]),
  walter: seat("doorway", [0.97, -16, 2], [-7.4, 1.13, 0.9, 0.35]),
  yusuf: seat("study", [0.98, 20, 2], [-6.2, 1.12, 1.04, 0.35]),
  helen: seat("manager-office", [1.06, 16, 4], [-0.2, 1.01, 1.04, 0.15]),
  callum: seat("student-office", [1.0, 18, 2], [-5.6, 1.1, 1.0, 0.35]),
  vivienne: seat("chambers", [1.02, -16, 12], [-1.4, 1.02, 0.98, 0.15]),
  sunil: seat("home-visit", [0.98, 20, 2], [-7, 1.13, 0.94, 0.35]),
  graham: seat("manager-office", [1.0, -22, 2], [-9, 1.18, 0.98, 0.35]),
  zainab: seat("school-office", [1.06, -14, 4], [-0.8, 1.02, 1.0, 0.15]),
  trish: seat("home-visit", [1.04, -20, 6], [-1, 1.04, 1.0, 0.15]),
  leo: seat("dusk", [1.03, 18, 8], [-6.6, 1.12, 1.0, 0.35]),
  hana: seat("hospital", [1.08, -10, 5], [1.2, 0.97, 1.0, 0.15]),
  brendan: seat("old-practice", [0.97, 18, 2], [-7.6, 1.15, 0.94, 0.35]),
  milena: seat("dusk", [0.98, -22, 2], [-0.2, 1.0, 1.0, 0.15]),
  tom: seat("canteen", [0.98, 20, 2], [-5.2, 1.08, 1.02, 0.35]),
  agnes: seat("home-visit", [0.93, 30, -2], [-1.6, 1.01, 0.88, 0.15]),
  pavel: seat("white-room", [1.06, -16, 4], [-7.8, 1.15, 0.98, 0.35]),
  nadia: seat("white-room", [1.0, 20, 2], [0.2, 1.0, 1.03, 0.15]),
  ewan: seat("cabin", [1.02, -20, 3], [-7.4, 1.15, 0.96, 0.35]),
  ruth: seat("library", [1.06, -18, 4], [-1.6, 1.02, 0.95, 0.15]),
  viktor: seat("attic", [1.04, 16, 4], [-8, 1.15, 0.95, 0.35]),
  craig: seat("hospital", [0.98, 18, 2], [-8.8, 1.18, 0.98, 0.4]),
  simone: seat("chambers", [1.0, 20, 2], [-0.6, 1.03, 1.03, 0.15]),
};
