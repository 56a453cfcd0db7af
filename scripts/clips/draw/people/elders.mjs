import { aMan, aWoman } from "./person.mjs";

/** Those of sixty and over. */
export const elders = {
  ingrid: aWoman({
    skin: "#f3d5c2", iris: "#6f97b0", lips: "#b87a74", age: 0.85, sag: 0.35, face: { w: 0.95, h: 1.05, jaw: 0.96, cheek: -0.4 }, nose: { w: 0.88, l: 1.1, bridge: 0.85 },
    eye: { size: 0.99, hood: 0.45, bag: 0.2 }, brow: { thick: 0.55, colour: "#b9b2a6" }, lip: { up: 0.8, low: 0.85 }, body: { long: 1.06, weight: 0.86, chest: 0.4 },
    hair: { style: "bob", colour: "#d5d2ca", part: 16 }, top: { style: "cardigan", colour: "#5d6f8a", under: "#f1ede6", pattern: "knit" }, earrings: { kind: "pearl", colour: "#eee8dc" },
  }),
  mehmet: aMan({
    skin: "#cd9d78", iris: "#40301f", lips: "#9d5f54", age: 0.66, sag: 0.35, ear: 1.15, face: { w: 1.05, h: 1.02, jaw: 1.08, chin: 1.1, cheek: 0.1 }, nose: { w: 1.22, l: 1.12, tip: 1.3, hook: 0.7 },
    eye: { size: 0.94, hood: 0.5, bag: 0.55 }, brow: { thick: 1.75, colour: "#55504c" }, body: { rest: "folded", shoulders: 1.04, weight: 1.12, neck: 1.18, hand: 1.08 },
    hair: { style: "receding", colour: "#77716b" }, beard: { kind: "moustache", colour: "#6a645f" }, top: { style: "vneck", colour: "#6a4a3c", under: "#d5dbe0", pattern: "knit" },
  }),
  walter: aMan({
    skin: "#efc9b2", iris: "#7b8f98", lips: "#b07a70", age: 0.92, sag: 0.6, rosy: 0.5, ear: 1.25, face: { w: 1.0, h: 1.03, jaw: 1.02, chin: 1.05, cheek: -0.2 }, nose: { w: 1.14, l: 1.14, tip: 1.25 },
    eye: { size: 0.92, hood: 0.65, bag: 0.55, tilt: -0.6 }, brow: { thick: 1.3, colour: "#cfcac2" }, lip: { up: 0.55, low: 0.7 }, body: { rest: "apart", shoulders: 0.98, weight: 1.02 },
    hair: { style: "thinning", colour: "#cfccc6" }, top: { style: "shirt", colour: "#b9c4b4", pattern: "check", print: "#5a6a5a", pocket: true }, glasses: { kind: "aviator", colour: "#8c7a58" },
  }),
  sunil: aMan({
    skin: "#8f5f40", iris: "#2a1c14", lips: "#784840", age: 0.78, sag: 0.3, ear: 1.12, face: { w: 0.99, h: 1.02, jaw: 1, chin: 1, cheek: 0.1 }, nose: { w: 1.14, l: 1.06, tip: 1.15 },
    eye: { size: 1.0, hood: 0.45, bag: 0.5 }, brow: { thick: 1.35, colour: "#b5aea6" }, body: { shoulders: 0.96, weight: 1.02 },
    hair: { style: "greyshort", colour: "#cfcac4", size: 5 }, beard: { kind: "moustache", colour: "#d2cdc6" }, top: { style: "waistcoat", colour: "#4a4f5c", under: "#ece6d8", sleeves: "#ece6d8" }, glasses: { kind: "oval", colour: "#4d3d2c" },
  }),
  brendan: aMan({
    skin: "#f1c9b5", iris: "#6a94ac", lips: "#b5756b", age: 0.7, sag: 0.4, rosy: 1, ear: 1.15, face: { w: 1.05, h: 0.99, jaw: 1.06, chin: 1.1, cheek: 0.4 }, nose: { w: 1.14, l: 1.0, tip: 1.35 },
    eye: { size: 0.94, hood: 0.45, bag: 0.35, tilt: -0.3 }, brow: { thick: 1.35, colour: "#c9c4bb" }, body: { rest: "over", shoulders: 1.04, weight: 1.14, neck: 1.14 },
    hair: { style: "sidepart", colour: "#dedad2", size: 7 }, top: { style: "crew", colour: "#6f7a52", pattern: "knit" },
  }),
  agnes: aWoman({
    skin: "#f2d2c0", iris: "#8199a0", lips: "#b9827a", age: 1, sag: 0.75, rosy: 0.4, face: { w: 0.97, h: 0.98, jaw: 0.98, chin: 0.95, cheek: 0.1 }, nose: { w: 1.04, l: 1.1, tip: 1.15, hook: 0.5 },
    eye: { size: 0.9, hood: 0.7, bag: 0.5, tilt: -0.8 }, brow: { thick: 0.45, colour: "#cdc7bd" }, lip: { w: 0.92, up: 0.55, low: 0.65 }, body: { rest: "folded", shoulders: 0.84, weight: 0.94, long: 0.92, chest: 0.6, head: 0.97 },
    hair: { style: "set", colour: "#e4e1da" }, top: { style: "dress", colour: "#6f5f80", pattern: "flowers", print: "#e6d6e0", chain: "#d9d3c6" }, glasses: { kind: "oval", colour: "#a48a5c" },
  }),
  ruth: aWoman({
    skin: "#edcab0", iris: "#5d6b4e", lips: "#ae6f66", age: 0.68, sag: 0.25, face: { w: 0.98, h: 1.02, jaw: 0.98, cheek: 0 }, nose: { w: 1, l: 1.08, hook: 0.6 },
    eye: { size: 0.98, hood: 0.4, bag: 0.3 }, brow: { thick: 0.85, colour: "#8d857b" }, body: { rest: "laid", weight: 0.96 },
    hair: { style: "shoulder", colour: "#a9a49c" }, top: { style: "scarf", colour: "#4c5a52", under: "#a8623c", pattern: "knit" }, glasses: { kind: "cat", colour: "#6a2f3a" },
  }),
};
