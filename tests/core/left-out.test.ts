import { describe, expect, test } from "vitest";
import * as statistics from "~/core/statistics";

/** As callers without types give it. */
const loose = statistics as unknown as Record<string, (...given: unknown[]) => unknown>;
const table = [[9, 2, 5], [6, 1, 3], [8, 4, 6]];
const model = { coefficients: [20, -3], covariance: [[1, 0], [0, 1]], g: [[1, 0], [0, 1]], residualVariance: 1 };

/** Every function with all that it needs. */
const whole: Record<string, unknown[]> = {
  adjustForMany: [[0.1, 0.2], "holm"],
  agreementComponents: [table.flatMap((row, target) => row.map((score, rater) => ({ target, rater, score })))],
  cumulativeIncidence: [[1, 2, 3], [1, 0, 2]],
  decisionStudy: [{ p: 1, t: 1, pt: 1, rt: 1, prt: 1 }, { tasks: 2, raters: 2 }],
  effectFromMoments: [{ n: 30, meanPre: 3, meanPost: 2, sdPre: 1, sdPost: 1, correlation: 0.5 }, { higherIsBetter: true }],
  expectedCourse: [model, { first: null, at: [1] }],
  fisherExact: [[[1, 2], [3, 4]]],
  fleissKappa: [[[1, 2], [2, 1]]],
  intraclassCorrelation: [table],
  isFunctional: [{ below: 5 }, 3],
  kaplanMeier: [[1, 2, 3], [1, 0, 1]],
  krippendorffAlpha: [table, "interval"],
  meanDifference: [[1, 2, 3], [2, 3, 4]],
  normalQuantile: [0.4],
  preToPostEffect: [[1, 2, 4], [2, 3, 9], { higherIsBetter: true }],
  profileInterval: [statistics.sumsByGroup({ y: [1, 2, 4, 7], group: [1, 1, 2, 2] })],
  randomIntercept: [{ y: [1, 2, 4, 7], group: [1, 1, 2, 2] }],
  randomInterceptFromSums: [statistics.sumsByGroup({ y: [1, 2, 4, 7], group: [1, 1, 2, 2] })],
  randomSlope: [{ y: [12, 15, 19, 20, 19, 17, 9, 14, 18.5], slope: [0, 1, 2, 0, 1, 2, 0, 1, 2], group: [1, 1, 1, 2, 2, 2, 3, 3, 3] }],
  randomSlopeFromSums: [statistics.sumsByGroup({ y: [12, 15, 19, 20, 19, 17, 9, 14, 18.5], x: [[0, 1, 2, 0, 1, 2, 0, 1, 2]], group: [1, 1, 1, 2, 2, 2, 3, 3, 3] })],
  reliableChange: [{ pre: 20, post: 5, points: 6, higherIsBetter: false }],
  sumsByGroup: [{ y: [1, 2], group: [1, 2] }],
  taskComponents: [[table, table]],
  weightedKappa: [[1, 2, 1], [2, 1, 1], { scale: [1, 2], weights: "none" }],
  wilsonInterval: [{ successes: 1, n: 3 }],
};

test("no function is forgotten here", () => {
  const functions = Object.entries(statistics).filter(([name, value]) => typeof value === "function" && name !== "NotEstimable");
  expect(Object.keys(whole)).toEqual(functions.map(([name]) => name).sort());
});

const withOptions = ["cumulativeIncidence", "fleissKappa", "intraclassCorrelation", "kaplanMeier", "meanDifference", "profileInterval", "randomInterceptFromSums", "randomSlopeFromSums"];

test.each(withOptions)("%s takes options that are null for options left out", (name) => {
  expect(loose[name]!(...whole[name]!, null)).toEqual(loose[name]!(...whole[name]!));
});

test.each([...withOptions.slice(0, 6), "weightedKappa"])("%s refuses a confidence of null in a sentence", (name) => {
  const given = whole[name]!;
  const last = name === "weightedKappa" ? (given.at(-1) as object) : {};
  const before = name === "weightedKappa" ? given.slice(0, -1) : given;
  expect(() => loose[name]!(...before, { ...last, confidence: null })).toThrow(/^The confidence must lie between 0 and 100 %/);
});

/** A reason beside a null, or an error that is a sentence. */
function saysWhy(call: () => unknown) {
  try {
    const answer = call() as Record<string, unknown>;
    for (const part of "reason" in answer ? [answer] : (Object.values(answer) as Record<string, unknown>[])) {
      expect(part.reason).toMatch(/^[A-Z].*\.$/);
      expect(Object.values(part)).toContain(null);
    }
  } catch (error) {
    if (!(error instanceof RangeError) && !(error instanceof statistics.NotEstimable)) throw error;
    expect(error.message).toMatch(/ /);
  }
}

describe.each(Object.entries(whole))("%s", (name, given) => {
  test("answers where everything is given", () => {
    expect(() => loose[name]!(...given)).not.toThrow();
  });

  test.each(given.map((_, place) => place))("says why where argument %d and those after it are left out, or are null", (place) => {
    saysWhy(() => loose[name]!(...given.slice(0, place)));
    saysWhy(() => loose[name]!(...given.map((value, i) => (i === place ? null : value))));
  });

  const entries = given.flatMap((value, place) => (typeof value === "object" && value !== null && !Array.isArray(value) ? Object.keys(value).map((key) => [key, place] as const) : []));
  test.each(entries.filter(([key]) => !["first", "correlation"].includes(key)))("says why without %s", (key, place) => {
    saysWhy(() => loose[name]!(...given.map((value, i) => (i === place ? Object.fromEntries(Object.entries(value as object).filter(([other]) => other !== key)) : value))));
  });
});
