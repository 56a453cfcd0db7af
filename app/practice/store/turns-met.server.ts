import type { Viewer } from "~/accounts";
import { db } from "~/platform/db.server";
import { ownSessions, submittedTo } from "../access.server";

/** Whether a run of this person's has reached the turn. */
export async function hasReachedTurn(viewer: Viewer, vignetteSlug: string): Promise<boolean> {
  return (await db().drillSession.count({ where: { ...ownSessions(viewer), vignetteSlug, conversationRunId: { not: null } } })) > 0;
}

/** Whether a run that met the turn was submitted to this person. */
export async function reviewsRunThrough(viewer: Viewer, vignetteSlug: string): Promise<boolean> {
  return (await db().submission.count({ where: { AND: [submittedTo(viewer), { conversationRun: { sessions: { some: { vignetteSlug } } } }] } })) > 0;
}
