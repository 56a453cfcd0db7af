import fc from "fast-check";
import { expect, test } from "vitest";
import { meanDifference } from "~/core/statistics";

const near = (value: number) => expect.closeTo(value, 9) as number;

test("hours of sleep gained with two drugs (Student 1908), as R's t.test has them", () => {
  // t.test(extra ~ group, sleep)
  const [first, second] = [[0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2], [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]];
  expect(meanDifference(first, second)).toEqual({
    difference: near(-1.58), standardError: near(0.8490910172388), degrees: near(17.7764735161785), pValue: near(0.0793941401874),
    lower: near(-3.3654832307117), upper: near(0.2054832307117),
  });
});

test("groups of unequal size and spread", () => {
  // t.test(c(12, 15, 9, 20, 14, 11), c(8, 10, 7, 9, 12, 6, 11, 5))
  expect(meanDifference([12, 15, 9, 20, 14, 11], [8, 10, 7, 9, 12, 6, 11, 5])).toEqual({
    difference: near(5), standardError: near(1.7888543819998), degrees: near(7.9946464421147), pValue: near(0.0233896107295),
    lower: near(0.8744135247111), upper: near(9.1255864752889),
  });
});

test.each([
  [[], [1, 2], null, /nobody/],
  [[1], [1, 2, 3], -1, /two scores/],
  [[3, 3], [1, 1, 1], 2, /do not|nothing to work out|Neither/],
  [[0.3, 0.1 + 0.2], [1, 1], -0.7, /Neither/],
  [[1, Number.NaN], [1, 2], null, /number/],
])("%o and %o: what cannot be worked out is null with a reason", (a, b, difference, reason) => {
  const answer = meanDifference(a, b);
  expect(answer).toMatchObject({ standardError: null, degrees: null, pValue: null, lower: null, upper: null, reason: expect.stringMatching(reason) as string });
  if (difference === null) expect(answer.difference).toBeNull();
  else expect(answer.difference).toBeCloseTo(difference, 12);
});

test("a confidence that is none is refused", () => {
  expect(() => meanDifference([1, 2], [1, 3], { confidence: 1 })).toThrow(RangeError);
});

test("the other way round it changes sign, and 0 lies within the interval just when the p-value says so", () => {
  const scores = fc.array(fc.integer({ min: 0, max: 27 }), { minLength: 2, maxLength: 20 });
  fc.assert(
    fc.property(scores, scores, (a, b) => {
      const [there, back] = [meanDifference(a, b), meanDifference(b, a)];
      if (there.pValue === null) return;
      expect(back.difference).toBeCloseTo(-there.difference, 10);
      expect(back.pValue).toBeCloseTo(there.pValue, 12);
      if (Math.abs(there.pValue - 0.05) > 1e-9) expect(there.lower <= 0 && there.upper >= 0).toBe(there.pValue > 0.05);
    }),
  );
});
