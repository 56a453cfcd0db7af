import { describe, expect, test } from "vitest";
import type { ClosedCase } from "~/outcomes";
import { minutesIn, minutesInNumbers, minutesInWords } from "~/progress/minutes";
import { monthsOf } from "~/progress/months";
import { usualMinutes } from "~/progress/usual-minutes";

const seen = [
  { day: "2026-10-31", ms: { watching: 50_000, answering: 40_000, reviewing: 0 } },
  { day: "2026-11-02", ms: { watching: 50_000, answering: 40_000, reviewing: 5_000 } },
];
const claimed = [
  { day: "2026-10-31", activity: "solo_rehearsal", minutes: 30 },
  { day: "2026-11-02", activity: "reading", minutes: 45 },
  { day: "2026-11-02", activity: "supervision_with_rehearsal", minutes: 20 },
];
const closed = (endedOn: string | null, category: ClosedCase["change"]["category"]): ClosedCase => ({
  episodeId: "e", clientCode: "c", endedOn: endedOn === null ? null : new Date(`${endedOn}T00:00:00Z`), sessions: 5, measure: { id: "m", short: "PHQ-9" }, change: { category, eligible: true }, hasEndScore: true,
});

describe("minutes", () => {
  test("are added as they were, what was seen apart from what was noted, and reading apart from practice", () => {
    expect(minutesIn(seen, claimed, () => true)).toEqual({ verifiedMs: 185_000, claimed: 50, reading: 45 });
    expect(minutesIn(seen, claimed, (day) => day >= "2026-11-01")).toEqual({ verifiedMs: 95_000, claimed: 20, reading: 45 });
    expect(minutesIn([], [], () => true)).toEqual({ verifiedMs: 0, claimed: 0, reading: 0 });
  });
});

describe("minutes in words", () => {
  test.each([
    [0, "0 minutes", "0"],
    [1, "under a minute", "under 1"],
    [59_999, "under a minute", "under 1"],
    [60_000, "1 minute", "1"],
    [89_000, "1 minute", "1"],
    [108_000, "2 minutes", "2"],
    [3_600_000, "60 minutes", "60"],
  ])("are rounded once, to the nearest: %d ms", (ms, words, numbers) => {
    expect([minutesInWords(ms), minutesInNumbers(ms)]).toEqual([words, numbers]);
  });
});

describe("the minutes that a plan begins with", () => {
  const aWeek = (minutes: number) => usualMinutes(minutes * 4 * 60_000);

  test("go on with what was practised in the last four weeks, and say so", () => {
    expect(aWeek(47)).toEqual({ minutes: 45, from: "You practised about 45 minutes a week in the last four whole weeks, so this goes on with it." });
  });

  test("stay between the least homework and a whole exercise, and say what was practised", () => {
    expect(aWeek(8)).toMatchObject({ minutes: 20, from: expect.stringMatching(/about 10 minutes a week.+20 is/) as string });
    expect(aWeek(170)).toMatchObject({ minutes: 90, from: expect.stringMatching(/about 170 minutes a week.+90 is/) as string });
    expect(aWeek(0)).toMatchObject({ minutes: 20, from: expect.stringMatching(/^You have not practised/) as string });
  });
});

describe("months", () => {
  const cases = [closed("2026-11-03", "recovered"), closed("2026-11-30", "improved"), closed("2026-11-05", "unchanged"), closed("2026-11-06", null), closed("2026-10-31", "deteriorated"), closed(null, "recovered")];
  const months = monthsOf({ today: "2026-11-22", count: 3, seen, claimed, cases });

  test("hold practice beside the cases closed in them, as counts", () => {
    expect(months).toEqual([
      { month: "2026-09", minutes: { verifiedMs: 0, claimed: 0, reading: 0 }, closed: 0, scored: 0, improved: 0 },
      { month: "2026-10", minutes: { verifiedMs: 90_000, claimed: 30, reading: 0 }, closed: 1, scored: 1, improved: 0 },
      { month: "2026-11", minutes: { verifiedMs: 95_000, claimed: 20, reading: 45 }, closed: 4, scored: 3, improved: 2 },
    ]);
  });
});
