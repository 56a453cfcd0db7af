import { bestRatio } from "./best-ratio";
import { criticalValue, noCriticalValue } from "./critical-value";
import type { GroupSums } from "./group-sums";
import { namedIn } from "./numbers-in";
import { type Method, mustBeMethod } from "./profiled-deviance";
import { randomInterceptDeviance } from "./random-intercept-deviance";
import { standardise } from "./standardised-sums";

export type ProfileInterval = { share: number; lower: number; upper: number };

/**
 * The groups' share of variance, groupVariance / (groupVariance + residualVariance), with its profile likelihood interval: every share
 * whose deviance, all else at its best, is above the least one by no more than the quantile of chi-squared with one
 * degree of freedom. The lower limit is 0 where no difference between groups fits nearly as well.
 * By ML, as profile intervals are; share and interval by REML where asked. The sums are those of `randomIntercept`, covariates and all.
 * Throws as `randomIntercept` does, and for a confidence outside (0, 1).
 * Source: D. Bates et al., Journal of Statistical Software 67 (2015) 1, section 5.1, for the ratio of variances in place of their roots.
 */
export function profileInterval(
  sums: readonly GroupSums[],
  options?: { confidence?: number | undefined; method?: Method | undefined } | null,
): ProfileInterval {
  const { confidence = 0.95, method = "ML" } = namedIn(options);
  const z = criticalValue(confidence);
  if (z === null) throw new RangeError(noCriticalValue);
  mustBeMethod(method);
  const data = standardise(sums);
  const deviance = randomInterceptDeviance(data, method);
  const averageSize = data.rows / data.groups.length;
  const best = bestRatio(deviance, averageSize);
  const limit = deviance(best, 0).deviance + z * z;
  const outside = (ratio: number) => deviance(ratio, 0).deviance > limit;
  const lower = outside(0) ? crossing(outside, best, (ratio) => ratio / 2) : 0;
  const upper = crossing(outside, Math.max(best, 1e-3 / averageSize), (ratio) => ratio * 2);
  return { share: shareOf(best), lower: shareOf(lower), upper: shareOf(upper) };
}

const shareOf = (ratio: number) => (ratio === Infinity ? 1 : ratio / (1 + ratio));

/** Walks away from a ratio inside until it is outside, then halves the step in between. */
function crossing(outside: (ratio: number) => boolean, from: number, away: (ratio: number) => number): number {
  let inside = from;
  let beyond = away(from);
  while (!outside(beyond)) {
    inside = beyond;
    beyond = away(beyond);
    if (!Number.isFinite(beyond)) return Infinity;
  }
  for (let step = 0; step < 60; step++) {
    const middle = Math.sqrt(inside * beyond);
    if (outside(middle)) beyond = middle;
    else inside = middle;
  }
  return Math.sqrt(inside * beyond);
}
