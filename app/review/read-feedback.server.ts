import type { Viewer } from "~/accounts";
import { feedbackOn } from "./feedback-on.server";
import type { Feedback } from "./model";
import { markRead } from "./store.server";

/** Feedback on these submissions of the viewer's own, as it was before they opened it just now; from here on it counts as read. */
export async function readFeedback(viewer: Viewer, submissionIds: string[]): Promise<Feedback[]> {
  const given = await feedbackOn(viewer, submissionIds);
  const unread = given.filter((one) => one.readAt === null).map((one) => one.reviewId);
  if (unread.length > 0) await markRead(viewer, unread);
  return given;
}
