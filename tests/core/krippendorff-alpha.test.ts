import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { krippendorffAlpha } from "~/core/statistics";

/** K. Krippendorff's example: twelve units, four observers, gaps; the last unit was rated once. */
const published = [
  [1, 1, null, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4],
  [4, 4, 4, 4], [1, 1, 2, 1], [2, 2, 2, 2], [null, 5, 5, 5], [null, null, 1, 1], [null, null, 3, null],
];
const levels = ["nominal", "ordinal", "interval", "ratio"] as const;

test.each([
  ["nominal", 0.743421],
  ["ordinal", 0.815388],
  ["interval", 0.849107],
  ["ratio", 0.797403],
] as const)("the published example, %s", (level, estimate) => {
  expect(krippendorffAlpha(published, level).estimate).toBeCloseTo(estimate, 6);
});

test("Shrout and Fleiss's judges, interval", () => {
  expect(krippendorffAlpha([[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]], "interval").estimate).toBeCloseTo(0.147308, 6);
});

test("a value that occurs in singly rated units only counts for nothing, on ranks neither", () => {
  for (const level of levels) {
    const alpha = krippendorffAlpha(published, level);
    expect(krippendorffAlpha([...published, [4.5, null], [99], [], [null, null]], level)).toEqual(alpha);
  }
});

describe("what is undefined says why", () => {
  test.each([
    ["nothing", [], /twice/],
    ["every unit rated once", [[1, null], [null, 2], [3]], /twice/],
    ["one value", [[2, 2], [2, 2, 2]], /do not differ/],
    ["one value where it counts", [[2, 2], [2, 2], [5, null]], /do not differ/],
    ["a value that is none", [[1, Number.NaN], [1, 2]], /number/],
  ])("%s", (_, units, reason) => {
    for (const level of levels) expect(krippendorffAlpha(units, level)).toEqual({ estimate: null, reason: expect.stringMatching(reason) as string });
  });

  test("values below a true zero", () => {
    expect(krippendorffAlpha([[-1, 2], [1, 1]], "ratio")).toEqual({ estimate: null, reason: expect.stringMatching(/true zero/) as string });
    expect(krippendorffAlpha([[0, 2], [0, 0], [1, 1]], "ratio").estimate).not.toBeNull();
  });
});

describe("whatever the units", () => {
  const value = fc.option(fc.integer({ min: 1, max: 5 }), { nil: null });
  const units = fc.array(fc.array(value, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 12 });
  const same = (one: (number | null)[][], other: (number | null)[][], level: (typeof levels)[number]) => {
    const [a, b] = [krippendorffAlpha(one, level), krippendorffAlpha(other, level)];
    if (a.estimate === null) expect(b).toEqual(a);
    else expect(b.estimate).toBeCloseTo(a.estimate, 10);
  };
  const mapped = (list: (number | null)[][], change: (value: number) => number) => list.map((unit) => unit.map((one) => (one === null ? null : change(one))));

  test("who observed, the order of units, and what the level lets change, change nothing", () => {
    fc.assert(
      fc.property(units, fc.constantFrom(...levels), (list, level) => {
        same(list, list.map((unit) => [...unit].reverse()), level);
        same(list, [...list].reverse(), level);
        const free = { nominal: (x: number) => (x * 3) % 7, ordinal: (x: number) => x ** 3, interval: (x: number) => 4 * x - 9, ratio: (x: number) => 2.5 * x }[level];
        same(list, mapped(list, free), level);
      }),
    );
  });

  test("observers who agree on every unit give 1", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 10 }).filter((list) => new Set(list).size > 1), fc.constantFrom(...levels), (list, level) => {
        expect(krippendorffAlpha(list.map((one) => [one, one, null, one]), level).estimate).toBe(1);
      }),
    );
  });

  test("two observers of everything, nominal: as the coincidences have it by hand", () => {
    // Units 1-1, 1-2, 2-2, 2-2: eight values, three ones; observed disagreement 2 of 8, expected 2·3·5/(8·7).
    expect(krippendorffAlpha([[1, 1], [1, 2], [2, 2], [2, 2]], "nominal").estimate).toBeCloseTo(1 - 0.25 / (30 / 56), 12);
  });
});
