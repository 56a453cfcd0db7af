/**
 * The rooms, on a stage of 640 x 360. wall: colours from the light to the dark side; light: where daylight falls;
 * shade: how dark the corners are; window, furniture: what stands where (furniture.mjs, window.mjs).
 */
export const rooms = {
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
  evening: {
    wall: ["#c9a88c", "#b58f75", "#7f6152"], floor: "#6b4c3b", skirting: "#cdb29a", shade: 0.46,
    window: { x: 30, y: 26, w: 112, h: 168, view: "night", dress: "curtains", frame: "#e0cfb8", cloth: "#8a6a66" },
    light: { from: [560, 120], to: [300, 340], colour: "255,206,140", strength: 0.5 },
    furniture: [
      ["table", { x: 508, y: 266, w: 132 }],
      ["tablelamp", { x: 574, y: 266 }],
      ["tissues", { x: 522, y: 266 }],
    ],
    chair: { style: "wing", colour: "#6d7b6c" },
  },
  garden: {
    wall: ["#e9e4da", "#ddd5c8", "#c4b8a8"], floor: "#a98f74", skirting: "#f2ece0", shade: 0.22,
    window: { x: 60, y: 8, w: 250, h: 214, view: "garden", dress: "sheer", frame: "#f7f3ea" },
    light: { from: [180, 20], to: [420, 360], colour: "250,255,235", strength: 0.5 },
    furniture: [
      ["picture", { x: 520, y: 46, w: 78, h: 100, kind: "leaf" }],
      ["table", { x: 524, y: 276, w: 116 }],
      ["plant", { x: 586, y: 276, size: 1 }],
    ],
    chair: { style: "sofa", colour: "#a88f86" },
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
};
