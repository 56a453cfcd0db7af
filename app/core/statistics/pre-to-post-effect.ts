import { criticalValue, noCriticalValue } from "./critical-value";
import { isNumber, namedIn, type Numbers, numbersIn } from "./numbers-in";
import { ownScale, type Spread, spreadOf, tooFarApart } from "./own-scale";

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
  pre: Numbers,
  post: Numbers,
  options?: { confidence?: number | undefined; higherIsBetter?: boolean | undefined },
): PreToPostEffect {
  const { confidence = 0.95, higherIsBetter } = namedIn(options);
  const [first, last] = [numbersIn(pre), numbersIn(post)];
  if (!first || !last) return { ...nothing, reason: "Every score must be a number." };
  const n = first.length;
  if (last.length !== n) return { ...nothing, reason: "Every score before needs one after." };
  const own = ownScale([...first, ...last]);
  if (!own) return { ...nothing, reason: tooFarApart };
  // The effect has no unit, so the scale of its own is as good as that of the measure.
  const [before, after] = [spreadOf(own.scores.slice(0, n), own.noise), spreadOf(own.scores.slice(n), own.noise)];
  const both = { n, meanPre: before.mean, meanPost: after.mean, sdPre: before.sd, sdPost: after.sd };
  return effectFromMoments({ ...both, correlation: n > 1 && before.sd > 0 && after.sd > 0 ? correlation(before, after) : null }, { confidence, higherIsBetter });
}

/** What a database can say of paired scores: how many, both means, both standard deviations (n - 1) and their correlation, which is null where one of them does not differ. */
export type PairedMoments = { n: number; meanPre: number; meanPost: number; sdPre: number; sdPost: number; correlation: number | null };

/** The same effect as `preToPostEffect` from the moments of the scores. */
export function effectFromMoments(
  moments: PairedMoments,
  options?: { confidence?: number | undefined; higherIsBetter?: boolean | undefined },
): PreToPostEffect {
  const { confidence = 0.95, higherIsBetter } = namedIn(options);
  const { n = NaN, meanPre = NaN, meanPost = NaN, sdPre = NaN, sdPost = NaN, correlation: r } = namedIn(moments);
  if (typeof higherIsBetter !== "boolean") return { ...nothing, reason: "It is not known whether higher or lower scores are better." };
  const z = criticalValue(confidence);
  if (z === null) return { ...nothing, reason: noCriticalValue };
  if (!Number.isInteger(n) || n < 2) return { ...nothing, reason: "A change of a group needs at least two people." };
  if (![meanPre, meanPost, sdPre, sdPost].every(isNumber) || sdPre < 0 || sdPost < 0) return { ...nothing, reason: "Both means and both standard deviations must be numbers." };
  if (sdPre === 0) return { ...nothing, reason: "The scores before do not differ, so there is nothing to measure the change by." };

  const d = (higherIsBetter ? meanPost - meanPre : meanPre - meanPost) / sdPre;
  if (!Number.isFinite(d)) return { ...nothing, reason: tooFarApart };
  if (n < 4) return { ...nothing, d, reason: "An interval needs at least four people." };
  const small = 1 - 3 / (4 * n - 5);
  const g = small * d;
  if (sdPost === 0 || r === null) return { ...nothing, d, g, reason: "The scores after do not differ, so there is no correlation to work out an interval with." };
  if (!isNumber(r) || Math.abs(r) > 1 + 1e-9) return { ...nothing, d, g, reason: "Without the correlation of the scores before and after there is no interval." };
  const variance = small ** 2 * ((n - 1) / (n - 3)) * ((2 * (1 - r)) / n + g ** 2) - g ** 2;
  // Where everybody kept their score the formula's 0, or what rounding makes of it, is no certainty.
  if (variance <= 1e-12) return { ...nothing, d, g, reason: "Nobody's score changed, so there is nothing to work out an interval with." };
  if (!Number.isFinite(variance)) return { ...nothing, d, g, reason: "The change is too large for an interval." };
  const half = z * Math.sqrt(variance);
  return { d, g, variance, lower: g - half, upper: g + half };
}

function correlation(a: Spread, b: Spread): number {
  const shared = a.deviations.reduce((sum, deviation, i) => sum + deviation * b.deviations[i]!, 0) / (a.deviations.length - 1);
  return Math.max(-1, Math.min(1, shared / (a.sd * b.sd)));
}
