import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cumulativeIncidence, kaplanMeier } from "~/core/statistics";

/** Twenty people: sessions, and how the treatment ended (0: still going on). */
const sessions = [1, 1, 2, 2, 3, 3, 3, 4, 5, 5, 6, 6, 7, 8, 8, 9, 10, 12, 12, 15];
const endings = [1, 0, 1, 2, 2, 1, 0, 1, 2, 0, 1, 2, 2, 0, 1, 2, 0, 2, 1, 0];

describe("two ways to end, as R has them", () => {
  // survfit(Surv(sessions, factor(endings, 0:2)) ~ 1, conf.type = "log-log"), survival 3.5-3: pstate, std.err
  const { causes, survival, n } = cumulativeIncidence(sessions, endings);
  const [first, second] = causes;

  test.each([
    [1, 0.95, 0.04873397172, 0.05, 0.04873397172, 0, 0],
    [2, 0.8444444444, 0.08263493351, 0.1027777778, 0.06891433471, 0.05277777778, 0.05136218859],
    [3, 0.7388888889, 0.10051223403, 0.1555555556, 0.08263493351, 0.10555555556, 0.07057839623],
    [4, 0.6820512821, 0.10765796808, 0.2123931624, 0.09461024572, 0.10555555556, 0.07057839623],
    [5, 0.6252136752, 0.11269571241, 0.2123931624, 0.09461024572, 0.16239316239, 0.08595385045],
    [6, 0.5001709402, 0.11992698335, 0.2749145299, 0.10568725235, 0.22491452991, 0.09959602382],
    [7, 0.4376495726, 0.12013281606, 0.2749145299, 0.10568725235, 0.28743589744, 0.10919200385],
    [8, 0.3751282051, 0.11812505173, 0.3374358974, 0.11340508903, 0.28743589744, 0.10919200385],
    [9, 0.3001025641, 0.11590226603, 0.3374358974, 0.11340508903, 0.36246153846, 0.11992068546],
    [12, 0.1000341880, 0.09035385248, 0.4374700855, 0.13058907553, 0.4624957265, 0.13251512684],
    [15, 0.1000341880, 0.09035385248, 0.4374700855, 0.13058907553, 0.4624957265, 0.13251512684],
  ])("session %d", (time, pending, pendingError, one, oneError, two, twoError) => {
    const at = <Step extends { time: number }>(steps: Step[]) => steps.find((step) => step.time === time)!;
    expect(at(survival).estimate).toBeCloseTo(pending, 9);
    expect(at(survival).standardError).toBeCloseTo(pendingError, 9);
    expect(at(first!.steps).estimate).toBeCloseTo(one, 9);
    expect(at(first!.steps).standardError).toBeCloseTo(oneError, 9);
    expect(at(second!.steps).estimate).toBeCloseTo(two, 9);
    expect(at(second!.steps).standardError).toBeCloseTo(twoError, 9);
  });

  test("counts who was at risk, who ended how, and who was still going on", () => {
    expect(n).toBe(20);
    expect(causes.map(({ cause, events }) => [cause, events])).toEqual([[1, 7], [2, 7]]);
    expect(first!.steps[2]).toMatchObject({ time: 3, atRisk: 16, events: 1, censored: 1 });
    expect(second!.steps[2]).toMatchObject({ time: 3, atRisk: 16, events: 1, censored: 1 });
    expect(survival[2]).toMatchObject({ time: 3, atRisk: 16, events: 2, censored: 1 });
  });

  test("limits are those of the log(-log) scale, and there are none before the first ending of a kind", () => {
    // The share itself, not its complement, on the scale log(-log): .4374700855 ^ exp(±1.959963985 · .13058907553 / (.4374700855 · log .4374700855)).
    const last = first!.steps.at(-1)!;
    expect(last.lower).toBeCloseTo(0.186804766718, 9);
    expect(last.upper).toBeCloseTo(0.6653704058, 9);
    expect(second!.steps[0]).toMatchObject({ estimate: 0, lower: null, upper: null, reason: expect.stringMatching(/Nothing has happened/) as string });
  });

  test("fewer than half ended in either way", () => {
    for (const cause of causes) expect(cause).toMatchObject({ median: null, reason: expect.stringMatching(/half/) as string });
  });
});

test("one minus Kaplan-Meier, which takes other endings for people lost from sight, overstates an ending", () => {
  const { causes } = cumulativeIncidence(sessions, endings);
  const alone = kaplanMeier(sessions, endings.map((ending) => ending === 1));
  expect(1 - alone.steps.at(-1)!.estimate).toBeGreaterThan(causes[0]!.steps.at(-1)!.estimate + 0.1);
});

test("half of all had dropped out by the second session", () => {
  const { causes, survival } = cumulativeIncidence([1, 2, 2, 3, 3, 4], ["dropout", "dropout", "dropout", "planned", "planned", null]);
  expect(causes.map(({ cause }) => cause)).toEqual(["dropout", "planned"]);
  expect(causes[0]!.median).toBe(2);
  expect(survival.at(-1)!.estimate).toBeCloseTo(1 / 6, 12);
});

