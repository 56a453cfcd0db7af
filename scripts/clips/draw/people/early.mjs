import { aMan, aWoman } from "./person.mjs";

/** Those of the first six clips, and the four who answer in the demo. */
export const early = {
  farah: aWoman({
    skin: "#dcae88", iris: "#3d2a1e", lips: "#b0625a", age: 0.4, face: { w: 0.96, h: 1.03, cheek: -0.1 },
    nose: { l: 1.08, hook: 0.5 }, eye: { liner: 0.6, size: 1.04, bag: 0.25, hood: 0.1 }, brow: { thick: 1.05 },
    hair: { style: "long", colour: "#2a1f1e" }, top: { style: "coat", colour: "#56626d", under: "#b98a5e" },
  }),
  arjun: aMan({
    skin: "#a9754f", iris: "#2f2219", lips: "#8a4d40", age: 0.15, face: { w: 1.0, cheek: -0.1 }, nose: { w: 1.04 }, eye: { size: 1.03, hood: 0.1 },
    brow: { thick: 1.5 }, hair: { style: "wavy", colour: "#1d1a1b" }, beard: { kind: "stubble", amount: 1 },
    top: { style: "vneck", colour: "#33475c", under: "#dfe6ea" }, glasses: { kind: "square", colour: "#1f1d21" },
  }),
  jun: aMan({
    skin: "#ecc8a0", iris: "#2c1f18", lips: "#b9796a", age: 0, face: { w: 0.99, jaw: 0.95, chin: 0.9, cheek: 0.3 }, nose: { w: 0.96, l: 0.94, bridge: 0.85 },
    eye: { size: 0.96, round: 0.88, hood: 0.9, tilt: 0.6, gap: 1.02 }, brow: { thick: 0.95 }, body: { rest: "folded", shoulders: 0.92, weight: 0.9, neck: 0.92 },
    hair: { style: "fringe", colour: "#1a181c" }, top: { style: "hoodie", colour: "#69707c", under: "#e4e2dc" },
  }),
  gareth: aMan({
    skin: "#e3b092", iris: "#5d7a8c", lips: "#ad6a5c", age: 0.62, sag: 0.35, rosy: 0.6, ear: 1.1, face: { w: 1.06, jaw: 1.12, chin: 1.2 }, nose: { w: 1.16, tip: 1.2 },
    eye: { size: 0.95, hood: 0.5, bag: 0.35 }, brow: { thick: 1.45, colour: "#6a5c50" }, body: { rest: "apart", shoulders: 1.12, weight: 1.16, neck: 1.25 },
    hair: { style: "cropped", colour: "#7a6c60" }, beard: { kind: "short", amount: 0.8, colour: "#85776a" }, top: { style: "vneck", colour: "#4d5540", under: "#8e3f38", pattern: "knit" },
  }),
  carol: aWoman({
    skin: "#f1cdb6", iris: "#5f7f77", lips: "#bb746b", age: 0.6, sag: 0.3, rosy: 0.4, face: { w: 1.01, jaw: 0.97, cheek: 0.35 }, nose: { w: 0.98, tip: 1.1 },
    eye: { size: 1.03, tilt: -0.5, bag: 0.25 }, brow: { thick: 0.65, colour: "#94694c" }, body: { weight: 1.02, chest: 0.9 },
    hair: { style: "curls", colour: "#a5714f" }, top: { style: "cardigan", colour: "#7c4f5f", under: "#eadfd3", pattern: "knit" }, earrings: { kind: "stud", colour: "#c8a45c" },
  }),
  odette: aWoman({
    skin: "#70452d", iris: "#2a1a12", lips: "#7d3d3a", age: 0.85, sag: 0.5, face: { w: 0.98, cheek: 0.15 }, nose: { w: 1.16, bridge: 1.1 }, lip: { up: 1.3, low: 1.3 },
    eye: { size: 0.97, hood: 0.45, bag: 0.3 }, brow: { thick: 0.7, colour: "#8d8680" }, hair: { style: "afro", colour: "#8d8882", size: 0.62 },
    top: { style: "necklace", colour: "#3f5a63", under: "#d9a441" }, earrings: { kind: "stud", colour: "#d9a441" },
  }),
  amara: aWoman({
    skin: "#6b412b", iris: "#2a1a12", lips: "#7a3b39", age: 0.08, face: { w: 0.97, cheek: 0.3 }, nose: { w: 1.12 }, lip: { up: 1.4, low: 1.35 }, eye: { liner: 1, size: 1.07, hood: 0 },
    body: { rest: "over" }, hair: { style: "afro", colour: "#241a17", size: 0.72 }, top: { style: "cardigan", colour: "#b0653f", under: "#efe3d2" }, earrings: { kind: "hoop", colour: "#c79a4a" },
  }),
  tomasz: aMan({
    skin: "#eec9ae", iris: "#5f7d90", lips: "#b3746a", age: 0.38, face: { w: 1.04, jaw: 1.08 }, nose: { w: 1.06, l: 1.05 }, eye: { hood: 0.4 },
    body: { rest: "folded" }, hair: { style: "sidepart", colour: "#6b4f37", size: 6 }, beard: { kind: "short", amount: 0.8 }, top: { style: "vneck", colour: "#5a6f7a", under: "#e8e4da" },
  }),
  daniel: aMan({
    skin: "#f0cfb6", iris: "#5b7a5a", lips: "#bd7a70", age: 0.08, rosy: 0.3, freckles: true, face: { w: 0.99, jaw: 1, h: 1.03 }, nose: { w: 0.95, l: 1.03 },
    body: { rest: "apart" }, hair: { style: "messy", colour: "#9a7648" }, top: { style: "crew", colour: "#6f7f5a", pattern: "knit" }, glasses: { kind: "round", colour: "#5a4638" },
  }),
  priya: aWoman({
    skin: "#b17c55", iris: "#2c1d15", lips: "#95534b", age: 0.04, face: { w: 0.95, jaw: 0.9, cheek: 0.25 }, eye: { liner: 0.6, size: 1.1, hood: 0 }, brow: { thick: 1 }, lip: { low: 1.2 },
    hair: { style: "bob", colour: "#1b1517" }, top: { style: "crew", colour: "#7d5a86" }, earrings: { kind: "stud", colour: "#c9a45a" },
  }),
};
