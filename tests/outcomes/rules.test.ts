import { expect, test } from "vitest";
import { categories } from "~/outcomes/model";
import { type Course, bandOf, courseOf, lineOf, sessionsSoFar } from "~/outcomes/rules";
import { byName, bySession, episode, shipped } from "./courses";

const phq9 = shipped("phq-9");
const das = shipped("das");
const open = { occasionKind: "session", endScoreRule: "last", closed: false } as const;
const closed = { ...open, closed: true };
const named = { occasionKind: "label", endScoreRule: "marked", closed: true } as const;

const ofScores = (scores: (number | null)[], kind: Parameters<typeof courseOf>[0] = open) => courseOf(kind, "m", bySession(scores), phq9);
const seen = ({ first, latest, end, change }: Course) => [first?.score ?? null, latest?.score ?? null, end?.score ?? null, change?.category ?? null];

test("the thirty of Jacobson and Truax come out as published", () => {
  const pairs = `90.5 97, 74 124, 97 97.5, 73.5 88, 61 96.5, 66.5 62.5, 68.5 112.5, 86.5 103.5, 88.5 90, 68.5 82.5, 98 105, 80.5 99.5, 89.5 112.5,
    91.5 101, 83.5 99.5, 60.5 79.5, 83 88, 88 100.5, 98.5 119, 78.5 116, 99.5 116, 79.5 129, 84.5 113, 92.5 118, 93 92, 85 114, 64 68, 61 52, 80 60.5, 82.5 104.5`;
  const changes = pairs.split(",").map((pair) => {
    const [pre, post] = pair.trim().split(" ").map(Number) as [number, number];
    return courseOf(named, "das", byName([["pre", "start", pre], ["post", "end", post]]), das).change!;
  });
  expect(categories.map((each) => changes.filter(({ category }) => category === each).length)).toEqual([13, 6, 10, 1]);
  expect(changes.filter(({ eligible }) => eligible === false)).toHaveLength(4);
});

test.each([
  ["an open episode is judged by its latest score", [18, 16, 12], open, [18, 12, null, "improved"]],
  ["a closed one by its last", [18, 16, 9], closed, [18, 9, 9, "recovered"]],
  ["a session without a score is passed over", [null, 18, null, 9, null], closed, [18, 9, 9, "recovered"]],
  ["one score is no change", [18], open, [18, 18, null, null]],
  ["one score of a closed episode is not its end", [18], closed, [18, 18, null, null]],
  ["no score at all", [], closed, [null, null, null, null]],
  ["exactly the published points are reliable", [16, 10], closed, [16, 10, 10, "improved"]],
  ["one less is not", [15, 10], closed, [15, 10, 10, "unchanged"]],
  ["the line itself is not functional where it says below", [20, 10], closed, [20, 10, 10, "improved"]],
  ["worse by the points", [9, 15], closed, [9, 15, 15, "deteriorated"]],
] as const)("%s", (_name, scores, kind, expected) => {
  expect(seen(ofScores([...scores], kind))).toEqual(expected);
});

test("who began in the functional range cannot recover, but can change", () => {
  expect(ofScores([9, 2], closed).change).toEqual({ category: "improved", eligible: false });
  expect(ofScores([9, 8], closed).change).toEqual({ category: "unchanged", eligible: false });
});

test("a first score too near the end of the scale leaves no room to improve", () => {
  expect(ofScores([5, 0]).roomToImprove).toBe(false);
  expect(ofScores([6, 0]).roomToImprove).toBe(true);
  const byFormula = { ...das, reliableChange: { sd: 10, reliability: 0.88, confidence: 0.95, source: "here" } };
  const needed = courseOf(open, "m", bySession([100]), byFormula).pointsNeeded!;
  expect(needed).toBeCloseTo(1.96 * 10 * Math.sqrt(2 * 0.12), 6);
  expect(courseOf(open, "m", bySession([das.range.max - needed]), byFormula).roomToImprove).toBe(false);
});

test("named occasions: the start and the end are those that were named so, follow-ups stand apart", () => {
  const all = byName([["pre", "start", 20], ["week 4", "treatment", 14], ["post", "end", 8], ["6 months", "follow_up", 19]]);
  const course = courseOf(named, "m", all, phq9);
  expect(seen(course)).toEqual([20, 8, 8, "recovered"]);
  expect(course.followUps.map(({ score }) => score)).toEqual([19]);
});

test("named occasions without an end score have no end, however many came before or after", () => {
  const course = courseOf(named, "m", byName([["pre", "start", 20], ["week 4", "treatment", 4], ["6 months", "follow_up", 3]]), phq9);
  expect(seen(course)).toEqual([20, 4, null, null]);
});

test("named occasions without a start score have nothing to compare with", () => {
  expect(seen(courseOf(named, "m", byName([["week 4", "treatment", 14], ["post", "end", 8]]), phq9))).toEqual([null, 8, 8, null]);
});

test("a measure of which no reliable change is known has no category and says why", () => {
  const course = courseOf(closed, "m", bySession([18, 4]), { ...phq9, reliableChange: null });
  expect(course.change).toMatchObject({ category: null, reason: expect.any(String) as string });
  expect(course.pointsNeeded).toBeNull();
});

test("tenths are compared as tenths", () => {
  const ors = shipped("ors");
  expect(courseOf(closed, "m", bySession([3.2, 8.2]), ors).change?.category).toBe("improved");
});

test("bands begin with their lowest score, and the line stands where the definition says", () => {
  expect([4, 5, 9, 10, 27].map((score) => bandOf(phq9, score))).toEqual(["minimal", "mild", "mild", "moderate", "severe"]);
  expect([lineOf(phq9), lineOf({ functional: null })]).toEqual([10, null]);
});

test("sessions: as the source says, else the greatest number, else the different days", () => {
  const scores = { "phq-9": bySession([18, null, 16]), srs: bySession([40, 39, 38, 37]) };
  expect(sessionsSoFar(episode(scores))).toBe(4);
  expect(sessionsSoFar(episode(scores, { sessions: 6 }))).toBe(6);
  expect(sessionsSoFar(episode(scores, { occasionKind: "date" }))).toBe(4);
  expect(sessionsSoFar(episode(scores, { occasionKind: "label" }))).toBeNull();
});
