import type { Viewer } from "~/accounts";
import { type Result, done, refused } from "~/core/result";
import { transaction } from "~/platform/db.server";
import { holdOpenReview, markComment } from "./store.server";
import { noSuchRemark, notOpen } from "./words";

type Which = { submissionId: string; commentId: string };

/** Takes a remark away; restoreComment brings it back until feedback is released. */
export function removeComment(viewer: Viewer, which: Which): Promise<Result<void>> {
  return mark(viewer, which, new Date());
}

export function restoreComment(viewer: Viewer, which: Which): Promise<Result<void>> {
  return mark(viewer, which, null);
}

function mark(viewer: Viewer, { submissionId, commentId }: Which, deletedAt: Date | null): Promise<Result<void>> {
  return transaction(async (tx) => {
    const review = await holdOpenReview(tx, viewer, submissionId);
    if (!review) return refused(notOpen);
    const found = await markComment(tx, viewer, review.id, commentId, deletedAt);
    return found ? done(undefined) : refused(noSuchRemark);
  });
}
