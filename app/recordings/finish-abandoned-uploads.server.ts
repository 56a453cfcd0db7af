import { transaction } from "~/platform/db.server";
import { tellRecording } from "./events.server";
import { finishHalfway } from "./finish-upload.server";
import { refuse } from "./refuse.server";
import { unsafeLeftIn } from "./store.server";
import { uploadedSince } from "./piece-store.server";

const hourMs = 3_600_000;

/**
 * Looks after what a crash or a closed browser left behind: an upload without news for six hours is made playable
 * from the bytes that are here, and one that was received but not made playable within an hour is tried again, for a day.
 */
export async function finishAbandonedUploads(now = new Date()): Promise<void> {
  const ago = (hours: number) => new Date(now.getTime() - hours * hourMs);
  for (const row of await unsafeLeftIn("receiving", ago(6))) {
    if (await uploadedSince(row.id, ago(6))) continue;
    await finishHalfway(row.id);
  }
  for (const row of await unsafeLeftIn("processing", ago(1))) {
    if (row.createdAt < ago(48)) await refuse(row, "This recording could not be made playable.");
    else await transaction((tx) => tellRecording(tx, "recording.received", { recordingId: row.id }));
  }
}
