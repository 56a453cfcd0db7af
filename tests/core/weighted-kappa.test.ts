import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { weightedKappa } from "~/core/statistics";

/** Two raters' ratings from a table of counts: row and column are places in the scale. */
function pairs(table: number[][], scale: number[]) {
  const [a, b]: [number[], number[]] = [[], []];
  table.forEach((row, i) => row.forEach((count, j) => {
    for (let k = 0; k < count; k++) [a, b].forEach((side, of) => side.push(scale[of === 0 ? i : j]!));
  }));
  return [a, b] as const;
}

const near = (value: number, digits = 9) => expect.closeTo(value, digits) as number;

describe("published values", () => {
  // The formula of 1969 in R, and a numerical delta method beside it, agree to 11 digits.
  const cohen = pairs([[88, 14, 18], [10, 40, 10], [2, 6, 12]], [1, 2, 3]);

  test("Cohen 1968: kappa .49, from .39 to .59", () => {
    const kappa = weightedKappa(...cohen, { scale: [1, 2, 3], weights: "none" });
    expect(kappa).toEqual({ estimate: near(0.4915254237), standardError: near(0.0510018155761), lower: near(0.3915637020535), upper: near(0.5914871454041) });
  });

  test("Cohen 1968: weighted .35 with his own weights", () => {
    const kappa = weightedKappa(...cohen, { scale: [1, 2, 3], weights: [[0, 1, 3], [1, 0, 6], [3, 6, 0]] });
    expect(kappa).toMatchObject({ estimate: near(0.347826087), standardError: near(0.0755040152548) });
  });

  test("a hundred diagnoses by two clinicians: .68 with an error of .088 (J. Fleiss, Statistical Methods for Rates and Proportions)", () => {
    const kappa = weightedKappa(...pairs([[75, 1, 4], [5, 4, 1], [0, 0, 10]], [1, 2, 3]), { scale: [1, 2, 3], weights: "none" });
    expect(kappa).toMatchObject({ estimate: near(0.6764705882), standardError: near(0.0877029534752), lower: near(0.5045759580861), upper: near(0.8483652183845) });
  });

  const [first, fourth] = [[9, 6, 8, 7, 10, 6], [8, 2, 8, 6, 9, 7]];
  const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  test.each([
    ["none", 0, 0.156347191994],
    ["linear", 0.3846153846, 0.0896948086856],
    ["quadratic", 0.6052631579, 0.104645709693],
  ] as const)("Shrout and Fleiss's judges 1 and 4, weights %s", (weights, estimate, standardError) => {
    expect(weightedKappa(first, fourth, { scale: ten, weights })).toMatchObject({ estimate: near(estimate), standardError: near(standardError) });
  });

  test("20 5 / 10 15 is .40, whatever the weights, for there is one distance", () => {
    const two = pairs([[20, 5], [10, 15]], [0, 1]);
    for (const weights of ["none", "linear", "quadratic"] as const) {
      expect(weightedKappa(...two, { scale: [0, 1], weights })).toMatchObject({ estimate: near(0.4), standardError: near(0.126996062931) });
    }
  });
});

describe("what is undefined says why", () => {
  const scale = [1, 2, 3];
  test.each([
    ["both give everything one value", [2, 2, 2], [2, 2, 2], /same value/],
    ["both do so with different values", [2, 2, 2], [3, 3, 3], /same value/],
    ["nothing rated", [], [], /no ratings/],
    ["ratings without a partner", [1, 2], [1], /one of the other/],
    ["a value that the scale has not", [1, 4], [1, 2], /values of the scale/],
    ["a value that is none", [1, Number.NaN], [1, 2], /values of the scale/],
  ])("%s", (_, a, b, reason) => {
    expect(weightedKappa(a, b, { scale, weights: "linear" })).toEqual({ estimate: null, reason: expect.stringMatching(reason) as string });
  });

  test.each([
    ["one value alone", [1], "none" as const, /two values/],
    ["a value listed twice", [1, 2, 2], "none" as const, /listed once/],
    ["a value that is none", [1, Number.NaN], "none" as const, /must be a number/],
    ["weights of another size", [1, 2], [[0, 1]], /row and a column/],
    ["a weight for agreement", [1, 2], [[1, 1], [1, 0]], /0 where both agree/],
    ["a weight below 0", [1, 2], [[0, -1], [1, 0]], /below 0/],
  ])("a scale with %s", (_, values, weights, reason) => {
    expect(weightedKappa([1, 1], [1, 1], { scale: values, weights })).toEqual({ estimate: null, reason: expect.stringMatching(reason) as string });
  });

  test("weights that let chance disagree for nothing", () => {
    expect(weightedKappa([1, 2], [2, 1], { scale, weights: [[0, 0, 1], [0, 0, 1], [1, 1, 0]] })).toMatchObject({ estimate: null });
  });

  test("full agreement is 1, without an interval", () => {
    expect(weightedKappa([1, 2, 3], [1, 2, 3], { scale, weights: "quadratic" })).toEqual({ estimate: 1, standardError: null, lower: null, upper: null, reason: expect.stringMatching(/exception/) as string });
  });

  test("so is full disagreement -1 between two values", () => {
    expect(weightedKappa([1, 2], [2, 1], { scale, weights: "none" })).toMatchObject({ estimate: -1, standardError: null, lower: null });
  });

  test("one rater who gives everything one value leaves 0, without an interval", () => {
    expect(weightedKappa([2, 2, 2, 2], [1, 2, 3, 3], { scale, weights: "linear" })).toEqual({ estimate: 0, standardError: null, lower: null, upper: null, reason: expect.stringMatching(/one value for everything/) as string });
  });

  test("a confidence that is none is refused", () => {
    expect(() => weightedKappa([1], [1], { scale, weights: "none", confidence: 1 })).toThrow(RangeError);
  });
});

