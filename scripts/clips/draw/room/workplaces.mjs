/** Rooms with a view of work, and the corridor outside one. */
export const workplaces = {
  doorway: {
    wall: ["#c9c3b4", "#b8b09f", "#8c8474"], floor: "#7c6a58", skirting: "#ddd6c6", shade: 0.36,
    light: { from: [120, 0], to: [420, 360], colour: "255,248,226", strength: 0.4 },
    furniture: [
      ["corridor", { x: 30, y: 6, w: 138, h: 310 }],
      ["coats", { x: 470, y: 66 }],
      ["notice", { x: 588, y: 70 }],
    ],
    chair: { style: "wood", colour: "#8a6a4a" },
  },
  "yard-room": {
    wall: ["#cfd6c4", "#bcc5ae", "#8f9a82"], floor: "#757b78", skirting: "#8e9990", shade: 0.32,
    window: { x: 452, y: 22, w: 160, h: 106, view: "yard", dress: "none", frame: "#e2e4dc" },
    light: { from: [470, 20], to: [170, 360], colour: "244,250,240", strength: 0.38 },
    furniture: [
      ["board", { x: 30, y: 52, w: 116, h: 88, seed: 12 }],
      ["table", { x: 470, y: 258, w: 190 }],
      ["cup", { x: 540, y: 260, colour: "#dedbd0" }],
    ],
    chair: { style: "plastic", colour: "#3f6a8a" },
  },
  "blue-room": {
    wall: ["#6d7f8c", "#566875", "#34424d"], floor: "#3a3f44", skirting: "#6d7f8c", shade: 0.44, tint: "rgba(30,60,90,.10)",
    light: { from: [560, 60], to: [280, 360], colour: "255,226,180", strength: 0.42 },
    furniture: [
      ["picture", { x: 40, y: 52, w: 104, h: 82, kind: "hills" }],
      ["table", { x: 500, y: 266, w: 140 }],
      ["tablelamp", { x: 574, y: 266 }],
      ["clock", { x: 552, y: 70 }],
    ],
    chair: { style: "executive", colour: "#3d4a58" },
  },
  "book-room": {
    wall: ["#d9d3c0", "#c6bea8", "#978e76"], floor: "#5f5646", skirting: "#b8ae94", shade: 0.34,
    light: { from: [320, 0], to: [520, 360], colour: "255,250,228", strength: 0.34 },
    furniture: [
      ["stack", { x: -30, y: 0, w: 196, rows: 6, seed: 51 }],
      ["stack", { x: 470, y: 0, w: 200, rows: 6, seed: 61 }],
      ["archbetween", { x: 196, y: 30, w: 244 }],
    ],
    chair: { style: "low", colour: "#6a5a7a" },
  },
  cabin: {
    wall: ["#c49a6a", "#b08657", "#7c5a38"], floor: "#5d432c", skirting: "#8a6642", shade: 0.4,
    window: { x: 462, y: 34, w: 140, h: 124, view: "forest", dress: "none", frame: "#e2cfae" },
    light: { from: [470, 40], to: [180, 360], colour: "232,250,226", strength: 0.42 },
    furniture: [
      ["planks", { colour: "#7c5a38" }],
      ["hooks", { x: 30, y: 74 }],
      ["stove", { x: 66, y: 336 }],
    ],
    chair: { style: "wood", colour: "#7a5433" },
  },
};
