import { bestCovariance, bestNear, roughCovariance } from "./best-covariance";
import { bestUncorrelated, type Uncorrelated } from "./best-uncorrelated";
import type { GroupId } from "./code-groups";
import type { Reach } from "./covariance-starts";
import { type Column, type GroupSums, type ModelColumns, sumsByGroup } from "./group-sums";
import { type LineEffect, lineEffects, linesInOwnUnits } from "./line-effects";
import { covarianceOf, type Factor } from "./line-weights";
import { NotEstimable } from "./not-estimable";
import { namedIn } from "./numbers-in";
import { devianceOfUnits, fixedEffects } from "./own-units";
import { degreesOfFreedom, type Method, mustBeMethod } from "./profiled-deviance";
import { singularBelow } from "./random-intercept";
import { type CovarianceDeviance, randomSlopeDeviance } from "./random-slope-deviance";
import { type Lines, linesOf } from "./slope-designs";
import { standardise } from "./standardised-sums";

export type RandomSlopeFit = {
  /** Intercept and slope. */
  coefficients: number[];
  /** Of the coefficients. */
  covariance: number[][];
  /** How groups' intercepts and slopes vary: [[intercept, both], [both, slope]]. */
  g: number[][];
  residualVariance: number;
  /** By the criterion of the method, with all constants, as lme4's logLik. */
  logLikelihood: number;
  /** g has no full rank: groups do not differ in intercept or slope, or one follows from the other. */
  singular: boolean;
  /** In the order of first appearance. */
  groups: LineEffect[];
};

type SlopeOptions = { method?: Method | undefined; correlated?: boolean | undefined };

/**
 * y = intercept + slope + the group's own intercept and slope + residual, all normal, the two of a group correlated, at the exact
 * optimum of the criterion. `slope` is standardised inside, so that its unit and origin make no difference to the fit,
 * and the answer is in its own units. With `correlated: false` a group's intercept and slope vary without correlation, as
 * with lme4's `||`: then the fit depends on where `slope` is 0, which stays where it was given, while its unit still
 * makes no difference; `g` is 0 beside its diagonal. Columns are of equal length, one row an observation; rows with a missing value are
 * left out. Throws a NotEstimable whose message says why where no answer exists.
 * Source: D. Bates et al., Journal of Statistical Software 67 (2015) 1.
 */
export function randomSlope(given: { y: Column; slope: Column; group: ArrayLike<GroupId | null | undefined> } & SlopeOptions): RandomSlopeFit {
  const { slope, method, correlated, ...columns } = namedIn(given);
  return randomSlopeFromSums(sumsByGroup({ ...columns, x: [slope] } as ModelColumns), { method, correlated });
}

/** The same from sums by group with the slope's column as their one covariate. */
export function randomSlopeFromSums(sums: readonly GroupSums[], options?: SlopeOptions | null): RandomSlopeFit {
  const { method = "REML", correlated = true } = namedIn(options);
  mustBeMethod(method);
  if (typeof correlated !== "boolean") throw new NotEstimable("Whether intercepts and slopes are correlated must be true or false.");
  const data = standardise(sums);
  const lines = linesOf(data);
  const deviance = randomSlopeDeviance(lines, method);
  const part = evenPart(lines);
  const near = part === lines ? deviance : randomSlopeDeviance(part, method);
  const apart = correlated ? null : bestUncorrelated(deviance, -data.centre[1]! / data.scale[1]!, near);
  const factor = apart?.factor ?? search(deviance, near, reachOf(lines));
  const best = deviance(factor, false);
  const free = degreesOfFreedom(data.rows, 2, method);
  const { standardised, fixed } = fixedEffects(best.factor, free, data.centre, data.scale);
  const units = linesInOwnUnits(data, fixed.residualVariance);
  const [level, both, slope] = covarianceOf(factor);
  return {
    ...fixed,
    g: apart ? diagonalOf(apart, fixed.residualVariance, data.centre[1]!, data.scale[1]!) : units.covariance([[level, both], [both, slope]]),
    logLikelihood: -(best.deviance + devianceOfUnits(data.scale, free, method === "REML")) / 2,
    singular: Math.min(...(apart ? [Math.sqrt(apart.intercept), Math.sqrt(apart.slope)] : [factor[0], factor[2]])) < singularBelow,
    groups: lineEffects(sums, lines.lines, standardised, factor, units),
  };
}

/** In the data's units, the slope's variance from that over its root mean square. */
const diagonalOf = ({ intercept, slope }: Uncorrelated, residual: number, centre: number, scale: number) => [
  [intercept * residual, 0],
  [0, (slope * residual) / (centre ** 2 + scale ** 2)],
];

const enoughDesigns = 500;

/** Where each trial of very many designs is dear, the search is over an even part of them, and ends on all. */
const search = (deviance: CovarianceDeviance, near: CovarianceDeviance, reach: Reach): Factor =>
  near === deviance ? bestCovariance(deviance, reach) : bestNear(deviance, roughCovariance(near, reach));

/** All lines where there are few designs. */
function evenPart(lines: Lines): Lines {
  const { designs } = lines;
  if (designs.length < 2 * enoughDesigns) return lines;
  const taken = designs.filter((_, index) => index % Math.floor(designs.length / enoughDesigns) === 0);
  const rows = taken.reduce((sum, { groups, rows: each }) => sum + groups * each, 0);
  return { ...lines, designs: taken, rows, residual: (lines.residual * rows) / lines.rows };
}

/** No more than all variance of y can lie between groups; of slopes there can be more, as groups see less of the slope's range. */
function reachOf({ rows, lines, residual }: Lines): Reach {
  const ratio = rows / residual;
  const range = lines.reduce((sum, { spread }) => sum + spread, 0) / rows;
  return { level: ratio, slope: ratio / Math.max(range, 1e-6) };
}
