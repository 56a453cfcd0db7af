import type { Spoken } from "./clip-rules";

const windowMs = 50;
/** A shorter silence is a breath within a sentence. */
const shortestPauseMs = 350;

/**
 * Where somebody speaks: windows that are louder than a quiet room, joined over breaths. `samples` between -1 and 1.
 * Loud is meant against the clip itself, because microphones differ by far.
 */
export function speechIn(samples: Float32Array, sampleRate: number): Spoken[] {
  const size = Math.max(1, Math.round((sampleRate * windowMs) / 1000));
  const levels: number[] = [];
  for (let at = 0; at + size <= samples.length; at += size) {
    let sum = 0;
    for (let i = at; i < at + size; i += 1) sum += samples[i]! ** 2;
    levels.push(Math.sqrt(sum / size));
  }
  const sorted = levels.toSorted((a, b) => a - b);
  const [quiet, loud] = [sorted[Math.floor(sorted.length * 0.1)] ?? 0, sorted[Math.floor(sorted.length * 0.9)] ?? 0];
  const threshold = quiet + (loud - quiet) * 0.2;
  const spoken: Spoken[] = [];
  levels.forEach((level, i) => {
    if (level <= threshold) return;
    const [fromMs, toMs] = [i * windowMs, (i + 1) * windowMs];
    const last = spoken.at(-1);
    if (last && fromMs - last.toMs < shortestPauseMs) last.toMs = toMs;
    else spoken.push({ fromMs, toMs });
  });
  return spoken;
}
