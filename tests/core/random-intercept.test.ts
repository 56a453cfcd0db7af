import { describe, expect, test } from "vitest";
import { randomIntercept, type RandomInterceptFit } from "~/core/statistics";
import { dyestuff, dyestuff2, orthodont, sleepstudy } from "./published-data";

const criterion = ({ logLikelihood }: RandomInterceptFit) => -2 * logLikelihood;
const errors = ({ covariance }: { covariance: number[][] }) => covariance.map((row, k) => Math.sqrt(row[k]!));

describe("Dyestuff, published in D. Bates et al. (2015) and exact by the analysis of variance", () => {
  const fit = randomIntercept({ ...dyestuff, method: "REML" });

  test("REML", () => {
    expect(fit.coefficients[0]).toBeCloseTo(1527.5, 9);
    expect(errors(fit)[0]).toBeCloseTo(19.383412, 6);
    expect(fit.groupVariance).toBeCloseTo(1764.05, 8);
    expect(fit.residualVariance).toBeCloseTo(2451.25, 8);
    expect(criterion(fit)).toBeCloseTo(319.654277, 6);
    expect(fit.singular).toBe(false);
  });

  test("what each batch adds, and how surely", () => {
    expect(fit.groups.map(({ id }) => id).join("")).toBe("ABCDEF");
    const published = [-17.60685, 0.39126, 28.56223, -23.08454, 56.73319, -44.99529];
    fit.groups.forEach(({ n, effect, standardError }, index) => {
      expect(n).toBe(5);
      expect(effect).toBeCloseTo(published[index]!, 5);
      expect(standardError).toBeCloseTo(19.58657, 5);
    });
  });

  test("ML", () => {
    const ml = randomIntercept({ ...dyestuff, method: "ML" });
    expect(ml.groupVariance).toBeCloseTo(1388.33333333, 7);
    expect(ml.residualVariance).toBeCloseTo(2451.25, 8);
    expect(criterion(ml)).toBeCloseTo(327.32706, 6);
  });

  test("REML is the default, and no covariates may be given as none", () => {
    expect(randomIntercept(dyestuff)).toEqual(fit);
    expect(randomIntercept({ ...dyestuff, x: [] })).toEqual(fit);
  });
});

test("Dyestuff2 lies on the boundary: no difference between batches, and no error", () => {
  const fit = randomIntercept(dyestuff2);
  expect(fit.singular).toBe(true);
  expect(fit.groupVariance).toBe(0);
  expect(fit.residualVariance).toBeCloseTo(13.80631, 5);
  expect(fit.coefficients[0]).toBeCloseTo(5.6656, 9);
  expect(criterion(fit)).toBeCloseTo(161.828278, 6);
  expect(fit.groups.map(({ effect, standardError }) => [effect, standardError])).toEqual(Array.from({ length: 6 }, () => [0, 0]));
});

describe("sleepstudy with days as a covariate", () => {
  const { y, days, group } = sleepstudy();

  test("REML", () => {
    const fit = randomIntercept({ y, x: [days], group });
    expect(fit.coefficients[0]).toBeCloseTo(251.405105, 6);
    expect(fit.coefficients[1]).toBeCloseTo(10.467286, 6);
    expect(errors(fit)[0]).toBeCloseTo(9.746716, 6);
    expect(errors(fit)[1]).toBeCloseTo(0.804221, 6);
    expect(Math.sqrt(fit.groupVariance)).toBeCloseTo(37.123827, 5);
    expect(Math.sqrt(fit.residualVariance)).toBeCloseTo(30.991234, 6);
    expect(criterion(fit)).toBeCloseTo(1786.465085, 6);
    expect(fit.groupVariance / (fit.groupVariance + fit.residualVariance)).toBeCloseTo(0.589309, 6);
  });

  test("ML", () => {
    const fit = randomIntercept({ y, x: [days], group, method: "ML" });
    expect(Math.sqrt(fit.groupVariance)).toBeCloseTo(36.01208, 5);
    expect(Math.sqrt(fit.residualVariance)).toBeCloseTo(30.89543, 5);
    expect(criterion(fit)).toBeCloseTo(1794.078643, 6);
  });
});

test("Orthodont, REML", () => {
  const { y, age, group } = orthodont();
  const fit = randomIntercept({ y, x: [age], group });
  expect(fit.coefficients[0]).toBeCloseTo(16.761111, 6);
  expect(fit.coefficients[1]).toBeCloseTo(0.660185, 6);
  expect(Math.sqrt(fit.groupVariance)).toBeCloseTo(2.114724, 6);
  expect(Math.sqrt(fit.residualVariance)).toBeCloseTo(1.431592, 6);
  expect(fit.logLikelihood).toBeCloseTo(-223.501258, 6);
});
