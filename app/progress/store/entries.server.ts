import type { Viewer } from "~/accounts";
import type { Prisma } from "~/generated/prisma/client";
import { type Tx, db } from "~/platform/db.server";
import { ownEntries } from "../access.server";

const kept = { removedAt: null };

/** Own entries of days within [from, to], the newest day first. */
export function entriesBetween(viewer: Viewer, from: Date, to: Date) {
  return db().ledgerEntry.findMany({
    where: { ...ownEntries(viewer), ...kept, heldOn: { gte: from, lte: to } },
    orderBy: [{ heldOn: "desc" }, { createdAt: "desc" }],
  });
}

/** What was noted last, whichever day it was of; null in an empty ledger. */
export async function lastActivity(viewer: Viewer) {
  const last = await db().ledgerEntry.findFirst({ where: { ...ownEntries(viewer), ...kept }, orderBy: [{ createdAt: "desc" }, { id: "desc" }], select: { activity: true } });
  return last?.activity ?? null;
}

/** Minutes by day and kind of activity, of days within [from, to]. */
export async function minutesByDay(viewer: Viewer, from: Date, to: Date) {
  const rows = await db().ledgerEntry.groupBy({
    by: ["heldOn", "activity"],
    where: { ...ownEntries(viewer), ...kept, heldOn: { gte: from, lte: to } },
    _sum: { minutes: true },
  });
  return rows.map(({ heldOn, activity, _sum }) => ({ heldOn, activity, minutes: _sum.minutes ?? 0 }));
}

type NewEntry = Omit<Prisma.LedgerEntryUncheckedCreateInput, "id" | "organisationId" | "personId" | "createdAt" | "removedAt">;

/** Makes it, or finds what the same key made before. Null where the key is another's. */
export async function entryByKey(tx: Tx, viewer: Viewer, made: NewEntry) {
  await tx.ledgerEntry.createMany({ data: { ...made, ...ownEntries(viewer) }, skipDuplicates: true });
  return tx.ledgerEntry.findFirst({ where: { key: made.key, ...ownEntries(viewer) }, select: { id: true } });
}

/** Takes an entry out or puts it back; false where it is not the viewer's. */
export async function setRemoved(viewer: Viewer, id: string, removedAt: Date | null): Promise<boolean> {
  const { count } = await db().ledgerEntry.updateMany({ where: { ...ownEntries(viewer), id }, data: { removedAt } });
  return count === 1;
}

/** For the night, on behalf of nobody: deletes what was removed before this moment. */
export async function unsafeForgetRemoved(before: Date): Promise<number> {
  return (await db().ledgerEntry.deleteMany({ where: { removedAt: { lt: before } } })).count;
}
