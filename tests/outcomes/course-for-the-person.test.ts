import { expect, test } from "vitest";
import { courseForThePerson } from "~/outcomes/course-for-the-person";
import { courseOf } from "~/outcomes/rules";
import { byName, bySession, shipped } from "./courses";

const said = (scores: (number | null)[], { closed = false, slug = "phq-9" } = {}) =>
  courseForThePerson(courseOf({ occasionKind: "session", endScoreRule: "last", closed }, "m", bySession(scores), shipped(slug)), { closed, occasionKind: "session" }, "en-GB");

test.each([
  [[18, 14, 9], "From 18 in session 1 to 9 in session 3: clearly better, by more than the usual ups and downs, and now on the well side of the cut-off of 10."],
  [[18, 12], "From 18 in session 1 to 12 in session 2: clearly better, by more than the usual ups and downs."],
  [[14, 13], "From 14 in session 1 to 13 in session 2: no clear change; 8 or less would be clearly better than at first."],
  [[14, 14], "14 in session 1 and in session 2: no clear change; 8 or less would be clearly better than at first."],
  [[4, 3], "From 4 in session 1 to 3 in session 2: no clear change."],
  [[12, 19], "From 12 in session 1 to 19 in session 2: things are harder than at first, by more than the usual ups and downs. Worth talking about together."],
  [[null, 16, null, 16, null], "16 in session 2 and in session 4: no clear change; 10 or less would be clearly better than at first."],
  [[14], "One score so far: 14."],
])("%j", (scores, sentence) => {
  expect(said(scores)).toBe(sentence);
});

test("where higher is better, more is better", () => {
  expect(said([18, 20], { slug: "ors" })).toContain("23 or more would be clearly better");
});

test("an alliance is told as it is to both", () => {
  expect(said([38, 34.5], { slug: "srs" })).toBe("The last score is 34.5, below 36: worth talking about together.");
});

test("without a score to compare with, the last one stands alone", () => {
  expect(said([18], { closed: true })).toBe("The last score: 18.");
  const named = { occasionKind: "label", endScoreRule: "marked", closed: true } as const;
  const course = courseOf(named, "m", byName([["week 4", "treatment", 12], ["post", "end", 9]]), shipped("phq-9"));
  expect(courseForThePerson(course, named, "en-GB")).toBe("The last score: 9.");
});
