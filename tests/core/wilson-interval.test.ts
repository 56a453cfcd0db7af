import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Share, wilsonInterval } from "~/core/statistics";

/** Limits of a share that can be worked out. */
function limits(share: Share) {
  if (share.estimate === null) throw new Error(share.reason);
  return share;
}

describe("published values", () => {
  // R. Newcombe, Statistics in Medicine 17 (1998) 857, table I, method 3, to his four decimals.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("%d of %d", (successes, n, lower, upper) => {
    const share = limits(wilsonInterval({ successes, n }));
    expect(share.lower).toBeCloseTo(lower, 4);
    expect(share.upper).toBeCloseTo(upper, 4);
  });

  test("11 of 41 closed cases are 16 to 42 %", () => {
    const { estimate, lower, upper } = limits(wilsonInterval({ successes: 11, n: 41 }));
    expect(estimate).toBe(11 / 41);
    expect([lower, upper].map((share) => Math.round(share * 100))).toEqual([16, 42]);
  });

  test("all of 20 mirrors none of 20, and the outer limits are exactly 0 and 1", () => {
    const [none, all] = [wilsonInterval({ successes: 0, n: 20 }), wilsonInterval({ successes: 20, n: 20 })].map(limits);
    expect(none).toMatchObject({ estimate: 0, lower: 0 });
    expect(all).toMatchObject({ estimate: 1, upper: 1 });
    expect(all!.lower).toBeCloseTo(1 - none!.upper, 12);
  });

  test("the half-width at a half is 20 points with 20 cases and 13 with 50", () => {
    const half = (n: number) => {
      const { lower, upper } = limits(wilsonInterval({ successes: n / 2, n }));
      return Math.round(50 * (upper - lower));
    };
    expect([half(20), half(50)]).toEqual([20, 13]);
  });

  test("90 % confidence is narrower than 95 %", () => {
    const [narrow, wide] = [0.9, 0.95].map((confidence) => limits(wilsonInterval({ successes: 11, n: 41, confidence })));
    expect(narrow!.lower).toBeGreaterThan(wide!.lower);
    expect(narrow!.upper).toBeLessThan(wide!.upper);
  });
});

const counts = fc.integer({ min: 1, max: 500 }).chain((n) => fc.record({ n: fc.constant(n), successes: fc.integer({ min: 0, max: n }) }));

describe("whatever the counts", () => {
  test("the interval lies between 0 and 1 and holds the estimate", () => {
    fc.assert(
      fc.property(counts, (given) => {
        const { estimate, lower, upper } = limits(wilsonInterval(given));
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(upper).toBeLessThanOrEqual(1);
        expect(lower).toBeLessThanOrEqual(estimate);
        expect(upper).toBeGreaterThanOrEqual(estimate);
        expect(upper).toBeGreaterThan(lower);
      }),
    );
  });

  test("one success more moves both limits up", () => {
    fc.assert(
      fc.property(counts.filter(({ n, successes }) => successes < n), ({ n, successes }) => {
        const [fewer, more] = [successes, successes + 1].map((count) => limits(wilsonInterval({ successes: count, n })));
        expect(more!.lower).toBeGreaterThan(fewer!.lower);
        expect(more!.upper).toBeGreaterThan(fewer!.upper);
      }),
    );
  });
});

test.each([
  [{ successes: 0, n: 0 }, /nobody/],
  [{ successes: 5, n: 4 }, /more than all/],
  [{ successes: -1, n: 4 }, /fewer than none/],
  [{ successes: 1.5, n: 4 }, /whole numbers/],
  [{ successes: Number.NaN, n: 4 }, /whole numbers/],
  [{ successes: 1, n: Number.POSITIVE_INFINITY }, /whole numbers/],
  [{ successes: 1, n: 4, confidence: 1 }, /confidence/],
  [{ successes: 1, n: 4, confidence: 1 - Number.EPSILON / 2 }, /confidence/],
])("%o has no share, and a reason", (given, reason) => {
  expect(wilsonInterval(given)).toEqual({ estimate: null, reason: expect.stringMatching(reason) as string });
});
