import fc from "fast-check";
import { expect, test } from "vitest";
import { limitsOf } from "~/outcomes/limits";
import { measuresOnPage } from "~/outcomes/measures-on-page.server";
import type { Episode, Scored } from "~/outcomes/model";
import { linesBetween, occasionsOf } from "~/outcomes/occasions";
import { changeOn, courseOf } from "~/outcomes/rules";
import { decimalsOf, writtenWith } from "~/outcomes/same-decimals";
import { readDrawn } from "../ui/drawn";
import { byName, bySession, definitions, episode, shipped } from "./courses";

function drawn(scores: Record<string, Scored[]>, given: Partial<Episode> = {}) {
  const of = episode(scores, given);
  const courses = Object.entries(scores).map(([slug, taken]) => courseOf(of, slug, taken, shipped(slug)));
  return measuresOnPage(courses, of, { occasions: occasionsOf(of), expected: new Map(), events: [], reviewBy: 8, today: 20_800, locale: "en-GB" }).measures;
}

const words = (svg: string) => readDrawn(svg).texts.map(({ text }) => text);

test("a dip stands under a dip: what was measured in one session stands at one place, whichever measure began later", () => {
  const [phq9, srs] = drawn({ "phq-9": bySession([18, 14, 9, 12]), srs: bySession([null, 36.5, 31, null]) });
  for (const size of ["wide", "narrow", "paper"] as const) {
    const [first, second] = [readDrawn(phq9!.chart[size]), readDrawn(srs!.chart[size])];
    expect(second.dots.map(({ x }) => x)).toEqual(first.dots.slice(1, 3).map(({ x }) => x));
    expect(second.texts.filter(({ text }) => /^[1-4]$|^session$/.test(text)).map(({ text, x }) => [text, x])).toEqual(first.texts.filter(({ text }) => /^[1-4]$|^session$/.test(text)).map(({ text, x }) => [text, x]));
  }
});

test("sessions are counted on where nothing was measured", () => {
  const [phq9] = drawn({ "phq-9": bySession([18, null, null, 9, null, 12]) });
  expect(words(phq9!.chart.wide).filter((text) => /^[1-6]$/.test(text)).slice(-6)).toEqual(["1", "2", "3", "4", "5", "6"]);
});

test("named occasions of two measures stand under each other, follow-ups behind a line", () => {
  const [bdi, das] = drawn(
    {
      "bdi-ii": byName([["pre", "start", 31], ["week 4", "treatment", 24], ["post", "end", 12], ["6 months", "follow_up", 15]]),
      das: byName([["pre", "start", 80.5], ["post", "end", 99.5]]).map((scored, index) => ({ ...scored, position: index * 2 })),
    },
    { occasionKind: "label", endScoreRule: "marked", closed: true },
  );
  const [above, below] = [readDrawn(bdi!.chart.wide), readDrawn(das!.chart.wide)];
  expect(below.dots.map(({ x }) => x)).toEqual([above.dots[0]!.x, above.dots[2]!.x]);
  for (const chart of [bdi!, das!]) expect(words(chart.chart.wide)).toEqual(expect.arrayContaining(["pre", "post", "6 months", "after treatment"]));
});

test("what is not published is not drawn, and a limit that lies off the scale neither", () => {
  const of = (slug: string, scores: number[]) => words(drawn({ [slug]: bySession(scores) })[0]!.chart.wide).filter((text) => /cut-off|reliably|talk/.test(text));
  expect(of("phq-9", [18, 14])).toEqual(["reliably worse from 24", "reliably better from 12", "cut-off 10"]);
  expect(of("phq-9", [3, 4])).toEqual(["reliably worse from 9", "cut-off 10"]);
  expect(of("ors", [18.4, 20])).toEqual(["reliably better from 23.4", "reliably worse from 13.4", "cut-off 25"]);
  expect(of("srs", [38, 37])).toEqual(["talk below 36"]);
});

test("a change is reliable from the limits on and not a step before, on every shipped measure", () => {
  for (const definition of definitions.values()) {
    const { range, higherIsBetter } = definition;
    const step = range.step ?? 0.1;
    const scores = fc.integer({ min: 0, max: Math.round((range.max - range.min) / step) }).map((steps) => Math.round((range.min + steps * step) * 1000) / 1000);
    fc.assert(
      fc.property(scores, scores, (pre, post) => {
        const course = courseOf({ occasionKind: "session", endScoreRule: "last", closed: false }, "m", bySession([pre]), definition);
        const better = limitsOf(course).find((limit) => limit.better);
        const worse = limitsOf(course).find((limit) => !limit.better);
        const reaches = (limit: { at: number } | undefined, up: boolean) => limit !== undefined && (up ? post >= limit.at : post <= limit.at);
        if (course.pointsNeeded === null) return;
        const { category } = changeOn(definition, pre, post);
        expect(reaches(better, higherIsBetter), `${definition.slug} ${pre} to ${post}`).toBe(category === "recovered" || category === "improved");
        expect(reaches(worse, !higherIsBetter), `${definition.slug} ${pre} to ${post}`).toBe(category === "deteriorated");
      }),
    );
  }
});

test("equally many decimals, as many as the scores need", () => {
  expect([[37, 38], [37, 36.5], [0.25, 1], [1 / 3], []].map(decimalsOf)).toEqual([0, 1, 2, 3, 0]);
  expect(writtenWith(1, 37, "en-GB")).toBe("37.0");
  expect(writtenWith(1, -0.04, "de-DE")).toBe("0,0");
});

test("a very long course is drawn with fewer points and says so; its table is read at its ends unless all is asked for", () => {
  const [long] = drawn({ "phq-9": bySession(Array.from({ length: 5000 }, (_, index) => index % 28)) });
  const { courses } = readDrawn(long!.chart.narrow);
  expect(long!.chart.drawn).toBe(courses[0]!.length);
  expect(courses[0]!.length).toBeLessThanOrEqual(500);
  expect([long!.scores, drawn({ "phq-9": bySession([18, 14]) })[0]!.chart.drawn]).toEqual([5000, null]);
  expect([linesBetween(5000, false), linesBetween(5000, true), linesBetween(120, false)]).toEqual([4880, 0, 0]);
});
