import type { Viewer } from "~/accounts";
import { Prisma } from "~/generated/prisma/client";
import { type Tx, db } from "~/platform/db.server";
import { ownRuns, readableSubmissions, submittedTo } from "../access.server";
import { submissionParts, takeParts } from "./sessions.server";

const turnParts = {
  orderBy: { place: "asc" },
  include: { takes: takeParts, _count: { select: { takes: true } } },
} satisfies Prisma.DrillSessionFindManyArgs;
const runParts = { sessions: turnParts, submissions: { ...submissionParts, take: 1 } } satisfies Prisma.ConversationRunInclude;

export type RunRow = NonNullable<Awaited<ReturnType<typeof runWithTurns>>>;
export type TurnRow = RunRow["sessions"][number];

/** The run with its turns in order, their takes that are still there, and its latest submission. */
export function runWithTurns(viewer: Viewer, id: string, tx: Tx = db()) {
  return tx.conversationRun.findFirst({ where: { id, ...ownRuns(viewer) }, include: runParts });
}

/** Own runs, the newest first; of one conversation only, where it is named. */
export function recentRunRows(viewer: Viewer, limit: number, conversationSlug?: string) {
  return db().conversationRun.findMany({
    where: { ...ownRuns(viewer), ...(conversationSlug && { conversationSlug }) },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit,
    include: runParts,
  });
}

/** Waits until no other request changes the run or its submissions; null for another's run. */
export async function lockRun(tx: Tx, viewer: Viewer, id: string) {
  await tx.$queryRaw`select 1 from conversation_run where id = ${id}::uuid and person_id = ${viewer.personId}::uuid for update`;
  return runWithTurns(viewer, id, tx);
}

export function runOfKey(tx: Tx, viewer: Viewer, key: string) {
  return tx.conversationRun.findFirst({ where: { key, ...ownRuns(viewer) }, select: { id: true } });
}

type NewTurn = Pick<Prisma.DrillSessionUncheckedCreateInput, "key" | "vignetteSlug" | "vignetteEdition" | "organisationClipId"> & { place: number };
type NewRun = { key: string; conversationSlug: string; conversationEdition: number };

/** The latest own run that begins with this clip and in which nothing was ever answered. */
export function unansweredRun(tx: Tx, viewer: Viewer, { conversationSlug, conversationEdition }: Omit<NewRun, "key">, organisationClipId: string | null) {
  return tx.conversationRun.findFirst({
    where: {
      ...ownRuns(viewer), conversationSlug, conversationEdition, endedAt: null,
      sessions: { every: { takes: { none: {} } }, some: { place: 1, organisationClipId } },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { id: true },
  });
}

/** The latest own run through this conversation that was answered and not gone through. */
export function answeredRun(tx: Tx, viewer: Viewer, conversationSlug: string) {
  return tx.conversationRun.findFirst({
    where: { ...ownRuns(viewer), conversationSlug, ending: null, sessions: { some: { takes: { some: { deletedAt: null } } } } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { id: true },
  });
}

/** Begins a run anew, as one that was made just now. */
export async function beginRunAgain(tx: Tx, id: string): Promise<void> {
  const createdAt = new Date();
  await tx.conversationRun.update({ where: { id }, data: { createdAt } });
  await tx.drillSession.updateMany({ where: { conversationRunId: id }, data: { createdAt } });
}

/** Makes the run; null where the key is another's. */
export async function addRun(tx: Tx, viewer: Viewer, made: NewRun): Promise<{ id: string } | null> {
  await tx.conversationRun.createMany({ data: { ...made, ...ownRuns(viewer) }, skipDuplicates: true });
  return runOfKey(tx, viewer, made.key);
}

/** Opens the next turn of a locked run; false where its key or its place is taken. */
export async function addTurn(tx: Tx, viewer: Viewer, conversationRunId: string, turn: NewTurn): Promise<boolean> {
  const { count } = await tx.drillSession.createMany({ data: { ...turn, conversationRunId, ...ownRuns(viewer) }, skipDuplicates: true });
  return count === 1;
}

export async function setMove(tx: Tx, viewer: Viewer, sessionId: string, move: string): Promise<void> {
  await tx.drillSession.updateMany({ where: { id: sessionId, ...ownRuns(viewer), move: null }, data: { move } });
}

export async function setEnding(tx: Tx, viewer: Viewer, id: string, ending: string): Promise<void> {
  await tx.conversationRun.updateMany({ where: { id, ...ownRuns(viewer) }, data: { ending, endedAt: new Date() } });
}

/** Removes a run in which nothing was ever answered, and with it every trace of its having been opened. */
export async function removeUnansweredRun(viewer: Viewer, id: string): Promise<boolean> {
  const { count } = await db().conversationRun.deleteMany({ where: { id, ...ownRuns(viewer), sessions: { every: { takes: { none: {} } } } } });
  return count === 1;
}

export function runSubmissionByKey(tx: Tx, key: string) {
  return tx.submission.findUnique({ where: { key }, select: { id: true, conversationRunId: true } });
}

/** A conversation that was submitted, for its reviewers and its owner; null for everybody else. */
export function readableRun(viewer: Viewer, submissionId: string) {
  return db().submission.findFirst({
    where: { id: submissionId, ...readableSubmissions(viewer) },
    include: { reviewers: true, conversationRun: { include: { sessions: turnParts } } },
  });
}

/** Names a move as a reviewer sees it; null takes back what this reviewer has said, and nobody else's. False where the submission has no such turn. */
export async function correctMoveOf(tx: Tx, viewer: Viewer, submissionId: string, place: number, correctedMove: string | null): Promise<boolean> {
  const turn = { organisationId: viewer.organisationId, place, conversationRun: { submissions: { some: { id: submissionId, ...submittedTo(viewer) } } } };
  if (correctedMove === null) {
    await tx.drillSession.updateMany({ where: { ...turn, correctedById: viewer.personId }, data: { correctedMove: null, correctedById: null } });
    return (await tx.drillSession.count({ where: turn })) === 1;
  }
  const { count } = await tx.drillSession.updateMany({ where: turn, data: { correctedMove, correctedById: viewer.personId } });
  return count === 1;
}

/** What was made of the moves of a run that the viewer may read: own or reviewed. */
export function correctionRows(viewer: Viewer, runId: string) {
  return db().drillSession.findMany({
    where: {
      organisationId: viewer.organisationId, conversationRunId: runId, correctedMove: { not: null },
      OR: [{ personId: viewer.personId }, { conversationRun: { submissions: { some: readableSubmissions(viewer) } } }],
    },
    select: { place: true, correctedMove: true, correctedById: true },
  });
}
