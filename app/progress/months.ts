import { type Day, fromDate, monthOf, monthsUntil } from "~/core/days";
import type { ClosedCase } from "~/outcomes";
import { type Claimed, type Seen, minutesIn } from "./minutes";
import type { Minutes } from "./model";

/** One month's practice beside what came of the cases that were closed in it. Counts only: a month holds too few for anything else. */
export type Month = {
  /** Such as "2026-11". */
  month: string;
  minutes: Minutes;
  closed: number;
  /** Of those, how many have a first and a last score. */
  scored: number;
  /** Of those, how many recovered or improved reliably. */
  improved: number;
};

/** So many months up to today's, the oldest first. */
export function monthsOf({ today, count, seen, claimed, cases }: { today: Day; count: number; seen: readonly Seen[]; claimed: readonly Claimed[]; cases: readonly ClosedCase[] }): Month[] {
  return monthsUntil(today, count).map((month) => {
    const closed = cases.filter(({ endedOn }) => endedOn !== null && monthOf(fromDate(endedOn)) === month);
    const scored = closed.filter(({ change }) => change.category !== null);
    const improved = scored.filter(({ change }) => change.category === "recovered" || change.category === "improved");
    return { month, minutes: minutesIn(seen, claimed, (day) => monthOf(day) === month), closed: closed.length, scored: scored.length, improved: improved.length };
  });
}
