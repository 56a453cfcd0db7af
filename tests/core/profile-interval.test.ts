import { describe, expect, test } from "vitest";
import { profileInterval, randomIntercept, sumsByGroup } from "~/core/statistics";
import { standardise } from "~/core/statistics/standardised-sums";
import { randomInterceptDeviance } from "~/core/statistics/random-intercept-deviance";
import { dyestuff, dyestuff2, sleepstudy } from "./published-data";

// By uniroot on lme4's ML deviance function less its minimum and qchisq(.95, 1), at theta; the share is theta² / (1 + theta²).
describe("the groups' share of variance, against lme4's deviance", () => {
  test("Dyestuff", () => {
    const { share, lower, upper } = profileInterval(sumsByGroup(dyestuff));
    expect(share).toBeCloseTo(1388.3333333333 / (1388.3333333333 + 2451.25), 9);
    expect(lower).toBeCloseTo(0.0416329740, 8);
    expect(upper).toBeCloseTo(0.759791168987, 8);
  });

  test("sleepstudy, with days as a covariate", () => {
    const { y, days, group } = sleepstudy();
    const { share, lower, upper } = profileInterval(sumsByGroup({ y, x: [days], group }), { confidence: 0.95 });
    expect(share).toBeCloseTo(0.576028797, 7);
    expect(lower).toBeCloseTo(0.40281501253, 8);
    expect(upper).toBeCloseTo(0.751349850459, 8);
  });

  test("Dyestuff2: from exactly 0, where no difference fits best", () => {
    const { share, lower, upper } = profileInterval(sumsByGroup(dyestuff2));
    expect([share, lower]).toEqual([0, 0]);
    expect(upper).toBeCloseTo(0.248409790688, 8);
  });
});

/** The published profile, read off a spline, is of the groups' standard deviation: with it held, the residual variance is at its best. */
test("the same deviance has the published profile of Dyestuff: 12.1985 to 84.0631", () => {
  const data = standardise(sumsByGroup(dyestuff));
  const deviance = randomInterceptDeviance(data, "ML");
  const n = data.rows;
  const held = (groupSd: number) => {
    const at = (residual: number) => {
      const { factor, deviance: profiled } = deviance(groupSd ** 2 / residual, 0);
      const best = (factor.at(-1)!.at(-1)! ** 2 / n) * data.scale[0]! ** 2;
      return profiled + n * (Math.log(residual / best) + best / residual - 1);
    };
    return least(at, 500, 20_000);
  };
  const limit = deviance(1388.33333333 / 2451.25, 0).deviance + 3.841458820694;
  expect(held(12.1985352)).toBeCloseTo(limit, 2);
  expect(held(84.0630467)).toBeCloseTo(limit, 2);
});

function least(of: (at: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  for (let step = 0; step < 200; step++) {
    const [a, b] = [low + 0.382 * (high - low), high - 0.382 * (high - low)];
    if (of(a) < of(b)) high = b;
    else low = a;
  }
  return of((low + high) / 2);
}

test("a lower limit of 0 where no difference fits nearly as well, and one above where it does not", () => {
  const { y, group } = dyestuff;
  expect(profileInterval(sumsByGroup({ y, group }), { confidence: 0.95 }).lower).toBeGreaterThan(0);
  expect(profileInterval(sumsByGroup({ y, group }), { confidence: 0.99 }).lower).toBe(0);
});

test("by REML the share is that of the REML fit, and the interval holds it", () => {
  const fit = randomIntercept(dyestuff);
  const { share, lower, upper } = profileInterval(sumsByGroup(dyestuff), { method: "REML" });
  expect(share).toBeCloseTo(fit.groupVariance / (fit.groupVariance + fit.residualVariance), 12);
  expect(lower).toBeLessThan(share);
  expect(upper).toBeGreaterThan(share);
});

test("a confidence outside 0 to 1 is refused", () => {
  for (const confidence of [0, 1, 95, NaN]) expect(() => profileInterval(sumsByGroup(dyestuff), { confidence })).toThrow(RangeError);
});
