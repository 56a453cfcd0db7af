import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { effectFromMoments, preToPostEffect } from "~/core/statistics";

/** n pairs whose spread before is 1 and whose correlation is r, moved by d: two patterns that are exactly uncorrelated, mixed. */
function pairs(n: number, d: number, r: number): { pre: number[]; post: number[] } {
  const pattern = (sign: (i: number) => number) => Array.from({ length: n }, (_, i) => sign(i) * Math.sqrt((n - 1) / n));
  const a = pattern((i) => (i % 2 === 0 ? 1 : -1));
  const b = pattern((i) => (i % 4 < 2 ? 1 : -1));
  return { pre: a, post: a.map((value, i) => d + r * value + Math.sqrt(1 - r ** 2) * b[i]!) };
}

describe("twenty people, a change of one standard deviation, correlation .5", () => {
  const { pre, post } = pairs(20, 1, 0.5);
  const effect = preToPostEffect(pre, post, { higherIsBetter: true });

  test("d is 1, g is .96", () => {
    expect(effect.d).toBeCloseTo(1, 12);
    expect(effect.g).toBeCloseTo(0.96, 12);
  });

  test("the variance is Morris's, worked out by hand", () => {
    // .96² · (2·.5/20) · (19/17) · (1 + 20·.96²/(2·.5)) - .96²
    expect(effect.variance).toBeCloseTo(0.9216 * 0.05 * (19 / 17) * (1 + 20 * 0.9216) - 0.9216, 12);
    expect(effect.variance).toBeCloseTo(0.0792, 4);
  });

  test("the half-width is about .55, and .56 where g is 1", () => {
    const halfOf = (d: number) => {
      const made = pairs(20, d, 0.5);
      const { lower, upper } = preToPostEffect(made.pre, made.post, { higherIsBetter: true });
      return (upper! - lower!) / 2;
    };
    expect(halfOf(1)).toBeCloseTo(0.551, 3);
    expect(halfOf(1 / 0.96)).toBeCloseTo(0.56, 2);
  });

  test("90 % is narrower", () => {
    const narrow = preToPostEffect(pre, post, { higherIsBetter: true, confidence: 0.9 });
    expect(narrow.upper! - narrow.lower!).toBeCloseTo((effect.upper! - effect.lower!) * (1.644853627 / 1.959963985), 8);
  });
});

test("the standard deviation is that before treatment, with n - 1", () => {
  const { d, g } = preToPostEffect([10, 12, 14, 16], [9, 10, 11, 12], { higherIsBetter: false });
  expect(d).toBeCloseTo(2.5 / Math.sqrt(20 / 3), 12);
  expect(g).toBeCloseTo((1 - 3 / 11) * (2.5 / Math.sqrt(20 / 3)), 12);
});

test("a perfect correlation has a variance, too", () => {
  const { variance } = preToPostEffect([1, 2, 3, 4, 5], [3, 4, 5, 6, 7], { higherIsBetter: true });
  const g = 0.8 * (2 / Math.sqrt(2.5));
  expect(variance).toBeCloseTo(0.64 * 2 * g ** 2 - g ** 2, 12);
});

