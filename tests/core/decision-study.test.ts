import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decisionStudy, taskComponents } from "~/core/statistics";

/** R. Brennan, Generalizability Theory (2001), synthetic data set 4: ten persons, three tasks, four raters of each. */
const brennan = [
  "5 6 5 5|5 3 4 5|6 7 3 3", "9 3 7 7|7 5 5 5|7 7 5 2", "3 4 3 3|5 3 3 5|6 5 1 6", "7 5 5 3|3 1 4 3|5 3 3 5", "9 2 9 7|7 7 3 7|2 7 5 3",
  "3 4 3 5|3 3 6 3|4 5 1 2", "7 3 7 7|7 5 5 7|5 5 5 4", "5 8 5 7|7 5 5 4|3 2 1 1", "9 9 8 8|6 6 6 5|5 8 1 1", "4 4 4 3|3 5 6 5|5 7 1 1",
].map((person) => person.split("|").map((task) => task.split(" ").map(Number)));

function components(scores: number[][][]) {
  const found = taskComponents(scores);
  if (found.p === null) throw new Error(found.reason);
  return found;
}

describe("Brennan's set 4", () => {
  // anova(lm(y ~ p + t + r + p:t)) in R, and the expected mean squares of the design
  test("has the published variances", () => {
    const found = components(brennan);
    const wanted = { p: 0.473148148148, t: 0.325154320988, "r:t": 0.647530864198, pt: 0.559567901235, "pr:t": 2.38024691358 };
    for (const [name, variance] of Object.entries(wanted)) expect(found[name as keyof typeof wanted]).toBeCloseTo(variance, 10);
  });

  test.each([
    [3, 4, 0.551438848921, 0.463702359347],
    [1, 1, 0.138632664135, 0.107885569513],
    [7, 2, 0.654329268293, 0.579975678962],
  ])("%d tasks with %d raters", (tasks, raters, generalizability, dependability) => {
    const study = decisionStudy(components(brennan), { tasks, raters });
    expect(study.generalizability).toBeCloseTo(generalizability, 10);
    expect(study.dependability).toBeCloseTo(dependability, 10);
  });

  test("to three and four decimals, from the variances as they are printed", () => {
    const printed = { p: 0.473, t: 0.3253, rt: 0.6475, pt: 0.5596, prt: 2.3803 };
    expect(decisionStudy(printed, { tasks: 3, raters: 4 })).toEqual({ generalizability: expect.closeTo(0.5514, 4) as number, dependability: expect.closeTo(0.4636, 4) as number });
  });
});

describe("what is undefined says why", () => {
  const some = { p: 1, t: 0, "r:t": 0, pt: 0, "pr:t": 0 };
  test.each([
    ["no tasks", some, 0, 1, /at least one task/],
    ["half a rater", some, 1, 1.5, /whole numbers/],
    ["a variance below 0", { ...some, pt: -0.1 }, 1, 1, /below 0/],
    ["a variance that is none", { ...some, t: Number.NaN }, 1, 1, /number/],
    ["no variance", { ...some, p: 0 }, 2, 2, /do not differ/],
  ])("%s", (_, of, tasks, raters, reason) => {
    expect(decisionStudy(of, { tasks, raters })).toEqual({ generalizability: null, dependability: null, reason: expect.stringMatching(reason) as string });
  });

  test.each([
    ["one person", [[[1, 2], [2, 3]]], /two persons/],
    ["one rater a task", [[[1], [2]], [[1], [3]]], /two raters/],
    ["gaps", [[[1, 2], [2]], [[1, 1], [3, 4]]], /every rater/],
    ["no scores", [], /two persons/],
    ["a score that is none", [[[1, 2], [2, Number.NaN]], [[1, 1], [3, 4]]], /number/],
  ])("of a table with %s", (_, scores, reason) => {
    expect(taskComponents(scores)).toEqual({ p: null, reason: expect.stringMatching(reason) as string });
  });
});

test("persons who do not differ can be relied on for nothing, and without error for everything", () => {
  expect(decisionStudy({ p: 0, t: 1, "r:t": 1, pt: 1, "pr:t": 1 }, { tasks: 2, raters: 2 })).toEqual({ generalizability: 0, dependability: 0 });
  expect(decisionStudy({ p: 1, t: 0, "r:t": 0, pt: 0, "pr:t": 0 }, { tasks: 1, raters: 1 })).toEqual({ generalizability: 1, dependability: 1 });
});

test("more tasks or raters never make it worse, and the score itself is never surer than relations", () => {
  const variance = fc.double({ min: 0, max: 10, noNaN: true });
  const count = fc.integer({ min: 1, max: 20 });
  fc.assert(
    fc.property(fc.record({ p: variance.map((value) => value + 0.01), t: variance, "r:t": variance, pt: variance, "pr:t": variance }), count, count, (of, tasks, raters) => {
      const [now, more, wider] = [decisionStudy(of, { tasks, raters }), decisionStudy(of, { tasks: tasks + 1, raters }), decisionStudy(of, { tasks, raters: raters + 1 })];
      for (const better of [more, wider]) {
        expect(better.generalizability!).toBeGreaterThanOrEqual(now.generalizability! - 1e-12);
        expect(better.dependability!).toBeGreaterThanOrEqual(now.dependability! - 1e-12);
      }
      expect(now.dependability!).toBeLessThanOrEqual(now.generalizability! + 1e-12);
    }),
  );
});
