import type { Viewer } from "~/accounts";
import { feedbackOn } from "./feedback-on.server";
import { newestFeedback } from "./feedback-store.server";
import type { Feedback } from "./model";

/** The feedback that the viewer was given last, with what it is on; null without any. It stays as read or unread as it was. */
export async function latestFeedback(viewer: Viewer): Promise<(Feedback & { sessionId: string; vignetteSlug: string }) | null> {
  const newest = await newestFeedback(viewer);
  const given = newest && (await feedbackOn(viewer, [newest.submissionId])).find(({ reviewId }) => reviewId === newest.id);
  if (!newest || !given) return null;
  const { session } = newest.submission.take;
  return { ...given, sessionId: session.id, vignetteSlug: session.vignetteSlug };
}
