import { describe, expect, test } from "vitest";
import type { ClosedCase } from "~/outcomes";
import { minutesIn } from "~/progress/minutes";
import { monthsOf } from "~/progress/months";

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
  episodeId: "e", clientCode: "c", endedOn: endedOn === null ? null : new Date(`${endedOn}T00:00:00Z`), sessions: 5, measure: { short: "PHQ-9" }, change: { category, eligible: true }, hasEndScore: true,
});

describe("minutes", () => {
  test("are added before they are rounded, what was seen apart from what was noted, and reading apart from practice", () => {
    expect(minutesIn(seen, claimed, () => true)).toEqual({ verified: 3, claimed: 50, reading: 45 });
    expect(minutesIn(seen, claimed, (day) => day >= "2026-11-01")).toEqual({ verified: 1, claimed: 20, reading: 45 });
    expect(minutesIn([], [], () => true)).toEqual({ verified: 0, claimed: 0, reading: 0 });
  });
});

describe("months", () => {
  const cases = [closed("2026-11-03", "recovered"), closed("2026-11-30", "improved"), closed("2026-11-05", "unchanged"), closed("2026-11-06", null), closed("2026-10-31", "deteriorated"), closed(null, "recovered")];
  const months = monthsOf({ today: "2026-11-22", count: 3, seen, claimed, cases });

  test("hold practice beside the cases closed in them, as counts", () => {
    expect(months).toEqual([
      { month: "2026-09", minutes: { verified: 0, claimed: 0, reading: 0 }, closed: 0, scored: 0, improved: 0 },
      { month: "2026-10", minutes: { verified: 1, claimed: 30, reading: 0 }, closed: 1, scored: 1, improved: 0 },
      { month: "2026-11", minutes: { verified: 1, claimed: 20, reading: 45 }, closed: 4, scored: 3, improved: 2 },
    ]);
  });
});
