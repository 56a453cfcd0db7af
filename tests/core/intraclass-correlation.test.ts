import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Coefficient, intraclassCorrelation } from "~/core/statistics";

/** P. Shrout and J. Fleiss, Psychological Bulletin 86 (1979) 420, table 2: six targets, four judges. */
const shroutAndFleiss = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
];

const names = ["icc11", "icc21", "icc31", "icc1k", "icc2k", "icc3k"] as const;

function estimated(coefficient: Coefficient) {
  if (coefficient.estimate === null) throw new Error(coefficient.reason);
  return coefficient;
}

describe("the published example", () => {
  const all = intraclassCorrelation(shroutAndFleiss, { confidence: 0.95 });

  test.each([
    ["icc11", 0.165742, -0.132932, 0.72256],
    ["icc21", 0.289764, 0.018787, 0.761084],
    ["icc31", 0.714841, 0.342465, 0.945858],
    ["icc1k", 0.442797, -0.884442, 0.912415],
    ["icc2k", 0.620051, 0.071137, 0.927232],
    ["icc3k", 0.909316, 0.675675, 0.985892],
  ] as const)("%s to six decimals, limits included", (name, estimate, lower, upper) => {
    expect(all[name].estimate).toBeCloseTo(estimate, 6);
    expect(estimated(all[name]).lower).toBeCloseTo(lower, 6);
    expect(estimated(all[name]).upper).toBeCloseTo(upper, 6);
  });

  test("has the two decimals of the article", () => {
    expect(names.map((name) => estimated(all[name]).estimate.toFixed(2))).toEqual(["0.17", "0.29", "0.71", "0.44", "0.62", "0.91"]);
  });

  test("has 95 % as the default, and a wider interval at 99 %", () => {
    expect(intraclassCorrelation(shroutAndFleiss)).toEqual(all);
    const wide = estimated(intraclassCorrelation(shroutAndFleiss, { confidence: 0.99 }).icc21);
    expect(wide.lower).toBeLessThan(estimated(all.icc21).lower!);
    expect(wide.upper).toBeGreaterThan(estimated(all.icc21).upper!);
  });
});

describe("what is undefined says why", () => {
  test.each([
    ["no variance at all", [[3, 3], [3, 3], [3, 3]], /do not differ/],
    ["raters who each give everyone the same", [[2, 4], [2, 4], [2, 4]], /do not differ/],
    ["the same with fractions that binary cannot hold", [[0.1, 0.7], [0.1, 0.7], [0.1, 0.7]], /do not differ/],
    ["targets with equal means", [[1, 3], [3, 1], [2, 2]], /do not differ/],
    ["one target", [[1, 2, 3]], /two targets/],
    ["one rater", [[1], [2], [3]], /two raters/],
    ["no target", [], /two targets/],
    ["ragged rows", [[1, 2], [1], [2, 3]], /every rater/],
    ["a score that is no number", [[1, 2], [NaN, 1], [2, 3]], /must be a number/],
    ["an infinite score", [[1, 2], [Infinity, 1], [2, 3]], /must be a number/],
  ])("%s", (_what, matrix, reason) => {
    const all = intraclassCorrelation(matrix);
    for (const name of names) expect(all[name]).toEqual({ estimate: null, reason: expect.stringMatching(reason) as string });
  });

  test("a mean whose error outweighs everything is no number, while the single rating keeps its own", () => {
    const { icc2k, icc21 } = intraclassCorrelation([[1, 5, 3], [5, 1, 3], [3, 3, 3.3], [5, 2, 2]]);
    expect(icc2k).toEqual({ estimate: null, reason: expect.stringMatching(/differ more/) as string });
    expect(icc21.estimate).toBeLessThan(0);
  });

  test("a confidence that is none is refused", () => {
    for (const confidence of [0, 1, -1, NaN]) expect(() => intraclassCorrelation(shroutAndFleiss, { confidence })).toThrow(RangeError);
  });
});

