import type { Viewer } from "~/accounts";
import { db } from "~/platform/db.server";
import { ownSessions } from "../access.server";

/** When this person last answered each vignette, turns of conversations among them; a take that was deleted was an answer too. */
export async function lastMet(viewer: Viewer): Promise<Map<string, Date>> {
  const rows = await db().drillSession.groupBy({
    by: ["vignetteSlug"],
    where: { ...ownSessions(viewer), sittingId: null, takes: { some: {} } },
    _max: { createdAt: true },
  });
  return new Map(rows.map((row) => [row.vignetteSlug, row._max.createdAt!]));
}

/** Own takes in sessions with these vignettes that were not deleted, the newest first. */
export function takesOf(viewer: Viewer, vignetteSlugs: string[], limit: number) {
  return db().take.findMany({
    where: { organisationId: viewer.organisationId, deletedAt: null, session: { ...ownSessions(viewer), vignetteSlug: { in: vignetteSlugs } } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit,
    include: {
      recording: { select: { medium: true } },
      _count: { select: { selfRatings: true } },
      submissions: { orderBy: { submittedAt: "desc" } },
      session: { select: { id: true, vignetteSlug: true, vignetteEdition: true } },
    },
  });
}
