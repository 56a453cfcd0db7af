import { NotEstimable } from "./not-estimable";
import type { RatioDeviance } from "./random-intercept-deviance";

const perDecade = 4;

/**
 * The ratio of variances at which the deviance is least of all, to the last digits of the arithmetic: every place where its slope turns
 * from falling to rising is found on a grid by logarithm, polished, and compared with the others and with 0.
 * Grid and polishing go by the derivative, which is exact where differences of the deviance are lost in rounding.
 */
export function bestRatio(deviance: RatioDeviance, averageSize: number): number {
  const slope = (ratio: number) => deviance(ratio, 1).gradient[0]!;
  const low = 1e-9 / averageSize;
  const candidates: number[] = [];
  let before = { ratio: 0, slope: slope(0) };
  if (before.slope >= 0) candidates.push(0);
  for (let step = 0; step <= 24 * perDecade; step++) {
    const ratio = low * 10 ** (step / perDecade);
    const here = { ratio, slope: slope(ratio) };
    if (before.slope < 0 && here.slope >= 0) candidates.push(polish(deviance, before.ratio, ratio));
    before = here;
  }
  if (candidates.length === 0) throw new NotEstimable("Next to the groups' variance the residual variance vanishes, so they cannot be told.");
  const depths = candidates.map((ratio) => deviance(ratio, 0).deviance);
  return candidates[depths.indexOf(Math.min(...depths))]!;
}

/** Newton's method on the slope, kept inside a bracket by bisection. */
function polish(deviance: RatioDeviance, falling: number, rising: number): number {
  let [low, high] = [falling, rising];
  let ratio = low > 0 ? Math.sqrt(low * high) : high / 2;
  for (let step = 0; step < 200; step++) {
    const { gradient, hessian } = deviance(ratio, 2);
    if (gradient[0]! < 0) low = ratio;
    else high = ratio;
    const newton = ratio - gradient[0]! / hessian[0]![0]!;
    const next = newton > low && newton < high ? newton : low > 0 ? Math.sqrt(low * high) : high / 2;
    if (Math.abs(next - ratio) <= 4e-16 * ratio || high - low <= 4e-16 * high) return next;
    ratio = next;
  }
  return ratio;
}
