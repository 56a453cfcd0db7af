import { type Viewer, keptAfterLeavingDays } from "~/accounts";
import type { Prisma } from "~/generated/prisma/client";
import { type Tx, db } from "~/platform/db.server";
import { ownTakes } from "../access.server";

type NewTake = { sessionId: string; key: string } & ({ recordingId: string } | { typedAnswer: string; retainUntil: Date });

/** The next take of a locked session. A key that is taken already adds nothing; false where it is another's. */
export async function addTake(tx: Tx, viewer: Viewer, take: NewTake): Promise<boolean> {
  const known = await tx.take.findUnique({ where: { key: take.key }, select: { sessionId: true } });
  if (known) return known.sessionId === take.sessionId;
  const { _max } = await tx.take.aggregate({ where: { sessionId: take.sessionId }, _max: { number: true } });
  await tx.take.create({ data: { ...take, organisationId: viewer.organisationId, number: (_max.number ?? 0) + 1 } });
  return true;
}

/** What counts as an answer in an assessment, deleted or not: everything but a recording that could not be used, such as one in which nothing can be heard. */
export const countsAsAnswer = { OR: [{ recordingId: null }, { recording: { refusal: null } }] } satisfies Prisma.TakeWhereInput;

/** How many answers a session of one's own was ever given under other keys, the deleted ones too. */
export function otherAnswers(tx: Tx, viewer: Viewer, sessionId: string, key: string): Promise<number> {
  return tx.take.count({ where: { AND: [countsAsAnswer, { sessionId, key: { not: key }, ...ownTakes(viewer) }] } });
}

/** An own take that was not deleted. */
export function ownTake(tx: Tx, viewer: Viewer, sessionId: string, takeId: string) {
  return tx.take.findFirst({
    where: { id: takeId, sessionId, deletedAt: null, ...ownTakes(viewer) },
    include: { selfRatings: true, submissions: { where: { withdrawnAt: null } } },
  });
}

/** Removes an own take that was never submitted, and the time that was counted for it; null where there is none. */
export async function removeUnsubmitted(tx: Tx, viewer: Viewer, sessionId: string, key: string): Promise<{ recordingId: string | null } | null> {
  const take = await tx.take.findFirst({ where: { key, sessionId, ...ownTakes(viewer) }, select: { id: true, recordingId: true, submissions: { select: { id: true } } } });
  if (take && take.submissions.length > 0) return null;
  if (take) await tx.take.delete({ where: { id: take.id } });
  await tx.verifiedTime.deleteMany({ where: { sessionId, playKey: key } });
  return take;
}

/** Whether a locked session still has the take. */
export async function holdsTake(tx: Tx, sessionId: string, id: string): Promise<boolean> {
  return (await tx.take.count({ where: { id, sessionId, deletedAt: null } })) === 1;
}

/** Whether an own take of the session was there and is deleted. */
export async function wasOwnTake(tx: Tx, viewer: Viewer, sessionId: string, takeId: string): Promise<boolean> {
  return (await tx.take.count({ where: { id: takeId, sessionId, deletedAt: { not: null }, ...ownTakes(viewer) } })) > 0;
}

/** Marks it deleted; a typed answer is gone from the row. */
export async function markDeleted(tx: Tx, takeId: string) {
  await tx.take.update({ where: { id: takeId }, data: { deletedAt: new Date(), typedAnswer: null } });
  await tx.selfRating.deleteMany({ where: { takeId } });
}

/** For a job: removes the words of every typed answer whose time is over, or whose writer left so long ago; how many there were. */
export async function unsafeForgetWords(now: Date): Promise<number> {
  const leftAt = { lt: new Date(now.getTime() - keptAfterLeavingDays * 24 * 3_600_000) };
  const { count } = await db().take.updateMany({
    where: { typedAnswer: { not: null }, OR: [{ retainUntil: { lt: now } }, { session: { person: { leftAt } } }] },
    data: { typedAnswer: null },
  });
  return count;
}

export async function keepSelfRatings(tx: Tx, viewer: Viewer, takeId: string, ratings: Record<string, number>) {
  for (const [criterionId, value] of Object.entries(ratings)) {
    await tx.selfRating.upsert({
      where: { takeId_criterionId: { takeId, criterionId } },
      create: { organisationId: viewer.organisationId, takeId, criterionId, value },
      update: { value, ratedAt: new Date() },
    });
  }
}
