import type { Viewer } from "~/accounts";
import { type Result, done, missing, refused } from "~/core/result";
import { transaction } from "~/platform/db.server";
import { holdClient, ownReview, writeReview } from "../store/reviews.server";

const notThere = "This is not on your list.";

/** Takes an own client off the list, or (`back`) puts the same review on it again, with all that was said. Twice is once. */
export async function takeOffList(viewer: Viewer, { reviewId, back = false }: { reviewId: string; back?: boolean }): Promise<Result<{ clientCode: string }>> {
  return transaction(async (tx) => {
    const found = await ownReview(viewer, tx, reviewId);
    if (!found) return missing(notThere);
    const { clientCode, episodeId } = found;
    const { listed } = await holdClient(viewer, tx, episodeId);
    if (back && listed && listed.reviewId !== reviewId) return refused(`Client ${clientCode} has been put on the list again since.`);
    if (back !== (listed?.reviewId === reviewId)) await writeReview(viewer, tx, reviewId, { closedAt: back ? null : new Date() });
    return done({ clientCode });
  });
}
