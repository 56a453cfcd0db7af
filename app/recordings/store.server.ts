import { type ConsentPurpose, type Viewer, keptAfterLeavingDays } from "~/accounts/index";
import { type Tx, db } from "~/platform/db.server";
import { ownedBy, visibleTo } from "./access.server";
import type { Announcement, RecordingStatusName } from "./model";

type Person = Pick<Viewer, "organisationId" | "personId">;

export type StoredRecording = NonNullable<Awaited<ReturnType<typeof findOwned>>>;

/** The person's key; `fresh` is stored only where there was none, so that two first requests agree. */
export async function captureKey(viewer: Person, fresh: Uint8Array): Promise<Uint8Array> {
  const { personId } = viewer;
  await db().captureKey.createMany({ data: [{ personId, key: Uint8Array.from(fresh) }], skipDuplicates: true });
  return (await db().captureKey.findUniqueOrThrow({ where: { personId } })).key;
}

export const findOwned = (viewer: Person, id: string, tx: Tx = db()) => tx.recording.findFirst({ where: { ...ownedBy(viewer), id } });

export const setRetention = (tx: Tx, viewer: Person, id: string, retainUntil: Date) =>
  tx.recording.updateMany({ where: { ...ownedBy(viewer), id }, data: { retainUntil } });

export const findOwnedByKey = (viewer: Person, key: string) =>
  db().recording.findFirst({ where: { organisationId: viewer.organisationId, ownerId: viewer.personId, key } });

/** What was deleted gives its key away, so that the same file can be announced anew. */
export const freeKeyOfDeleted = (viewer: Person, id: string, key: string) =>
  db().recording.updateMany({ where: { organisationId: viewer.organisationId, ownerId: viewer.personId, id, status: "deleted" }, data: { key } });

/** How many of this person's recordings are still coming in. */
export const countUnfinished = (viewer: Person) => db().recording.count({ where: { ...ownedBy(viewer), status: "receiving" } });

export const findVisible = (viewer: Person, where: { ids: string[] } | { storageKey: string }) =>
  db().recording.findMany({
    where: { AND: [visibleTo(viewer), "ids" in where ? { id: { in: where.ids } } : { storageKey: where.storageKey, status: "ready" }] },
  });

export type NewRecording = Pick<Announcement, "key" | "purpose" | "medium"> & {
  mime: string;
  /** The length, where it was said before the first byte. */
  bytes: bigint | null;
  consentPurposes: ConsentPurpose[];
  retainUntil: Date;
};

/** `more` is what a fixture knows that an upload learns later. */
export const createRecording = (
  tx: Tx,
  viewer: Person,
  data: NewRecording,
  more: Partial<Omit<Parameters<Tx["recording"]["create"]>[0]["data"], "organisationId" | "ownerId" | "owner" | "organisation">> = {},
) => tx.recording.create({ data: { ...(more as object), ...data, organisationId: viewer.organisationId, ownerId: viewer.personId } });

/** The row of any organisation, held until the transaction ends, so that what is decided on it stays true. */
export async function lockRecording(tx: Tx, id: string) {
  await tx.$executeRaw`select 1 from recording where id = ${id}::uuid for update`;
  return tx.recording.findUnique({ where: { id } });
}

/** Changes a row that this transaction has locked. */
export async function update(tx: Tx, { id }: { id: string }, data: Parameters<Tx["recording"]["update"]>[0]["data"]): Promise<void> {
  await tx.recording.update({ where: { id }, data });
}

/** For jobs, which act for nobody: finds a recording of any organisation. */
export const unsafeFind = (id: string) => db().recording.findUnique({ where: { id } });

/** For jobs: recordings of any organisation that were left in a state since before a moment. */
export const unsafeLeftIn = (status: "receiving" | "processing", before: Date) =>
  db().recording.findMany({ where: { status, createdAt: { lt: before } }, orderBy: { createdAt: "asc" }, take: 500 });

/** For jobs: recordings of any organisation whose time has come, or whose owner left so long ago. */
export function unsafeExpired(now: Date) {
  const leftAt = { lt: new Date(now.getTime() - keptAfterLeavingDays * 24 * 3_600_000) };
  return db().recording.findMany({
    where: { status: { not: "deleted" }, OR: [{ retainUntil: { lt: now } }, { owner: { leftAt } }] },
    take: 500,
  });
}

/** For jobs: which of these ids have a recording in one of these states. */
export async function unsafeIdsIn(ids: string[], states: RecordingStatusName[]): Promise<Set<string>> {
  const rows = await db().recording.findMany({ where: { id: { in: ids }, status: { in: states } }, select: { id: true } });
  return new Set(rows.map(({ id }) => id));
}

export const setGrants = async (tx: Tx, viewer: Person, recordingId: string, viewerIds: string[]) => {
  for (const viewerId of viewerIds) {
    await tx.recordingGrant.upsert({
      where: { recordingId_viewerId: { recordingId, viewerId } },
      create: { organisationId: viewer.organisationId, recordingId, viewerId },
      update: { grantedAt: new Date(), revokedAt: null },
    });
  }
};

/** Whether anybody besides the owner may play it. */
export const isGranted = async (tx: Tx, recordingId: string) => (await tx.recordingGrant.count({ where: { recordingId, revokedAt: null } })) > 0;

export const revokeGrants = (tx: Tx, viewer: Person, recordingId: string) =>
  tx.recordingGrant.updateMany({
    where: { organisationId: viewer.organisationId, recordingId, revokedAt: null },
    data: { revokedAt: new Date() },
  });

/** What was granted to this person, by anybody, until that moment. */
export const revokeGrantsTo = ({ organisationId, personId }: Person, until: Date) =>
  db().recordingGrant.updateMany({
    where: { organisationId, viewerId: personId, revokedAt: null, grantedAt: { lte: until } },
    data: { revokedAt: new Date() },
  });

/** What this person had given to others until that moment. */
export const revokeGrantsOf = (tx: Tx, { organisationId, personId }: Person, until: Date) =>
  tx.recordingGrant.updateMany({
    where: { organisationId, recording: { ownerId: personId }, revokedAt: null, grantedAt: { lte: until } },
    data: { revokedAt: new Date() },
  });

/** Takes these purposes out of every take that the person has begun until that moment. */
export async function removePurposes(tx: Tx, { organisationId, personId }: Person, purposes: ConsentPurpose[], until: Date): Promise<void> {
  for (const purpose of purposes) {
    await tx.$executeRaw`update recording set consent_purposes = array_remove(consent_purposes, ${purpose}::consent_purpose)
      where organisation_id = ${organisationId}::uuid and owner_id = ${personId}::uuid and created_at <= ${until}`;
  }
}

/** Notes a viewing unless this viewer has one since `since`; whether it was noted. Requests at the same moment take turns. */
export async function noteView(tx: Tx, viewer: Person, recordingId: string, since: Date): Promise<boolean> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`${recordingId} ${viewer.personId}`}, 0))`;
  const recent = await tx.recordingView.findFirst({
    where: { recordingId, viewerId: viewer.personId, viewedAt: { gt: since } },
  });
  if (recent) return false;
  await tx.recordingView.create({
    data: { organisationId: viewer.organisationId, recordingId, viewerId: viewer.personId },
  });
  return true;
}

export const viewRows = (viewer: Person, recordingId: string) =>
  db().recordingView.findMany({
    where: { recordingId, recording: ownedBy(viewer) },
    orderBy: { viewedAt: "desc" },
  });
