import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ChangeInput, type FunctionalRange, isFunctional, reliableChange } from "~/core/statistics";

/** N. Jacobson and P. Truax 1991, table 2: 30 people's Dyadic Adjustment Scale before and after (data of the R package rciplot). */
const published: [number, number][] = [
  [90.5, 97], [74, 124], [97, 97.5], [73.5, 88], [61, 96.5], [66.5, 62.5], [68.5, 112.5], [86.5, 103.5], [88.5, 90], [68.5, 82.5],
  [98, 105], [80.5, 99.5], [89.5, 112.5], [91.5, 101], [83.5, 99.5], [60.5, 79.5], [83, 88], [88, 100.5], [98.5, 119], [78.5, 116],
  [99.5, 116], [79.5, 129], [84.5, 113], [92.5, 118], [93, 92], [85, 114], [64, 68], [61, 52], [80, 60.5], [82.5, 104.5],
];

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const before = published.map(([pre]) => pre);
const sd = Math.sqrt(before.reduce((sum, pre) => sum + (pre - mean(before)) ** 2, 0) / 29);
const das = { sd, reliability: 0.88, functional: { above: 96.5 } };
const of = (pre: number, post: number) => reliableChange({ pre, post, ...das });

describe("the 30 published cases", () => {
  test("are the ones that were published", () => {
    expect(mean(before)).toBeCloseTo(81.583, 3);
    expect(sd).toBeCloseTo(11.826, 3);
    expect(mean(published.map(([, post]) => post))).toBeCloseTo(98.05, 2);
  });

  test("13 recovered, 6 improved, 10 unchanged, 1 deteriorated", () => {
    const counts = new Map<string | null, number>();
    for (const [pre, post] of published) {
      const { category } = of(pre, post);
      counts.set(category, (counts.get(category) ?? 0) + 1);
    }
    expect(Object.fromEntries(counts)).toEqual({ recovered: 13, improved: 6, unchanged: 10, deteriorated: 1 });
  });

  test("the standard error of a difference is 5.7934, and 11.355 points are needed", () => {
    const { index, points } = of(74, 124);
    expect(50 / index!).toBeCloseTo(5.7934, 4);
    expect(points).toBeCloseTo(11.355, 3);
  });

  test("four start on the functional side; two of them improve and cannot recover", () => {
    const started = published.filter(([pre, post]) => of(pre, post).eligible === false);
    expect(started.map(([pre]) => pre)).toEqual([97, 98, 98.5, 99.5]);
    expect(of(98.5, 119)).toMatchObject({ eligible: false, category: "improved" });
    expect(of(99.5, 116)).toMatchObject({ eligible: false, category: "improved" });
    expect(of(97, 97.5)).toMatchObject({ eligible: false, category: "unchanged" });
  });

  test("61 to 96.5 ends on the line and has not crossed it", () => {
    expect(of(61, 96.5)).toMatchObject({ eligible: true, category: "improved" });
    expect(reliableChange({ pre: 61, post: 96.5, sd, reliability: 0.88, functional: { atLeast: 96.5 } }).category).toBe("recovered");
  });
});

test("the worked example: 32.5 to 47.5 has the index 3.162, a standard error of 4.743", () => {
  const { index, points, category } = reliableChange({ pre: 32.5, post: 47.5, sd: 7.5, reliability: 0.8, functional: { atLeast: 50 } });
  expect(index).toBeCloseTo(3.162, 3);
  expect(points! / 1.96).toBeCloseTo(4.743, 3);
  expect(category).toBe("improved");
});

