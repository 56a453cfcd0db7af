import { describe, expect, test } from "vitest";
import { randomIntercept, randomSlope } from "~/core/statistics";
import { sleepstudy } from "./published-data";

/** Whole milliseconds, every seventh row left out, all of them so far up that a group's mean there has five digits left. */
const far = 1e11;
const { days, y, group } = sleepstudy();
const kept = <Value>(column: Value[]) => column.filter((_, i) => (i + 1) % 7 !== 0);
const given = { y: kept(y).map((each) => Math.round(each) + far), group: kept(group) };

// In R, without what was added: Fisher's scoring on the dense V until steps are under 1e-14 of the variances, coefficients and
// their covariance by generalised least squares; checked with lmer. What days are counted from moves the intercept alone.
const expectedIntercept = (from: number, [level, slope]: [number, number], [ll, ls, ss]: [number, number, number]) => ({
  coefficients: [far + level - slope * from, slope],
  covariance: [ll - 2 * from * ls + from ** 2 * ss, ls - from * ss, ls - from * ss, ss],
});

function near(found: number[], wanted: number[]) {
  expect(found).toHaveLength(wanted.length);
  found.forEach((value, i) => expect(Math.abs(value / wanted[i]! - 1), `${value} for ${wanted[i]}`).toBeLessThan(1e-9));
}

describe("a hundred thousand million in every value costs no digit", () => {
  test.each([0, 20_000, 1e9])("of random intercepts, days counted from %d on", (from) => {
    const fit = randomIntercept({ ...given, x: [kept(days).map((day) => day + from)] });
    near([fit.groupVariance, fit.residualVariance, fit.logLikelihood], [1387.3277224887, 1034.4637645799, -775.72289956172]);
    const expected = expectedIntercept(from, [251.726169690581, 10.466227358932], [100.19321586461, -3.63639806747587, 0.80506392055698]);
    near(fit.coefficients, expected.coefficients);
    near(fit.covariance.flat(), expected.covariance);
    near(fit.groups.slice(0, 2).map(({ effect }) => effect), [37.584104561825, -77.687677762972]);
  });

  test.each([0, 20_000])("of random slopes, days counted from %d on", (from) => {
    const fit = randomSlope({ ...given, slope: kept(days).map((day) => day + from) });
    const [level, both, slope] = [438.212903799982, 23.881052106781, 35.620019445569];
    near(fit.g.flat(), [level - 2 * from * both + from ** 2 * slope, both - from * slope, both - from * slope, slope]);
    near([fit.residualVariance, fit.logLikelihood], [722.185321562465, -757.76283752991]);
    const expected = expectedIntercept(from, [251.02872184268, 10.68348363582], [40.6547250020987, -1.2506270699452, 2.5501466780556]);
    near(fit.coefficients, expected.coefficients);
    near(fit.covariance.flat(), expected.covariance);
    near(fit.groups[0]!.effect, [3.8563627006134 - 8.5272047663176 * from, 8.5272047663176]);
  });
});
