import { bins, kilohertz } from "./spectrum.mjs";

/** Phones that are noisy although they are voiced. */
const voicedFricatives = new Set(["z", "v", "zh", "dh", "jh"]);
const clamp = (low, high, x) => Math.min(high, Math.max(low, x));

/**
 * How much of each band is noise: more with frequency and breath, at the edges of voicing, and in fricatives.
 * @returns {(i: number, into: Float64Array) => void} fills in the shares of a frame
 */
export function noiseShares(phones, voiced, style, added) {
  const crossover = 6.5 * (1 - 0.75 * style.breath);
  const base = Float64Array.from({ length: bins }, (_, k) => {
    const rising = 1 / (1 + Math.exp(-2.2 * Math.log2(Math.max(kilohertz(k), 0.05) / crossover)));
    return clamp(0.02 + 0.1 * style.breath, 0.9, rising);
  });
  const hissing = Float64Array.from({ length: bins }, (_, k) => clamp(0, 0.92, (kilohertz(k) - 1.2) / 2.5));
  const upper = Float64Array.from({ length: bins }, (_, k) => clamp(0, 1, (kilohertz(k) - 0.7) / 0.6));
  const kind = new Array(voiced.length).fill("");
  for (const { a, b, ph } of phones)
    for (let i = a; i < b && i < kind.length; i += 1) kind[i] = voicedFricatives.has(ph) ? "fricative" : ph;
  const steadiness = voiced.map((_, i) => voiced.slice(Math.max(0, i - 3), i + 4).filter(Boolean).length / 7);
  return (i, into) => {
    const edge = 0.45 * (1 - steadiness[i]) + added.noise[i];
    const floor = kind[i] === "hh" ? 0.75 : 0;
    for (let k = 0; k < bins; k += 1) {
      let share = base[k] + upper[k] * edge;
      if (kind[i] === "fricative") share = Math.max(share, hissing[k]);
      into[k] = clamp(floor, 0.97, share);
    }
  };
}
