/** How long the clip of a moment lasts. */
export const clipSeconds = { min: 12, max: 45 };

/** One sentence that says why a recording cannot be a moment's clip; null where it can. `durationMs` as it was measured. */
export function whyNotAClip(durationMs: number): string | null {
  const seconds = Math.round(durationMs / 1000);
  if (durationMs < clipSeconds.min * 1000) return `This clip lasts ${seconds} ${seconds === 1 ? "second" : "seconds"}; a moment’s clip lasts at least ${clipSeconds.min}.`;
  if (durationMs > clipSeconds.max * 1000) return `This clip lasts ${seconds} seconds; a moment’s clip lasts at most ${clipSeconds.max}.`;
  return null;
}

/** A stretch in which somebody speaks, milliseconds from the start. */
export type Spoken = { fromMs: number; toMs: number };

/**
 * When each sentence begins, if all of them together fill the stretches in which somebody speaks, each for as long as
 * its length makes expect. Without stretches none is known.
 */
export function sentenceStarts(sentences: string[], spoken: Spoken[]): number[] {
  const signs = sentences.reduce((sum, { length }) => sum + length, 0);
  const whole = spoken.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0);
  if (signs === 0 || whole <= 0) return [];
  let before = 0;
  return sentences.map(({ length }) => {
    const at = clockAt((before / signs) * whole, spoken);
    before += length;
    return Math.round(at);
  });
}

/** The moment of the clip at which so many milliseconds have been spoken. */
function clockAt(spokenMs: number, spoken: Spoken[]): number {
  let left = spokenMs;
  for (const { fromMs, toMs } of spoken) {
    if (left < toMs - fromMs) return fromMs + left;
    left -= toMs - fromMs;
  }
  return spoken.at(-1)?.toMs ?? 0;
}
