import { describe, expect, test } from "vitest";
import { randomSlope, type RandomSlopeFit } from "~/core/statistics";
import { sleepstudy } from "./published-data";

const criterion = ({ logLikelihood }: RandomSlopeFit) => -2 * logLikelihood;
const spreads = ({ g }: RandomSlopeFit) => g.map((row, k) => Math.sqrt(row[k]!));
const correlation = ({ g }: RandomSlopeFit) => g[0]![1]! / Math.sqrt(g[0]![0]! * g[1]![1]!);

describe("sleepstudy, intercept and slope by subject, published in D. Bates et al. (2015)", () => {
  const { y, days, group } = sleepstudy();
  const fit = randomSlope({ y, slope: days, group, method: "REML" });

  test("REML, as far as the published fit was polished", () => {
    expect(fit.coefficients[0]).toBeCloseTo(251.405105, 6);
    expect(fit.coefficients[1]).toBeCloseTo(10.467286, 6);
    expect(spreads(fit)[0]).toBeCloseTo(24.740658, 3);
    expect(spreads(fit)[1]).toBeCloseTo(5.922138, 5);
    expect(correlation(fit)).toBeCloseTo(0.065551, 5);
    expect(Math.sqrt(fit.residualVariance)).toBeCloseTo(25.591796, 4);
    expect(Math.sqrt(fit.covariance[0]![0]!)).toBeCloseTo(6.824597, 4);
    expect(Math.sqrt(fit.covariance[1]![1]!)).toBeCloseTo(1.54579, 5);
    expect(criterion(fit)).toBeCloseTo(1743.628272, 6);
    expect(fit.singular).toBe(false);
  });

  test("what subjects 308 and 309 add", () => {
    expect(fit.groups.slice(0, 2)).toMatchObject([{ id: "308", n: 10 }, { id: "309", n: 10 }]);
    const [first, second] = fit.groups;
    expect(first!.intercept).toBeCloseTo(2.2586, 4);
    expect(first!.slope).toBeCloseTo(9.199, 4);
    expect(second!.intercept).toBeCloseTo(-40.3987, 3);
    expect(second!.slope).toBeCloseTo(-8.6197, 4);
  });

  const ml = randomSlope({ y, slope: days, group, method: "ML" });

  test("ML, as far as the published fit was polished", () => {
    expect(spreads(ml)[0]).toBeCloseTo(23.77976, 2);
    expect(spreads(ml)[1]).toBeCloseTo(5.716799, 4);
    expect(correlation(ml)).toBeCloseTo(0.081321, 4);
    expect(Math.sqrt(ml.residualVariance)).toBeCloseTo(25.591907, 3);
    expect(criterion(ml)).toBeCloseTo(1751.939344, 6);
  });

  test("is exact: with equal designs the covariance is that of the subjects' own lines less their errors", () => {
    const { g, residual } = byMoments(y, days, 10);
    for (const [found, subjects] of [[fit, 17], [ml, 18]] as const) {
      expect(found.residualVariance / residual).toBeCloseTo(1, 12);
      [0, 1].forEach((i) => [0, 1].forEach((j) => expect(found.g[i]![j]! / g(subjects)[i]![j]!).toBeCloseTo(1, 10)));
    }
  });
});

/** For subjects that are each seen at the same places, in order: residual variance, and the lines' covariance over a number of subjects. */
function byMoments(y: number[], x: number[], n: number) {
  const mean = x.slice(0, n).reduce((sum, value) => sum + value, 0) / n;
  const spread = x.slice(0, n).reduce((sum, value) => sum + (value - mean) ** 2, 0);
  let squares = 0;
  const lines = Array.from({ length: y.length / n }, (_, subject) => {
    const own = y.slice(subject * n, subject * n + n);
    const slope = own.reduce((sum, value, i) => sum + value * (x[i]! - mean), 0) / spread;
    const intercept = own.reduce((sum, value) => sum + value, 0) / n - slope * mean;
    squares += own.reduce((sum, value, i) => sum + (value - intercept - slope * x[i]!) ** 2, 0);
    return [intercept, slope];
  });
  const residual = squares / (lines.length * (n - 2));
  const centre = [0, 1].map((i) => lines.reduce((sum, line) => sum + line[i]!, 0) / lines.length);
  const error = [[1 / n + mean ** 2 / spread, -mean / spread], [-mean / spread, 1 / spread]];
  const g = (subjects: number) =>
    [0, 1].map((i) => [0, 1].map((j) => lines.reduce((sum, line) => sum + (line[i]! - centre[i]!) * (line[j]! - centre[j]!), 0) / subjects - residual * error[i]![j]!));
  return { g, residual };
}
