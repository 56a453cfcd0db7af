/** Rooms in which people are received: offices, practices, chambers, a hospital. */
export const offices = {
  office: {
    wall: ["#dfe3df", "#cfd6d1", "#b3bdb8"], floor: "#8d8a80", skirting: "#e9ebe6", shade: 0.26,
    window: { x: 478, y: 26, w: 132, h: 150, view: "street", dress: "blinds", frame: "#f0efe8" },
    light: { from: [470, 40], to: [150, 360], colour: "255,250,235", strength: 0.42 },
    furniture: [
      ["shelf", { x: 18, y: 60, w: 128, rows: 3, seed: 3 }],
      ["cabinet", { x: 10, y: 246, w: 142, colour: "#c6b79d" }],
      ["cup", { x: 116, y: 246, colour: "#9b5b4b" }],
    ],
    chair: { style: "low", colour: "#5f7d79" },
  },
  clinic: {
    wall: ["#d6e1e3", "#c4d3d6", "#a9bcc1"], floor: "#8fa0a3", skirting: "#e4ebec", shade: 0.24,
    light: { from: [40, 0], to: [360, 360], colour: "240,250,255", strength: 0.4 },
    furniture: [
      ["board", { x: 36, y: 44, w: 128, h: 96, seed: 8 }],
      ["clock", { x: 566, y: 74 }],
      ["sink", { x: 486, y: 196 }],
    ],
    chair: { style: "upright", colour: "#57708c" },
  },
  "student-office": {
    wall: ["#f0e3bf", "#e6d3a6", "#cbb585"], floor: "#9c7f5c", skirting: "#f3ead2", shade: 0.26,
    window: { x: 40, y: 18, w: 118, h: 168, view: "tree", dress: "none", frame: "#fbf7ea" },
    light: { from: [160, 10], to: [470, 360], colour: "255,246,214", strength: 0.5 },
    furniture: [
      ["poster", { x: 506, y: 40, w: 92, h: 122, kind: "waves" }],
      ["shelf", { x: 490, y: 218, w: 150, rows: 1, seed: 11 }],
      ["plant", { x: 604, y: 212, size: 0.7 }],
    ],
    chair: { style: "tub", colour: "#b3705a" },
  },
  "old-practice": {
    wall: ["#8d9a86", "#75836f", "#566352"], floor: "#5b4636", skirting: "#6a5442", shade: 0.42, panel: "#6a5442",
    window: { x: 494, y: 12, w: 104, h: 190, view: "rain", dress: "curtains", frame: "#d9d2bf", cloth: "#7c3f37" },
    light: { from: [500, 20], to: [240, 360], colour: "235,240,245", strength: 0.34 },
    furniture: [
      ["picture", { x: 46, y: 50, w: 100, h: 76, kind: "hills" }],
      ["lamp", { x: 98, y: 332, lit: true }],
    ],
    chair: { style: "wing", colour: "#7d5a43" },
  },
  study: {
    wall: ["#e6ddcf", "#d6cabb", "#bfae9d"], floor: "#a1866f", skirting: "#efe7da", shade: 0.28,
    furniture: [
      ["shelf", { x: 470, y: 50, w: 150, rows: 4, seed: 5 }],
      ["picture", { x: 60, y: 60, w: 84, h: 100, kind: "leaf" }],
    ],
    light: { from: [60, 0], to: [420, 360], colour: "255,246,220", strength: 0.4 },
    chair: { style: "upright", colour: "#6c6a66" },
  },
  "city-office": {
    wall: ["#e4e6e8", "#cdd2d6", "#a8b0b6"], floor: "#6d6a66", skirting: "#dfe2e4", shade: 0.3,
    window: { x: 20, y: 16, w: 190, h: 168, view: "city", dress: "blinds", frame: "#d4d8da" },
    light: { from: [200, 20], to: [480, 360], colour: "240,247,255", strength: 0.42 },
    furniture: [
      ["picture", { x: 494, y: 44, w: 104, h: 84, kind: "arcs" }],
      ["filing", { x: 530, y: 204, w: 90, h: 150, colour: "#8b949a" }],
      ["plant", { x: 576, y: 202, size: 0.75 }],
    ],
    chair: { style: "executive", colour: "#30343a" },
  },
  "family-room": {
    wall: ["#f1e6d6", "#e6d4c0", "#c8ae96"], floor: "#7f6a58", skirting: "#f4ecdf", shade: 0.26,
    window: { x: 486, y: 22, w: 124, h: 150, view: "tree", dress: "none", frame: "#fbf7ee" },
    light: { from: [490, 20], to: [180, 360], colour: "255,246,220", strength: 0.45 },
    furniture: [
      ["drawings", { x: 24, y: 40 }],
      ["shelf", { x: 14, y: 152, w: 140, rows: 2, seed: 21 }],
      ["table", { x: 500, y: 214, w: 140 }],
    ],
    chair: { style: "low", colour: "#b0783f" },
  },
  chambers: {
    wall: ["#6d5140", "#5b4335", "#3d2d25"], floor: "#3a2c24", skirting: "#4a372b", shade: 0.4, panel: "#4f3a2d",
    light: { from: [60, 0], to: [380, 360], colour: "255,232,196", strength: 0.4 },
    furniture: [
      ["lawbooks", { x: 14, y: 18, w: 168, rows: 4, seed: 9 }],
      ["picture", { x: 496, y: 46, w: 98, h: 74, kind: "hills" }],
      ["banker", { x: 560, y: 262 }],
      ["table", { x: 484, y: 262, w: 160 }],
    ],
    chair: { style: "wing", colour: "#6b2f2c" },
  },
  "white-room": {
    wall: ["#f4f2ee", "#e8e5df", "#cfcac2"], floor: "#b59f86", skirting: "#ffffff", shade: 0.18,
    window: { x: 34, y: 10, w: 150, h: 196, view: "sky", dress: "sheer", frame: "#ffffff" },
    light: { from: [170, 10], to: [450, 360], colour: "255,252,240", strength: 0.55 },
    furniture: [
      ["picture", { x: 498, y: 52, w: 92, h: 116, kind: "arcs" }],
      ["sidetable", { x: 566, y: 268 }],
      ["vase", { x: 566, y: 268 }],
    ],
    chair: { style: "tub", colour: "#97a38a" },
  },
  hospital: {
    wall: ["#e6ece8", "#d2deda", "#b3c4c0"], floor: "#9fb0ae", skirting: "#a9bdb8", shade: 0.22, rail: "#9db6b0",
    light: { from: [560, 0], to: [260, 360], colour: "244,252,255", strength: 0.36 },
    furniture: [
      ["curtainrail", { x: 4, y: 20, w: 116, colour: "#8fb3b8" }],
      ["couch", { x: -20, y: 250 }],
      ["lightbox", { x: 492, y: 52 }],
      ["gel", { x: 470, y: 118 }],
      ["monitor", { x: 560, y: 252 }],
      ["table", { x: 500, y: 252, w: 150 }],
    ],
    chair: { style: "upright", colour: "#4d7f86" },
  },
};
