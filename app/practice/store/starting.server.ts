import type { Viewer } from "~/accounts";
import { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db.server";
import { ownDrills } from "../access.server";

/** A person's drills begin one after the other, in whatever tab. */
export async function lockStartsOf(tx: Tx, viewer: Viewer) {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`start-drill:${viewer.personId}`}, 0))`;
}

type Wanted = { vignetteSlug: string; vignetteEdition: number; organisationClipId: string | null; assignmentId: string | null };

/** The session that this key has made before. */
export function sessionOfKey(tx: Tx, viewer: Viewer, key: string) {
  return tx.drillSession.findFirst({ where: { key, ...ownDrills(viewer) }, select: { id: true } });
}

/** The latest own session of just this drill in which nothing was ever answered; for an assigned one also where it was begun unassigned. */
export function unansweredSession(tx: Tx, viewer: Viewer, { assignmentId, ...drill }: Wanted) {
  const assignment = assignmentId ? { OR: [{ assignmentId }, { assignmentId: null }] } : { assignmentId: null };
  return tx.drillSession.findFirst({
    where: { ...ownDrills(viewer), ...drill, ...assignment, takes: { none: {} } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { id: true, snapshot: true },
  });
}

/** Begins a session anew, as one that was made just now; `place` says whether the page goes on where it stood. */
export async function beginAgain(tx: Tx, id: string, { assignmentId, place }: { assignmentId: string | null; place: boolean }) {
  const forgotten = place ? {} : { snapshot: Prisma.DbNull, snapshotVersion: null };
  await tx.drillSession.update({ where: { id }, data: { createdAt: new Date(), assignmentId, ...forgotten } });
}
