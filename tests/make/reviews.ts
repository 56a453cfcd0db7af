import type { Viewer } from "~/accounts/index";
import type { Rubric } from "~/library/index";
import { type Maker, minutesAfter } from "./maker";
import type { MadeSubmission } from "./practice";

/** Points on the rubric's own scale, by item id; 0, 1 or 2 by criterion id. */
export type Scores = { items: Record<string, number>; criteria: Record<string, number> };
export type MadeComment = { media: "clip" | "take"; atMs: number; text: string };
export type MadeReview = { id: string; submission: MadeSubmission; reviewer: Viewer; finishedAt: Date };

/** A reviewer's scores and words on a submission, not released yet. They have played the recording once. */
export async function makeReview(
  make: Maker,
  submission: MadeSubmission,
  reviewer: Viewer,
  given: {
    rubric: Rubric;
    scores: Scores;
    workedWell?: string;
    tryNext?: string;
    comments?: MadeComment[];
    finishedAt?: Date;
  },
): Promise<MadeReview> {
  const { organisationId } = reviewer;
  const finishedAt = given.finishedAt ?? minutesAfter(submission.submittedAt, 60 * 20);
  const begunAt = minutesAfter(finishedAt, -12);
  const id = make.random.uuid(begunAt);
  await make.tx.review.create({
    data: {
      id,
      organisationId,
      submissionId: submission.id,
      reviewerId: reviewer.personId,
      rubricSlug: given.rubric.slug,
      rubricEdition: given.rubric.edition,
      workedWell: given.workedWell ?? "",
      tryNext: given.tryNext ?? "",
      createdAt: begunAt,
    },
  });
  await make.tx.itemRating.createMany({
    data: ratingsOf(given.scores).map((rating) => ({ organisationId, reviewId: id, ratedAt: minutesAfter(begunAt, 6), ...rating })),
  });
  await make.tx.reviewComment.createMany({
    data: (given.comments ?? []).map((comment) => ({
      id: make.random.uuid(begunAt),
      organisationId,
      reviewId: id,
      key: make.random.uuid(begunAt),
      createdAt: minutesAfter(begunAt, 4),
      ...comment,
    })),
  });
  await view(make, submission, reviewer, begunAt);
  return { id, submission, reviewer, finishedAt };
}

/** Rows keep half points: 2 is 1.0 and 10 is 5.0. */
function ratingsOf({ items, criteria }: Scores): { itemKey: string; value: number }[] {
  return [
    ...Object.entries(criteria).map(([id, value]) => ({ itemKey: `criterion:${id}`, value })),
    ...Object.entries(items).map(([id, points]) => ({ itemKey: `item:${id}`, value: Math.round(points * 2) })),
  ];
}

/** What the owner sees and the audit keeps: somebody else played it. */
async function view(make: Maker, { take }: MadeSubmission, viewer: Viewer, viewedAt: Date): Promise<void> {
  if (!take.recordingId) return;
  const { organisationId, personId: viewerId } = viewer;
  const { recordingId } = take;
  await make.tx.recordingView.create({ data: { id: make.random.uuid(viewedAt), organisationId, recordingId, viewerId, viewedAt } });
  await make.tx.auditEvent.create({
    data: {
      id: make.random.uuid(viewedAt),
      organisationId,
      actorId: viewerId,
      action: "recording.viewed",
      subjectType: "recording",
      subjectId: recordingId,
      ownerId: take.session.owner.personId,
      at: viewedAt,
    },
  });
}

/** Lets the trainee have it; from then on the submission cannot be withdrawn. */
export async function release(make: Maker, review: MadeReview, { readAt = null as Date | null } = {}): Promise<void> {
  const releasedAt = review.finishedAt;
  await make.tx.review.update({ where: { id: review.id }, data: { releasedAt, readAt } });
  await make.tx.submission.updateMany({
    where: { id: review.submission.id, OR: [{ releasedAt: null }, { releasedAt: { gt: releasedAt } }] },
    data: { releasedAt },
  });
}
