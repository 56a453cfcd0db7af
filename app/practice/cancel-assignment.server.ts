import type { Viewer } from "~/accounts";
import { type Result, done, refused } from "~/core/result";
import { setCancelled } from "./store/assignments.server";

/** Cancels an own assignment that is not done, or puts it back (`cancelled: false`). */
export async function cancelAssignment(viewer: Viewer, { assignmentId, cancelled = true }: { assignmentId: string; cancelled?: boolean }): Promise<Result<void>> {
  const changed = await setCancelled(viewer, assignmentId, cancelled);
  return changed ? done(undefined) : refused("This assignment is done already, or no longer there.");
}
