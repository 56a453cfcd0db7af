import { expect, test } from "vitest";
import { expectedInWords, expectedOnPage } from "~/outcomes/expected/expected-on-page";
import { outsideBand } from "~/outcomes/expected/outside-band";
import { measuresOnPage } from "~/outcomes/measures-on-page.server";
import type { Episode, Scored } from "~/outcomes/model";
import { occasionsOf } from "~/outcomes/occasions";
import { courseOf } from "~/outcomes/rules";
import { readDrawn } from "../ui/drawn";
import { byDay, bySession, episode, shipped } from "./courses";

const phq9 = shipped("phq-9");
const dayOf = (day: string) => Date.parse(day) / 86_400_000;
const on = (reach = 12) => ({ episodes: 1200, reach, bandAt: (first: { score: number }, place: number) => ({ expected: first.score - place, lower: first.score - place - 4, upper: first.score - place + 4 }) });

function shown(scores: Scored[], given: Partial<Episode> = {}, { reach = 12, today = "2026-11-22" } = {}) {
  const of = episode({ "phq-9": scores }, given);
  const held = occasionsOf(of).at(-1)?.position ?? 0;
  return expectedOnPage(courseOf(of, "phq-9", scores, phq9), of, on(reach), { held, reviewBy: 8, today: dayOf(today), locale: "en-GB" });
}
const dated = { occasionKind: "date" } as const;

test("with one dated score there is a band already, week by week up to the review", () => {
  const one = shown(byDay([["2026-11-20", 18]]), dated)!;
  expect(one.rows.map(({ name }) => name)).toEqual([
    ...["score 2, about 27 Nov 2026", "score 3, about 4 Dec 2026", "score 4, about 11 Dec 2026", "score 5, about 18 Dec 2026"],
    ...["score 6, about 25 Dec 2026", "score 7, about 1 Jan 2027", "score 8, about 8 Jan 2027"],
  ]);
  expect(one.points[0]).toMatchObject({ at: dayOf("2026-11-20"), expected: 18, lower: 18, upper: 18 });
  expect(one.points.at(-1)).toMatchObject({ at: dayOf("2027-01-08"), expected: 10, lower: 6, upper: 14 });
  expect(one.pace).toBe("What is still to come is drawn as if there were a score every week.");
  expect(expectedInWords(one)).toContain("Expected by score 8, about 8 Jan 2027: 10");
});

test("further scores have their place on their own days, and those to come as often as they came, from today on", () => {
  const some = shown(byDay([["2026-09-01", 18], ["2026-09-15", 17], ["2026-09-29", 17], ["2026-10-13", 16]]), dated)!;
  expect(some.rows.slice(0, 5).map(({ name }) => name)).toEqual(["score 2", "score 3", "score 4", "score 5, about 22 Nov 2026", "score 6, about 6 Dec 2026"]);
  expect(some.points.slice(1, 4).map(({ at }) => at)).toEqual(["2026-09-15", "2026-09-29", "2026-10-13"].map(dayOf));
  expect(some.pace).toBe("What is still to come is drawn as if there were a score every second week, as often as so far.");
});

test("what lies ahead never takes more of the chart than eight weeks or the course so far", () => {
  const slow = shown(byDay([["2026-09-20", 18], ["2026-11-20", 17]]), dated)!;
  expect(slow.rows.map(({ name }) => name)).toEqual(["score 2", "score 3, about 18 Dec 2026", "score 4, about 15 Jan 2027"]);
});

test("as far as enough others were followed, and not a place further", () => {
  expect(shown(byDay([["2026-11-20", 18]]), dated, { reach: 3 })?.rows).toHaveLength(2);
  expect(shown(bySession([18, 17]), {}, { reach: 5 })?.rows.map(({ name }) => name)).toEqual(["session 2", "session 3", "session 4", "session 5"]);
  expect(shown(bySession([18]), {}, { reach: 1 })).toBeNull();
  const long = episode({ "phq-9": bySession([18, 18, 18, 18, 24]) });
  const outside = (reach: number) => outsideBand({ ...courseOf(long, "phq-9", bySession([18, 18, 18, 18, 23]), phq9) }, long, on(reach));
  expect([outside(5)?.short, outside(4)]).toEqual(["PHQ-9", null]);
});

test("past the review four sessions ahead; of a closed course nothing that is to come", () => {
  const nine = Array.from({ length: 9 }, () => 15);
  expect(shown(bySession(nine), {}, { reach: 40 })?.rows.at(-1)?.name).toBe("session 13");
  expect(shown(bySession(nine), { closed: true })?.rows.at(-1)?.name).toBe("session 9");
  expect(shown(byDay([["2026-09-01", 18], ["2026-09-15", 17]]), { ...dated, closed: true })).toMatchObject({ pace: null, rows: [{ name: "score 2" }] });
  expect(shown(byDay([["2026-09-01", 18]]), { ...dated, closed: true })).toBeNull();
});

test("the chart of one dated score has room for the band, and a day for its end", () => {
  const scores = byDay([["2026-11-20", 18]]);
  const of = episode({ "phq-9": scores }, dated);
  const drawn = (expected: Map<string, ReturnType<typeof on>>) => readDrawn(measuresOnPage([courseOf(of, "phq-9", scores, phq9)], of, { occasions: occasionsOf(of), expected, events: [], reviewBy: 8, today: dayOf("2026-11-22"), locale: "en-GB" }).measures[0]!.chart.wide);
  const [without, withBand] = [drawn(new Map()), drawn(new Map([["phq-9", on()]]))];
  expect(withBand.texts.map(({ text }) => text)).toEqual(expect.arrayContaining(["20 Nov 26", "8 Jan 27", "expected"]));
  expect(withBand.dots[0]!.x).toBeLessThan(without.dots[0]!.x);
});
