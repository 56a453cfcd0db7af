import { type Viewer, hasRole } from "~/accounts";
import { type Day, asDate, dayOf, mondayOf, plusDays } from "~/core/days";
import { firstReleases, waitingOutside } from "./feedback-time-store.server";
import { type FeedbackTimes, feedbackTimes } from "./feedback-time";

/** So many whole weeks back. */
const weeksCounted = 13;

/** How long the programme's answers of thirteen whole weeks waited for their first feedback, and which others wait now. */
export type TimeToFeedback = FeedbackTimes & {
  /** The first and the last day, from Monday to Sunday in UTC. */
  weeks: { first: Day; last: Day };
  /** Submitted before or after those weeks. */
  others: { count: number; since: Date | null };
};

/** For a programme lead, of the programme as a whole: no reviewer is told from another. Null for everyone else. */
export async function timeToFeedback(viewer: Viewer, now = new Date()): Promise<TimeToFeedback | null> {
  if (!hasRole(viewer, "programme_lead")) return null;
  const after = mondayOf(dayOf(now, "UTC"));
  const first = plusDays(after, -7 * weeksCounted);
  const weeks = { from: asDate(first), to: asDate(after) };
  const [answers, others] = await Promise.all([firstReleases(viewer, weeks), waitingOutside(viewer, weeks)]);
  return { ...feedbackTimes(answers, now), weeks: { first, last: plusDays(after, -1) }, others };
}
