/** The four people of the demo whose takes are seeded: how they look (draw/characters.mjs), where they sit, how they sound. */
export const answerers = {
  amara: { character: "amara", room: "study", framing: { zoom: 1.08, x: 0, y: 4 }, voice: { semis: -0.8, tract: 1.03, rate: 1.03, room: 0.15 } },
  tomasz: { character: "tomasz", room: "office", framing: { zoom: 1.04, x: 8, y: 4 }, voice: { semis: -8.5, tract: 1.17, rate: 0.98, room: 0.4 } },
  daniel: { character: "daniel", room: "student-office", framing: { zoom: 1.08, x: -6, y: 4 }, voice: { semis: -7, tract: 1.14, rate: 1.04, room: 0.4 } },
  priya: { character: "priya", room: "clinic", framing: { zoom: 1.06, x: 0, y: 4 }, voice: { semis: 0.6, tract: 1.0, rate: 1.02, room: 0.15 } },
};
