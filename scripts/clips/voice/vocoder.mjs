import { randomFrom } from "../random.mjs";
import { noiseShares } from "./noise.mjs";
import { pitchContour } from "./pitch.mjs";
import { bins, envelopes, fft, hop, kilohertz, minimumPhase, mirror, rate, size } from "./spectrum.mjs";

/**
 * Mixed excitation: each pitch period is a pulse whose phase is spread in the upper bands, plus noise, which takes
 * over with frequency, breath and at the edges of voicing. That is what keeps it from buzzing.
 * @param added what prosody.mjs adds a frame
 * @returns {Float64Array} samples at 32 kHz
 */
export function synthesize({ mcp, lf0, phones }, style, added, seed) {
  const frames = lf0.length;
  const random = randomFrom(seed);
  const voiced = Array.from(lf0, (value) => value > -1e5);
  const levels = envelopes(mcp, frames, style, added.gain);
  const pitch = pitchContour(lf0, voiced, style, added, random);
  const out = new Float64Array(frames * hop + 2 * size);
  if (pitch) voicedPart({ out, levels, pitch, voiced, style, added, random, frames, shareAt: noiseShares(phones, voiced, style, added) });
  unvoicedPart({ out, levels, voiced: pitch ? voiced : voiced.map(() => false), random, frames });
  return out.subarray(0, frames * hop);
}

function voicedPart({ out, levels, pitch, voiced, style, added, random, frames, shareAt }) {
  const spread = phaseSpread(random);
  const [pulse, noise, filter] = [spectrum(), spectrum(), spectrum()];
  const level = new Float64Array(bins);
  const share = new Float64Array(bins);
  let odd = false;
  for (let t = 0; t < frames * hop; ) {
    const i = Math.min(frames - 1, Math.floor(t / hop));
    if (!voiced[i]) {
      t += hop / 4;
      continue;
    }
    const creak = added.creak[i];
    odd = !odd;
    const wobble = random.normal() * (style.jitter + 0.02 * creak) + (odd ? 0.06 : -0.06) * creak;
    const period = (rate / Math.exp(pitch[i] - 0.16 * creak)) * (1 + wobble);
    blend(levels, t / hop - 0.5, frames, level);
    minimumPhase(level, filter.re, filter.im);
    const gain = Math.sqrt(period) * (1 + random.normal() * style.shimmer) * (odd ? 1 - 0.5 * creak : 1);
    const start = Math.floor(t);
    shareAt(i, share);
    burst(noise, Math.max(8, Math.round(period)), random);
    const turn = ((t - start) * Math.PI) / (bins - 1);
    for (let k = 0; k < bins; k += 1) {
      const breathy = share[k];
      const part = gain * Math.sqrt(1 - breathy * breathy);
      const phase = spread[k] - turn * k;
      // pulse and noise, each through the same filter
      const a = part * Math.cos(phase) + breathy * noise.re[k];
      const b = part * Math.sin(phase) + breathy * noise.im[k];
      pulse.re[k] = a * filter.re[k] - b * filter.im[k];
      pulse.im[k] = a * filter.im[k] + b * filter.re[k];
    }
    toTime(pulse);
    for (let n = 0; n < size; n += 1) {
      const at = start + (n < size - size / 8 ? n : n - size);
      if (at >= 0) out[at] += pulse.re[n];
    }
    t += period;
  }
}

function unvoicedPart({ out, levels, voiced, random, frames }) {
  const [noise, filter] = [spectrum(), spectrum()];
  for (let i = 0; i < frames; i += 1) {
    if (voiced[i]) continue;
    minimumPhase(levels.subarray(i * bins, (i + 1) * bins), filter.re, filter.im);
    noise.re.fill(0);
    noise.im.fill(0);
    for (let n = 0; n < hop; n += 1) noise.re[n] = random.normal();
    fft(noise.re, noise.im, false);
    for (let k = 0; k < bins; k += 1) {
      const [x, y] = [noise.re[k], noise.im[k]];
      noise.re[k] = x * filter.re[k] - y * filter.im[k];
      noise.im[k] = x * filter.im[k] + y * filter.re[k];
    }
    toTime(noise);
    for (let n = 0; n < size; n += 1) out[i * hop + n] += noise.re[n];
  }
}

const spectrum = () => ({ re: new Float64Array(size), im: new Float64Array(size) });

function toTime(signal) {
  mirror(signal.re, signal.im);
  fft(signal.re, signal.im, true);
}

/** Noise of one pitch period, strongest just after the pulse. */
function burst(noise, length, random) {
  noise.re.fill(0);
  noise.im.fill(0);
  let energy = 0;
  for (let n = 0; n < length; n += 1) {
    const shape = 0.3 + 0.9 * Math.exp(-(((n / length - 0.12) / 0.22) ** 2));
    energy += shape ** 2;
    noise.re[n] = random.normal() * shape;
  }
  const scale = Math.sqrt(energy / length);
  for (let n = 0; n < length; n += 1) noise.re[n] /= scale;
  fft(noise.re, noise.im, false);
}

function blend(levels, position, frames, into) {
  const i = Math.min(frames - 1, Math.max(0, Math.floor(position)));
  const next = Math.min(frames - 1, i + 1);
  const share = Math.min(1, Math.max(0, position - i));
  for (let k = 0; k < bins; k += 1) into[k] = levels[i * bins + k] * (1 - share) + levels[next * bins + k] * share;
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
