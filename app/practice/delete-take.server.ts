import type { Viewer } from "~/accounts";
import { type Result, done } from "~/core/result";
import { transaction } from "~/platform/db.server";
import { deleteRecording, revokeViewing } from "~/recordings/index.server";
import { tell } from "./events.server";
import { lockRun } from "./store/runs.server";
import { lockSession, runOfSession } from "./store/sessions.server";
import { takeBack } from "./store/submissions.server";
import { markDeleted, ownTake } from "./store/takes.server";
import { takeGone } from "./take-gone.server";
import { takeBackRun } from "./conversation/withdraw-run.server";

/**
 * Deletes an own take for good: the recording or the words go, what was submitted is withdrawn, nobody can play it any
 * more. With one answer of a conversation the whole of it is withdrawn. A take that is gone already is done. Feedback that
 * was released stays with its session.
 */
export async function deleteTake(viewer: Viewer, { sessionId, takeId }: { sessionId: string; takeId: string }): Promise<Result<void>> {
  const runId = await runOfSession(viewer, sessionId);
  return transaction(async (tx) => {
    // The whole before its part, as everywhere.
    const run = runId ? await lockRun(tx, viewer, runId) : null;
    await lockSession(tx, viewer, sessionId);
    const take = await ownTake(tx, viewer, sessionId, takeId);
    if (!take) {
      const gone = await takeGone(tx, viewer, sessionId, takeId);
      return !gone.ok && gone.missing ? gone : done(undefined);
    }
    if (run) await takeBackRun(tx, viewer, run);
    for (const submission of run ? [] : take.submissions) {
      if (await takeBack(tx, viewer, submission.id)) await tell(tx, "submission.withdrawn", { submissionId: submission.id });
    }
    if (take.recordingId) {
      await revokeViewing(tx, viewer, take.recordingId);
      await deleteRecording(tx, viewer, take.recordingId);
    }
    await markDeleted(tx, take.id);
    return done(undefined);
  });
}
