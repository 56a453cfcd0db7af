import type { Viewer } from "~/accounts";
import { type Result, done, missing, refused } from "~/core/result";
import { transaction } from "~/platform/db.server";
import { addReview, holdClient, ownReview, writeReview } from "../store/reviews.server";
import { standingNow } from "../standing-now.server";
import { questionFor } from "./questions";

/** Asks about a client of whom something was decided anew, with a question of its own; what was said before stays as it was. */
export async function lookAgain(viewer: Viewer, { reviewId, key }: { reviewId: string; key: string }): Promise<Result<{ clientCode: string }>> {
  const before = await transaction((tx) => ownReview(viewer, tx, reviewId));
  if (!before) return missing("This is not on your list.");
  const { clientCode, episodeId } = before;
  const standing = await standingNow(viewer, episodeId);
  return transaction(async (tx) => {
    const { listed } = await holdClient(viewer, tx, episodeId);
    // Sent twice, or looked at again in another window: it is open already.
    if (listed && listed.reviewId !== reviewId) return done({ clientCode });
    if (listed && !listed.decision) return refused("Nothing has been decided here yet.");
    if (listed) await writeReview(viewer, tx, reviewId, { closedAt: new Date() });
    await addReview(viewer, tx, { episodeId, key, question: questionFor(standing, before.question) });
    return done({ clientCode });
  });
}
