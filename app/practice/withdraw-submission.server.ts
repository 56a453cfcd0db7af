import type { Viewer } from "~/accounts";
import { type Result, done, missing, refused } from "~/core/result";
import { transaction } from "~/platform/db.server";
import { revokeViewing } from "~/recordings/index.server";
import { tell } from "./events.server";
import { setDone } from "./store/assignments.server";
import { lockSession } from "./store/sessions.server";
import { ownSubmission, takeBack } from "./store/submissions.server";

type Withdraw = { sessionId: string; submissionId: string };

/** Takes a submission back until feedback is released; from then on nobody but the owner can play the take. */
export async function withdrawSubmission(viewer: Viewer, { sessionId, submissionId }: Withdraw): Promise<Result<void>> {
  return transaction(async (tx) => {
    const session = await lockSession(tx, viewer, sessionId);
    const submission = session && (await ownSubmission(tx, viewer, sessionId, submissionId));
    if (!submission) return missing("This submission is not one of yours.");
    if (submission.withdrawnAt) return done(undefined);
    if (!(await takeBack(tx, viewer, submissionId))) {
      return refused("Feedback has been released, so this can no longer be withdrawn. You can still delete the take.");
    }
    if (submission.take.recordingId) await revokeViewing(tx, viewer, submission.take.recordingId);
    if (session.assignmentId) await setDone(tx, viewer, session.assignmentId, false);
    await tell(tx, "submission.withdrawn", { submissionId });
    return done(undefined);
  });
}