test("raters who agree on every score give 1, with nothing to doubt", () => {
  const all = intraclassCorrelation([[1, 1, 1], [2, 2, 2], [4, 4, 4]]);
  for (const name of names) expect(all[name]).toEqual({ estimate: 1, lower: 1, upper: 1 });
});

test("a reliability of the mean that has no denominator is undefined, in whatever order it is summed", () => {
  const rows = [[9, 4, 3], [10, 2, 3], [4, 2, 9], [2, 4, 8]];
  for (const matrix of [rows, rows.map((row) => [...row].reverse()), [...rows].reverse()]) expect(intraclassCorrelation(matrix).icc2k.estimate).toBeNull();
});

test("fitted degrees of freedom far above or below one still give an answer", () => {
  const { icc21 } = intraclassCorrelation([[7, 3], [8, 9], [8, 7], [10, 7], [8, 9], [5, 9], [7, 5], [10, 6], [10, 8]]);
  if (!("lower" in icc21) || icc21.lower === null) throw new Error("an interval was expected");
  expect(icc21.estimate).toBeCloseTo(0, 12);
  expect(icc21.lower).toBeLessThan(0);
  expect(icc21.upper).toBeGreaterThan(0);
});

test("one rater who is always a point higher lowers absolute agreement, not consistency", () => {
  const { icc31, icc21 } = intraclassCorrelation([[1, 2], [2, 3], [4, 5], [3, 4]]);
  expect(icc31.estimate).toBe(1);
  expect(icc21.estimate).toBeGreaterThan(0.5);
  expect(icc21.estimate).toBeLessThan(0.9);
});

describe("properties", () => {
  const table = fc
    .tuple(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 2, max: 5 }))
    .chain(([n, k]) => fc.array(fc.array(fc.integer({ min: 2, max: 10 }), { minLength: k, maxLength: k }), { minLength: n, maxLength: n }));

  /** The coefficients have no lower bound: near minus infinity only the order of magnitude means anything. */
  const bounded = (coefficient: number) => coefficient / (1 + Math.abs(coefficient));

  function same(one: number[][], other: number[][]) {
    const [a, b] = [intraclassCorrelation(one), intraclassCorrelation(other)];
    for (const name of names) {
      const [left, right] = [a[name], b[name]];
      if (left.estimate === null || right.estimate === null) {
        expect(left).toEqual(right);
        continue;
      }
      expect(bounded(left.estimate)).toBeCloseTo(bounded(right.estimate), 8);
      for (const limit of ["lower", "upper"] as const) {
        if (left[limit] === null) expect(right[limit]).toBeNull();
        else expect(bounded(left[limit])).toBeCloseTo(bounded(right[limit]!), 8);
      }
    }
  }

  test("a constant added to every score changes nothing", () => {
    fc.assert(fc.property(table, fc.integer({ min: -1e6, max: 1e6 }), (m, c) => {
      same(m, m.map((row) => row.map((score) => score + c)));
    }));
  });

  test("the order of raters and of targets changes nothing", () => {
    fc.assert(fc.property(table, (m) => void same(m, m.map((row) => [...row].reverse()))));
    fc.assert(fc.property(table, (m) => void same(m, [...m.slice(1), m[0]!])));
  });

  test("an estimate lies within its interval, and no answer is NaN", () => {
    fc.assert(
      fc.property(table, (m) => {
        for (const one of Object.values(intraclassCorrelation(m))) {
          if (one.estimate === null) continue;
          expect(Number.isFinite(one.estimate)).toBe(true);
          for (const limit of [one.lower, one.upper]) expect(limit === null || Number.isFinite(limit)).toBe(true);
          if (one.lower !== null) expect(one.lower).toBeLessThanOrEqual(one.estimate + 1e-9);
          if (one.upper !== null) expect(one.upper).toBeGreaterThanOrEqual(one.estimate - 1e-9);
        }
      }),
      { numRuns: 300 },
    );
  });
});
