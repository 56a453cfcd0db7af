import type { Day } from "~/core/days";
import type { Minutes } from "./model";

/** How practised minutes add up, pure. */

export type Seen = { day: Day; ms: Record<string, number> };
export type Claimed = { day: Day; activity: string; minutes: number };

export const msOf = (ms: Record<string, number>) => Object.values(ms).reduce((sum, each) => sum + each, 0);

/** What was practised on the days for which `within` holds: what was seen apart from what is claimed, and reading apart from practice. */
export function minutesIn(seen: readonly Seen[], claimed: readonly Claimed[], within: (day: Day) => boolean): Minutes {
  const verifiedMs = seen.filter(({ day }) => within(day)).reduce((sum, { ms }) => sum + msOf(ms), 0);
  const entries = claimed.filter(({ day }) => within(day));
  const sum = (reading: boolean) => entries.filter(({ activity }) => (activity === "reading") === reading).reduce((all, { minutes }) => all + minutes, 0);
  return { verified: Math.floor(verifiedMs / 60_000), claimed: sum(false), reading: sum(true) };
}
