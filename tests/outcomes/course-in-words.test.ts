import { expect, test } from "vitest";
import { courseInWords, riskInWords } from "~/outcomes/course-in-words";
import { written } from "~/outcomes/in-words";
import { courseOf } from "~/outcomes/rules";
import { byDay, byName, bySession, shipped } from "./courses";

const phq9 = shipped("phq-9");
const kind = { occasionKind: "session", endScoreRule: "last", closed: false } as const;
const said = (scores: (number | null)[], { closed = false, definition = phq9 } = {}) =>
  courseInWords(courseOf({ ...kind, closed }, "m", bySession(scores), definition), { ...kind, closed }, "en-GB").replaceAll("\u00a0", " ");

test.each([
  [[18, 14, 9], "From 18 in session 1 to 9 in session 3: a change of 9 points, 6 are needed at 95 % confidence: reliably improved and now in the functional range."],
  [[18, 12], "From 18 in session 1 to 12 in session 2: a change of 6 points, 6 are needed at 95 % confidence: reliably improved, not yet in the functional range."],
  [[14, 13], "From 14 in session 1 to 13 in session 2: a change of 1 point, 6 are needed at 95 % confidence: no reliable change."],
  [[12, 19], "From 12 in session 1 to 19 in session 2: a change of 7 points, 6 are needed at 95 % confidence: reliably worse."],
  [[14, 14], "No reliable change from session 1 to session 2: 14, moderate, both times."],
  [[null, 16, 14, 16, null, null], "No reliable change from session 2 to session 4: 16, moderately severe, both times."],
  [[17, 19, null, null, 24, null], "From 17 in session 1 to 24 in session 5: a change of 7 points, 6 are needed at 95 % confidence: reliably worse."],
  [[14], "One score so far: 14, moderate. For a reliable change 6 are needed at 95 % confidence."],
  [[4, 3], "From 4 in session 1 to 3 in session 2: a change of 1 point, 6 are needed at 95 % confidence: no reliable change. The first score lay in the functional range already. The first score leaves no room to improve reliably."],
])("%j", (scores, sentence) => {
  expect(said(scores)).toBe(sentence);
});

test("each instrument's own confidence stands with its points", () => {
  expect(said([24, 10], { definition: shipped("core-10") })).toContain("6 are needed at 90 % confidence");
});

test("by formula more than so many points are needed, and numbers are the reader's", () => {
  const course = courseOf(kind, "m", bySession([80.5, 99.5]), shipped("das"));
  expect(courseInWords(course, kind, "de-DE")).toMatch(/^From 80,5 in session 1 to 99,5 in session 2: a change of 19 points, more than \d+,\d+ are needed/);
});

test("days and named occasions are named as they are", () => {
  const byDate = { ...kind, occasionKind: "date" } as const;
  const dated = courseOf(byDate, "m", byDay([["2026-03-04", 18], ["2026-06-03", 9]]), phq9);
  expect(courseInWords(dated, byDate, "en-GB")).toMatch(/^From 18 on 4 Mar 2026 to 9 on 3 Jun 2026: a change of 9 points,/);
  const named = { occasionKind: "label", endScoreRule: "marked", closed: true } as const;
  const course = courseOf(named, "m", byName([["pre", "start", 14], ["week 4", "treatment", 12], ["post", "end", 14]]), phq9);
  expect(courseInWords(course, named, "en-GB")).toBe("No reliable change from pre to post: 14, moderate, both times.");
});

test("a closed episode without an end score says where it was left", () => {
  expect(said([18], { closed: true })).toBe("The only score, session 1, was 18, moderately severe. A single score cannot be both the first and the last, so what came of it is not known.");
  const named = { occasionKind: "label", endScoreRule: "marked", closed: true } as const;
  const course = courseOf(named, "m", byName([["pre", "start", 18], ["week 4", "treatment", 12]]), phq9);
  expect(courseInWords(course, named, "en-GB")).toBe("There is no score from the end of treatment; the last one, week 4, was 12, moderate.");
});

test("an alliance is not judged by change", () => {
  expect(said([38, 34.5], { definition: shipped("srs") })).toBe("The last score is 34.5, below 36: worth talking about together.");
});

test("an alliance that fell says so", () => {
  expect(said([39, 37.5], { definition: shipped("srs") })).toBe("The last score is 37.5, 1.5 points lower than the one before: worth talking about together.");
});

test("what rounds to nothing has no sign", () => {
  expect([-0.004, -0, 0.004, -0.006, -3].map((value) => written(value, "en-GB", 2))).toEqual(["0", "0", "0", "−0.01", "−3"]);
});

test("what is known of risk: the answer in its own words, or that there is none", () => {
  const risk = (answers: Record<number, number[]>) => riskInWords(courseOf(kind, "m", bySession([18, 12], answers), phq9), kind, "en-GB");
  expect(risk({ 2: [0, 0, 0, 0, 0, 0, 0, 0, 2] })).toBe("Risk item (9), session 2: answered 2, “More than half the days”.");
  expect(risk({})).toBe("Risk item not recorded: only the total is known.");
  expect(risk({ 1: [0, 0, 0, 0, 0, 0, 0, 0, 3] })).toBe("Risk item (9): not recorded in session 2; last recorded in session 1: 3, “Nearly every day”.");
  expect(riskInWords(courseOf(kind, "m", bySession([18]), shipped("core-om")), kind, "en-GB")).toBe("Risk item not recorded: only the total is known.");
  expect(riskInWords(courseOf(kind, "m", bySession([18]), shipped("gad-7")), kind, "en-GB")).toBeNull();
});
