import type { Viewer } from "~/accounts/index";
import type { Rubric } from "~/library/index";
import { type Maker, minutesAfter } from "./maker";
import type { MadeSubmission, MadeTake } from "./practice";
import { put } from "./put";

/** Points on the rubric's own scale, by item id; 0, 1 or 2 by criterion id. */
export type Scores = { items: Record<string, number>; criteria: Record<string, number> };
/** `place`: the turn of a conversation. */
export type MadeComment = { media: "clip" | "take"; place?: number; atMs: number; text: string };
export type MadeReview = { id: string; submission: MadeSubmission; reviewer: Viewer; finishedAt: Date };

type Given = {
  rubric: Rubric;
  scores: Scores;
  workedWell?: string;
  tryNext?: string;
  comments?: MadeComment[];
  finishedAt?: Date;
  /** Released when it was finished, of a submission that was made with that moment; see `release` for doing it later. */
  released?: { readAt: Date | null };
};

/** A reviewer's scores and words on a submission. They have played the recording once. */
export async function makeReview(make: Maker, submission: MadeSubmission, reviewer: Viewer, given: Given): Promise<MadeReview> {
  const { organisationId } = reviewer;
  const { rubric, workedWell = "", tryNext = "", released, finishedAt = minutesAfter(submission.submittedAt, 60 * 20) } = given;
  const begunAt = minutesAfter(finishedAt, -12);
  const id = make.random.uuid(begunAt);
  await put(make, "review", [
    {
      id,
      organisationId,
      submissionId: submission.id,
      reviewerId: reviewer.personId,
      rubricSlug: rubric.slug,
      rubricEdition: rubric.edition,
      workedWell,
      tryNext,
      createdAt: begunAt,
      updatedAt: finishedAt,
      releasedAt: released ? finishedAt : null,
      readAt: released?.readAt ?? null,
    },
  ]);
  const ratedAt = minutesAfter(begunAt, 6);
  await put(make, "itemRating", ratingsOf(given.scores).map((rating) => ({ organisationId, reviewId: id, ratedAt, ...rating })));
  const comments = given.comments ?? [];
  await put(make, "reviewComment", comments.map((comment) => ({
    id: make.random.uuid(begunAt),
    organisationId,
    reviewId: id,
    key: make.random.uuid(begunAt),
    createdAt: minutesAfter(begunAt, 4),
    ...comment,
  })));
  for (const take of submission.takes) await view(make, take, reviewer, begunAt);
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
async function view(make: Maker, take: MadeTake, viewer: Viewer, viewedAt: Date): Promise<void> {
  if (!take.recordingId) return;
  const { organisationId, personId: viewerId } = viewer;
  const { recordingId } = take;
  await put(make, "recordingView", [{ id: make.random.uuid(viewedAt), organisationId, recordingId, viewerId, viewedAt }]);
  await put(make, "auditEvent", [
    {
      id: make.random.uuid(viewedAt),
      organisationId,
      actorId: viewerId,
      action: "recording.viewed",
      subjectType: "recording",
      subjectId: recordingId,
      ownerId: take.session.owner.personId,
      at: viewedAt,
    },
  ]);
}

/** Lets the trainee have it; from then on the submission cannot be withdrawn. Not for a maker that gathers. */
export async function release(make: Maker, review: MadeReview, { readAt = null as Date | null } = {}): Promise<void> {
  const releasedAt = review.finishedAt;
  await make.tx.review.update({ where: { id: review.id }, data: { releasedAt, readAt } });
  await make.tx.submission.updateMany({
    where: { id: review.submission.id, OR: [{ releasedAt: null }, { releasedAt: { gt: releasedAt } }] },
    data: { releasedAt },
  });
}
