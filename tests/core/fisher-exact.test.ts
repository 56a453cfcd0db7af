import fc from "fast-check";
import { expect, test } from "vitest";
import { fisherExact } from "~/core/statistics";

test.each([
  // fisher.test(matrix(c(...), 2, byrow = TRUE))$p.value; the first is R. Fisher's tea tasting with six of eight cups right
  [3, 1, 1, 3, 0.485714285714],
  [8, 2, 1, 5, 0.034965034965],
  [1, 9, 11, 3, 0.00275945618522],
  [12, 88, 45, 155, 0.0296000826002],
  [7, 0, 3, 14, 0.000346716593856],
  [300, 900, 250, 1200, 1.12114749875e-6],
  [0, 0, 3, 4, 1],
  [0, 5, 0, 9, 1],
])("%d %d / %d %d", (a, b, c, d, pValue) => {
  expect(fisherExact([[a, b], [c, d]]).pValue! / pValue).toBeCloseTo(1, 9);
});

test.each([
  [[0, 0, 0, 0], /nobody/],
  [[1, 2, 3, -1], /whole number/],
  [[1, 2, 3, 0.5], /whole number/],
  [[1, 2, 3, Number.NaN], /whole number/],
])("%o has no p-value, and a reason", ([a, b, c, d], reason) => {
  expect(fisherExact([[a!, b!], [c!, d!]])).toEqual({ pValue: null, reason: expect.stringMatching(reason) as string });
});

test("tables of thousands, and those that could hardly be more unlikely, still have an answer", () => {
  expect(fisherExact([[50_000, 50_000], [50_000, 50_000]]).pValue).toBeCloseTo(1, 9);
  expect(fisherExact([[5000, 0], [0, 5000]]).pValue).toBeLessThan(1e-300);
});

test("it is the sum over all tables with these margins, and turning the table changes nothing", () => {
  const count = fc.integer({ min: 0, max: 12 });
  const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n, k - 1) * (n - k + 1)) / k);
  fc.assert(
    fc.property(fc.tuple(count, count, count, count).filter((counts) => counts.some(Boolean)), ([a, b, c, d]) => {
      const chances = Array.from({ length: a + b + 1 }, (_, x) => (x <= a + c && a + c - x <= c + d ? choose(a + b, x) * choose(c + d, a + c - x) : 0));
      const total = chances.reduce((sum, chance) => sum + chance, 0);
      const rare = chances.filter((chance) => chance <= chances[a]! * (1 + 1e-7)).reduce((sum, chance) => sum + chance, 0);
      for (const table of [[[a, b], [c, d]], [[c, d], [a, b]], [[b, a], [d, c]], [[a, c], [b, d]]] as const) expect(fisherExact(table).pValue).toBeCloseTo(rare / total, 9);
    }),
  );
});