describe("points and formula", () => {
  const core10 = { sd: 7.7, reliability: 0.9, functional: { below: 11 } };

  test("CORE-10 takes 5.66 points at 90 % and 6.75 at 95 %", () => {
    expect(reliableChange({ pre: 20, post: 10, ...core10, confidence: 0.9 }).points).toBeCloseTo(5.66, 2);
    expect(reliableChange({ pre: 20, post: 10, ...core10 }).points).toBeCloseTo(6.75, 2);
  });

  test("published points go before the formula, and a change equal to them is reliable", () => {
    expect(reliableChange({ pre: 20, post: 14, ...core10 }).category).toBe("unchanged");
    expect(reliableChange({ pre: 20, post: 14, ...core10, points: 6 })).toMatchObject({ category: "improved", points: 6 });
    expect(reliableChange({ pre: 20, post: 15, ...core10, points: 6 }).category).toBe("unchanged");
    expect(reliableChange({ pre: 16, post: 10, points: 6, functional: { below: 11 } })).toEqual({ index: null, points: 6, category: "recovered", eligible: true });
  });

  test("by the formula the index must exceed 1.96: equal is not reliable", () => {
    const exact = { sd: 1, reliability: 0.5, higherIsBetter: true };
    expect(reliableChange({ pre: 0, post: 1.96, ...exact })).toMatchObject({ index: 1.96, category: "unchanged" });
    expect(reliableChange({ pre: 0, post: 1.961, ...exact }).category).toBe("improved");
    expect(reliableChange({ pre: 0, post: -1.961, ...exact }).category).toBe("deteriorated");
    expect(reliableChange({ pre: 0, post: 1.645, ...exact, confidence: 0.9 }).category).toBe("unchanged");
    expect(reliableChange({ pre: 0, post: 1.646, ...exact, confidence: 0.9 }).category).toBe("improved");
  });

  test("every change of 5.0 on the ORS is reliable, and none of 4.9, in tenths", () => {
    for (let tenths = 0; tenths <= 350; tenths++) {
      const [pre, post, less] = [tenths / 10, (tenths + 50) / 10, (tenths + 49) / 10];
      const ors = { points: 5, functional: { atLeast: 25 } };
      expect(reliableChange({ pre, post, ...ors }).category).toBe(tenths < 250 && tenths >= 200 ? "recovered" : "improved");
      expect(reliableChange({ pre: post, post: pre, ...ors }).category).toBe("deteriorated");
      expect(reliableChange({ pre, post: less, ...ors }).category).toBe("unchanged");
    }
  });

  test("a score that is a sum of tenths lies on the line as well", () => {
    expect(0.1 + 0.2).not.toBe(0.3);
    expect(isFunctional({ atLeast: 0.3 }, 0.3 - 1e-12)).toBe(true);
    expect(isFunctional({ above: 0.3 }, 0.1 + 0.2)).toBe(false);
    expect(isFunctional({ atMost: 0.3 }, 0.1 + 0.2)).toBe(true);
    expect(isFunctional({ below: 0.3 }, 0.1 + 0.2)).toBe(false);
  });
});

describe("without a cut-off", () => {
  test("nobody recovers and nobody is called eligible or not", () => {
    expect(reliableChange({ pre: 10, post: 30, points: 5, higherIsBetter: true })).toEqual({ index: null, points: 5, category: "improved", eligible: null });
    expect(reliableChange({ pre: 10, post: 30, points: 5, higherIsBetter: false }).category).toBe("deteriorated");
  });

  test("the direction must be told", () => {
    expect(reliableChange({ pre: 10, post: 30, points: 5 })).toMatchObject({ category: null, reason: expect.stringContaining("higher or lower") as string });
  });
});

test("without a criterion the side is known and the change is not judged", () => {
  expect(reliableChange({ pre: 10, post: 30, functional: { atLeast: 25 } })).toEqual({
    ...{ index: null, points: null, category: null, eligible: true },
    reason: "It is not known which change is reliable on this measure.",
  });
  expect(reliableChange({ pre: 10, post: 30, sd: 5, functional: { atLeast: 25 } }).category).toBeNull();
});

test.each([
  [{ pre: Number.NaN }, /before/],
  [{ post: Number.POSITIVE_INFINITY }, /after/],
  [{ sd: 0 }, /standard deviation/],
  [{ sd: Number.NaN }, /standard deviation/],
  [{ reliability: 1 }, /reliability/],
  [{ reliability: 0 }, /reliability/],
  [{ reliability: Number.NaN }, /reliability/],
  [{ points: 0 }, /points/],
  [{ points: Number.NaN }, /points/],
  [{ confidence: 1 }, /confidence/],
  [{ confidence: 1 - Number.EPSILON / 2 }, /confidence/],
  [{ functional: {} as FunctionalRange }, /cut-off/],
  [{ functional: { beyond: 5 } as unknown as FunctionalRange }, /cut-off/],
  [{ functional: { above: Number.NaN } }, /cut-off/],
])("%o is not judged, and says why", (wrong, reason) => {
  const answer = reliableChange({ pre: 70, post: 120, ...das, ...wrong });
  expect(answer).toEqual({ index: null, points: null, category: null, eligible: null, reason: expect.stringMatching(reason) as string });
});

