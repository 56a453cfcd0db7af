import fc from "fast-check";
import { expect, test } from "vitest";
import { readingNotes } from "~/outcomes/reading-notes";
import { chartsOnSheet } from "~/outcomes/sheet-room";
import { measuresOnPage } from "~/outcomes/measures-on-page.server";
import { occasionsOf } from "~/outcomes/occasions";
import { courseOf } from "~/outcomes/rules";
import { readDrawn } from "../ui/drawn";
import { bySession, episode, shipped } from "./courses";

const sentence = "From 21 in session 1 to 16 in session 5: no clear change; 15 or less would be clearly better than at first.";
const notes = ["Dots: each time you answered.", "x".repeat(400)];

test("the first chart is there whatever else stands on the sheet, and never lower than can be read", () => {
  const words = fc.array(fc.integer({ min: 1, max: 300 }).map((length) => "x".repeat(length)), { maxLength: 20 });
  fc.assert(
    fc.property(fc.array(fc.constant(sentence), { minLength: 1, maxLength: 9 }), words, (sentences, events) => {
      const charts = chartsOnSheet({ sentences, events, notes });
      expect(charts[0]?.height).toBeGreaterThanOrEqual(120);
      for (const each of charts) expect(each?.height ?? 88).toBeGreaterThanOrEqual(88);
      // Those that are left out are the last ones, and those for the higher paper alone come before them.
      const order = charts.map((each) => (each === null ? 2 : Number(each.onlyA4)));
      expect(order).toEqual(order.toSorted());
    }),
  );
});

test("three measures are drawn on either paper, with some events on A4 too; a long list of events leaves words alone of the later ones", () => {
  const drawn = (events: string[], measures = 3) => chartsOnSheet({ sentences: Array.from({ length: measures }, () => sentence.slice(0, 90)), events, notes }).map((each) => each && (each.onlyA4 ? "A4" : "both"));
  expect(drawn([])).toEqual(["both", "both", "both"]);
  expect(drawn(["12 Nov 2026: Change of plan: every other week", "20 Nov 2026, still: Pause"])).toEqual(["both", "both", "A4"]);
  expect(drawn(Array.from({ length: 20 }, () => "x".repeat(150)))[0]).toBe("both");
  expect(drawn(Array.from({ length: 20 }, () => "x".repeat(150))).at(-1)).toBeNull();
  expect(chartsOnSheet({ sentences: [], events: [], notes: [] })).toEqual([]);
});

test("on the sheet every score of a short course stands beside its dot, and lines are named in plain words", () => {
  const scores = { "phq-9": bySession([21, 18, 21, 24, 16]), srs: bySession([37.5, 37.1, 37.3, 37, 35]) };
  const of = episode(scores);
  const courses = Object.entries(scores).map(([slug, taken]) => courseOf(of, slug, taken, shipped(slug)));
  const { measures } = measuresOnPage(courses, of, { occasions: occasionsOf(of), expected: new Map(), events: [], reviewBy: 8, today: 20_800, locale: "en-GB" });
  const words = measures.map(({ chart }) => readDrawn(chart.paper).texts.map(({ text }) => text));
  expect(words[0]).toEqual(expect.arrayContaining(["21", "18", "24", "16", "clearly better: 15", "clearly harder: 27", "doing well: under 10"]));
  expect(words[1]).toEqual(expect.arrayContaining(["37.5", "35.0", "talk below 36"]));
  expect(words.flat().join(" ")).not.toMatch(/reliabl|cut-off|moderately/);
  expect(measures.map(({ onSheet }) => onSheet)).toEqual(["always", "always"]);
});

test.each([
  ["ors", "doing well: 25 or more"],
  ["das", "doing well: over 96.5"],
])("on which side of its line people do well is said: %s", (slug, words) => {
  const of = episode({ [slug]: bySession([20, 24]) });
  const { measures } = measuresOnPage([courseOf(of, slug, bySession([20, 24]), shipped(slug))], of, { occasions: occasionsOf(of), expected: new Map(), events: [], reviewBy: 8, today: 20_800, locale: "en-GB" });
  expect(readDrawn(measures[0]!.chart.paper).texts.map(({ text }) => text)).toContain(words);
});

test("what is explained is what is there", () => {
  const plain = { short: "PHQ-9", isOutcome: true, hasCutOff: true, confidence: 0.95, hasFollowUps: false, expected: null };
  expect(readingNotes([], false)).toEqual([]);
  expect(readingNotes([plain], false).join(" ")).toMatch(/^Dots: each time you answered\. Dashed: .*95\u00a0% confidence.* Dotted: /);
  const more = readingNotes([{ ...plain, hasFollowUps: true, expected: { clients: "2,372" } }, { ...plain, short: "CORE-10", confidence: 0.9 }, { ...plain, short: "SRS", isOutcome: false, hasCutOff: false, confidence: null }], true).join(" ");
  for (const said of ["hollow ones came after treatment", "95\u00a0% (PHQ-9) or 90\u00a0% (CORE-10)", "“Talk below”", "n = 2,372", "Letters:"]) expect(more).toContain(said);
});
