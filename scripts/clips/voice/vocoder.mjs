import { randomFrom } from "../random.mjs";
import { pitchContour } from "./pitch.mjs";
import { bins, envelopes, fft, hop, kilohertz, minimumPhase, mirror, rate, size } from "./spectrum.mjs";

/** Phones that are noisy although they are voiced. */
const voicedFricatives = new Set(["z", "v", "zh", "dh", "jh"]);

/**
 * Mixed excitation: each pitch period is a pulse whose phase is spread in the upper bands, plus noise, which takes
 * over with frequency, breath and at the edges of voicing. That is what keeps it from buzzing.
 * @returns {Float64Array} samples at 32 kHz
 */
export function synthesize({ mcp, lf0, phones }, style, added, seed) {
  const frames = lf0.length;
  const random = randomFrom(seed);
  const voiced = Array.from(lf0, (value) => value > -1e5);
  const levels = envelopes(mcp, frames, style, added.gain);
  const pitch = pitchContour(lf0, voiced, style, added.pitch, random);
  if (!pitch) return new Float64Array(frames * hop);
  const noiseShare = noiseShares(phones, voiced, style);
  const spread = phaseSpread(random);
  const out = new Float64Array(frames * hop + 2 * size);
  const pulse = spectrum();
  const noise = spectrum();
  const filter = spectrum();
  const level = new Float64Array(bins);

  for (let t = 0; t < frames * hop; ) {
    const i = Math.min(frames - 1, Math.floor(t / hop));
    if (!voiced[i]) {
      t += hop / 4;
      continue;
    }
    const period = (rate / Math.exp(pitch[i])) * (1 + random.normal() * style.jitter);
    blend(levels, t / hop - 0.5, frames, level);
    minimumPhase(level, filter.re, filter.im);
    const gain = Math.sqrt(period) * (1 + random.normal() * 0.03);
    const start = Math.floor(t);
    for (let k = 0; k < bins; k += 1) {
      const part = gain * Math.sqrt(1 - noiseShare(i, k) ** 2);
      const phase = spread[k] - ((t - start) * Math.PI * k) / (bins - 1);
      const [c, s] = [Math.cos(phase), Math.sin(phase)];
      pulse.re[k] = part * (filter.re[k] * c - filter.im[k] * s);
      pulse.im[k] = part * (filter.re[k] * s + filter.im[k] * c);
    }
    toTime(pulse);
    for (let n = 0; n < size; n += 1) {
      const at = start + (n < size - size / 8 ? n : n - size);
      if (at >= 0) out[at] += pulse.re[n];
    }
    burst(noise, Math.max(8, Math.round(period)), random);
    filtered(noise, filter, (k) => noiseShare(i, k));
    for (let n = 0; n < size; n += 1) out[start + n] += noise.re[n];
    t += period;
  }

  for (let i = 0; i < frames; i += 1) {
    if (voiced[i]) continue;
    minimumPhase(levels.subarray(i * bins, (i + 1) * bins), filter.re, filter.im);
    noise.re.fill(0);
    noise.im.fill(0);
    for (let n = 0; n < hop; n += 1) noise.re[n] = random.normal();
    fft(noise.re, noise.im, false);
    filtered(noise, filter, () => 1);
    for (let n = 0; n < size; n += 1) out[i * hop + n] += noise.re[n];
  }
  return out.subarray(0, frames * hop);
}

const spectrum = () => ({ re: new Float64Array(size), im: new Float64Array(size) });

function toTime(signal) {
  mirror(signal.re, signal.im);
  fft(signal.re, signal.im, true);
}

function filtered(noise, filter, share) {
  for (let k = 0; k < bins; k += 1) {
    const a = share(k);
    const [x, y] = [noise.re[k], noise.im[k]];
    noise.re[k] = a * (x * filter.re[k] - y * filter.im[k]);
    noise.im[k] = a * (x * filter.im[k] + y * filter.re[k]);
  }
  toTime(noise);
}

/** Noise of one pitch period, strongest just after the pulse. */
function burst(noise, length, random) {
  noise.re.fill(0);
  noise.im.fill(0);
  const shape = (n) => 0.3 + 0.9 * Math.exp(-(((n / length - 0.12) / 0.22) ** 2));
  let energy = 0;
  for (let n = 0; n < length; n += 1) energy += shape(n) ** 2;
  const scale = Math.sqrt(energy / length);
  for (let n = 0; n < length; n += 1) noise.re[n] = (random.normal() * shape(n)) / scale;
  fft(noise.re, noise.im, false);
}

function blend(levels, position, frames, into) {
  const i = Math.min(frames - 1, Math.max(0, Math.floor(position)));
  const next = Math.min(frames - 1, i + 1);
  const share = Math.min(1, Math.max(0, position - i));
  for (let k = 0; k < bins; k += 1) into[k] = levels[i * bins + k] * (1 - share) + levels[next * bins + k] * share;
}

/** How much of each band is noise: more with frequency and breath, at the edges of voicing, and in fricatives. */
function noiseShares(phones, voiced, style) {
  const crossover = 6.5 * (1 - 0.75 * style.breath);
  const base = Float64Array.from({ length: bins }, (_, k) => {
    const rising = 1 / (1 + Math.exp(-2.2 * Math.log2(Math.max(kilohertz(k), 0.05) / crossover)));
    return Math.min(0.9, Math.max(0.02 + 0.1 * style.breath, rising));
  });
  const kind = new Array(voiced.length).fill("");
  for (const { a, b, ph } of phones)
    for (let i = a; i < b && i < kind.length; i += 1) kind[i] = voicedFricatives.has(ph) ? "fricative" : ph;
  const steadiness = voiced.map((_, i) => voiced.slice(Math.max(0, i - 3), i + 4).filter(Boolean).length / 7);
  return (i, k) => {
    let share = base[k] + (kilohertz(k) > 1 ? 0.45 * (1 - steadiness[i]) : 0);
    if (kind[i] === "fricative") share = Math.max(share, Math.min(0.92, Math.max(0, (kilohertz(k) - 1.2) / 2.5)));
    if (kind[i] === "hh") share = Math.max(share, 0.75);
    return Math.min(0.97, share);
  };
}

/** Random phase above 1.5 kHz, the same for the whole line. */
function phaseSpread(random) {
  const knots = Array.from({ length: 40 }, () => random.uniform() * 2 - 1);
  return Float64Array.from({ length: bins }, (_, k) => {
    const x = (kilohertz(k) / 16) * 39;
    const i = Math.min(38, Math.floor(x));
    const phase = knots[i] + (knots[i + 1] - knots[i]) * (x - i);
    return phase * Math.min(1, Math.max(0, (kilohertz(k) - 1.5) / 2)) * 1.1;
  });
}
