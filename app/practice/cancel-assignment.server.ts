import type { Viewer } from "~/accounts";
import { type Result, done, missing, refused } from "~/core/result";
import { gaveAssignment, setCancelled } from "./store/assignments.server";

/** Cancels an own assignment that is not done, or puts it back (`cancelled: false`). */
export async function cancelAssignment(viewer: Viewer, { assignmentId, cancelled = true }: { assignmentId: string; cancelled?: boolean }): Promise<Result<void>> {
  const changed = await setCancelled(viewer, assignmentId, cancelled);
  if (changed) return done(undefined);
  const own = await gaveAssignment(viewer, assignmentId);
  return own ? refused("A take was submitted for this assignment already, so it is done.") : missing("This assignment is not one of yours.");
}
