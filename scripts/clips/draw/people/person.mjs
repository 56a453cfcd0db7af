const middle = {
  skin: "#eac4a6", iris: "#5f7a84", lips: "#b5716a", age: 0.2, sag: 0, female: false, ear: 1,
  face: { w: 1, h: 1, jaw: 1, chin: 1, cheek: 0 },
  nose: { w: 1, l: 1, bridge: 1, tip: 1, hook: 0 },
  eye: { size: 1, round: 1, gap: 1, tilt: 0, hood: 0.2, bag: 0, liner: 0 },
  brow: { thick: 1, arch: 1, tilt: 0, w: 1, high: 0 },
  lip: { w: 1, up: 1, low: 1 },
  body: { shoulders: 1, weight: 1, neck: 1, long: 1, head: 1, chest: 0, hand: 1, rest: "laid" },
};
const woman = {
  female: true,
  face: { w: 0.97, jaw: 0.92, chin: 0.85 },
  nose: { w: 0.9, bridge: 0.9 },
  brow: { thick: 0.75, arch: 1.25 },
  lip: { up: 1.15, low: 1.1 },
  body: { shoulders: 0.9, weight: 0.92, neck: 0.86, chest: 0.6, head: 0.98, hand: 0.9 },
};
const man = { face: { jaw: 1.05, chin: 1.1 }, brow: { thick: 1.2, arch: 0.8 }, lip: { up: 0.75, low: 0.9 }, body: { neck: 1.1 } };

function over(base, changes) {
  const result = { ...base };
  for (const [key, value] of Object.entries(changes))
    result[key] = value && typeof value === "object" && !Array.isArray(value) ? over(base[key] ?? {}, value) : value;
  return result;
}

/** Whole people from what is their own; everything else is middling. */
export const aWoman = (own) => over(over(middle, woman), own);
export const aMan = (own) => over(over(middle, man), own);
export const aPerson = (own) => over(middle, own);
