import { criticalValue, noCriticalValue } from "./critical-value";
import { isNumber, namedIn, numbersIn, type Numbers, rowsIn } from "./numbers-in";
import type { RandomSlopeFit } from "./random-slope";

/** What of a fit an expected course needs; plain JSON, so that it can be kept. */
export type CourseModel = Pick<RandomSlopeFit, "coefficients" | "covariance" | "g" | "residualVariance">;

/** At x, the value to expect, and the band in which a single observed value falls with the chosen coverage. */
export type CoursePoint = { x: number; expected: number; lower: number; upper: number };

/**
 * The course of someone new, not one of the fit's groups: the normal prediction of single observed values at the places `at`
 * given the first one, or of anyone at all where `first` is null. The spread has the person's own line (g), the residual, and the
 * uncertainty of the fixed effects; the estimated variances count as known, so that after a small fit the true coverage
 * is a little lower. x is in the units of the fit's `slope` (the logarithm of the session, if it was fitted to that).
 * Throws a RangeError for a coverage outside (0, 1), a value that is not finite, and variances that cannot be or leave no band.
 */
export function expectedCourse(
  fit: CourseModel,
  places: { first: { x: number; y: number } | null; at: Numbers; coverage?: number | undefined },
): CoursePoint[] {
  const { first = null, at, coverage = 0.8 } = namedIn(places);
  const z = criticalValue(coverage);
  if (z === null) throw new RangeError(noCriticalValue);
  const all = numbersIn(at);
  if (!all || (first && ![first.x, first.y].every(isNumber)) || !isWhole(fit)) throw new RangeError("A course needs finite numbers.");
  return all.map((x) => {
    const { expected, variance } = predicted(fit, first, x);
    if (!(variance >= 0)) throw new RangeError("A course needs variances that can be.");
    const half = z * Math.sqrt(variance);
    const point = { x, expected, lower: expected - half, upper: expected + half };
    if (![expected, point.lower, point.upper].every(isNumber)) throw new RangeError("A course needs numbers that are not too large to be squared.");
    return point;
  });
}

/** Two coefficients, two symmetric tables without a variance below 0, and a residual, without which single values have no band. */
function isWhole(fit: CourseModel): boolean {
  const { coefficients, covariance, g, residualVariance } = namedIn(fit);
  const tables = [covariance, g].map(rowsIn);
  const isTable = (table: number[][] | null) => table?.length === 2 && table.every((row, i) => row.length === 2 && row[i]! >= 0);
  return numbersIn(coefficients)?.length === 2 && tables.every(isTable) && isNumber(residualVariance) && residualVariance > 0;
}

/** The line of someone new has the fixed effects as mean; its covariance is g and the fixed effects' own together. */
function predicted(fit: CourseModel, first: { x: number; y: number } | null, x: number) {
  const { coefficients, residualVariance } = fit;
  const line = (place: number) => coefficients[0]! + coefficients[1]! * place;
  const alone = shared(fit, x, x) + residualVariance;
  if (!first) return { expected: line(x), variance: alone };
  const known = shared(fit, first.x, first.x) + residualVariance;
  const both = shared(fit, x, first.x);
  return { expected: line(x) + (both / known) * (first.y - line(first.x)), variance: alone - both ** 2 / known };
}

/** The covariance of the line's values at two places. */
function shared({ g, covariance }: CourseModel, x: number, other: number): number {
  const [a, b, c] = [g[0]![0]! + covariance[0]![0]!, g[0]![1]! + covariance[0]![1]!, g[1]![1]! + covariance[1]![1]!];
  return a + b * (x + other) + c * x * other;
}
