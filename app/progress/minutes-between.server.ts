import type { Viewer } from "~/accounts";
import { type Day, asDate, fromDate } from "~/core/days";
import { verifiedByDay } from "~/practice/index.server";
import type { Claimed, Seen } from "./minutes";
import { minutesByDay } from "./store/entries.server";

/** Everything that was practised on the days [from, to], by day: what the product saw, and what is claimed. */
export async function minutesBetween(viewer: Viewer, { from, to, timeZone }: { from: Day; to: Day; timeZone: string }): Promise<{ seen: Seen[]; claimed: Claimed[] }> {
  const [seen, rows] = await Promise.all([verifiedByDay(viewer, { from, to, timeZone }), minutesByDay(viewer, asDate(from), asDate(to))]);
  return { seen, claimed: rows.map(({ heldOn, ...row }) => ({ ...row, day: fromDate(heldOn) })) };
}
