import type { Viewer } from "~/accounts";
import { moves } from "~/library";
import { correctionsIn, runOf } from "~/practice/index.server";
import { readFeedback } from "./read-feedback.server";

/**
 * An own run with the feedback that was released on it, which counts as read from here on, and with what those who
 * released it would call its moves. Null for a run that is another's.
 */
export async function runPage(viewer: Viewer, runId: string) {
  const run = await runOf(viewer, runId);
  if (!run) return null;
  const [feedback, corrections] = await Promise.all([run.submission ? readFeedback(viewer, [run.submission.id]) : [], correctionsIn(viewer, runId)]);
  return {
    run,
    feedback,
    corrections: corrections.flatMap(({ place, move, byId }) => {
      const by = feedback.find(({ reviewerId }) => reviewerId === byId);
      return by ? { place, words: `${by.reviewerName} would call it: ${moves[move].name.toLowerCase()}` } : [];
    }),
  };
}
