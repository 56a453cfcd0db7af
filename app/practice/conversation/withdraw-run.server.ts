import type { Viewer } from "~/accounts";
import { type Result, done, missing, refused } from "~/core/result";
import { type Tx, transaction } from "~/platform/db.server";
import { recordingsFor, revokeViewing } from "~/recordings/index.server";
import { tell } from "../events.server";
import { type RunRow, lockRun } from "../store/runs.server";
import { takeBack } from "../store/submissions.server";

/** Takes a submitted conversation back until feedback is released; from then on nobody but the owner plays any answer of it. */
export async function withdrawRun(viewer: Viewer, runId: string): Promise<Result<void>> {
  return transaction(async (tx) => {
    const run = await lockRun(tx, viewer, runId);
    if (!run) return missing("This conversation is not one of yours.");
    const [latest] = run.submissions;
    if (!latest || latest.withdrawnAt) return done(undefined);
    const back = await takeBackRun(tx, viewer, run);
    return back ? done(undefined) : refused("Feedback has been released, so this can no longer be withdrawn. You can still delete answers.");
  });
}

/** Takes back what stands of a locked run, and every grant with it; false where nothing stands or feedback was released. */
export async function takeBackRun(tx: Tx, viewer: Viewer, { sessions, submissions }: Pick<RunRow, "sessions" | "submissions">): Promise<boolean> {
  const [latest] = submissions;
  if (!latest || !(await takeBack(tx, viewer, latest.id))) return false;
  // What has expired meanwhile is nobody's to play already.
  const there = await recordingsFor(viewer, sessions.flatMap(({ takes }) => takes.flatMap(({ recordingId }) => recordingId ?? [])));
  for (const recordingId of there.keys()) await revokeViewing(tx, viewer, recordingId);
  await tell(tx, "submission.withdrawn", { submissionId: latest.id });
  return true;
}