test("a value that nobody used changes the scale's range and nothing else", () => {
  const [a, b] = [[1, 2, 3, 3, 1], [1, 3, 3, 2, 1]];
  for (const weights of ["none", "linear", "quadratic"] as const) {
    expect(weightedKappa(a, b, { scale: [1, 2, 3, 9], weights })).toEqual(Object.fromEntries(Object.entries(weightedKappa(a, b, { scale: [1, 2, 3], weights })).map(([name, value]) => [name, near(value as number, 12)])));
  }
});

test("distances are those of the numbers: half points, and steps that are not equal", () => {
  const [a, b] = [[1, 1.5, 5, 5], [1.5, 1, 5, 1]];
  const near5 = weightedKappa(a, b, { scale: [1, 1.5, 5], weights: "linear" }).estimate!;
  // Observed .5 + .5 + 4 in 4 pairs; expected from the margins 1: ¼ ½, 1.5: ¼ ¼, 5: ½ ¼.
  expect(near5).toBeCloseTo(1 - 1.25 / ((0.25 * 0.25 * 0.5 + 0.25 * 0.25 * 4) + (0.25 * 0.5 * 0.5 + 0.25 * 0.25 * 3.5) + (0.5 * 0.5 * 4 + 0.5 * 0.25 * 3.5)), 12);
});

describe("whatever the ratings", () => {
  const rating = fc.integer({ min: 1, max: 5 });
  const rated = fc.array(fc.tuple(rating, rating), { minLength: 2, maxLength: 40 });
  const scale = [1, 2, 3, 4, 5];
  const of = (list: [number, number][], weights: "none" | "linear" | "quadratic", on = scale) => weightedKappa(list.map(([a]) => a), list.map(([, b]) => b), { scale: on, weights });
  const same = (one: ReturnType<typeof weightedKappa>, other: ReturnType<typeof weightedKappa>) => {
    expect(Object.keys(one)).toEqual(Object.keys(other));
    for (const [name, value] of Object.entries(one)) {
      const twin = (other as Record<string, unknown>)[name];
      if (typeof value === "number") expect(twin).toBeCloseTo(value, 10);
      else expect(twin).toEqual(value);
    }
  };

  test("which rater is first, the order of the scale, and another unit change nothing", () => {
    fc.assert(
      fc.property(rated, fc.constantFrom("none" as const, "linear" as const, "quadratic" as const), (list, weights) => {
        same(of(list, weights), of(list.map(([a, b]) => [b, a]), weights));
        same(of(list, weights), of(list, weights, [3, 5, 1, 4, 2]));
        same(of(list, weights), of(list.map(([a, b]) => [2 * a - 7, 2 * b - 7]), weights, scale.map((value) => 2 * value - 7)));
      }),
    );
  });

  test("an estimate is at most 1 and lies in its interval, and nothing is NaN", () => {
    fc.assert(
      fc.property(rated, fc.constantFrom("none" as const, "linear" as const, "quadratic" as const), (list, weights) => {
        const kappa = of(list, weights);
        for (const value of Object.values(kappa)) expect(value).not.toBeNaN();
        if (kappa.estimate === null) return;
        expect(kappa.estimate).toBeLessThanOrEqual(1);
        if (kappa.lower === null) return;
        expect(kappa.lower).toBeLessThan(kappa.estimate);
        expect(kappa.upper).toBeGreaterThan(kappa.estimate);
      }),
    );
  });
});