describe("what cannot be worked out is null with a reason", () => {
  const better = { higherIsBetter: true };
  const all = { d: null, g: null, variance: null, lower: null, upper: null };

  test.each([
    ["unequal lengths", [1, 2, 3, 4], [1, 2, 3], /one after/],
    ["nobody", [], [], /two people/],
    ["one person", [1], [2], /two people/],
    ["a score that is none", [1, 2, 3, Number.NaN], [1, 2, 3, 4], /number/],
    ["no spread before", [5, 5, 5, 5], [1, 2, 3, 4], /do not differ/],
    ["no spread before but for rounding", [0.3, 0.1 + 0.2, 0.3, 0.3], [1, 2, 3, 4], /do not differ/],
  ])("%s: nothing", (_, pre, post, reason) => {
    expect(preToPostEffect(pre, post, better)).toEqual({ ...all, reason: expect.stringMatching(reason) as string });
  });

  test("a confidence of 100 %", () => {
    expect(preToPostEffect([1, 2, 3, 4], [2, 3, 4, 6], { ...better, confidence: 1 }).reason).toMatch(/confidence/);
  });

  test("a confidence that is too near to 100 % to be told from it", () => {
    expect(preToPostEffect([1, 2, 3, 4], [2, 3, 4, 6], { ...better, confidence: 1 - Number.EPSILON / 2 })).toEqual({ ...all, reason: expect.stringMatching(/confidence/) as string });
  });

  test("no word on which direction is better: nothing is guessed", () => {
    const unknown = { ...all, reason: expect.stringMatching(/higher or lower/) as string };
    expect(preToPostEffect([1, 2, 3, 4], [2, 3, 4, 6])).toEqual(unknown);
    expect(preToPostEffect([1, 2, 3, 4], [2, 3, 4, 6], {})).toEqual(unknown);
    expect(preToPostEffect([1, 2, 3, 4], [2, 3, 4, 6], { higherIsBetter: undefined, confidence: 0.9 })).toEqual(unknown);
  });

  test("three people: d alone", () => {
    expect(preToPostEffect([1, 2, 3], [2, 3, 5], better)).toEqual({ ...all, d: expect.closeTo(4 / 3, 12) as number, reason: expect.stringMatching(/four people/) as string });
  });

  test("nobody's score changed: no change, and no interval of no width", () => {
    const scores = [10.1, 12.3, 14.7, 16.2, 9.4];
    expect(preToPostEffect(scores, scores, better)).toEqual({ d: 0, g: 0, variance: null, lower: null, upper: null, reason: expect.stringMatching(/changed/) as string });
  });

  test("no NaN where rounding takes a correlation past 1", () => {
    const moments = { n: 20, meanPre: 15, meanPost: 15, sdPre: 5, sdPost: 5, correlation: 1 + Number.EPSILON };
    expect(effectFromMoments(moments, better)).toMatchObject({ g: 0, variance: null, lower: null, upper: null });
  });

  test("more people than a call takes arguments", () => {
    const pre = Array.from({ length: 300_000 }, (_, i) => i % 20);
    expect(preToPostEffect(pre, pre.map((score, i) => score + (i % 3)), better).g).toBeCloseTo(1 / Math.sqrt((20 ** 2 - 1) / 12), 3);
  });

  test("no spread after: d and g, no interval", () => {
    const effect = preToPostEffect([1, 2, 3, 4], [5, 5, 5, 5], better);
    expect(effect).toMatchObject({ variance: null, lower: null, upper: null, reason: expect.stringMatching(/scores after/) as string });
    expect(effect.g).toBeCloseTo((1 - 3 / 11) * effect.d!, 12);
  });
});

test.each([true, false])("no change is 0 and never -0, with higher being better: %s", (higherIsBetter) => {
  const { d, g } = preToPostEffect([1, 2, 3, 4], [4, 3, 2, 1], { higherIsBetter });
  expect([Object.is(d, 0), Object.is(g, 0)]).toEqual([true, true]);
});

test("turning the measure upside down, or moving all of it, changes nothing", () => {
  const score = fc.integer({ min: 0, max: 27 });
  const people = fc.array(fc.tuple(score, score), { minLength: 4, maxLength: 40 }).filter((list) => new Set(list.map(([pre]) => pre)).size > 1);
  fc.assert(
    fc.property(people, (list) => {
      const [pre, post] = [list.map(([value]) => value), list.map(([, value]) => value)];
      const upright = preToPostEffect(pre, post, { higherIsBetter: false });
      const turned = preToPostEffect(pre.map((value) => 27 - value), post.map((value) => 27 - value), { higherIsBetter: true });
      for (const key of ["d", "g", "variance", "lower", "upper"] as const) {
        if (upright[key] === null) expect(turned[key]).toBeNull();
        else expect(turned[key]).toBeCloseTo(upright[key], 9);
      }
      if (upright.variance !== null) expect(upright.variance).toBeGreaterThan(0);
    }),
  );
});
