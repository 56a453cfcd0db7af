import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { randomFrom } from "../random.mjs";
import { labelLines, phonesOf } from "./phones.mjs";
import { hop, rate } from "./spectrum.mjs";
import { styleOf } from "./styles.mjs";
import { synthesize } from "./vocoder.mjs";

const seconds = (frames) => (frames * hop) / rate;

/**
 * Speaks a script into `work`/voice.wav.
 * @returns {{ total: number, phones: object[], words: object[], lines: object[] }} times in seconds
 */
export function speak(script, work) {
  mkdirSync(work, { recursive: true });
  labelLines(script, work);
  const random = randomFrom(script.seed);
  const sounds = [];
  const times = { total: 0, phones: [], words: [], lines: [] };
  let at = script.before.seconds;
  script.lines.forEach((line, index) => {
    const style = styleOf(script, line);
    const spoken = phonesOf(line, index, style, work);
    const samples = synthesize(spoken, style, addedBy(line, spoken), script.seed * 100 + index);
    if (line.sigh) sounds.push({ at: Math.max(0, at - 0.5), samples: breath(0.45, 13, random) });
    sounds.push({ at, samples });
    const length = samples.length / rate;
    for (const { ph, a, b } of spoken.phones) times.phones.push({ ph, t: at + seconds(a), e: at + seconds(b) });
    for (const { s, e, stressed } of spoken.words)
      if (spoken.phones[s])
        times.words.push({ t: at + seconds(spoken.phones[s].a), e: at + seconds(spoken.phones[e - 1].b), stressed });
    times.lines.push({ start: at + 0.02, end: at + length });
    at += length + line.after;
  });
  times.total = at + script.tail;
  writeFileSync(path.join(work, "voice.wav"), wav(mixed(sounds, times.total)));
  return times;
}

/** Pitch (semitones) and loudness (dB) that stress and a questioning end add, a frame. */
function addedBy(line, { phones, words, lf0 }) {
  const frames = lf0.length;
  const pitch = new Float64Array(frames);
  const gain = new Float64Array(frames);
  for (const word of words) {
    if (!word.stressed) continue;
    const [a, b] = [phones[word.s].a, phones[word.e - 1].b];
    for (let i = 0; i < frames; i += 1) {
      const bump = Math.exp(-(((i - (a + b) / 2 + (b - a) * 0.1) / ((b - a) / 2.6)) ** 2));
      pitch[i] += 2.6 * bump;
      gain[i] += 2.5 * bump;
    }
  }
  const rise = line.rise ?? 0;
  for (let i = 0; i < frames; i += 1) pitch[i] += rise * Math.max(0, (i / frames - 0.7) / 0.3) ** 2;
  return { pitch, gain };
}

/** An audible breath: noise through two resonances, 1.4 and 3.1 kHz. */
function breath(length, level, random) {
  const resonance = (frequency, radius = 0.93) => {
    let [last, before] = [0, 0];
    const turn = 2 * radius * Math.cos((2 * Math.PI * frequency) / rate);
    return (x) => {
      const y = x + turn * last - radius * radius * before;
      before = last;
      last = y;
      return y;
    };
  };
  const [low, high] = [resonance(1400), resonance(3100)];
  const count = Math.round(length * rate);
  return Float64Array.from({ length: count }, (_, i) => {
    const x = random.normal();
    return (low(x) * 0.5 + high(x) * 0.35) * Math.sin((Math.PI * i) / count) ** 1.4 * level;
  });
}

function mixed(sounds, total) {
  const out = new Float64Array(Math.ceil(total * rate));
  for (const { at, samples } of sounds) {
    const start = Math.round(at * rate);
    for (let i = 0; i < samples.length && start + i < out.length; i += 1) out[start + i] += samples[i];
  }
  return out;
}

/** 16-bit mono, as loud as it may be; loudness is set later. */
export function wav(samples, sampleRate = rate) {
  const peak = samples.reduce((top, value) => Math.max(top, Math.abs(value)), 1e-9);
  const data = Buffer.alloc(44 + samples.length * 2);
  data.write("RIFF", 0);
  data.writeUInt32LE(36 + samples.length * 2, 4);
  data.write("WAVEfmt ", 8);
  data.writeUInt32LE(16, 16);
  data.writeUInt16LE(1, 20);
  data.writeUInt16LE(1, 22);
  data.writeUInt32LE(sampleRate, 24);
  data.writeUInt32LE(sampleRate * 2, 28);
  data.writeUInt16LE(2, 32);
  data.writeUInt16LE(16, 34);
  data.write("data", 36);
  data.writeUInt32LE(samples.length * 2, 40);
  samples.forEach((value, i) => data.writeInt16LE(Math.round((value / peak) * 29_000), 44 + i * 2));
  return data;
}
