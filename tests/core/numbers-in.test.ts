import { describe, expect, test } from "vitest";
import * as statistics from "~/core/statistics";

/** As callers without types give it. */
const loose = statistics as unknown as Record<string, (...given: unknown[]) => Record<string, unknown>>;
const says = (reason: RegExp) => expect.objectContaining({ reason: expect.stringMatching(reason) as string }) as object;
const scale = [0, 1, 2];
const rows = [[9, 2, 5], [6, 1, 3], [8, 4, 6]];

describe("what is no number is not taken for one", () => {
  test.each([[null], [""], [false], [[]]])("kappa: %j is not 0", (nothing) => {
    expect(loose.weightedKappa!([nothing, 0, 1, 2, 0], [0, 0, 1, 2, 1], { scale, weights: "linear" })).toEqual(says(/values of the scale/));
  });

  test("reliableChange: points, spread and direction in the wrong kind", () => {
    expect(loose.reliableChange!({ pre: 20, post: 5, points: "6", functional: { below: 10 } })).toEqual(says(/points/));
    expect(loose.reliableChange!({ pre: 20, post: 5, sd: "7", reliability: 0.9, functional: { below: 10 } })).toEqual(says(/standard deviation/));
    expect(loose.reliableChange!({ pre: 20, post: 5, points: 6, higherIsBetter: null })).toEqual(says(/higher or lower/));
  });

  test("agreementComponents: ratings without a rater are nobody's", () => {
    const ratings = rows.flatMap((row, target) => row.map((score, rater) => ({ target, rater: rater || null, score })));
    expect(loose.agreementComponents!(ratings)).toEqual(says(/by whom/));
  });

  test("adjustForMany: true and text are no p-values", () => {
    for (const p of [true, "0.5"]) expect(() => loose.adjustForMany!([p], "holm")).toThrow(RangeError);
  });
});

describe("an unknown or omitted choice is refused", () => {
  test("kappa's weights and scale", () => {
    expect(loose.weightedKappa!([0, 1, 2], [0, 1, 1], { scale, weights: "cubic" })).toEqual(says(/none, linear, quadratic/));
    expect(loose.weightedKappa!([0, 1, 2], [0, 1, 1], { scale })).toEqual(says(/none, linear, quadratic/));
    expect(loose.weightedKappa!([0, 1, 2], [0, 1, 1], { weights: "none" })).toEqual(says(/scale/));
  });

  test.each([[undefined], ["Interval"]])("alpha's level %s", (level) => {
    expect(loose.krippendorffAlpha!([[1, 1], [2, 3], [3, 3]], level)).toEqual(says(/nominal, ordinal/));
  });

  test("the models' method and columns", () => {
    const data = { y: [1, 2, 4, 7], group: [1, 1, 2, 2] };
    for (const method of ["reml", null]) expect(() => loose.randomIntercept!({ ...data, method })).toThrow(statistics.NotEstimable);
    expect(() => loose.randomIntercept!({ group: data.group })).toThrow(statistics.NotEstimable);
    expect(() => loose.randomIntercept!({ y: data.y })).toThrow(statistics.NotEstimable);
    expect(() => loose.randomSlope!(data)).toThrow(statistics.NotEstimable);
    expect(() => statistics.sumsByGroup({ y: [1, Infinity], group: [1, 1] })).toThrow(/infinite/);
  });

  test.each([[undefined], ["Holm"]])("adjustForMany's method %s", (method) => {
    expect(() => loose.adjustForMany!([0.01, 0.02, 0.5], method)).toThrow(/holm or/);
  });

  test("an effect without a correlation, or from moments that are none", () => {
    const moments = { n: 30, meanPre: 3, meanPost: 2, sdPre: 1, sdPost: 1 };
    expect(loose.effectFromMoments!(moments, { higherIsBetter: true })).toMatchObject({ d: -1, variance: null, lower: null });
    expect(loose.effectFromMoments!({ ...moments, correlation: 0.5, meanPre: NaN }, { higherIsBetter: true })).toMatchObject({ d: null, g: null });
  });

  test("a course without variance, or with one that cannot be", () => {
    const none = [[0, 0], [0, 0]];
    const course = (fit: object) => () => loose.expectedCourse!({ coefficients: [20, -3], covariance: none, g: none, residualVariance: 1, ...fit }, { first: { x: 0, y: 22 }, at: [1] });
    for (const fit of [{ residualVariance: 0 }, { residualVariance: NaN }, { g: [[-9, 0], [0, 0]] }]) expect(course(fit)).toThrow(RangeError);
    expect(course({})).not.toThrow();
  });
});

