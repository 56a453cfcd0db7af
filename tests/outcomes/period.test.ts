import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { beginOf, periodFor, summaryOf } from "~/outcomes/period-rules";
import { byName, bySession, definitions, episode } from "./courses";

const locale = "en-GB";
const now = new Date("2026-11-22T10:00:00Z");
const day = (written: string | null) => written === null ? null : new Date(written);
const closed = (scores: number[], endedOn: string | null = "2026-10-01") =>
  episode({ "phq-9": bySession(scores) }, { closed: true, endedOn: day(endedOn) });
const many = (n: number, scores: (index: number) => number[]) => Array.from({ length: n }, (_, index) => closed(scores(index)));
const summary = (episodes: ReturnType<typeof closed>[]) => summaryOf(episodes, definitions, { period: "all", now, locale }).measures[0]!;

test("19 cases with both scores are counted, 20 have shares with intervals and an effect", () => {
  const falls = (index: number) => [17 + (index % 5), 8 + (index % 4)];
  const under = summary([...many(19, falls), closed([18])]);
  expect([under.closed, under.both, under.withoutEnd]).toEqual([20, 19, 1]);
  expect([under.shares, under.effect]).toEqual([null, null]);
  expect(under.withoutEndShare).toMatchObject({ estimate: 0.05 });
  const enough = summary(many(20, falls));
  expect(enough.counts.recovered + enough.counts.improved).toBe(20);
  expect(enough.shares?.deteriorated).toMatchObject({ estimate: 0, lower: 0 });
  expect(enough.effect?.g).toBeGreaterThan(1);
  expect(enough.effect?.lower).toBeLessThan(enough.effect!.g!);
});

test("each case is in one category, and who began functional is counted apart", () => {
  const found = summary([closed([18, 9]), closed([18, 12]), closed([18, 17]), closed([9, 16]), closed([8, 1]), closed([18])]);
  expect(found.counts).toEqual({ recovered: 1, improved: 2, unchanged: 1, deteriorated: 1 });
  expect([found.both, found.withoutEnd, found.startedFunctional]).toEqual([5, 1, 2]);
});

test("a period holds what ended in it", () => {
  const all = [closed([18, 9], "2025-11-22"), closed([18, 9], "2025-11-21"), closed([18, 9], "2024-11-21"), closed([18, 9], null)];
  const of = (period: "12" | "24" | "all") => summaryOf(all, definitions, { period, now, locale }).measures[0]?.closed;
  expect([of("12"), of("24"), of("all")]).toEqual([1, 2, 4]);
});

test("months end on their last day", () => {
  expect(beginOf("12", new Date("2028-02-29T09:00:00Z"))).toEqual(new Date("2027-02-28"));
  expect(beginOf("all", now)).toBeNull();
});

test("unless one is asked for, the shortest period in which something ended", () => {
  expect(periodFor(undefined, day("2026-10-01"), now)).toBe("12");
  expect(periodFor(undefined, day("2025-01-01"), now)).toBe("24");
  expect(periodFor(undefined, null, now)).toBe("all");
  expect(periodFor("24", null, now)).toBe("24");
});

test("measures are summed up apart, the one of most cases first", () => {
  const gad = episode({ "gad-7": bySession([12, 3]) }, { closed: true });
  const found = summaryOf([gad, closed([18, 9]), closed([18, 9])], definitions, { period: "all", now, locale });
  expect(found.measures.map(({ short, closed }) => [short, closed])).toEqual([["PHQ-9", 2], ["GAD-7", 1]]);
});

/** Tables whose first column is the client, as they were published; empty cells are null. */
const published = (file: string) =>
  readFileSync(`tests/outcomes/files/${file}`, "utf8").trim().split("\n").slice(1).map((line) => line.split(",").map((cell) => (cell === "" ? null : cell.replaceAll('"', ""))));

test("a measure that was taken beside the primary one has a block of its own, and says beside which", () => {
  const scores = published("jacobson-1989.csv");
  const couples = published("beat-the-blues.csv").slice(0, 30).map(([, , , , pre, after], couple) =>
    episode(
      {
        "bdi-ii": byName([["pre", "start", Number(pre)], ...(after ? [["2m", "end", Number(after)] as ["2m", "end", number]] : [])]),
        das: byName(scores.slice(2 * couple, 2 * couple + 2).map(([, time, score]) => [time!, time === "pre" ? "start" : "end", Number(score)])),
        srs: byName([["pre", "start", 38]]),
      },
      { closed: true, occasionKind: "label", endScoreRule: "marked" },
    ),
  );
  const others = [closed([18, 9]), episode({ "phq-9": bySession([18, 9]), das: bySession([80, 110]) }, { closed: true })];
  const { measures } = summaryOf([...couples, ...others], definitions, { period: "all", now, locale });
  expect(measures.map(({ short, primary, closed, beside }) => [short, primary, closed, beside])).toEqual([
    ["BDI-II", 30, 30, []],
    ["PHQ-9", 2, 2, []],
    ["DAS", 0, 31, [{ short: "BDI-II", cases: 30 }, { short: "PHQ-9", cases: 1 }]],
  ]);
  const [alone] = summaryOf(couples, definitions, { period: "all", now, locale }).measures.filter(({ short }) => short === "DAS");
  expect(alone).toMatchObject({ both: 30, counts: { recovered: 13, improved: 6, unchanged: 10, deteriorated: 1 } });
  expect(alone!.criterion).toBe("96.5 or less is in the clinical range; a change of 11.5 points or more is reliable (95 %).");
});

test("a period says its dates as the reader writes them", () => {
  const dates = (period: "12" | "all", locale: string) => summaryOf([closed([18, 9])], definitions, { period, now, locale }).dates;
  expect([dates("12", "en-GB"), dates("12", "en-US"), dates("all", "en-GB")]).toEqual(["22 November 2025 to 22 November 2026", "November 22, 2025 to November 22, 2026", null]);
});
