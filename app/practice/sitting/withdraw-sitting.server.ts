import type { Viewer } from "~/accounts";
import { type Result, done, missing, refused } from "~/core/result";
import { transaction } from "~/platform/db.server";
import { revokeViewing } from "~/recordings/index.server";
import { tell } from "../events.server";
import { lockSession } from "../store/sessions.server";
import { lockSitting, sittingWithClips } from "../store/sittings.server";
import { takeBack } from "../store/submissions.server";

/** Takes every answer of a sitting back on which no feedback is released; nobody but the owner plays them from then on. */
export async function withdrawSitting(viewer: Viewer, sittingId: string): Promise<Result<void>> {
  return transaction(async (tx) => {
    const sitting = await lockSitting(tx, viewer, sittingId);
    if (!sitting) return missing("This sitting is not one of yours.");
    for (const session of sitting.sessions) await lockSession(tx, viewer, session.id);
    const now = (await sittingWithClips(viewer, sittingId, tx)) ?? sitting;
    const standing = now.sessions.flatMap(({ takes }) => takes.flatMap(({ recordingId, submissions }) => submissions.filter(({ withdrawnAt }) => !withdrawnAt).map(({ id }) => ({ id, recordingId }))));
    let back = 0;
    for (const { id, recordingId } of standing) {
      if (!(await takeBack(tx, viewer, id))) continue;
      if (recordingId) await revokeViewing(tx, viewer, recordingId);
      await tell(tx, "submission.withdrawn", { submissionId: id });
      back += 1;
    }
    return back === 0 && standing.length > 0 ? refused("Feedback on all of it has been released, so it can no longer be withdrawn. You can still delete answers.") : done(undefined);
  });
}