describe("binary lists answer as ordinary ones do", () => {
  const [pre, post] = [[1, 2, 4, 5, 9], [2, 3, 7, 5, 8]];
  test("effects, coefficients, kappa", () => {
    expect(statistics.preToPostEffect(Int8Array.from(pre), Int8Array.from(post), { higherIsBetter: true })).toEqual(statistics.preToPostEffect(pre, post, { higherIsBetter: true }));
    expect(statistics.meanDifference(Int8Array.from(pre), Int8Array.from(post))).toEqual(statistics.meanDifference(pre, post));
    expect(statistics.intraclassCorrelation(rows.map((row) => Float64Array.from(row)))).toEqual(statistics.intraclassCorrelation(rows));
    const [a, b] = [[0, 1, 2, 0], [0, 1, 1, 1]];
    for (const kind of [Float64Array, Int8Array]) expect(statistics.weightedKappa(kind.from(a), kind.from(b), { scale, weights: "linear" })).toEqual(statistics.weightedKappa(a, b, { scale, weights: "linear" }));
  });

  test("survival", () => {
    const times = Array.from({ length: 300 }, (_, i) => i % 50);
    const events = times.map((_, i) => i % 2);
    expect(statistics.kaplanMeier(Uint8Array.from(times), Uint8Array.from(events))).toEqual(statistics.kaplanMeier(times, events));
    expect(statistics.cumulativeIncidence([1, 2, 3, 4], Int8Array.from([1, 0, 2, 0]))).toEqual(statistics.cumulativeIncidence([1, 2, 3, 4], [1, 0, 2, 0]));
  });
});

describe("neither size nor a large constant changes an answer", () => {
  const [pre, post] = [[1, 2, 3, 5], [2, 3, 3, 9]];
  test.each([[1, 1e12], [2 ** 660, 0], [2 ** -660, 0]])("times %d, plus %d", (unit, constant) => {
    const [a, b] = [pre, post].map((scores) => scores.map((score) => score * unit + constant)) as [number[], number[]];
    expect(statistics.preToPostEffect(a, b, { higherIsBetter: true }).variance).toBeCloseTo(statistics.preToPostEffect(pre, post, { higherIsBetter: true }).variance!, 10);
    expect(statistics.meanDifference(a, b).standardError! / unit).toBeCloseTo(statistics.meanDifference(pre, post).standardError!, 10);
    const units = a.map((score, i) => [score, b[i]!]);
    expect(statistics.krippendorffAlpha(units, "interval").estimate).toBeCloseTo(statistics.krippendorffAlpha(pre.map((score, i) => [score, post[i]!]), "interval").estimate!, 10);
  });

  test("variances that no number holds are null", () => {
    expect(statistics.agreementComponents(rows.flatMap((row, target) => row.map((score, rater) => ({ target, rater, score: score * 1e200 }))))).toEqual(says(/too large/));
  });

  test("scores of .1 throughout are a table without any variance", () => {
    const found = statistics.taskComponents([1, 1, 1].map(() => [1, 1].map(() => [0.1, 0.1])));
    expect(found).toEqual({ p: 0, t: 0, "r:t": 0, pt: 0, "pr:t": 0 });
    expect(statistics.decisionStudy(found as Parameters<typeof statistics.decisionStudy>[0], { tasks: 2, raters: 2 })).toEqual(says(/do not differ/));
  });
});