describe("small and odd", () => {
  test("nobody, and nobody who ended", () => {
    expect(cumulativeIncidence([], [])).toEqual({ n: 0, causes: [], survival: [] });
    expect(cumulativeIncidence([3, 4], [null, 0])).toMatchObject({ n: 2, causes: [], survival: [{ time: 3, estimate: 1 }, { time: 4, estimate: 1 }] });
  });

  test("everybody in one way: the share is 1, without an error", () => {
    const { causes, survival } = cumulativeIncidence([1, 2], ["planned", "planned"]);
    expect(causes[0]!.steps[1]).toMatchObject({ estimate: 1, standardError: null, lower: null, upper: null, reason: expect.stringMatching(/Nobody is left/) as string });
    expect(survival[1]).toMatchObject({ estimate: 0, standardError: null });
  });
});

test.each([
  ["unequal lists", [1, 2], ["a"], /Every time needs/],
  ["a time below 0", [-1], ["a"], /from 0 on/],
  ["a cause without a name", [1], [""], /name its cause/],
  ["a cause that is no number", [1], [Number.NaN], /name its cause/],
])("%s: refused", (_, times, causes: (string | number)[], message) => {
  expect(() => cumulativeIncidence(times, causes)).toThrow(message);
});

describe("whoever they are", () => {
  const people = fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.constantFrom("a", "b", "c", null)), { minLength: 1, maxLength: 40 });
  type People = [number, string | null][];
  const curvesOf = (list: People) => cumulativeIncidence(list.map(([time]) => time), list.map(([, cause]) => cause));

  test("the causes and what is left add up to 1 at each time", () => {
    fc.assert(
      fc.property(people, (list) => {
        const { causes, survival } = curvesOf(list);
        survival.forEach(({ estimate }, i) => {
          expect(causes.reduce((sum, { steps }) => sum + steps[i]!.estimate, estimate)).toBeCloseTo(1, 12);
        });
      }),
    );
  });

  test("all causes taken as one are Kaplan and Meier's, errors and limits included", () => {
    fc.assert(
      fc.property(people, (list) => {
        const { causes, survival } = curvesOf(list.map(([time, cause]) => [time, cause && "any"]));
        const curve = kaplanMeier(list.map(([time]) => time), list.map(([, cause]) => cause !== null));
        curve.steps.forEach((step, i) => {
          const [same, mirrored] = [survival[i]!, causes[0]?.steps[i]];
          expect(same).toMatchObject({ time: step.time, atRisk: step.atRisk, events: step.events, censored: step.censored });
          expect(same.estimate).toBeCloseTo(step.estimate, 12);
          if (step.standardError === null) expect(same.standardError).toBeNull();
          else expect(same.standardError).toBeCloseTo(step.standardError, 12);
          if (step.lower !== null) expect(same.lower).toBeCloseTo(step.lower, 10);
          if (mirrored) expect(1 - mirrored.estimate).toBeCloseTo(step.estimate, 12);
          if (mirrored && step.standardError !== null) expect(mirrored.standardError).toBeCloseTo(step.standardError, 12);
        });
      }),
    );
  });

  test("with nobody lost from sight each cause is a plain share with the error of a share", () => {
    fc.assert(
      fc.property(people, (list) => {
        const all: People = list.map(([time, cause]) => [time, cause ?? "d"]);
        for (const { cause, steps } of curvesOf(all).causes) {
          for (const { time, estimate, standardError } of steps) {
            const share = all.filter(([at, of]) => of === cause && at <= time).length / all.length;
            expect(estimate).toBeCloseTo(share, 12);
            if (standardError !== null) expect(standardError).toBeCloseTo(Math.sqrt((share * (1 - share)) / all.length), 10);
          }
        }
      }),
    );
  });

  test("the errors are the infinitesimal jackknife's", () => {
    /** The share that ended by `cause` up to `time` with a weight for each person. */
    const weighted = (list: People, weights: number[], cause: string, time: number) => {
      let [pending, share] = [1, 0];
      for (const at of [...new Set(list.map(([when]) => when))].sort((a, b) => a - b).filter((when) => when <= time)) {
        const total = (which: (one: [number, string | null]) => boolean) => list.reduce((sum, one, i) => (which(one) ? sum + weights[i]! : sum), 0);
        const risk = total(([when]) => when >= at);
        share += (pending * total(([when, of]) => when === at && of === cause)) / risk;
        pending *= 1 - total(([when, of]) => when === at && of !== null) / risk;
      }
      return share;
    };
    fc.assert(
      fc.property(people, (list) => {
        for (const { cause, steps } of curvesOf(list).causes) {
          const { time, standardError } = steps.at(-1)!;
          if (standardError === null) continue;
          const moved = list.map((_, person) => {
            const by = (step: number) => weighted(list, list.map((_one, i) => (i === person ? 1 + step : 1)), cause, time);
            return (by(1e-4) - by(-1e-4)) / 2e-4;
          });
          expect(standardError).toBeCloseTo(Math.sqrt(moved.reduce((sum, influence) => sum + influence ** 2, 0)), 6);
        }
      }),
      { numRuns: 60 },
    );
  });
});