test.each([{ sd: 0 }, { sd: Number.NaN }, { reliability: 1 }, { reliability: Number.NaN }])("points stand on their own: %o does not keep them from judging", (wrong) => {
  expect(reliableChange({ pre: 16, post: 10, sd: 5, reliability: 0.8, ...wrong, points: 6, functional: { below: 11 } })).toEqual({
    ...{ index: null, points: 6, category: "recovered", eligible: true },
  });
});

test("no change has the index 0 and never -0", () => {
  for (const [pre, post] of [[50, 50], [0.1 + 0.2, 0.3]] as const) expect(Object.is(reliableChange({ pre, post, ...das }).index, 0)).toBe(true);
});

describe("whatever the scores", () => {
  const half = fc.integer({ min: -200, max: 200 }).map((n) => n / 2);
  const side = fc.constantFrom("atMost", "below", "atLeast", "above");
  const criterion = fc.oneof(
    fc.record({ points: fc.integer({ min: 1, max: 60 }).map((n) => n / 2) }),
    fc.record({ sd: fc.integer({ min: 1, max: 40 }), reliability: fc.constantFrom(0.5, 0.7, 0.88) }),
  );
  const cases = fc.record({ pre: half, post: half, line: half, side, criterion });
  const mirrored = { atMost: "atLeast", below: "above", atLeast: "atMost", above: "below" } as const;
  const inputOf = ({ pre, post, line, side, criterion }: typeof cases extends fc.Arbitrary<infer Case> ? Case : never): ChangeInput => ({
    ...{ pre, post },
    ...criterion,
    functional: { [side]: line } as FunctionalRange,
  });

  test("turning the measure upside down changes no category", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const upright = reliableChange(inputOf(given));
        const turned = reliableChange(inputOf({ ...given, pre: -given.pre, post: -given.post, line: -given.line, side: mirrored[given.side] }));
        expect(turned.category).toBe(upright.category);
        expect(turned.eligible).toBe(upright.eligible);
        expect(Math.abs(turned.index ?? 0)).toBeCloseTo(Math.abs(upright.index ?? 0), 12);
      }),
    );
  });

  test("there and back: what improves one way deteriorates the other", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const there = reliableChange(inputOf(given)).category;
        const back = reliableChange(inputOf({ ...given, pre: given.post, post: given.pre })).category;
        expect(back === "deteriorated").toBe(there === "improved" || there === "recovered");
        expect(back === "unchanged").toBe(there === "unchanged");
      }),
    );
  });

  test("only who started on the clinical side and ended on the other has recovered", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const input = inputOf(given);
        const { category, eligible } = reliableChange(input);
        const crossed = !isFunctional(input.functional!, given.pre) && isFunctional(input.functional!, given.post);
        expect(eligible).toBe(!isFunctional(input.functional!, given.pre));
        if (category === "recovered") expect(crossed).toBe(true);
        if (category === "improved") expect(crossed).toBe(false);
      }),
    );
  });
});

test("3.2 to 8.2 on the ORS is 5.0 points, which is reliable, and 8.2 to 3.2 as much worse", () => {
  const ors = { points: 5, functional: { atLeast: 25 } };
  expect(8.2 - 3.2).toBeLessThan(5);
  expect(reliableChange({ pre: 3.2, post: 8.2, ...ors }).category).toBe("improved");
  expect(reliableChange({ pre: 8.2, post: 3.2, ...ors }).category).toBe("deteriorated");
  expect(reliableChange({ pre: 3.2, post: 8.1, ...ors }).category).toBe("unchanged");
});
