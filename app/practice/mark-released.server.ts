import type { Viewer } from "~/accounts";
import { type Result, done, refused } from "~/core/result";
import type { Tx } from "~/platform/db.server";
import { setReleased } from "./store/submissions.server";

/** Notes the first release of feedback; from then on the submission cannot be withdrawn. Twice is once. */
export async function markReleased(tx: Tx, viewer: Viewer, submissionId: string): Promise<Result<void>> {
  const released = await setReleased(tx, viewer, submissionId);
  return released ? done(undefined) : refused("The trainee has withdrawn this take, so there is nothing to release.");
}
