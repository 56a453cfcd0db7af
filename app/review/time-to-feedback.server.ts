import { type Viewer, hasRole } from "~/accounts";
import { firstReleases, waitingInProgramme } from "./feedback-time-store.server";
import { type FeedbackTimes, feedbackTimes } from "./feedback-time";

/** So many days back. */
const daysCounted = 90;

/** How long the programme's answers of the last 90 days waited for their first feedback, and which wait now, since when the oldest does. */
export type TimeToFeedback = FeedbackTimes & { waiting: { count: number; since: Date | null } };

/** For a programme lead, of the programme as a whole: no reviewer is told from another. Null for everyone else. */
export async function timeToFeedback(viewer: Viewer, now = new Date()): Promise<TimeToFeedback | null> {
  if (!hasRole(viewer, "programme_lead")) return null;
  const from = new Date(now.getTime() - daysCounted * 86_400_000);
  const [given, waiting] = await Promise.all([firstReleases(viewer, { from, to: now }), waitingInProgramme(viewer)]);
  return { ...feedbackTimes(given), waiting };
}
