import type { Viewer } from "~/accounts";
import { type Tx, db } from "~/platform/db.server";
import { feedbackFor, ownReviews, reviewableBy } from "./access.server";
import type { Rating } from "./model";
import type { Words } from "./rules";

const sitting = { select: { id: true, assessmentSlug: true, assessmentEdition: true } } as const;
const takeOf = {
  take: { include: { session: { include: { sitting } }, recording: { select: { medium: true } } } },
  conversationRun: { include: { sessions: { select: { vignetteSlug: true } } } },
} as const;
/** Neither withdrawn nor deleted since, by somebody who has not left. */
export const stillGiven = { withdrawnAt: null, take: { deletedAt: null, session: { person: { leftAt: null } } } };
const everything = {
  ratings: true,
  comments: { where: { deletedAt: null }, orderBy: [{ place: "asc" as const }, { media: "asc" as const }, { atMs: "asc" as const }] },
};

/** The submission and what it answers, if it is this person's to review; withdrawn ones included. */
export function submissionToReview(viewer: Viewer, submissionId: string) {
  const session = { include: { sitting, person: { select: { leftAt: true } } } } as const;
  return db().submission.findFirst({
    where: { AND: [reviewableBy(viewer), { id: submissionId }] },
    include: { ...takeOf, take: { include: { ...takeOf.take.include, session } } },
  });
}

/** Not withdrawn and not yet answered by this reviewer. */
const waitingFor = (viewer: Viewer) => ({
  AND: [reviewableBy(viewer), stillGiven],
  reviews: { none: { reviewerId: viewer.personId, releasedAt: { not: null } } },
});

/** How many wait for this reviewer, and since when the oldest does. */
export async function waitingSince(viewer: Viewer): Promise<{ count: number; oldest: Date | null }> {
  const { _count, _min } = await db().submission.aggregate({ where: waitingFor(viewer), _count: true, _min: { submittedAt: true } });
  return { count: _count, oldest: _min.submittedAt };
}

/** Oldest first. */
export function waitingSubmissions(viewer: Viewer) {
  return db().submission.findMany({
    where: waitingFor(viewer),
    include: { ...takeOf, reviews: { where: { reviewerId: viewer.personId }, select: { id: true, _count: { select: { ratings: true } } } } },
    orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
  });
}

/** What this reviewer was given of these sittings and what still stands of it, rated or not, in no order. */
export function givenOfSittings(viewer: Viewer, sittingIds: string[]) {
  const take = { ...stillGiven.take, session: { ...stillGiven.take.session, sittingId: { in: sittingIds } } };
  return db().submission.findMany({
    where: { AND: [reviewableBy(viewer), { ...stillGiven, take }] },
    select: { id: true, take: { select: { session: { select: { sittingId: true, key: true, place: true } } } } },
  });
}

/** This reviewer's own review with its scores and words. */
export function ownReview(viewer: Viewer, submissionId: string) {
  return db().review.findFirst({ where: { AND: [ownReviews(viewer), { submissionId }] }, include: everything });
}

/** This reviewer's own released reviews of what is still there, newest first; of one session only, where it is named. */
export function givenReviews(viewer: Viewer, limit: number, sessionId?: string) {
  const submission = { ...stillGiven, take: { ...stillGiven.take, ...(sessionId && { sessionId }) } };
  return db().review.findMany({
    where: { AND: [ownReviews(viewer), { releasedAt: { not: null }, submission }] },
    include: { submission: { include: takeOf } },
    orderBy: [{ releasedAt: "desc" }, { id: "desc" }],
    take: limit,
  });
}

/** Makes the review when the page is first opened; the same one however often. */
export async function beginReview(viewer: Viewer, submissionId: string, rubric: { slug: string; edition: number }): Promise<void> {
  await db().review.createMany({
    data: {
      organisationId: viewer.organisationId,
      submissionId,
      reviewerId: viewer.personId,
      rubricSlug: rubric.slug,
      rubricEdition: rubric.edition,
    },
    skipDuplicates: true,
  });
}

/**
 * Holds this person's own review for writing until the transaction ends; null when there is none, when feedback has
 * been released or the submission was withdrawn. Two tabs of one reviewer write one after the other.
 */
export async function holdOpenReview(tx: Tx, viewer: Viewer, submissionId: string) {
  const where = { AND: [ownReviews(viewer), { submissionId, releasedAt: null, submission: stillGiven }] };
  const held = await tx.review.updateMany({ where, data: { updatedAt: new Date() } });
  return held.count === 1 ? tx.review.findFirst({ where, include: everything }) : null;
}

export async function writeRating(tx: Tx, viewer: Viewer, reviewId: string, rating: Rating): Promise<void> {
  const { itemKey, value, cannotRateReason } = rating;
  const said = { value, cannotRateReason, ratedAt: new Date() };
  await tx.itemRating.upsert({
    where: { reviewId_itemKey: { reviewId, itemKey } },
    create: { organisationId: viewer.organisationId, reviewId, itemKey, ...said },
    update: said,
  });
}

