import type { Viewer } from "~/accounts";
import { db } from "~/platform/db.server";
import { feedbackFor } from "./access.server";

/** Own sessions with feedback that was not opened yet, on a take that is still there. */
export async function unreadSessions(viewer: Viewer): Promise<string[]> {
  const rows = await db().review.findMany({
    where: { AND: [feedbackFor(viewer), { readAt: null, submission: { take: { deletedAt: null } } }] },
    select: { submission: { select: { take: { select: { sessionId: true } } } } },
  });
  return [...new Set(rows.map(({ submission }) => submission.take.sessionId))];
}
