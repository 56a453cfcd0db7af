import { transaction } from "~/platform/db.server";
import { tellRecording } from "./events.server";
import { uploadedBytes } from "./piece-store.server";
import { lockRecording, update } from "./store.server";

/** The browser has said that these are all bytes: the recording goes on to be made playable. May be repeated. */
export async function finishUpload(recordingId: string): Promise<void> {
  const bytes = BigInt(await uploadedBytes(recordingId));
  await transaction(async (tx) => {
    const row = await lockRecording(tx, recordingId);
    // One that was left half-way and made playable is made anew, now that the rest has come.
    if (!row || row.status === "deleted" || (row.status !== "receiving" && row.bytes !== null)) return;
    await update(tx, row, { status: "processing", bytes });
    await tellRecording(tx, "recording.received", { recordingId });
  });
}

/** Nothing has come for long: what is here is made playable, and the rest may still follow. */
export async function finishHalfway(recordingId: string): Promise<void> {
  await transaction(async (tx) => {
    const row = await lockRecording(tx, recordingId);
    if (row?.status !== "receiving") return;
    await update(tx, row, { status: "processing", bytes: null });
    await tellRecording(tx, "recording.received", { recordingId });
  });
}
