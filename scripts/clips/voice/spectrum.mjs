import { randomFrom } from "../random.mjs";

/** Sizes of the vocoder: 32 kHz, a frame of 5 ms, 45 mel-cepstral coefficients with the voice's warping. */
export const rate = 32_000;
export const hop = 160;
export const size = 2048;
export const bins = size / 2 + 1;
const order = 45;
const alpha = 0.45;
/** How far hiss stays under the voice, in log amplitude, before it is softened. */
const hissBelow = 1.2;

const cosines = new Float64Array(size / 2);
const sines = new Float64Array(size / 2);
for (let i = 0; i < size / 2; i += 1) {
  cosines[i] = Math.cos((2 * Math.PI * i) / size);
  sines[i] = Math.sin((2 * Math.PI * i) / size);
}
const reversed = new Uint32Array(size);
const bits = Math.log2(size);
for (let i = 0; i < size; i += 1)
  for (let b = 0; b < bits; b += 1) if ((i >> b) & 1) reversed[i] |= 1 << (bits - 1 - b);

/** Radix-2 complex transform in place; the inverse is divided by the size. */
export function fft(re, im, inverse) {
  for (let i = 0; i < size; i += 1) {
    const j = reversed[i];
    if (j <= i) continue;
    [re[i], re[j]] = [re[j], re[i]];
    [im[i], im[j]] = [im[j], im[i]];
  }
  for (let length = 2; length <= size; length <<= 1) {
    const half = length >> 1;
    const step = size / length;
    for (let start = 0; start < size; start += length)
      for (let k = 0; k < half; k += 1) {
        const c = cosines[k * step];
        const s = inverse ? sines[k * step] : -sines[k * step];
        const a = start + k;
        const b = a + half;
        const xr = re[b] * c - im[b] * s;
        const xi = re[b] * s + im[b] * c;
        re[b] = re[a] - xr;
        im[b] = im[a] - xi;
        re[a] += xr;
        im[a] += xi;
      }
  }
  if (!inverse) return;
  for (let i = 0; i < size; i += 1) {
    re[i] /= size;
    im[i] /= size;
  }
}

/** Makes a half spectrum whole, so that its inverse transform is real. */
export function mirror(re, im) {
  for (let k = 1; k < size / 2; k += 1) {
    re[size - k] = re[k];
    im[size - k] = -im[k];
  }
  im[0] = 0;
  im[size / 2] = 0;
}

export const kilohertz = (k) => ((k / (bins - 1)) * rate) / 2000;

/**
 * Mel-cepstrum to log amplitude, with the frequency axis stretched for a longer or shorter vocal tract. `throat`
 * stretches the lowest formant besides, which is long or short in its own way from person to person.
 */
function melBasis({ tract, throat }) {
  const basis = new Float64Array(bins * order);
  const knee = 0.8 * Math.PI;
  for (let k = 0; k < bins; k += 1) {
    const plain = (Math.PI * k) / (bins - 1);
    const low = 1 - Math.min(1, Math.max(0, (kilohertz(k) - 0.6) / 1.2));
    const longer = tract * throat ** low;
    const above = knee + ((plain - knee / tract) * (Math.PI - knee)) / (Math.PI - knee / tract);
    const w = plain * longer < knee ? plain * longer : above;
    const warped = w + 2 * Math.atan2(alpha * Math.sin(w), 1 - alpha * Math.cos(w));
    for (let m = 0; m < order; m += 1) basis[k * order + m] = Math.cos(m * warped);
  }
  return basis;
}

/** A person's own colour in dB: a slow curve over frequency, different for every number but 0. */
function colourOf(number) {
  if (number === 0) return () => 0;
  const random = randomFrom(number * 7919);
  const waves = [1.2, 2.1, 3.3, 4.6].map((turns) => ({
    turns,
    phase: random.uniform() * 2 * Math.PI,
    size: 0.8 + 0.9 * random.uniform(),
  }));
  return (k) => {
    const x = Math.asinh((kilohertz(k) * 1000) / 600) / Math.asinh(12_000 / 600);
    return waves.reduce((sum, { turns, phase, size }) => sum + size * Math.sin(2 * Math.PI * turns * x + phase), 0);
  };
}

/** Log amplitude of every frame. `gain` in dB a frame. */
export function envelopes(mcp, frames, style, gain) {
  const basis = melBasis(style);
  const decibel = Math.LN10 / 20;
  const sharpen = 1 + 0.35 * style.sharpen;
  const colour = colourOf(style.colour);
  const levels = new Float64Array(frames * bins);
  const cepstrum = Float64Array.from(mcp, (value, at) => (at % order > 1 ? value * sharpen : value));
  const shape = Float64Array.from({ length: bins }, (_, k) => {
    const tilt = style.tilt * Math.log2(Math.min(8, Math.max(kilohertz(k), 0.5)) / 0.5);
    return (tilt + colour(k) + style.gain) * decibel;
  });
  for (let i = 0; i < frames; i += 1) {
    const loud = gain[i] * decibel;
    const from = i * order;
    for (let k = 0; k < bins; k += 1) {
      let sum = 0;
      for (let m = 0, at = k * order; m < order; m += 1, at += 1) sum += cepstrum[from + m] * basis[at];
      levels[i * bins + k] = sum + shape[k] + loud;
    }
  }
  softenHiss(levels, frames);
  return levels;
}

/** Takes half of what s, sh and t have above the voice's own level out of the band in which they hurt. */
function softenHiss(levels, frames) {
  const bandOf = (from, to) => {
    const [a, b] = [from, to].map((khz) => Math.round((khz / (rate / 2000)) * (bins - 1)));
    return Float64Array.from({ length: frames }, (_, i) => {
      let sum = 0;
      for (let k = a; k < b; k += 1) sum += levels[i * bins + k];
      return sum / (b - a);
    });
  };
  const hiss = bandOf(4.5, 9);
  const voice = bandOf(0.3, 3).sort();
  const limit = voice[Math.floor(frames * 0.9)] - hissBelow;
  for (let i = 0; i < frames; i += 1) {
    const excess = hiss[i] - limit;
    if (excess <= 0) continue;
    for (let k = 0; k < bins; k += 1) {
      const within = Math.min(1, Math.max(0, (kilohertz(k) - 3.5) / 1.5));
      levels[i * bins + k] -= 0.5 * excess * within;
    }
  }
}

/** Log amplitude to a minimum-phase spectrum, by folding the cepstrum. */
export function minimumPhase(level, re, im) {
  for (let k = 0; k < bins; k += 1) re[k] = level[k];
  for (let k = bins; k < size; k += 1) re[k] = level[size - k];
  im.fill(0);
  fft(re, im, true);
  for (let i = 1; i < size / 2; i += 1) re[i] *= 2;
  for (let i = size / 2 + 1; i < size; i += 1) re[i] = 0;
  im.fill(0);
  fft(re, im, false);
  for (let k = 0; k < bins; k += 1) {
    const amplitude = Math.exp(re[k]);
    const phase = im[k];
    re[k] = amplitude * Math.cos(phase);
    im[k] = amplitude * Math.sin(phase);
  }
}
