import type { Viewer } from "~/accounts";
import { type Result, done, refused } from "~/core/result";
import { transaction } from "~/platform/db.server";
import type { Words } from "./rules";
import { holdOpenReview, writeWords } from "./store.server";
import { longestText, notOpen } from "./words";

/** Keeps what worked, what to try next, or both, as far as they are written. */
export async function saveWords(viewer: Viewer, input: Partial<Words> & { submissionId: string }): Promise<Result<void>> {
  const { submissionId, workedWell, tryNext } = input;
  if (Math.max(workedWell?.length ?? 0, tryNext?.length ?? 0) > longestText) {
    return refused(`Please keep each to ${longestText} characters.`);
  }
  return transaction(async (tx) => {
    const review = await holdOpenReview(tx, viewer, submissionId);
    if (!review) return refused(notOpen);
    await writeWords(tx, viewer, review.id, { workedWell, tryNext });
    return done(undefined);
  });
}
