import type { Viewer } from "~/accounts";
import { type Result, done, refused } from "~/core/result";
import { libraryFor } from "~/library/index.server";
import { transaction } from "~/platform/db.server";
import type { Rating } from "./model";
import { itemsFor } from "./rubric.server";
import { checkRating } from "./rules";
import { holdOpenReview, submissionToReview, writeRating } from "./store.server";
import { notOpen } from "./words";

/** Keeps one score, or why there is none; the last one written for an item holds. Refuses what is off the scale. */
export async function saveRating(viewer: Viewer, input: Rating & { submissionId: string }): Promise<Result<void>> {
  const { submissionId, ...rating } = input;
  const submission = await submissionToReview(viewer, submissionId);
  if (!submission) return refused(notOpen);
  const library = await libraryFor(viewer);
  return transaction(async (tx) => {
    const review = await holdOpenReview(tx, viewer, submissionId);
    if (!review) return refused(notOpen);
    const checked = checkRating(itemsFor(library, submission, review), rating);
    if (!checked.ok) return checked;
    await writeRating(tx, viewer, review.id, checked.value);
    return done(undefined);
  });
}
