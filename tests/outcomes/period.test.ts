import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { beginOf, daysInWords, periodFor, summariesOf } from "~/outcomes/period-rules";
import { spanOf } from "~/outcomes/results/asked";
import { byName, bySession, definitions, episode } from "./courses";
import { talliesFrom } from "./tallies";

const locale = "en-GB";
const now = new Date("2026-11-22T10:00:00Z");
const day = (written: string | null) => written === null ? null : new Date(written);
const closed = (scores: number[], endedOn: string | null = "2026-10-01") =>
  episode({ "phq-9": bySession(scores) }, { closed: true, endedOn: day(endedOn) });
const many = (n: number, scores: (index: number) => number[]) => Array.from({ length: n }, (_, index) => closed(scores(index)));
const summaries = (episodes: ReturnType<typeof closed>[]) => summariesOf(talliesFrom(episodes, definitions), definitions, locale);
const summary = (episodes: ReturnType<typeof closed>[]) => summaries(episodes)[0]!;

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

test("quarters go from the first day of one to the last of the other, in whichever order they are named", () => {
  const span = { from: new Date("2025-07-01"), until: new Date("2026-04-01") };
  expect(spanOf("quarters", { from: "2025-Q3", to: "2026-Q1" }, now)).toEqual(span);
  expect(spanOf("quarters", { from: "2026-Q1", to: "2025-Q3" }, now)).toEqual(span);
  expect(spanOf("quarters", { to: "2025-Q4" }, now)).toEqual({ from: new Date("2025-10-01"), until: new Date("2026-01-01") });
  expect(spanOf("12", { from: "2020-Q1" }, now)).toEqual({ from: new Date("2025-11-22"), until: null });
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
  const found = summaries([gad, closed([18, 9]), closed([18, 9])]);
  expect(found.map(({ short, closed }) => [short, closed])).toEqual([["PHQ-9", 2], ["GAD-7", 1]]);
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
  expect(summaries([...couples, ...others]).map(({ short, primary, closed, beside }) => [short, primary, closed, beside])).toEqual([
    ["BDI-II", 30, 30, []],
    ["PHQ-9", 2, 2, []],
    ["DAS", 0, 31, [{ short: "BDI-II", cases: 30 }, { short: "PHQ-9", cases: 1 }]],
  ]);
  const [alone] = summaries(couples).filter(({ short }) => short === "DAS");
  expect(alone).toMatchObject({ both: 30, counts: { recovered: 13, improved: 6, unchanged: 10, deteriorated: 1 } });
  expect(alone!.criterion).toBe("96.5 or less is in the clinical range; a change of 11.5 points or more is reliable (95 %).");
});

test("a period says its dates as the reader writes them", () => {
  const dates = (of: string) => daysInWords(beginOf("12", now)!, now, of);
  expect([dates("en-GB"), dates("en-US")]).toEqual(["22 November 2025 to 22 November 2026", "November 22, 2025 to November 22, 2026"]);
});
