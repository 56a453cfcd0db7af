import type { Viewer } from "~/accounts";
import { type Result, done, refused } from "~/core/result";
import type { Move } from "~/library";
import { transaction } from "~/platform/db.server";
import { correctionsIn, keepCorrection } from "~/practice/index.server";
import { hasReleased, holdOpenReview, submissionToReview } from "./store.server";
import { notOpen } from "./words";

/** `place` is the turn's, first is 1; `move` is null where the trainee's own name for it stands. */
type Corrected = { submissionId: string; place: number; move: Move | null };

/** Keeps what the reviewer would call the move of a turn. The trainee sees both names once feedback is released. */
export async function correctMove(viewer: Viewer, { submissionId, place, move }: Corrected): Promise<Result<void>> {
  const submission = await submissionToReview(viewer, submissionId);
  if (!submission?.conversationRunId) return refused(notOpen);
  const before = (await correctionsIn(viewer, submission.conversationRunId)).find((one) => one.place === place);
  return transaction(async (tx) => {
    const review = await holdOpenReview(tx, viewer, submissionId);
    if (!review) return refused(notOpen);
    const read = before && before.byId !== viewer.personId && (await hasReleased(tx, viewer, submissionId, before.byId));
    if (read) return refused("Another supervisor has said what they would call this move, and the trainee has it already.");
    const kept = await keepCorrection(tx, viewer, submissionId, { place, move });
    return kept ? done(undefined) : refused("This conversation has no such turn.");
  });
}
