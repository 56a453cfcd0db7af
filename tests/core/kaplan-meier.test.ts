import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { kaplanMeier } from "~/core/statistics";

/** E. Freireich and others, Blood 21 (1963) 699: weeks in remission of two groups of 21, 6-mercaptopurine and placebo. */
const treated = {
  times: [6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35],
  events: [1, 1, 1, 0, 1, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0],
};
const placebo = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23];

describe("weeks in remission, as published and as R has them", () => {
  // survfit(Surv(times, events) ~ 1, conf.type = "log-log"), survival 3.5-3
  const curve = kaplanMeier(treated.times, treated.events);

  test.each([
    [6, 21, 3, 1, 0.8571428571, 0.07636035483, 0.6197179553, 0.9515517476],
    [7, 17, 1, 0, 0.8067226891, 0.08693528518, 0.5631465646, 0.9228090192],
    [9, 16, 0, 1, 0.8067226891, 0.08693528518, 0.5631465646, 0.9228090192],
    [10, 15, 1, 1, 0.7529411765, 0.09634965299, 0.5031995108, 0.8893618352],
    [16, 11, 1, 0, 0.6274509804, 0.11405386526, 0.367510856, 0.8049121895],
    [22, 7, 1, 0, 0.5378151261, 0.12823375169, 0.2677789368, 0.7467907176],
    [23, 6, 1, 0, 0.4481792717, 0.13459145676, 0.188052006, 0.6801426285],
    [32, 4, 0, 2, 0.4481792717, 0.13459145676, 0.188052006, 0.6801426285],
    [35, 1, 0, 1, 0.4481792717, 0.13459145676, 0.188052006, 0.6801426285],
  ])("week %d", (time, atRisk, events, censored, estimate, standardError, lower, upper) => {
    const step = curve.steps.find((one) => one.time === time)!;
    expect(step).toMatchObject({ atRisk, events, censored });
    expect(step.estimate).toBeCloseTo(estimate, 9);
    expect(step.standardError).toBeCloseTo(standardError, 9);
    expect(step.lower).toBeCloseTo(lower, 9);
    expect(step.upper).toBeCloseTo(upper, 9);
  });

  test("half relapse within 23 weeks, with a lower limit of 13 and no upper one", () => {
    expect(curve).toMatchObject({ n: 21, events: 9, median: 23, medianLimits: { lower: 13, upper: null }, reason: expect.stringMatching(/too few/) as string });
    expect(curve.steps).toHaveLength(16);
  });

  test("on placebo half do within 8 weeks (4 to 11)", () => {
    const control = kaplanMeier(placebo, placebo.map(() => true));
    expect(control).toMatchObject({ median: 8, medianLimits: { lower: 4, upper: 11 } });
    expect(control.reason).toBeUndefined();
    const eighth = control.steps.find(({ time }) => time === 8)!;
    expect(eighth.estimate).toBeCloseTo(8 / 21, 12);
    expect(eighth.standardError).toBeCloseTo(0.10597116957, 9);
  });

  test("where nobody is left the share is 0 and has no error", () => {
    const last = kaplanMeier(placebo, placebo.map(() => 1)).steps.at(-1);
    expect(last).toEqual({ time: 23, atRisk: 1, events: 1, censored: 0, estimate: 0, standardError: null, lower: null, upper: null, reason: expect.stringMatching(/Nobody is left/) as string });
  });

  test("a confidence of 90 % is narrower", () => {
    const narrow = kaplanMeier(treated.times, treated.events, { confidence: 0.9 }).steps[1]!;
    expect(narrow.lower).toBeGreaterThan(curve.steps[1]!.lower!);
    expect(narrow.upper).toBeLessThan(curve.steps[1]!.upper!);
  });
});

test("months in remission on maintenance: half within 31, from 13 on", () => {
  // R. Miller, Survival Analysis (1981) 49; survfit(Surv(time, status) ~ 1, aml[aml$x == "Maintained", ], conf.type = "log-log")
  const curve = kaplanMeier([9, 13, 13, 18, 23, 28, 31, 34, 45, 48, 161], [1, 1, 0, 1, 1, 0, 1, 1, 0, 1, 0]);
  expect(curve).toMatchObject({ median: 31, medianLimits: { lower: 13, upper: null } });
  expect(curve.steps.map(({ estimate }) => estimate.toFixed(3))).toEqual(["0.909", "0.818", "0.716", "0.614", "0.614", "0.491", "0.368", "0.368", "0.184", "0.184"]);
  expect(curve.steps.at(-1)!.standardError).toBeCloseTo(0.1534927458, 9);
  expect(curve.steps.at(-1)!.lower).toBeCloseTo(0.01173848012, 9);
});