export async function writeWords(tx: Tx, viewer: Viewer, reviewId: string, words: Partial<Words>): Promise<void> {
  await tx.review.updateMany({ where: { AND: [ownReviews(viewer), { id: reviewId }] }, data: words });
}

/** The same key a second time changes nothing. */
export async function writeComment(
  tx: Tx,
  viewer: Viewer,
  reviewId: string,
  comment: { key: string; media: "clip" | "take"; place: number | null; atMs: number; text: string },
): Promise<void> {
  await tx.reviewComment.createMany({
    data: { organisationId: viewer.organisationId, reviewId, ...comment },
    skipDuplicates: true,
  });
}

/** Takes a comment away or brings it back; false when it is not on this review. */
export async function markComment(tx: Tx, viewer: Viewer, reviewId: string, commentId: string, deletedAt: Date | null): Promise<boolean> {
  const changed = await tx.reviewComment.updateMany({
    where: { id: commentId, reviewId, organisationId: viewer.organisationId },
    data: { deletedAt },
  });
  return changed.count === 1;
}

export async function markReviewReleased(tx: Tx, viewer: Viewer, reviewId: string, releasedAt: Date): Promise<void> {
  await tx.review.updateMany({ where: { AND: [ownReviews(viewer), { id: reviewId }] }, data: { releasedAt } });
}

/** Released reviews of the viewer's own answers without their scores, the unread ones first, then the newest. */
export async function feedbackHeads(viewer: Viewer, limit: number) {
  const heads = (read: boolean) =>
    db().review.findMany({
      where: { AND: [feedbackFor(viewer), { readAt: read ? { not: null } : null }] },
      include: { submission: { include: takeOf } },
      orderBy: [{ releasedAt: "desc" }, { id: "desc" }],
      take: limit,
    });
  const [unread, read] = await Promise.all([heads(false), heads(true)]);
  return [...unread, ...read].slice(0, limit);
}

/** Released reviews of these answers of the viewer's own, newest first. */
export function feedbackRows(viewer: Viewer, submissionIds: string[]) {
  return db().review.findMany({
    where: { AND: [feedbackFor(viewer), { submissionId: { in: submissionIds } }] },
    include: { ...everything, submission: { include: takeOf } },
    orderBy: [{ releasedAt: "desc" }, { id: "desc" }],
  });
}

export async function markRead(viewer: Viewer, reviewIds: string[]): Promise<void> {
  await db().review.updateMany({
    where: { AND: [feedbackFor(viewer), { id: { in: reviewIds }, readAt: null }] },
    data: { readAt: new Date() },
  });
}

/** Whether another reviewer of this submission has released feedback on it. */
export async function hasReleased(tx: Tx, viewer: Viewer, submissionId: string, reviewerId: string): Promise<boolean> {
  const where = { submissionId, reviewerId, releasedAt: { not: null }, submission: reviewableBy(viewer) };
  return (await tx.review.count({ where })) > 0;
}

const ofSession = { session: { select: { personId: true, sittingId: true, sitting } } } as const;

/** For a mail to the reviewers, on behalf of nobody; of a sitting, whatever of it still stands. Null when all of it has been withdrawn since. */
export async function unsafeReviewersOf(submissionId: string) {
  const first = await db().submission.findUnique({ where: { id: submissionId }, select: { organisationId: true, take: { select: ofSession } } });
  if (!first) return null;
  const { sittingId, sitting } = first.take.session;
  const standing = await db().submission.findMany({
    where: { ...(sittingId ? { take: { session: { sittingId } } } : { id: submissionId }), withdrawnAt: null },
    select: { reviewers: { select: { reviewerId: true } } },
  });
  if (standing.length === 0) return null;
  const reviewerIds = new Set(standing.flatMap(({ reviewers }) => reviewers.map((one) => one.reviewerId)));
  return { organisationId: first.organisationId, reviewerIds: [...reviewerIds], sitting, answers: standing.length };
}

/** For a mail to the one who practised, on behalf of nobody; of a sitting with how many of its answers still wait for the same reviewer. */
export async function unsafeOwnerOfReviewed(reviewId: string) {
  const found = await db().review.findFirst({
    where: { id: reviewId, releasedAt: { not: null } },
    select: { organisationId: true, reviewerId: true, submission: { select: { take: { select: ofSession } } } },
  });
  if (!found) return null;
  const { organisationId, reviewerId } = found;
  const { personId: ownerId, sittingId, sitting } = found.submission.take.session;
  const waiting = sittingId
    ? await db().submission.count({
        where: {
          withdrawnAt: null,
          take: { deletedAt: null, session: { sittingId } },
          reviewers: { some: { reviewerId } },
          reviews: { none: { reviewerId, releasedAt: { not: null } } },
        },
      })
    : 0;
  return { organisationId, ownerId, reviewerId, sitting, waiting };
}
