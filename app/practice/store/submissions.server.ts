import type { Viewer } from "~/accounts";
import { type Tx, db } from "~/platform/db.server";
import { timesBegun } from "./verified-time.server";
import { ownTakes, readableSubmissions, submittedTo } from "../access.server";

const session = { include: { sitting: { select: { id: true, assessmentSlug: true, assessmentEdition: true } }, _count: { select: { minutes: { where: timesBegun } } } } } as const;
const withTake = { reviewers: true, take: { include: { session, selfRatings: true, recording: { select: { medium: true } } } } } as const;

export function ownSubmission(tx: Tx, viewer: Viewer, sessionId: string, submissionId: string) {
  return tx.submission.findFirst({
    where: { id: submissionId, organisationId: viewer.organisationId, take: { sessionId, ...ownTakes(viewer) } },
    include: { take: true },
  });
}

export function submissionByKey(tx: Tx, key: string) {
  return tx.submission.findUnique({ where: { key }, select: { id: true, takeId: true } });
}

type NewSubmission = { takeId: string; conversationRunId?: string; key: string; reviewerIds: string[]; /** Where neither may tell the order of several. */ id?: string; submittedAt?: Date };

export function addSubmission(tx: Tx, viewer: Viewer, made: NewSubmission) {
  const { organisationId } = viewer;
  return tx.submission.create({
    data: {
      id: made.id,
      submittedAt: made.submittedAt,
      organisationId,
      takeId: made.takeId,
      conversationRunId: made.conversationRunId ?? null,
      key: made.key,
      reviewers: { create: made.reviewerIds.map((reviewerId) => ({ reviewer: { connect: { organisationId_personId: { organisationId, personId: reviewerId } } } })) },
    },
    select: { id: true },
  });
}

/** Takes it back unless feedback was released meanwhile; answers whether it did. */
export async function takeBack(tx: Tx, viewer: Viewer, submissionId: string): Promise<boolean> {
  const { count } = await tx.submission.updateMany({
    where: { id: submissionId, organisationId: viewer.organisationId, take: ownTakes(viewer), withdrawnAt: null, releasedAt: null },
    data: { withdrawnAt: new Date() },
  });
  return count === 1;
}

/** Takes back what a person has recorded and submitted until that moment and nobody has answered yet; what it was, each with its drill's assignment. */
export async function takeBackRecorded(tx: Tx, { organisationId, personId }: Pick<Viewer, "organisationId" | "personId">, until: Date) {
  const rows = await tx.submission.updateManyAndReturn({
    where: {
      organisationId,
      submittedAt: { lte: until },
      withdrawnAt: null,
      releasedAt: null,
      take: { session: { organisationId, personId } },
      OR: [{ take: { recordingId: { not: null } } }, { conversationRun: { sessions: { some: { takes: { some: { recordingId: { not: null }, deletedAt: null } } } } } }],
    },
    data: { withdrawnAt: new Date() },
    select: { id: true, take: { select: { session: { select: { assignmentId: true } } } } },
  });
  return rows.map(({ id, take }) => ({ id, assignmentId: take.session.assignmentId }));
}

/** Sets the moment of the first release; false where the submission is not this reviewer's or was withdrawn. */
export async function setReleased(tx: Tx, viewer: Viewer, submissionId: string): Promise<boolean> {
  // The row is locked, so that a withdrawal at the same moment comes wholly before or wholly after.
  await tx.$queryRaw`select 1 from submission where id = ${submissionId}::uuid for update`;
  const found = await tx.submission.findFirst({ where: { id: submissionId, ...submittedTo(viewer) }, select: { releasedAt: true } });
  if (!found) return false;
  if (!found.releasedAt) await tx.submission.update({ where: { id: submissionId }, data: { releasedAt: new Date() } });
  return true;
}

export function readableSubmission(viewer: Viewer, submissionId: string) {
  return db().submission.findFirst({ where: { id: submissionId, ...readableSubmissions(viewer) }, include: withTake });
}
