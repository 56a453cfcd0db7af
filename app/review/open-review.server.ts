import type { Viewer } from "~/accounts/index";
import { audit } from "~/accounts/index.server";
import { transaction } from "~/platform/db.server";
import type { OpenReview } from "./model";
import { currentRubric, itemsFor } from "./rubric.server";
import { beginReview, ownReview, submissionToReview } from "./store.server";

/**
 * A submission as its reviewer opens it, with what they have given so far; null when it is not theirs to review.
 * Beginning makes the review, the same one however often; a withdrawn submission begins none and shows none.
 */
export async function openReview(viewer: Viewer, submissionId: string): Promise<OpenReview | null> {
  const submission = await submissionToReview(viewer, submissionId);
  if (!submission) return null;
  if (submission.withdrawnAt) return { state: "withdrawn", withdrawnAt: submission.withdrawnAt };
  const { personId: ownerId } = submission.take.session;
  await transaction((tx) =>
    audit(tx, viewer, { action: "submission.opened", subjectType: "submission", subjectId: submissionId, ownerId }),
  );
  await beginReview(viewer, submissionId, currentRubric());
  const review = await ownReview(viewer, submissionId);
  if (!review) return null;
  return {
    state: review.releasedAt ? "released" : "open",
    releasedAt: review.releasedAt,
    rubricSlug: review.rubricSlug,
    rubricEdition: review.rubricEdition,
    items: itemsFor(submission, review),
    ratings: review.ratings.map(({ itemKey, value, cannotRateReason }) => ({ itemKey, value, cannotRateReason })),
    comments: review.comments.map(({ id, media, atMs, text }) => ({ id, media, atMs, text })),
    workedWell: review.workedWell,
    tryNext: review.tryNext,
  };
}
