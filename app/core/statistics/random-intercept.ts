import { bestRatio } from "./best-ratio";
import type { GroupId } from "./code-groups";
import { type GroupSums, type ModelColumns, sumsByGroup } from "./group-sums";
import { namedIn } from "./numbers-in";
import { devianceOfUnits, fixedEffects } from "./own-units";
import { degreesOfFreedom, type Method, mustBeMethod } from "./profiled-deviance";
import { randomInterceptDeviance } from "./random-intercept-deviance";
import { standardise, type Standardised } from "./standardised-sums";

/** A ratio of standard deviations under this counts as none, as in lme4's isSingular. */
export const singularBelow = 1e-4;

export type RandomInterceptFit = {
  /** The intercept, then each covariate's. */
  coefficients: number[];
  /** Of the coefficients. */
  covariance: number[][];
  groupVariance: number;
  residualVariance: number;
  /** By the criterion of the method, with all constants, as lme4's logLik. */
  logLikelihood: number;
  /** The groups do not differ more than chance alone would make them. */
  singular: boolean;
  /** In the order of first appearance. */
  groups: GroupEffect[];
};

/** What a group lies above the fixed effects, shrunken; the standard error takes the fit's variances and coefficients as known, as lme4's condVar. */
export type GroupEffect = { id: GroupId; n: number; effect: number; standardError: number };

/**
 * y = intercept + covariates + the group's own effect + residual, both normal with variances to be found, at the exact
 * optimum of the criterion. Columns are of equal length, one row an observation, y and covariates in any units; rows
 * with a missing value are left out.
 * Throws a NotEstimable whose message says why where no answer exists: one group, groups of one row each, a constant or dependent
 * covariate, no residual variance, too few rows, values that are not finite.
 * Source: D. Bates et al., Journal of Statistical Software 67 (2015) 1.
 */
export function randomIntercept(given: ModelColumns & { method?: Method | undefined }): RandomInterceptFit {
  return randomInterceptFromSums(sumsByGroup(given), { method: namedIn(given).method });
}

/** The same from sums by group, as `sumsByGroup` or the database makes them. Only the sum over groups of `products` matters. */
export function randomInterceptFromSums(sums: readonly GroupSums[], options?: { method?: Method | undefined } | null): RandomInterceptFit {
  const { method = "REML" } = namedIn(options);
  mustBeMethod(method);
  const data = standardise(sums);
  const deviance = randomInterceptDeviance(data, method);
  const ratio = bestRatio(deviance, data.rows / data.groups.length);
  const best = deviance(ratio, 0);
  const free = degreesOfFreedom(data.rows, data.scale.length, method);
  const { standardised, fixed } = fixedEffects(best.factor, free, data.centre, data.scale);
  const groupVariance = ratio * fixed.residualVariance;
  return {
    ...fixed,
    groupVariance,
    logLikelihood: -(best.deviance + devianceOfUnits(data.scale, free, method === "REML")) / 2,
    singular: Math.sqrt(ratio) < singularBelow,
    groups: effects(sums, data, standardised, ratio, groupVariance),
  };
}

function effects(sums: readonly GroupSums[], data: Standardised, coefficients: number[], ratio: number, groupVariance: number): GroupEffect[] {
  const ids = sums.filter(({ n }) => n > 0).map(({ id }) => id);
  return data.groups.map(({ n, means }, index) => {
    const expected = coefficients.reduce((sum, coefficient, k) => sum + coefficient * (k === 0 ? 1 : means[k]!), 0);
    const shrinkage = (n * ratio) / (1 + n * ratio);
    return {
      id: ids[index]!,
      n,
      effect: shrinkage * (means[0]! - expected) * data.scale[0]! + 0,
      standardError: Math.sqrt(groupVariance / (1 + n * ratio)),
    };
  });
}
