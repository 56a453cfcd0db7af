import type { Viewer } from "~/accounts";
import { type Tx, db } from "~/platform/db.server";
import { givenBy, givenTo, ownDrills } from "../access.server";

const open = { doneAt: null, cancelledAt: null };

/** Own open assignments, the nearest due date first. */
export function openFor(viewer: Viewer) {
  return db().assignment.findMany({ where: { ...givenTo(viewer), ...open }, orderBy: [{ dueOn: "asc" }, { createdAt: "asc" }] });
}

/** Own drills that were begun for these assignments, the newest first. */
export function begunFor(viewer: Viewer, ids: string[]) {
  return db().drillSession.findMany({
    where: { ...ownDrills(viewer), assignmentId: { in: ids } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { id: true, assignmentId: true },
  });
}

/** What this supervisor gave and what is not done yet, the nearest due date first. */
export function openFrom(viewer: Viewer) {
  return db().assignment.findMany({ where: { ...givenBy(viewer), ...open }, orderBy: [{ dueOn: "asc" }, { createdAt: "asc" }] });
}

type NewAssignment = { key: string; traineeId: string; vignetteSlug: string; vignetteEdition: number; note: string; dueOn: Date };

/** Makes it, or finds what the same key made before; `isNew` says which. Null where the key is another's. */
export async function assignmentByKey(tx: Tx, viewer: Viewer, made: NewAssignment) {
  const { count } = await tx.assignment.createMany({ data: { ...made, ...givenBy(viewer) }, skipDuplicates: true });
  const found = await tx.assignment.findFirst({ where: { key: made.key, ...givenBy(viewer) }, select: { id: true } });
  return found && { id: found.id, isNew: count === 1 };
}

/** Cancels or puts back; false where it is not this supervisor's or is done. */
export async function setCancelled(viewer: Viewer, id: string, cancelled: boolean): Promise<boolean> {
  const { count } = await db().assignment.updateMany({
    where: { id, ...givenBy(viewer), doneAt: null },
    data: { cancelledAt: cancelled ? new Date() : null },
  });
  return count === 1;
}

/** Whether this supervisor gave it, done or not. */
export async function gaveAssignment(viewer: Viewer, id: string): Promise<boolean> {
  return (await db().assignment.count({ where: { id, ...givenBy(viewer) } })) > 0;
}

export async function setDone(tx: Tx, viewer: Viewer, id: string, done: boolean) {
  await tx.assignment.updateMany({
    where: { id, ...givenTo(viewer), doneAt: done ? null : { not: null } },
    data: { doneAt: done ? new Date() : null },
  });
}

/** They wait to be answered again. */
export async function reopenAssignments(tx: Tx, { organisationId, personId }: Pick<Viewer, "organisationId" | "personId">, ids: string[]) {
  await tx.assignment.updateMany({ where: { id: { in: ids }, organisationId, traineeId: personId }, data: { doneAt: null } });
}

/** For the mail about it, which runs for nobody in particular. */
export function unsafeAssignment(id: string) {
  return db().assignment.findUnique({ where: { id }, select: { organisationId: true, traineeId: true, cancelledAt: true } });
}
