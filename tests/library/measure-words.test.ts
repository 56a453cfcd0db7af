import { expect, test } from "vitest";
import type { Measure } from "~/library";
import { content } from "~/library/content.server";
import { bandsInWords, criterionInWords, cutOffInWords, formulaInWords, rangeInWords, reliableChangeInWords, talkAboutInWords } from "~/library/measure-words";

const measure = (slug: string) => content().measure(slug)!;
const locale = "en-GB";

test.each([
  ["phq-9", "0 to 27; lower is better"],
  ["ors", "0 to 40, in steps of 0.1; higher is better"],
  ["core-om", "0 to 40, with any decimals; lower is better"],
])("the range of %s", (slug, said) => expect(rangeInWords(measure(slug), locale)).toBe(said));

test.each([
  ["phq-9", "10 or more is in the clinical range"],
  ["oq-45-2", "64 or more is in the clinical range"],
  ["ors", "less than 25 is in the clinical range"],
  ["das", "96.5 or less is in the clinical range"],
  ["srs", null],
])("the cut-off of %s", (slug, said) => expect(cutOffInWords(measure(slug), locale)).toBe(said));

test.each([
  ["phq-9", "a change of 6 points or more is reliable (95 %)"],
  ["core-10", "a change of 6 points or more is reliable (90 %)"],
  ["das", "a change of 11.5 points or more is reliable (95 %)"],
  ["srs", null],
])("the reliable change of %s", (slug, said) => expect(reliableChangeInWords(measure(slug), locale)).toBe(said));

test.each([
  ["phq-9", "10 or more is in the clinical range; a change of 6 points or more is reliable (95 %)."],
  ["srs", "No cut-off is known, so nobody counts as recovered; which change is reliable is not known."],
])("the criterion of %s in one line", (slug, said) => expect(criterionInWords(measure(slug), locale)).toBe(said));

test("by the formula, what the next step must exceed is said, too", () => {
  expect(formulaInWords(measure("das"), locale)).toBe("Worked out: more than 11.36 points, from a standard deviation of 11.826 and a reliability of 0.88.");
  expect(formulaInWords(measure("phq-9"), locale)).toBeNull();
});

test("a step that equals the points exactly is not enough by the formula", () => {
  // sqrt(2 (1 - .5)) is 1, so that 1.96 points are needed and must be exceeded.
  const exact: Measure = { ...measure("das"), range: { min: 0, max: 10, step: 0.98 }, reliableChange: { sd: 1, reliability: 0.5, confidence: 0.95, source: "Made up." } };
  expect(reliableChangeInWords(exact, locale)).toBe("a change of 2.94 points or more is reliable (95 %)");
  expect(reliableChangeInWords({ ...exact, range: { min: 0, max: 10, step: null } }, locale)).toBe("a change of more than 1.96 points is reliable (95 %)");
});

test("without a step a score on the line has no next one", () => {
  expect(cutOffInWords({ ...measure("oq-45-2"), range: { min: 0, max: 180, step: null } }, locale)).toBe("more than 63 is in the clinical range");
});

test("bands, and what to talk about", () => {
  expect(bandsInWords(measure("phq-9"), locale)).toBe("minimal from 0, mild from 5, moderate from 10, moderately severe from 15, severe from 20");
  expect(bandsInWords(measure("gad-7"), locale)).toBeNull();
  expect(talkAboutInWords(measure("srs"), locale)).toBe("worth talking about below 36, or after a drop of 1 or more");
});

test("numbers are written as the reader writes them", () => {
  expect(cutOffInWords(measure("das"), "de-DE")).toBe("96,5 or less is in the clinical range");
});
