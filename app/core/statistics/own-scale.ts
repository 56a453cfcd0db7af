/** Scores that differ by less than this part of the largest differ only by what a computer makes of decimals: 0.1 + 0.2 is not 0.3. */
const digits = 1e-14;

export const tooFarApart = "The scores are too far apart to be worked with.";

export const largestOf = (values: readonly number[]) => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

/** A power of two near the largest of the values, dividing by which costs no digit; 1 where all are 0. */
export function unitOf(values: readonly number[]): number {
  const most = largestOf(values);
  return most > 0 ? 2 ** Math.max(-1074, Math.min(1023, Math.floor(Math.log2(most)))) : 1;
}

/**
 * Scores less the first of them and in a unit of their own, so that neither a large constant in all of them nor their size
 * costs digits; `noise` is what rounding alone may make of a score there. Null where their differences are no numbers.
 */
export function ownScale(scores: readonly number[]): { scores: number[]; origin: number; unit: number; noise: number } | null {
  const origin = scores[0] ?? 0;
  const shifted = scores.map((score) => score - origin);
  if (!shifted.every(Number.isFinite)) return null;
  const unit = unitOf(shifted);
  return { scores: shifted.map((score) => score / unit), origin, unit, noise: (digits * largestOf(scores)) / unit };
}

export type Spread = { mean: number; sd: number; deviations: number[] };

/** Mean and standard deviation (n - 1) of scores on a scale of their own; what rounding alone makes of equal scores counts as 0. */
export function spreadOf(scores: readonly number[], noise: number): Spread {
  const first = scores[0] ?? 0;
  const mean = first + scores.reduce((sum, score) => sum + (score - first), 0) / scores.length;
  const deviations = scores.map((score) => score - mean);
  const sd = Math.sqrt(deviations.reduce((sum, deviation) => sum + deviation ** 2, 0) / (scores.length - 1));
  return { mean, sd: sd <= noise ? 0 : sd, deviations };
}
