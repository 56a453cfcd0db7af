import fc from "fast-check";
import { expect, test } from "vitest";
import { fProbability, fQuantile, incompleteBeta, logGamma } from "~/core/statistics/distributions";

/** Reference values to 17 digits by mpmath at 40 digits; scipy 1.17 agrees to 13. */
const near = (value: number, wanted: number) => expect(Math.abs(value - wanted) / Math.max(1e-300, Math.abs(wanted))).toBeLessThan(1e-9);

test.each([
  [0.1, 2.252712651734206],
  [0.5, 0.5723649429247001],
  [3.25, 0.93580193110872536],
  [170.5, 704.00442773420467],
])("log gamma of %d", (x, wanted) => near(logGamma(x), wanted));

test.each([
  [0.2, 0.5, 3, 0.73343029661993102],
  [0.9, 12, 0.7, 0.17840367906021585],
  [0.5, 50, 50, 0.5],
  [0.001, 2, 400, 0.061739731590563495],
])("incomplete beta at %d with %d and %d", (x, a, b, wanted) => near(incompleteBeta(x, a, b), wanted));

test.each([
  [0.975, 5, 4.785144, 7.4986273509022741],
  [0.975, 4.785144, 5, 7.1907371396648065],
  [0.025, 1, 1, 0.001543712508674131],
  [0.995, 29, 58, 2.2162641882112348],
  [0.975, 0.3, 17, 9.6584241690141789],
  [0.975, 500, 1000, 1.1618441268994408],
  [0.5, 2, 7, 0.76654778971566404],
  [0.999, 3, 200, 5.6341356484435395],
])("the %d quantile of F with %d and %d degrees of freedom", (p, df1, df2, wanted) => near(fQuantile(p, df1, df2), wanted));

test("a quantile gives its probability back, and swapping the degrees of freedom inverts it", () => {
  const p = fc.double({ min: 0.001, max: 0.999, noNaN: true });
  const df = fc.double({ min: 0.5, max: 2000, noNaN: true });
  fc.assert(
    fc.property(p, df, df, (probability, df1, df2) => {
      const f = fQuantile(probability, df1, df2);
      expect(Math.abs(fProbability(f, df1, df2) - probability)).toBeLessThan(1e-9);
      expect(f * fQuantile(1 - probability, df2, df1)).toBeCloseTo(1, 7);
    }),
    { numRuns: 200 },
  );
});

test("probabilities stay within 0 and 1 at the ends", () => {
  expect(fProbability(0, 3, 4)).toBe(0);
  expect(fProbability(-1, 3, 4)).toBe(0);
  expect(fProbability(1e300, 3, 4)).toBeCloseTo(1, 12);
  expect(incompleteBeta(0, 2, 2)).toBe(0);
  expect(incompleteBeta(1, 2, 2)).toBe(1);
});
