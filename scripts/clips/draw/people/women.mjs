import { aPerson, aWoman } from "./person.mjs";

/** Women to their fifties, and Robin. */
export const women = {
  leanne: aWoman({
    skin: "#efcab4", iris: "#6b7f8c", lips: "#bd7f78", age: 0.17, rosy: 0.3, face: { w: 1.0, h: 0.98, jaw: 0.96, cheek: 0.2 }, nose: { w: 0.92, l: 0.95, tip: 1.1 },
    eye: { size: 0.97, hood: 0.35, bag: 0.75, tilt: -0.4 }, brow: { thick: 0.7, arch: 1, colour: "#8a6a48" }, lip: { w: 0.96 },
    body: { rest: "folded" }, hair: { style: "messybun", colour: "#b08a57" }, top: { style: "hoodie", colour: "#8a94a8", under: "#f0eee8" },
  }),
  robin: aPerson({
    skin: "#f0d2bc", iris: "#6e8a5e", lips: "#bf7f78", age: 0.1, freckles: true, face: { w: 0.97, h: 1.02, jaw: 0.98, chin: 0.95, cheek: -0.15 }, nose: { w: 0.9, l: 1.05, hook: 0.3 },
    eye: { size: 1.03, hood: 0.2 }, brow: { thick: 1.15, arch: 0.9 }, body: { rest: "apart", shoulders: 0.93, weight: 0.88, neck: 0.92, chest: 0.1, hand: 0.94 },
    hair: { style: "pixie", colour: "#8c4a34" }, top: { style: "overshirt", colour: "#5d6b4a", under: "#e9dfc8", pattern: "check", print: "#2c3326" },
    glasses: { kind: "round", colour: "#3c4a44" }, earrings: { kind: "stud", colour: "#9aa6ac" },
  }),
  paula: aWoman({
    skin: "#ebc2a2", iris: "#6a5238", lips: "#b46a62", age: 0.32, face: { w: 1.02, jaw: 1.0, chin: 1, h: 1 }, nose: { w: 1, l: 1.04, bridge: 1.05 },
    eye: { size: 0.99, hood: 0.2, tilt: 0.4 }, brow: { thick: 0.95, arch: 1.1 }, body: { shoulders: 0.94, weight: 1.02, chest: 0.8 },
    hair: { style: "ponytail", colour: "#5a3d2c" }, top: { style: "jacket", colour: "#46586b", under: "#d8d2c6" }, earrings: { kind: "stud", colour: "#c8ccd0" },
  }),
  helen: aWoman({
    skin: "#f0cfba", iris: "#5f7d98", lips: "#b3605f", age: 0.45, face: { w: 0.96, h: 1.05, jaw: 0.97, chin: 0.95, cheek: -0.3 }, nose: { w: 0.88, l: 1.1, bridge: 0.85 },
    eye: { liner: 0.6, size: 0.95, hood: 0.25, bag: 0.2 }, brow: { thick: 0.7, arch: 1.4 }, lip: { w: 0.98, up: 0.85, low: 0.9 },
    body: { rest: "over" }, hair: { style: "fringebob", colour: "#c3a06c" }, top: { style: "blazer", colour: "#37415a", under: "#f2ede4" }, earrings: { kind: "pearl", colour: "#efe9dd" },
  }),
  vivienne: aWoman({
    skin: "#e8bd9d", iris: "#4c3a2c", lips: "#9c3f45", age: 0.48, face: { w: 0.94, h: 1.05, jaw: 0.94, cheek: -0.35 }, nose: { w: 0.9, l: 1.12, bridge: 0.95, hook: 0.9 },
    eye: { liner: 1, size: 1.0, hood: 0.3, tilt: 0.8 }, brow: { thick: 0.8, arch: 1.6 }, lip: { up: 1, low: 1 }, body: { long: 1.12, neck: 0.8, shoulders: 0.9, weight: 0.86 },
    hair: { style: "updo", colour: "#3b2a25" }, top: { style: "blazer", colour: "#26272d", under: "#f5f1ea", pin: "#c8a45c" }, earrings: { kind: "drop", colour: "#3f6a62" },
  }),
  zainab: aWoman({
    skin: "#b98560", iris: "#33231a", lips: "#94504a", age: 0.36, face: { w: 0.99, jaw: 0.96, cheek: 0.3 }, nose: { w: 1, l: 1.04, hook: 0.4 },
    eye: { liner: 0.6, size: 1.06, hood: 0.1, bag: 0.15 }, brow: { thick: 1.1, arch: 1.3, colour: "#2a1d19" }, body: { weight: 1, chest: 0.5 },
    hair: { style: "hijab", colour: "#2a1d19", cloth: "#3f6470" }, top: { style: "blazer", colour: "#4c4452", under: "#d9cbbd", inner: "crew" },
  }),
  trish: aWoman({
    skin: "#ecbfa6", iris: "#6f8a8a", lips: "#b56c64", age: 0.5, sag: 0.25, rosy: 0.7, face: { w: 1.07, h: 0.97, jaw: 1.06, chin: 1, cheek: 0.8 }, nose: { w: 1.06, l: 0.96, tip: 1.25 },
    eye: { size: 0.96, hood: 0.3, bag: 0.3, tilt: -0.3 }, brow: { thick: 0.6, colour: "#7a5240" }, body: { rest: "apart", shoulders: 1, weight: 1.2, neck: 1.02, chest: 1, head: 1 },
    hair: { style: "layered", colour: "#9a4f38" }, top: { style: "fleece", colour: "#5b7f7a" }, earrings: { kind: "hoop", colour: "#c9a45a" },
  }),
  hana: aWoman({
    skin: "#f3d6b8", iris: "#2b1e19", lips: "#c47b74", age: 0, rosy: 0.3, face: { w: 0.97, h: 0.97, jaw: 0.9, chin: 0.8, cheek: 0.45 }, nose: { w: 0.86, l: 0.92, bridge: 0.75 },
    eye: { size: 1.0, round: 0.92, hood: 0.85, tilt: 0.5, gap: 1.03 }, brow: { thick: 0.7, arch: 0.8 }, lip: { w: 0.92 }, body: { rest: "laid", shoulders: 0.84, weight: 0.84, neck: 0.82, head: 0.97, hand: 0.85 },
    hair: { style: "lowbun", colour: "#1d181a", part: 6 }, top: { style: "tunic", colour: "#7fa3c4", under: "#f3f5f6", short: true },
  }),
  milena: aWoman({
    skin: "#f0cdb2", iris: "#56707c", lips: "#b8635f", age: 0.14, face: { w: 0.97, h: 1.04, jaw: 0.98, chin: 0.95, cheek: -0.25 }, nose: { w: 0.92, l: 1.1, bridge: 0.9 },
    eye: { liner: 0.6, size: 1.0, hood: 0.15, tilt: 0.5 }, brow: { thick: 1.05, arch: 1.2, colour: "#3a2a24" }, lip: { up: 1.2, low: 1.25 },
    body: { rest: "folded" }, hair: { style: "fringelong", colour: "#4a342b" }, top: { style: "rollneck", colour: "#8c3f45", pattern: "rib" },
  }),
  nadia: aWoman({
    skin: "#cc9a72", iris: "#3a281c", lips: "#a8564e", age: 0.24, face: { w: 0.96, h: 1.0, jaw: 0.92, cheek: 0.1 }, nose: { w: 1, l: 1.06, hook: 0.6 },
    eye: { liner: 1, size: 1.1, hood: 0, tilt: 0.3 }, brow: { thick: 1.1, arch: 1.35 }, lip: { up: 1.2, low: 1.25 },
    body: { rest: "over" }, hair: { style: "longwavy", colour: "#33221c" }, top: { style: "blouse", colour: "#c98a4b" }, earrings: { kind: "drop", colour: "#b5793a" },
  }),
  simone: aWoman({
    skin: "#553424", iris: "#24160f", lips: "#74373a", age: 0.18, face: { w: 0.95, h: 1.02, jaw: 0.92, cheek: 0.1 }, nose: { w: 1.14, l: 0.97 }, lip: { up: 1.45, low: 1.4, w: 1.03 },
    eye: { liner: 1, size: 1.04, hood: 0.1, tilt: 0.7 }, brow: { thick: 0.85, arch: 1.5 }, body: { rest: "over", long: 1.08, neck: 0.82 },
    hair: { style: "braids", colour: "#211815" }, top: { style: "blazer", colour: "#6b6f78", under: "#f4f0ea", inner: "shirt" }, earrings: { kind: "stud", colour: "#d8b868" },
  }),
};
