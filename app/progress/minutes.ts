import type { Day } from "~/core/days";
import type { Minutes } from "./model";

/** How practised time adds up, pure. It is rounded once, where it is shown. */

export type Seen = { day: Day; ms: Record<string, number> };
export type Claimed = { day: Day; activity: string; minutes: number };

export const msOf = (ms: Record<string, number>) => Object.values(ms).reduce((sum, each) => sum + each, 0);

/** What was practised on the days for which `within` holds: what was seen apart from what is claimed, and reading apart from practice. */
export function minutesIn(seen: readonly Seen[], claimed: readonly Claimed[], within: (day: Day) => boolean): Minutes {
  const verifiedMs = seen.filter(({ day }) => within(day)).reduce((sum, { ms }) => sum + msOf(ms), 0);
  const entries = claimed.filter(({ day }) => within(day));
  const sum = (reading: boolean) => entries.filter(({ activity }) => (activity === "reading") === reading).reduce((all, { minutes }) => all + minutes, 0);
  return { verifiedMs, claimed: sum(false), reading: sum(true) };
}

/** All practice without reading. */
export const practisedMs = ({ verifiedMs, claimed }: Minutes) => verifiedMs + claimed * 60_000;

const isUnderOne = (ms: number) => ms > 0 && ms < 60_000;

/** Whole minutes, "under 1" for what is less than one. */
export const minutesInNumbers = (ms: number): string => (isUnderOne(ms) ? "under 1" : String(Math.round(ms / 60_000)));

/** The same in words: "under a minute", "1 minute", "2 minutes". */
export function minutesInWords(ms: number): string {
  if (isUnderOne(ms)) return "under a minute";
  const minutes = Math.round(ms / 60_000);
  return `${minutes} ${minutes === 1 ? "minute" : "minutes"}`;
}
