import type { Factor } from "./line-weights";
import { lowestPoint } from "./lowest-point";
import { NotEstimable } from "./not-estimable";
import type { CovarianceDeviance } from "./random-slope-deviance";
import { eigen } from "./symmetric-eigen";

export type Uncorrelated = { factor: Factor; intercept: number; slope: number };

/**
 * The variances of intercepts and slopes, over the residual's, at which the deviance is least of all while the two vary without
 * correlation where the slope's own column is 0. `origin` is that place on the standardised column, on which the covariance is
 * then intercept [1 0; 0 0] + slope [origin² -origin; -origin 1]. The slope's variance is searched for in the unit that
 * the column has without being shifted.
 * `near` tells where to look, and may be that of a part of the data.
 * Throws a NotEstimable where many variances are equally good.
 */
export function bestUncorrelated(deviance: CovarianceDeviance, origin: number, near: CovarianceDeviance): Uncorrelated {
  const unit = 1 + origin * origin;
  const turn = [[1, 0, 0], [(origin * origin) / unit, -origin / unit, 1 / unit]];
  const factorAt = ([intercept, slope]: readonly [number, number]): Factor => {
    const [level, both] = [intercept + slope * turn[1]![0]!, slope * turn[1]![1]!];
    // By this form of the last entry nothing cancels.
    return level > 0 ? [Math.sqrt(level), both / Math.sqrt(level), Math.sqrt((intercept * slope) / unit / level)] : [0, 0, Math.sqrt(slope / unit)];
  };
  const along = (values: readonly number[]) => turn.map((row) => row.reduce((sum, weight, k) => sum + weight * values[k]!, 0)) as [number, number];
  const lowest = lowestPoint((at) => {
    const { deviance: height, gradient } = deviance(factorAt(at), true);
    return { height, slope: along(gradient) };
  }, (at) => near(factorAt(at), false).deviance);
  const { gradient, hessian } = deviance(factorAt(lowest?.at ?? [0, 0]), true);
  const { values, vectors } = eigen(turn.map((row) => along(hessian.map((entries) => entries.reduce((sum, entry, k) => sum + entry * row[k]!, 0)))));
  const steep = along(gradient);
  const most = Math.max(...values.map(Math.abs));
  // A direction in which the deviance neither falls nor bends.
  const isLevel = values.some((value, k) => Math.abs(value) <= 1e-11 * most && Math.abs(steep[0] * vectors[k]![0]! + steep[1] * vectors[k]![1]!) <= 1e-8);
  if (!lowest || isLevel) throw new NotEstimable("There are too few groups seen at more than one place of the slope to tell how intercepts and slopes vary.");
  const [intercept, slope] = lowest.at;
  return { factor: factorAt(lowest.at), intercept, slope };
}
