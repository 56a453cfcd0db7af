import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { randomFrom } from "../random.mjs";
import { breath, inhaleBefore } from "./breath.mjs";
import { labelLines, phonesOf } from "./phones.mjs";
import { prosodyOf, shapesOf } from "./prosody.mjs";
import { hop, rate } from "./spectrum.mjs";
import { styleOf } from "./styles.mjs";
import { synthesize } from "./vocoder.mjs";
import { wav } from "./wav.mjs";

const seconds = (frames) => (frames * hop) / rate;

/**
 * Speaks a script into `work`/voice.wav.
 * @returns {{ total: number, phones: object[], words: object[], lines: object[] }} times in seconds
 */
export function speak(script, work) {
  mkdirSync(work, { recursive: true });
  labelLines(script, work);
  const random = randomFrom(script.seed);
  const shapes = shapesOf(script.lines);
  const sounds = [];
  const times = { total: 0, phones: [], words: [], lines: [] };
  let at = script.before.seconds;
  let gap = at;
  script.lines.forEach((line, index) => {
    const style = styleOf(script, line);
    const { ending } = shapes[index];
    const spoken = phonesOf({ line, index, style, ending, say: script.say, work });
    const added = prosodyOf(line, spoken, shapes[index], style);
    const samples = synthesize(spoken, style, added, script.seed * 100 + index);
    const inhaled = inhaleBefore(line, gap, style, random);
    if (inhaled) sounds.push({ at: at - inhaled.before, samples: inhaled.samples });
    if (line.sigh) sounds.push({ at: Math.max(0, at - 0.5), samples: breath(0.45, 13, style.tract, random) });
    sounds.push({ at, samples });
    const length = samples.length / rate;
    for (const { ph, a, b } of spoken.phones) times.phones.push({ ph, t: at + seconds(a), e: at + seconds(b) });
    for (const { s, e, stressed } of spoken.words)
      if (spoken.phones[s])
        times.words.push({ t: at + seconds(spoken.phones[s].a), e: at + seconds(spoken.phones[e - 1].b), stressed });
    times.lines.push({ start: at + 0.02, end: at + length });
    at += length + line.after;
    gap = line.after;
  });
  times.total = at + script.tail;
  writeFileSync(path.join(work, "voice.wav"), wav(mixed(sounds, times.total), rate));
  return times;
}

function mixed(sounds, total) {
  const out = new Float64Array(Math.ceil(total * rate));
  for (const { at, samples } of sounds) {
    const start = Math.round(at * rate);
    for (let i = 0; i < samples.length && start + i < out.length; i += 1) out[start + i] += samples[i];
  }
  return out;
}
