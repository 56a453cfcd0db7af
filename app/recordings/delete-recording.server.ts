import type { Viewer } from "~/accounts/index";
import type { Tx } from "~/platform/db.server";
import { tellRecording } from "./events.server";
import { lockRecording, update } from "./store.server";

/** The owner deletes a recording: nobody plays it from now on, and a job removes the file. False when it is not theirs. */
export async function deleteRecording(tx: Tx, viewer: Viewer, recordingId: string): Promise<boolean> {
  const row = await lockRecording(tx, recordingId);
  if (row?.ownerId !== viewer.personId || row.organisationId !== viewer.organisationId) return false;
  await markDeleted(tx, recordingId);
  return true;
}

/** Marks a recording deleted and tells the job that removes its files; its storage key, if it had one. May be repeated. */
export async function markDeleted(tx: Tx, recordingId: string): Promise<string | null> {
  const row = await lockRecording(tx, recordingId);
  if (!row || row.status === "deleted") return null;
  await update(tx, row, { status: "deleted", deletedAt: new Date(), storageKey: null });
  await tellRecording(tx, "recording.deleted", { recordingId, storageKey: row.storageKey });
  return row.storageKey;
}
