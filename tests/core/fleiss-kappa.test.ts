import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fleissKappa, krippendorffAlpha, weightedKappa } from "~/core/statistics";

/** Ten subjects, five categories, fourteen raters: the worked example of Wikipedia's article on Fleiss's kappa. */
const published = [
  [0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1],
  [7, 7, 0, 0, 0], [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7],
];

test("the published table: .209931, and an error for any agreement", () => {
  const kappa = fleissKappa(published);
  expect(kappa.estimate).toBeCloseTo(0.209931, 6);
  // In R, the derivative of the estimate by each subject's weight, of weights that add up to 1: sqrt(sum(d^2) / (n (n - 1)))
  expect(kappa).toMatchObject({ standardError: expect.closeTo(0.0923711116, 9) as number });
});

test("the interval is the normal one", () => {
  const kappa = fleissKappa(published, { confidence: 0.9 });
  if (kappa.estimate === null || kappa.standardError === null) throw new Error(kappa.reason);
  expect(kappa.upper - kappa.estimate).toBeCloseTo(1.6448536269515 * kappa.standardError, 10);
  expect(kappa.estimate - kappa.lower).toBeCloseTo(1.6448536269515 * kappa.standardError, 10);
  expect(() => fleissKappa(published, { confidence: 1 })).toThrow(RangeError);
});

describe("what is undefined says why", () => {
  test.each([
    ["nothing", [], /two subjects/],
    ["one subject, whose own shares are all there is of chance", [[3, 1]], /two subjects/],
    ["one rating each", [[1, 0], [0, 1]], /two ratings/],
    ["no ratings", [[0, 0], [0, 0]], /two ratings/],
    ["unequal numbers of ratings", [[2, 1], [2, 2]], /as many times/],
    ["one category used", [[3, 0], [3, 0]], /one category/],
    ["one category at all", [[3], [3]], /one category/],
    ["rows of unequal length", [[2, 1], [3]], /for each category/],
    ["a count below 0", [[4, -1], [2, 1]], /whole numbers/],
    ["half a rating", [[1.5, 1.5], [2, 1]], /whole numbers/],
    ["a count that is none", [[Number.NaN, 3], [2, 1]], /whole numbers/],
  ])("%s", (_, counts, reason) => {
    expect(fleissKappa(counts)).toEqual({ estimate: null, reason: expect.stringMatching(reason) as string });
  });

  test("full agreement is 1, without an interval", () => {
    expect(fleissKappa([[3, 0], [0, 3], [3, 0]])).toEqual({ estimate: 1, standardError: null, lower: null, upper: null, reason: expect.stringMatching(/no interval/) as string });
  });

  test("two raters who never agree are below chance, without an interval", () => {
    expect(fleissKappa([[1, 1], [1, 1]])).toMatchObject({ estimate: -1, standardError: null });
  });
});

describe("whatever the ratings", () => {
  const ratings = fc.array(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 4, maxLength: 4 }), { minLength: 2, maxLength: 15 });
  const counted = (units: number[][]) => units.map((unit) => [0, 1, 2].map((category) => unit.filter((value) => value === category).length));

  test("it is Krippendorff's nominal alpha but for the correction of small samples", () => {
    fc.assert(
      fc.property(ratings, (units) => {
        const [kappa, alpha] = [fleissKappa(counted(units)).estimate, krippendorffAlpha(units, "nominal").estimate];
        if (kappa === null || alpha === null) expect(kappa).toBe(alpha);
        else expect(1 - (1 - kappa) * (1 - 1 / (4 * units.length))).toBeCloseTo(alpha, 10);
      }),
    );
  });

  test("the order of subjects and categories, and a category that nobody used, change nothing", () => {
    fc.assert(
      fc.property(ratings, (units) => {
        const counts = counted(units);
        const [one, other] = [fleissKappa(counts), fleissKappa(counts.toReversed().map((row) => [0, ...row.toReversed()]))];
        expect(Object.keys(other)).toEqual(Object.keys(one));
        if (one.estimate !== null) expect(other.estimate).toBeCloseTo(one.estimate, 10);
        if (one.estimate !== null && one.standardError !== null) expect(other).toMatchObject({ standardError: expect.closeTo(one.standardError, 10) as number });
      }),
    );
  });
});

test("of two raters with the same use of categories it is Cohen's", () => {
  const counts = [...Array.from({ length: 20 }, () => [2, 0]), ...Array.from({ length: 10 }, () => [1, 1]), ...Array.from({ length: 15 }, () => [0, 2])];
  const [a, b] = [[0, 1], [1, 0]].map(([one, other]) => counts.map(([zeros], i) => (zeros === 1 ? [one, other][i % 2]! : zeros === 2 ? 0 : 1))) as [number[], number[]];
  expect(fleissKappa(counts).estimate).toBeCloseTo(weightedKappa(a, b, { scale: [0, 1], weights: "none" }).estimate!, 12);
});
