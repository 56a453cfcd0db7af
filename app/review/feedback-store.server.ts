import type { Viewer } from "~/accounts";
import { db } from "~/platform/db.server";
import { feedbackFor } from "./access.server";

/** Own sessions, and sittings of assessments, with feedback that was not opened yet, on a take that is still there. */
export async function unreadSessions(viewer: Viewer): Promise<string[]> {
  const rows = await db().review.findMany({
    where: { AND: [feedbackFor(viewer), { readAt: null, submission: { take: { deletedAt: null } } }] },
    select: { submission: { select: { take: { select: { sessionId: true, session: { select: { sittingId: true } } } } } } },
  });
  return [...new Set(rows.map(({ submission: { take } }) => take.session.sittingId ?? take.sessionId))];
}

/** The newest released review of an answer to a drill of the viewer's own that is still there; read or not. */
export function newestFeedback(viewer: Viewer) {
  return db().review.findFirst({
    where: { AND: [feedbackFor(viewer), { submission: { conversationRunId: null, take: { deletedAt: null, session: { sittingId: null } } } }] },
    select: { submissionId: true, id: true, submission: { select: { take: { select: { session: { select: { id: true, vignetteSlug: true } } } } } } },
    orderBy: [{ releasedAt: "desc" }, { id: "desc" }],
  });
}
