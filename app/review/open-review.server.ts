import type { Viewer } from "~/accounts";
import { audit } from "~/accounts/index.server";
import { transaction } from "~/platform/db.server";
import type { OpenReview } from "./model";
import { currentRubric, itemsFor, rubricOf } from "./rubric.server";
import { beginReview, ownReview, submissionToReview } from "./store.server";

/**
 * A submission as its reviewer opens it, with what they have given so far; null when it is not theirs to review.
 * Beginning makes the review, the same one however often; a withdrawn submission begins none and shows none.
 */
export async function openReview(viewer: Viewer, submissionId: string): Promise<OpenReview | null> {
  const submission = await submissionToReview(viewer, submissionId);
  if (!submission) return null;
  const takenBackAt = submission.withdrawnAt ?? submission.take.deletedAt;
  if (takenBackAt) return { state: "withdrawn", withdrawnAt: takenBackAt };
  const { personId: ownerId } = submission.take.session;
  await transaction((tx) =>
    audit(tx, viewer, { action: "submission.opened", subjectType: "submission", subjectId: submissionId, ownerId }),
  );
  await beginReview(viewer, submissionId, currentRubric());
  const review = await ownReview(viewer, submissionId);
  if (!review) return null;
  const rubric = rubricOf(review.rubricSlug, review.rubricEdition);
  return {
    state: review.releasedAt ? "released" : "open",
    releasedAt: review.releasedAt,
    rubric: { title: rubric.title, credit: rubric.credit },
    items: itemsFor(submission, review),
    ratings: review.ratings.map(({ itemKey, value, cannotRateReason }) => ({ itemKey, value, cannotRateReason })),
    comments: review.comments.map(({ id, media, atMs, text }) => ({ id, media, atMs, text })),
    workedWell: review.workedWell,
    tryNext: review.tryNext,
  };
}
