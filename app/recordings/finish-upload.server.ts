import { type Tx, transaction } from "~/platform/db.server";
import { tellRecording } from "./events.server";
import { uploadedBytes } from "./piece-store.server";
import { isGranted, lockRecording, update } from "./store.server";

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

/** Nothing has come for long: what is here is made playable, and the rest may still follow unless others can play it already. */
export async function finishHalfway(recordingId: string): Promise<void> {
  await transaction(async (tx) => {
    const row = await lockRecording(tx, recordingId);
    if (row?.status !== "receiving") return;
    const bytes = (await isGranted(tx, recordingId)) ? BigInt(await uploadedBytes(recordingId)) : null;
    await update(tx, row, { status: "processing", bytes });
    await tellRecording(tx, "recording.received", { recordingId });
  });
}

/** One that was left half-way takes no more bytes: what is here is all of it, and the job that is told of it clears up. */
export async function closeHalfway(tx: Tx, recordingId: string): Promise<void> {
  const row = await lockRecording(tx, recordingId);
  if (row?.bytes !== null || (row.status !== "processing" && row.status !== "ready")) return;
  await update(tx, row, { bytes: BigInt(await uploadedBytes(recordingId)) });
  await tellRecording(tx, "recording.received", { recordingId });
}
