import { describe, expect, test } from "vitest";
import { type RatedTake, agreementOn, inBands, leastTakes, mostInCommon, pairsOf } from "~/review/agreement-rules";

/** Half points by rater for one item. */
function take(id: number, scores: Record<string, number | null>): RatedTake {
  const raters = new Map(Object.entries(scores).map(([rater, value]) => [rater, new Map([["item:empathy", value]])]));
  return { submissionId: String(id), submittedAt: new Date(2026, 10, 1), vignetteSlug: "a", vignetteEdition: 1, raters };
}

describe("raters in common", () => {
  test("are the three who share most takes, and whoever else rated all of those", () => {
    const takes = [take(1, { a: 2, b: 2, c: 2, d: 2 }), take(2, { a: 4, b: 4, c: 4, d: 4 }), take(3, { b: 6, c: 6, e: 6 })];
    expect(mostInCommon(takes)).toEqual({ raters: ["a", "b", "c", "d"], takes: [takes[0], takes[1]] });
  });

  test("are nobody where no three share a take", () => {
    expect(mostInCommon([take(1, { a: 2, b: 2 }), take(2, { b: 2, c: 2 })])).toBeNull();
    expect(mostInCommon([])).toBeNull();
  });
});

describe("agreement", () => {
  test("leaves out a take that one of them could not rate", () => {
    const takes = [take(1, { a: 2, b: 2 }), take(2, { a: 8, b: 8 }), take(3, { a: 5, b: null })];
    expect(agreementOn(["item:empathy"], ["a", "b"], takes)).toEqual({
      takes: 2,
      single: { estimate: 1, lower: 1, upper: 1 },
      mean: { estimate: 1, lower: 1, upper: 1 },
    });
  });

  test("of the published example comes out as published, though scores are kept in half points", () => {
    const rows = ["9 2 5 8", "6 1 3 2", "8 4 6 8", "7 1 2 6", "10 5 6 9", "6 2 4 7"].map((row) => row.split(" ").map(Number));
    const takes = rows.map(([a, b, c, d], index) => take(index, { a: a!, b: b!, c: c!, d: d! }));
    const { single, mean } = agreementOn(["item:empathy"], ["a", "b", "c", "d"], takes);
    expect(single.estimate).toBeCloseTo(0.289764, 6);
    expect(mean.estimate).toBeCloseTo(0.620051, 6);
  });

  test("is spoken of by both ends of its range", () => {
    expect(inBands({ lower: 0.45, upper: 0.8 })).toBe("anywhere from fair to excellent");
    expect(inBands({ lower: 0.75, upper: 0.9 })).toBe("excellent");
    expect(inBands({ lower: -0.2, upper: 0.39 })).toBe("poor");
  });

  test("is asked of 30 takes", () => expect(leastTakes).toBe(30));
});

test("pairs hold one's own score first, one line for each other rater", () => {
  const takes = [take(1, { a: 2, b: 4, c: null }), take(2, { b: 6, c: 6 })];
  expect(pairsOf("a", ["item:empathy"], takes).map((pair) => pair.scores.get("item:empathy"))).toEqual([
    [2, 4],
    [2, null],
  ]);
});
