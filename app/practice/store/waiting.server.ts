import type { Viewer } from "~/accounts";
import { db } from "~/platform/db.server";
import { ownTakes } from "../access.server";

/** Own submissions that wait for feedback, the oldest first. */
export function waitingOf(viewer: Viewer) {
  return db().submission.findMany({
    where: { organisationId: viewer.organisationId, withdrawnAt: null, releasedAt: null, take: { deletedAt: null, ...ownTakes(viewer) } },
    orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
    select: { take: { select: { session: { select: { vignetteSlug: true, vignetteEdition: true } } } } },
  });
}
