import type { Viewer } from "~/accounts";
import { dropAnswer } from "../leave-drill.server";
import { removeUnansweredRun, runWithTurns } from "../store/runs.server";

/**
 * Leaves a conversation without a reason. `key` names the answer that was just being recorded: nothing of it stays. Where
 * nothing else was answered no trace stays; given answers stay until they are deleted, and the turn stays open.
 */
export async function leaveRun(viewer: Viewer, runId: string, key?: string): Promise<void> {
  const open = (await runWithTurns(viewer, runId))?.sessions.find(({ move }) => move === null);
  if (open && key) await dropAnswer(viewer, open.id, key);
  await removeUnansweredRun(viewer, runId);
}
