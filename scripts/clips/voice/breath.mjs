import { rate } from "./spectrum.mjs";

/** An audible breath: noise through two resonances, 1.4 and 3.1 kHz for a vocal tract of length 1. */
export function breath(seconds, level, tract, random) {
  const [low, high] = [resonance(1400 / tract), resonance(3100 / tract)];
  const count = Math.round(seconds * rate);
  return Float64Array.from({ length: count }, (_, i) => {
    const x = random.normal();
    return (low(x) * 0.5 + high(x) * 0.35) * Math.sin((Math.PI * i) / count) ** 1.4 * level;
  });
}

function resonance(frequency, radius = 0.93) {
  let [last, before] = [0, 0];
  const turn = 2 * radius * Math.cos((2 * Math.PI * frequency) / rate);
  return (x) => {
    const y = x + turn * last - radius * radius * before;
    before = last;
    last = y;
    return y;
  };
}

/** The breath before a line: only into a silence that has room for it, more readily before a long line. */
export function inhaleBefore(line, gap, style, random) {
  const chance = random.uniform();
  const length = 0.26 + 0.12 * random.uniform();
  const wanted = style.inhale * Math.min(1, line.text.length / 40);
  if (line.sigh || gap < 0.55 || chance > wanted) return null;
  return { before: length + 0.05, samples: breath(length, 2.6 + 2 * style.inhale, style.tract, random) };
}
