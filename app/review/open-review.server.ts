import type { Viewer } from "~/accounts";
import { audit } from "~/accounts/index.server";
import { libraryFor } from "~/library/index.server";
import { db, transaction } from "~/platform/db.server";
import type { OpenReview } from "./model";
import { assessmentIn, conversationIn, currentRubric, itemsFor, rubricOf, vignetteOf } from "./rubric.server";
import { beginReview, ownReview, submissionToReview } from "./store.server";

/**
 * A submission as its reviewer opens it, with what they have given so far; null when it is not theirs to review.
 * Beginning makes the review, the same one however often; a withdrawn submission begins none and shows none, and that it was asked for is audited.
 */
export async function openReview(viewer: Viewer, submissionId: string): Promise<OpenReview | null> {
  const submission = await submissionToReview(viewer, submissionId);
  if (!submission) return null;
  const { personId: ownerId, person } = submission.take.session;
  const takenBackAt = submission.withdrawnAt ?? submission.take.deletedAt;
  const closedAt = takenBackAt ?? person.leftAt;
  if (closedAt) {
    await audit(db(), viewer, { action: "access.not-found", subjectType: "submission", subjectId: submissionId, ownerId });
    return { state: "withdrawn", withdrawnAt: closedAt, left: takenBackAt === null };
  }
  await transaction((tx) =>
    audit(tx, viewer, { action: "submission.opened", subjectType: "submission", subjectId: submissionId, ownerId }),
  );
  const library = await libraryFor(viewer);
  await beginReview(viewer, submissionId, currentRubric(library, conversationIn(library, submission) ?? assessmentIn(library, submission.take.session) ?? vignetteOf(library, submission.take.session)));
  const review = await ownReview(viewer, submissionId);
  if (!review) return null;
  const rubric = rubricOf(library, review.rubricSlug, review.rubricEdition);
  return {
    state: review.releasedAt ? "released" : "open",
    releasedAt: review.releasedAt,
    rubric: { title: rubric.title, credit: rubric.credit },
    items: itemsFor(library, submission, review),
    ratings: review.ratings.map(({ itemKey, value, cannotRateReason }) => ({ itemKey, value, cannotRateReason })),
    comments: review.comments.map(({ id, media, place, atMs, text }) => ({ id, media, place, atMs, text })),
    workedWell: review.workedWell,
    tryNext: review.tryNext,
  };
}
