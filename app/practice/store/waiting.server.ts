import type { Viewer } from "~/accounts";
import { db } from "~/platform/db.server";
import { ownSessions } from "../access.server";

/** Own submissions of drills and conversations that wait for feedback, the oldest first. */
export function waitingOf(viewer: Viewer) {
  return db().submission.findMany({
    where: { organisationId: viewer.organisationId, withdrawnAt: null, releasedAt: null, take: { deletedAt: null, organisationId: viewer.organisationId, session: { ...ownSessions(viewer), sittingId: null } } },
    orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
    select: { take: { select: { session: { select: { vignetteSlug: true, vignetteEdition: true } } } } },
  });
}
