import { criticalValue, noCriticalValue } from "./critical-value";

/**
 * A group's change in standard deviations of the scores before treatment, positive where it is for the better: `d`, `g`
 * corrected for small samples, and g's variance and limits. What cannot be worked out is null, and `reason` says why.
 */
export type PreToPostEffect = {
  d: number | null;
  g: number | null;
  variance: number | null;
  lower: number | null;
  upper: number | null;
  reason?: string;
};

const nothing = { d: null, g: null, variance: null, lower: null, upper: null };

/**
 * From paired scores: pre[i] and post[i] are one person's. d is the mean change divided by the standard deviation before
 * (n - 1), g = J d with J = 1 - 3 / (4n - 5), the interval two-sided and normal. Without `higherIsBetter` there is no
 * answer, because nothing says which change is for the better. It is the size of a change, not of what treatment did: people who are chosen for a high score have a lower one the next time whatever is done.
 * Source: S. Morris, Organizational Research Methods 11 (2008) 364, with g in the place of the unknown effect.
 */
export function preToPostEffect(
  pre: readonly number[],
  post: readonly number[],
  { confidence = 0.95, higherIsBetter }: { confidence?: number | undefined; higherIsBetter?: boolean | undefined } = {},
): PreToPostEffect {
  const n = pre.length;
  if (post.length !== n) return { ...nothing, reason: "Every score before needs one after." };
  if (![...pre, ...post].every((score) => Number.isFinite(score))) return { ...nothing, reason: "Every score must be a number." };
  if (typeof higherIsBetter !== "boolean") return { ...nothing, reason: "It is not known whether higher or lower scores are better." };
  const z = criticalValue(confidence);
  if (z === null) return { ...nothing, reason: noCriticalValue };
  if (n < 2) return { ...nothing, reason: "A change of a group needs at least two people." };
  const before = spread(pre);
  const after = spread(post);
  if (before.sd === 0) return { ...nothing, reason: "The scores before do not differ, so there is nothing to measure the change by." };

  const d = (higherIsBetter ? after.mean - before.mean : before.mean - after.mean) / before.sd;
  if (n < 4) return { ...nothing, d, reason: "An interval needs at least four people." };
  const correction = 1 - 3 / (4 * n - 5);
  const g = correction * d;
  if (after.sd === 0) return { ...nothing, d, g, reason: "The scores after do not differ, so there is no correlation to work out an interval with." };
  const r = correlation(before, after);
  const variance = correction ** 2 * ((n - 1) / (n - 3)) * ((2 * (1 - r)) / n + g ** 2) - g ** 2;
  const half = z * Math.sqrt(variance);
  return { d, g, variance, lower: g - half, upper: g + half };
}

type Spread = { mean: number; sd: number; deviations: number[] };

/** Standard deviation with n - 1; what is left of equal scores in the last digits is rounding and counts as 0. */
function spread(scores: readonly number[]): Spread {
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const deviations = scores.map((score) => score - mean);
  const sd = Math.sqrt(deviations.reduce((sum, deviation) => sum + deviation ** 2, 0) / (scores.length - 1));
  return { mean, sd: sd <= 1e-12 * Math.max(...scores.map(Math.abs)) ? 0 : sd, deviations };
}

function correlation(a: Spread, b: Spread): number {
  const shared = a.deviations.reduce((sum, deviation, i) => sum + deviation * b.deviations[i]!, 0) / (a.deviations.length - 1);
  return Math.max(-1, Math.min(1, shared / (a.sd * b.sd)));
}
