import type { Viewer } from "~/accounts";
import { audit } from "~/accounts/index.server";
import { type Result, done, refused } from "~/core/result";
import { transaction } from "~/platform/db.server";
import { teller } from "~/platform/jobs.server";
import { markReleased } from "~/practice/index.server";
import type { ReviewEvents } from "./events";
import { checkRelease } from "./rules";
import { holdOpenReview, markReviewReleased, ownReview } from "./store.server";
import { notOpen } from "./words";

const tell = teller<ReviewEvents>();

/** `wordsOnly`: the reviewer knows that nothing is scored. */
type Release = { submissionId: string; wordsOnly?: boolean };

/**
 * Gives the feedback to the one who practised, once: a second call finds it done and says so too. From then on
 * scores, words and remarks stay as they are, and the submission cannot be withdrawn.
 */
export async function releaseFeedback(viewer: Viewer, { submissionId, wordsOnly = false }: Release): Promise<Result<void>> {
  const before = await ownReview(viewer, submissionId);
  if (before?.releasedAt) return done(undefined);
  return transaction(async (tx) => {
    const review = await holdOpenReview(tx, viewer, submissionId);
    if (!review) return (await ownReview(viewer, submissionId))?.releasedAt ? done(undefined) : refused(notOpen);
    const ready = checkRelease({ ...review, scored: review.ratings.length, wordsOnly });
    if (!ready.ok) return ready;
    const given = await markReleased(tx, viewer, submissionId);
    if (!given.ok) return given;
    await markReviewReleased(tx, viewer, review.id, new Date());
    await audit(tx, viewer, { action: "feedback.released", subjectType: "submission", subjectId: submissionId });
    await tell(tx, "feedback.released", { reviewId: review.id });
    return done(undefined);
  });
}
