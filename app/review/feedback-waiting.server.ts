import type { Viewer } from "~/accounts";
import { nameOf } from "~/accounts/index.server";
import { titleWithLevel } from "~/library";
import { libraryFor } from "~/library/index.server";
import type { FeedbackLine } from "./model";
import { assessmentIn, vignetteOf } from "./rubric.server";
import { feedbackHeads } from "./store.server";

/** Feedback that the viewer was given, unread first and then newest; at most `limit` lines. */
export async function feedbackWaiting(viewer: Viewer, limit = 5): Promise<FeedbackLine[]> {
  const [first, library] = await Promise.all([feedbackHeads(viewer, limit), libraryFor(viewer)]);
  const names = await nameOf(viewer, [...new Set(first.map((row) => row.reviewerId))]);
  return first.flatMap((row) => {
    if (!row.releasedAt) return [];
    const { session } = row.submission.take;
    const vignette = vignetteOf(library, session);
    const assessment = assessmentIn(library, session);
    return {
      reviewId: row.id,
      sessionId: row.submission.take.sessionId,
      runId: row.submission.conversationRunId,
      sittingId: session.sittingId,
      reviewerName: names.get(row.reviewerId) ?? "Your supervisor",
      clientName: assessment ? "" : vignette.client.name,
      momentTitle: assessment?.title ?? titleWithLevel(vignette, library.vignettes()),
      tryNext: row.tryNext,
      releasedAt: row.releasedAt,
      unread: row.readAt === null,
    };
  });
}
