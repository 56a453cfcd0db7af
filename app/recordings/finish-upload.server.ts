import { transaction } from "~/platform/db.server";
import { tellRecording } from "./events.server";
import { uploadedBytes } from "./piece-store.server";
import { change } from "./store.server";

/** All bytes that will come are here: the recording goes on to be made playable. May be repeated. */
export async function finishUpload(recordingId: string): Promise<void> {
  const bytes = BigInt(await uploadedBytes(recordingId));
  await transaction(async (tx) => {
    const first = await change(tx, recordingId, ["receiving"], { status: "processing", bytes });
    if (first) await tellRecording(tx, "recording.received", { recordingId });
  });
}
