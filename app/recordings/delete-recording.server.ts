import type { Viewer } from "~/accounts/index";
import type { Tx } from "~/platform/db.server";
import { ownedBy } from "./access.server";
import { tellRecording } from "./events.server";
import { change } from "./store.server";

/** The owner deletes a recording: nobody plays it from now on, and a job removes the file. False when it is not theirs. */
export async function deleteRecording(tx: Tx, viewer: Viewer, recordingId: string): Promise<boolean> {
  const row = await tx.recording.findFirst({ where: { ...ownedBy(viewer), id: recordingId } });
  if (!row) return false;
  return markDeleted(tx, row);
}

/** Marks a recording deleted and tells the job that removes its files; false when that had happened already. */
export async function markDeleted(tx: Tx, row: { id: string; storageKey: string | null }): Promise<boolean> {
  const changed = await change(tx, row.id, ["receiving", "processing", "ready", "refused"], {
    status: "deleted",
    deletedAt: new Date(),
    storageKey: null,
  });
  if (changed) await tellRecording(tx, "recording.deleted", { recordingId: row.id, storageKey: row.storageKey });
  return changed;
}