describe("the median", () => {
  test("lies in the middle of the time that the curve spends at a half", () => {
    expect(kaplanMeier([1, 2, 3, 4], [1, 1, 1, 0])).toMatchObject({ median: 2.5, medianLimits: { lower: 1, upper: null } });
  });

  test("is the first time at a half where the curve stays there to the end", () => {
    // summary(survfit(Surv(c(1, 2, 3, 4), c(1, 1, 0, 0)) ~ 1, conf.type = "log-log"))$table
    expect(kaplanMeier([1, 2, 3, 4], [1, 1, 0, 0])).toMatchObject({ median: 2, medianLimits: { lower: 1, upper: null } });
  });

  test("is not reached, and says so, though its lower limit may be", () => {
    const curve = kaplanMeier([0, 1, 2, 3, 4], [1, 0, 0, 0, 0]);
    expect(curve).toMatchObject({ median: null, medianLimits: { lower: 0, upper: null }, reason: expect.stringMatching(/half/) as string });
  });
});

describe("small and odd", () => {
  test("nobody", () => {
    expect(kaplanMeier([], [])).toEqual({ n: 0, events: 0, steps: [], median: null, medianLimits: { lower: null, upper: null }, reason: expect.stringMatching(/nobody/) as string });
  });

  test("one person, to whom it happened", () => {
    const curve = kaplanMeier([3], [true]);
    expect(curve.steps).toMatchObject([{ atRisk: 1, estimate: 0, standardError: null }]);
    expect(curve).toMatchObject({ median: 3, medianLimits: { lower: null, upper: null } });
  });

  test("before anything has happened there is a share and no interval", () => {
    expect(kaplanMeier([2, 5], [0, 0]).steps[0]).toEqual({ time: 2, atRisk: 2, events: 0, censored: 1, estimate: 1, standardError: 0, lower: null, upper: null, reason: expect.stringMatching(/Nothing has happened yet/) as string });
  });

  test("who was last seen at the time of an event was still at risk then", () => {
    expect(kaplanMeier([5, 5, 5, 9], [0, 1, 0, 1]).steps[0]).toMatchObject({ time: 5, atRisk: 4, events: 1, censored: 2, estimate: 0.75 });
  });

  test("0.1 + 0.2 and 0.3 are one time", () => {
    expect(kaplanMeier([0.1 + 0.2, 0.3, 1], [1, 1, 0]).steps).toMatchObject([{ events: 2, atRisk: 3 }, { events: 0 }]);
  });
});

test.each([
  ["unequal lists", [1, 2], [1], undefined, /Every time needs/],
  ["a time below 0", [-1], [1], undefined, /from 0 on/],
  ["a time that is none", [Number.NaN], [1], undefined, /from 0 on/],
  ["a time without end", [Infinity], [1], undefined, /from 0 on/],
  ["an event that is neither", [1], [2], undefined, /true or false/],
  ["a confidence that is none", [1], [1], 1, /confidence/],
])("%s: refused", (_, times, events, confidence, message) => {
  expect(() => kaplanMeier(times, events, { confidence })).toThrow(message);
});

describe("whoever they are", () => {
  const people = fc.array(fc.tuple(fc.integer({ min: 0, max: 15 }), fc.boolean()), { minLength: 1, maxLength: 40 });
  const curveOf = (list: [number, boolean][]) => kaplanMeier(list.map(([time]) => time), list.map(([, event]) => event));

  test("with nobody lost from sight the curve is the plain share, and its error that of a share", () => {
    fc.assert(
      fc.property(people, (list) => {
        for (const { time, estimate, standardError } of curveOf(list.map(([at]) => [at, true])).steps) {
          const share = list.filter(([at]) => at > time).length / list.length;
          expect(estimate).toBeCloseTo(share, 12);
          if (share === 0) expect(standardError).toBeNull();
          else expect(standardError).toBeCloseTo(Math.sqrt((share * (1 - share)) / list.length), 12);
        }
      }),
    );
  });

  test("the order of people changes nothing; the curve never rises and stays within its limits", () => {
    fc.assert(
      fc.property(people, (list) => {
        const curve = curveOf(list);
        expect(curveOf([...list].reverse())).toEqual(curve);
        expect(curve.steps.reduce((sum, { events, censored }) => sum + events + censored, 0)).toBe(list.length);
        curve.steps.forEach(({ estimate, lower, upper }, i) => {
          expect(estimate).toBeLessThanOrEqual(curve.steps[i - 1]?.estimate ?? 1);
          if (lower === null || upper === null) return;
          expect(lower).toBeGreaterThanOrEqual(0);
          expect(lower).toBeLessThanOrEqual(estimate);
          expect(upper).toBeGreaterThanOrEqual(estimate);
          expect(upper).toBeLessThanOrEqual(1);
        });
      }),
    );
  });
});
