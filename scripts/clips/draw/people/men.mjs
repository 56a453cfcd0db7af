import { aMan } from "./person.mjs";

/** Men to their fifties. */
export const men = {
  marek: aMan({
    skin: "#ecc5a8", iris: "#7a90a0", lips: "#b3766a", age: 0.34, rosy: 0.5, ear: 1.08, face: { w: 1.08, h: 0.99, jaw: 1.14, chin: 1.2, cheek: 0.35 }, nose: { w: 1.12, l: 0.98, tip: 1.2 },
    eye: { size: 0.93, hood: 0.5, bag: 0.4 }, brow: { thick: 1.05, colour: "#9a7a52" }, body: { rest: "apart", shoulders: 1.12, weight: 1.22, neck: 1.26, hand: 1.1 },
    hair: { style: "buzz", colour: "#8f7350" }, beard: { kind: "stubble", amount: 0.8, colour: "#a07e55" }, top: { style: "workjacket", colour: "#2f4050", under: "#6e7479" },
  }),
  kwame: aMan({
    skin: "#4a2d1f", iris: "#20140e", lips: "#6e3c3a", age: 0.2, face: { w: 1.02, h: 1.0, jaw: 1.06, cheek: 0.15 }, nose: { w: 1.26, l: 0.97, bridge: 1.1 }, lip: { up: 1.25, low: 1.35, w: 1.05 },
    eye: { size: 1.0, hood: 0.2 }, brow: { thick: 1.2 }, body: { rest: "folded", shoulders: 1.08, weight: 1.06, neck: 1.18 },
    hair: { style: "fade", colour: "#1b1412", size: 0.7 }, beard: { kind: "goatee", amount: 0.9, colour: "#1b1412" }, top: { style: "tie", colour: "#dbe4ec", tie: "#7a2f35", sleeves: "#dbe4ec" },
  }),
  yusuf: aMan({
    skin: "#c08e66", iris: "#38261b", lips: "#9a584e", age: 0.1, face: { w: 0.96, h: 1.05, jaw: 0.98, chin: 0.95, cheek: -0.3 }, nose: { w: 1.04, l: 1.12, hook: 0.9 },
    eye: { size: 1.06, hood: 0.1 }, brow: { thick: 1.5, arch: 0.9 }, body: { rest: "folded", shoulders: 0.94, weight: 0.88, neck: 0.98, long: 1.08 },
    hair: { style: "curlytop", colour: "#221916" }, beard: { kind: "short", amount: 0.7 }, top: { style: "rollneck", colour: "#3f4a4d", pattern: "rib" }, glasses: { kind: "oval", colour: "#4a4a50" },
  }),
  callum: aMan({
    skin: "#f4d6c4", iris: "#6f9098", lips: "#c4847a", age: 0.04, rosy: 0.5, freckles: true, ear: 1.15, face: { w: 1.0, h: 1.03, jaw: 1.08, chin: 1.05, cheek: -0.1 }, nose: { w: 0.98, l: 1.02, tip: 1.15 },
    eye: { size: 0.98, hood: 0.2, bag: 0.45 }, brow: { thick: 1.3, colour: "#94562f" }, body: { rest: "apart", shoulders: 0.95, weight: 0.88, neck: 0.98 },
    hair: { style: "curlytop", colour: "#b0693a" }, beard: { kind: "stubble", amount: 0.35, colour: "#b0693a" }, top: { style: "polo", colour: "#3d5a4a", short: true },
  }),
  graham: aMan({
    skin: "#e8b79c", iris: "#66808a", lips: "#a9665c", age: 0.58, sag: 0.5, rosy: 1, face: { w: 1.12, h: 0.98, jaw: 1.2, chin: 1.15, cheek: 0.7 }, nose: { w: 1.22, l: 1.0, tip: 1.4 },
    eye: { size: 0.9, hood: 0.6, bag: 0.55, gap: 0.98 }, brow: { thick: 1.2, colour: "#9c8c78" }, lip: { w: 1.04 }, body: { rest: "folded", shoulders: 1.16, weight: 1.32, neck: 1.4, hand: 1.1 },
    hair: { style: "receding", colour: "#a8977f" }, top: { style: "blazer", colour: "#5c5140", under: "#dfe5ea", inner: "shirt", pattern: "tweed" },
  }),
  leo: aMan({
    skin: "#e3b48f", iris: "#4e6a4c", lips: "#b3675e", age: 0.14, face: { w: 0.97, h: 1.02, jaw: 1.08, chin: 1.1, cheek: -0.35 }, nose: { w: 0.96, l: 1.04, bridge: 0.9 },
    eye: { size: 1.07, hood: 0, tilt: 0.3 }, brow: { thick: 1.3, arch: 1.1 }, lip: { up: 1, low: 1.1 }, body: { rest: "apart", neck: 1.05, long: 1.06 },
    hair: { style: "wavy", colour: "#4a3224" }, beard: { kind: "stubble", amount: 0.7 }, top: { style: "scoop", colour: "#6d7480", chain: "#c9c9c9" }, earrings: { kind: "stud", colour: "#b9bec2" },
  }),
  tom: aMan({
    skin: "#f2d0b8", iris: "#70604a", lips: "#c27d70", age: 0, rosy: 0.4, ear: 1.1, face: { w: 0.98, h: 0.98, jaw: 0.99, chin: 0.95, cheek: 0.25 }, nose: { w: 1, l: 0.96 },
    eye: { size: 1.04, hood: 0.1 }, brow: { thick: 1.1 }, body: { rest: "folded", shoulders: 0.96, weight: 0.92, neck: 1 },
    hair: { style: "messy", colour: "#6a4a30" }, top: { style: "workjacket", colour: "#5a6068", under: "#d8d4ca" },
  }),
  pavel: aMan({
    skin: "#e9c3a6", iris: "#7f97a6", lips: "#ab7066", age: 0.42, face: { w: 1.0, h: 1.06, jaw: 1.05, chin: 1.1, cheek: -0.5 }, nose: { w: 1, l: 1.14, bridge: 1.05 },
    eye: { size: 0.92, hood: 0.45, bag: 0.3 }, brow: { thick: 1.1 }, lip: { up: 0.65, low: 0.8 }, body: { weight: 0.94, long: 1.06 },
    hair: { style: "bald", colour: "#7c6a58", size: 0.5 }, beard: { kind: "goatee", amount: 1, colour: "#8a7560" }, top: { style: "shirt", colour: "#7690a6", pattern: "pin", print: "#2a3c50" }, glasses: { kind: "rimless", colour: "#5a6066" },
  }),
  ewan: aMan({
    skin: "#f2cdb8", iris: "#5f8aa0", lips: "#bb7468", age: 0.18, rosy: 0.9, freckles: true, face: { w: 1.04, h: 1.0, jaw: 1.08, cheek: 0.1 }, nose: { w: 1.04, l: 1.02 },
    eye: { size: 0.97, hood: 0.2 }, brow: { thick: 1.15, colour: "#8f4a26" }, body: { rest: "over", shoulders: 1.1, weight: 1.08, neck: 1.2, hand: 1.06 },
    hair: { style: "sidepart", colour: "#9a4a22", size: 9 }, beard: { kind: "full", colour: "#a24f26", long: 6 }, top: { style: "shirt", colour: "#7d4038", pattern: "check", print: "#25221f", pocket: true },
  }),
  viktor: aMan({
    skin: "#e6c0a2", iris: "#5a4a3a", lips: "#a56a5e", age: 0.52, sag: 0.2, face: { w: 0.99, h: 1.04, jaw: 1.0, chin: 1, cheek: -0.3 }, nose: { w: 1.08, l: 1.16, hook: 1 },
    eye: { size: 0.97, hood: 0.5, bag: 0.5, gap: 0.97 }, brow: { thick: 1.7, colour: "#3f3a38", arch: 0.7 }, body: { rest: "laid", shoulders: 0.96, weight: 0.96 },
    hair: { style: "greyshort", colour: "#8a8681", size: 9 }, top: { style: "cardigan", colour: "#4f4a3c", under: "#c9cfd4", pattern: "knit" }, glasses: { kind: "heavy", colour: "#2b2420" },
  }),
  craig: aMan({
    skin: "#dba483", iris: "#6d8894", lips: "#a8685c", age: 0.42, rosy: 0.8, ear: 1.05, face: { w: 1.05, h: 1.0, jaw: 1.17, chin: 1.25, cheek: -0.1 }, nose: { w: 1.14, l: 1.0, hook: 0.6 },
    eye: { size: 0.9, hood: 0.45, bag: 0.3 }, brow: { thick: 1.15, colour: "#7c6348", arch: 0.6 }, body: { rest: "apart", shoulders: 1.18, weight: 1.18, neck: 1.38, hand: 1.12 },
    hair: { style: "bald", colour: "#8a6f52", size: 0.3 }, beard: { kind: "stubble", amount: 1.1, colour: "#7c5f44" }, top: { style: "tshirt", colour: "#47525c", short: true },
  }),
};
