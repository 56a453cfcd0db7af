import { describe, expect, test } from "vitest";
import { type CourseModel, expectedCourse, normalQuantile, randomSlope } from "~/core/statistics";
import { randomFrom } from "../make/random";

const model: CourseModel = {
  coefficients: [18, -3],
  covariance: [[0, 0], [0, 0]],
  g: [[16, -3], [-3, 2.25]],
  residualVariance: 9,
};
const z = normalQuantile(0.9);

describe("by hand", () => {
  test("of anyone: the mean line, with the spread of lines and the residual", () => {
    const [start, later] = expectedCourse(model, { first: null, at: [0, 2], coverage: 0.8 });
    expect(start).toMatchObject({ x: 0, expected: 18 });
    expect(start!.upper - 18).toBeCloseTo(z * 5, 9);
    expect(later!.expected).toBe(12);
    expect(later!.upper - later!.lower).toBeCloseTo(2 * z * Math.sqrt(16 - 12 + 9 + 9), 9);
  });

  test("of someone whose first score is known: drawn towards it by the share that is not chance", () => {
    const [start, later] = expectedCourse(model, { first: { x: 0, y: 23 }, at: [0, 2] });
    expect(start!.expected).toBeCloseTo(18 + (16 / 25) * 5, 12);
    expect(later!.expected).toBeCloseTo(12 + (10 / 25) * 5, 12);
    expect(later!.upper - later!.expected).toBeCloseTo(z * Math.sqrt(22 - 100 / 25), 9);
  });

  test("uncertain fixed effects widen the band", () => {
    const unsure = { ...model, covariance: [[1, 0], [0, 0.25]] };
    const [sure, wide] = [model, unsure].map((each) => expectedCourse(each, { first: null, at: [2] })[0]!);
    expect((wide!.upper - 12) / z).toBeCloseTo(Math.sqrt(22 + 1 + 1), 9);
    expect(wide!.upper).toBeGreaterThan(sure!.upper);
  });
});

test("no place, no points; what is no number or no coverage is refused", () => {
  expect(expectedCourse(model, { first: null, at: [] })).toEqual([]);
  expect(() => expectedCourse(model, { first: null, at: [NaN] })).toThrow(RangeError);
  expect(() => expectedCourse(model, { first: { x: 0, y: Infinity }, at: [1] })).toThrow(RangeError);
  for (const coverage of [0, 1, 80]) expect(() => expectedCourse(model, { first: null, at: [1], coverage })).toThrow(RangeError);
});

describe("1,000 clients simulated over the logarithm of ten sessions", () => {
  const random = randomFrom("expected course");
  const normal = () => random.normal(0, 1);
  const places = Array.from({ length: 10 }, (_, i) => Math.log(i + 1));
  const client = () => {
    const a = normal();
    const own = [18 + 4 * a, -3 + 1.5 * (-0.5 * a + Math.sqrt(0.75) * normal())];
    return places.map((x) => own[0]! + own[1]! * x + 3 * normal());
  };
  const seen = Array.from({ length: 1000 }, client);
  const fit = randomSlope({
    y: seen.flat(),
    slope: seen.flatMap(() => places),
    group: seen.flatMap((scores, id) => scores.map(() => id)),
  });

  test("the fit finds what they were made with", () => {
    expect(fit.coefficients[0]).toBeCloseTo(18, 0);
    expect(fit.coefficients[1]).toBeCloseTo(-3, 0);
    expect(Math.sqrt(fit.residualVariance)).toBeCloseTo(3, 1);
    expect(Math.sqrt(fit.g[0]![0]!)).toBeGreaterThan(3.7);
    expect(Math.sqrt(fit.g[0]![0]!)).toBeLessThan(4.3);
  });

  test.each([[0.8], [0.5], [0.95]])("the band of %d covers that share of new clients' later scores, told the first", (coverage) => {
    let [inside, all] = [0, 0];
    for (let each = 0; each < 2000; each++) {
      const scores = client();
      const course = expectedCourse(fit, { first: { x: 0, y: scores[0]! }, at: places.slice(1), coverage });
      course.forEach(({ lower, upper }, i) => {
        all += 1;
        if (scores[i + 1]! >= lower && scores[i + 1]! <= upper) inside += 1;
      });
    }
    expect(Math.abs(inside / all - coverage)).toBeLessThan(0.015);
  });
});
