import type { Viewer } from "~/accounts";
import { transaction } from "~/platform/db.server";
import { deleteRecording } from "~/recordings/index.server";
import { forgetSnapshot, lockSession, removeUnanswered } from "./store/sessions.server";
import { removeUnsubmitted } from "./store/takes.server";

/**
 * Leaves a drill without a reason. `key` names the answer that was just being recorded: nothing of it stays, also where
 * part of it had come in. Where nothing else was answered no trace stays; given answers stay until they are deleted.
 */
export async function leaveDrill(viewer: Viewer, sessionId: string, key?: string): Promise<void> {
  if (key) await dropAnswer(viewer, sessionId, key);
  await removeUnanswered(viewer, sessionId);
}

/** Nothing stays of the answer that was just being recorded, whatever of it had come in. */
export async function dropAnswer(viewer: Viewer, sessionId: string, key: string): Promise<void> {
  await transaction(async (tx) => {
    if (!(await lockSession(tx, viewer, sessionId))) return;
    const take = await removeUnsubmitted(tx, viewer, sessionId, key);
    if (take?.recordingId) await deleteRecording(tx, viewer, take.recordingId);
    await forgetSnapshot(tx, viewer, sessionId);
  });
}
