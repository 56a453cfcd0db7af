/** Consulting rooms that feel like somebody's home. */
export const homes = {
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
  "front-room": {
    wall: ["#e7d9c4", "#d9c5aa", "#b39a80"], floor: "#8a5f4a", skirting: "#f0e6d4", shade: 0.34,
    window: { x: 480, y: 30, w: 130, h: 140, view: "street", dress: "curtains", frame: "#f5efe2", cloth: "#9a7f5a" },
    light: { from: [490, 30], to: [180, 360], colour: "255,242,214", strength: 0.4 },
    furniture: [
      ["wallpaper", { colour: "#b89a72" }],
      ["picture", { x: 40, y: 60, w: 76, h: 92, kind: "leaf" }],
      ["dresser", { x: -8, y: 232, w: 150 }],
      ["mantelclock", { x: 66, y: 232 }],
    ],
    chair: { style: "sofa", colour: "#7f8b74", cushion: "#b5654a", throwOver: true },
  },
  "winter-room": {
    wall: ["#dfe4e0", "#c9d2cf", "#9aa8a8"], floor: "#7a5d47", skirting: "#eef1ee", shade: 0.32,
    window: { x: 30, y: 14, w: 120, h: 190, view: "snow", dress: "sheer", frame: "#f6f6f2" },
    light: { from: [150, 10], to: [430, 360], colour: "238,246,255", strength: 0.46 },
    furniture: [
      ["picture", { x: 498, y: 46, w: 96, h: 78, kind: "hills" }],
      ["table", { x: 500, y: 268, w: 140 }],
      ["tablelamp", { x: 572, y: 268 }],
      ["tissues", { x: 516, y: 268 }],
    ],
    chair: { style: "wing", colour: "#8a97a8" },
  },
  "morning-room": {
    wall: ["#ece9d6", "#dcd7bc", "#b9b294"], floor: "#a08a70", skirting: "#f3efe0", shade: 0.3,
    window: { x: 452, y: 24, w: 150, h: 118, view: "dawn", dress: "none", frame: "#f7f4ea" },
    light: { from: [470, 20], to: [160, 360], colour: "255,220,186", strength: 0.45 },
    furniture: [
      ["shelf", { x: 22, y: 76, w: 122, rows: 2, seed: 17 }],
      ["cabinet", { x: 8, y: 252, w: 138, colour: "#8fa39a" }],
      ["plant", { x: 84, y: 252, size: 0.7 }],
    ],
    chair: { style: "wood", colour: "#b08a60" },
  },
  dusk: {
    wall: ["#7f7b93", "#6b6580", "#403c55"], floor: "#3f3743", skirting: "#8a849b", shade: 0.5, tint: "rgba(60,50,110,.12)",
    window: { x: 452, y: 12, w: 158, h: 196, view: "dusk", dress: "curtains", frame: "#b8b0bc", cloth: "#5f5878" },
    light: { from: [460, 60], to: [200, 360], colour: "255,178,132", strength: 0.5 },
    furniture: [
      ["shelf", { x: 24, y: 70, w: 118, rows: 2, seed: 31 }],
      ["lamp", { x: 96, y: 338, lit: true }],
    ],
    chair: { style: "tub", colour: "#8a5f66" },
  },
  attic: {
    wall: ["#d8c8ae", "#c5b093", "#96805f"], floor: "#6d5238", skirting: "#b79a72", shade: 0.36,
    window: { x: 66, y: 36, w: 104, h: 96, view: "sky", dress: "none", frame: "#8b6a48" },
    light: { from: [160, 40], to: [440, 360], colour: "255,240,206", strength: 0.46 },
    furniture: [
      ["beams", { colour: "#7d5c3e" }],
      ["shelf", { x: 486, y: 96, w: 134, rows: 2, seed: 41 }],
      ["table", { x: 494, y: 276, w: 150 }],
      ["plant", { x: 572, y: 276, size: 0.8 }],
    ],
    chair: { style: "wing", colour: "#5f6b58" },
  },
};
