import type { Viewer } from "~/accounts";
import { type Result, done, refused } from "~/core/result";
import { transaction } from "~/platform/db.server";
import { mediumOf } from "~/practice";
import type { CommentedMedia } from "./words";
import { holdOpenReview, submissionToReview, writeComment } from "./store.server";
import { longestText, notOpen } from "./words";

export type NewComment = { submissionId: string; key: string; media: CommentedMedia; place?: number | null; atMs: number; text: string };

/** Pins a remark to a moment. The same key a second time changes nothing. */
export async function addComment(viewer: Viewer, input: NewComment): Promise<Result<void>> {
  const { submissionId, key, media, place = null, atMs } = input;
  const text = input.text.trim();
  if (!text) return refused("Write what you noticed at this moment.");
  if (text.length > longestText) return refused(`Please keep it to ${longestText} characters.`);
  if (!Number.isInteger(atMs) || atMs < 0) return refused("That moment does not exist.");
  const submission = await submissionToReview(viewer, submissionId);
  if (!submission) return refused(notOpen);
  if ((place !== null) !== (submission.conversationRun !== null)) return refused("That moment does not exist.");
  if (place === null && media === "take" && mediumOf(submission.take) === "typed" && atMs > 0) return refused("A typed answer has no moments.");
  return transaction(async (tx) => {
    const review = await holdOpenReview(tx, viewer, submissionId);
    if (!review) return refused(notOpen);
    await writeComment(tx, viewer, review.id, { key, media, place, atMs, text });
    return done(undefined);
  });
}
