/**
 * The people. faceWidth and jaw around 1 (above 1: broader), brow: thickness, beard and age from 0 to 1.
 * hair: style, colour and, for hair that stands, its size. top: style and colours of what they wear.
 */
export const characters = {
  farah: {
    skin: "#dcae88", iris: "#3d2a1e", lips: "#b0625a", faceWidth: 0.96, jaw: 0.93, brow: 1.15, beard: 0, age: 0.45,
    hair: { style: "long", colour: "#2a1f1e" }, top: { style: "coat", colour: "#56626d", under: "#b98a5e" },
  },
  arjun: {
    skin: "#a9754f", iris: "#2f2219", lips: "#8a4d40", faceWidth: 1.0, jaw: 1.03, brow: 1.2, beard: 0.38, age: 0.15,
    hair: { style: "wavy", colour: "#1d1a1b" }, top: { style: "shirt", colour: "#33475c", under: "#dfe6ea" }, glasses: "dark",
  },
  jun: {
    skin: "#ecc8a0", iris: "#2c1f18", lips: "#b9796a", faceWidth: 1.0, jaw: 0.99, brow: 0.95, beard: 0, age: 0,
    hair: { style: "fringe", colour: "#1a181c" }, top: { style: "hood", colour: "#69707c", under: "#e4e2dc" },
  },
  gareth: {
    skin: "#e3b092", iris: "#5d7a8c", lips: "#ad6a5c", faceWidth: 1.07, jaw: 1.12, brow: 1.3, beard: 0.62, age: 0.65,
    hair: { style: "cropped", colour: "#7a6c60" }, top: { style: "shirt", colour: "#4d5540", under: "#8e3f38" },
  },
  carol: {
    skin: "#f1cdb6", iris: "#5f7f77", lips: "#bb746b", faceWidth: 1.0, jaw: 0.96, brow: 0.8, beard: 0, age: 0.62,
    hair: { style: "curls", colour: "#a5714f" }, top: { style: "cardigan", colour: "#7c4f5f", under: "#eadfd3" },
  },
  odette: {
    skin: "#70452d", iris: "#2a1a12", lips: "#7d3d3a", faceWidth: 0.98, jaw: 0.95, brow: 0.85, beard: 0, age: 0.92,
    hair: { style: "afro", colour: "#7d7873", size: 0.82 }, top: { style: "necklace", colour: "#3f5a63", under: "#d9a441" },
  },
  amara: {
    skin: "#6b412b", iris: "#2a1a12", lips: "#7a3b39", faceWidth: 0.97, jaw: 0.94, brow: 0.95, beard: 0, age: 0.1,
    hair: { style: "afro", colour: "#1f1715", size: 0.88 }, top: { style: "cardigan", colour: "#b0653f", under: "#efe3d2" },
  },
  tomasz: {
    skin: "#eec9ae", iris: "#5f7d90", lips: "#b3746a", faceWidth: 1.04, jaw: 1.08, brow: 1.15, beard: 0.5, age: 0.4,
    hair: { style: "cropped", colour: "#6b4f37" }, top: { style: "shirt", colour: "#5a6f7a", under: "#e8e4da" },
  },
  daniel: {
    skin: "#f0cfb6", iris: "#5b7a5a", lips: "#bd7a70", faceWidth: 1.0, jaw: 1.02, brow: 1.0, beard: 0, age: 0.1,
    hair: { style: "wavy", colour: "#9a7648" }, top: { style: "crew", colour: "#6f7f5a", under: "#6f7f5a" }, glasses: "thin",
  },
  priya: {
    skin: "#b17c55", iris: "#2c1d15", lips: "#95534b", faceWidth: 0.95, jaw: 0.92, brow: 1.1, beard: 0, age: 0.05,
    hair: { style: "bob", colour: "#1b1517" }, top: { style: "crew", colour: "#7d5a86", under: "#7d5a86" },
  },
};
