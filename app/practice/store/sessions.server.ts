import type { Viewer } from "~/accounts";
import { Prisma } from "~/generated/prisma/client";
import { type Tx, db } from "~/platform/db.server";
import { ownDrills, ownSessions } from "../access.server";

export const submissionParts = { include: { reviewers: true }, orderBy: { submittedAt: "desc" } } satisfies Prisma.SubmissionFindManyArgs;

export const takeParts = {
  where: { deletedAt: null },
  orderBy: { number: "asc" },
  include: { recording: { select: { medium: true } }, selfRatings: true, submissions: submissionParts },
} satisfies Prisma.TakeFindManyArgs;

type NewSession = Pick<
  Prisma.DrillSessionUncheckedCreateInput,
  "key" | "vignetteSlug" | "vignetteEdition" | "organisationClipId" | "assignmentId"
>;

/** Makes the session, or finds the one that the same key made before; null where the key is another's. */
export async function sessionByKey(tx: Tx, viewer: Viewer, made: NewSession) {
  await tx.drillSession.createMany({ data: { ...made, ...ownSessions(viewer) }, skipDuplicates: true });
  return tx.drillSession.findFirst({ where: { key: made.key, ...ownSessions(viewer) }, select: { id: true } });
}

export function sessionWithTakes(viewer: Viewer, id: string) {
  return db().drillSession.findFirst({
    where: { id, ...ownSessions(viewer) },
    include: { takes: takeParts, assignment: true, _count: { select: { takes: true } } },
  });
}

export function recentWithTakes(viewer: Viewer, limit: number) {
  return db().drillSession.findMany({
    where: ownDrills(viewer),
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit,
    include: { takes: takeParts, _count: { select: { takes: true } } },
  });
}

/** Waits until no other request changes the session's takes and submissions; null for another's session. */
export async function lockSession(tx: Tx, viewer: Viewer, id: string) {
  await tx.$queryRaw`select 1 from drill_session where id = ${id}::uuid and person_id = ${viewer.personId}::uuid for update`;
  return tx.drillSession.findFirst({ where: { id, ...ownSessions(viewer) } });
}

/** Keeps where the page stood. False for another's session. */
export async function keepSnapshot(viewer: Viewer, id: string, version: number, snapshot: Prisma.InputJsonValue) {
  const { count } = await db().drillSession.updateMany({
    where: { id, ...ownSessions(viewer) },
    data: { snapshot, snapshotVersion: version },
  });
  return count === 1;
}

/** Forgets where the page stood: the next visit reads it from the rows. */
export async function forgetSnapshot(tx: Tx, viewer: Viewer, id: string): Promise<void> {
  await tx.drillSession.updateMany({ where: { id, ...ownSessions(viewer) }, data: { snapshot: Prisma.DbNull, snapshotVersion: null } });
}

/** Removes a session in which nothing was answered, and with it every trace of its having been opened. */
export async function removeUnanswered(viewer: Viewer, id: string): Promise<boolean> {
  const { count } = await db().drillSession.deleteMany({ where: { id, ...ownSessions(viewer), takes: { none: {} } } });
  return count === 1;
}

/** When each vignette was last answered by this person. */
export async function lastAnswered(viewer: Viewer): Promise<Map<string, Date>> {
  const rows = await db().drillSession.groupBy({
    by: ["vignetteSlug"],
    where: { ...ownDrills(viewer), takes: { some: {} } },
    _max: { createdAt: true },
  });
  return new Map(rows.map((row) => [row.vignetteSlug, row._max.createdAt!]));
}

/** Whether it is a drill of this person's that stands by itself. */
export async function drillExists(viewer: Viewer, id: string): Promise<boolean> {
  return (await db().drillSession.count({ where: { id, ...ownDrills(viewer) } })) === 1;
}

/** The conversation that a session of this person's is a turn of; null for every other. */
export async function runOfSession(viewer: Viewer, id: string): Promise<string | null> {
  const found = await db().drillSession.findFirst({ where: { id, ...ownSessions(viewer) }, select: { conversationRunId: true } });
  return found?.conversationRunId ?? null;
}

/** What a session of this person's plays. */
export const playedIn = (viewer: Viewer, id: string) =>
  db().drillSession.findFirst({ where: { id, ...ownSessions(viewer) }, select: { vignetteSlug: true, vignetteEdition: true, organisationClipId: true } });
