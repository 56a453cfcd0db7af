import { transaction } from "~/platform/db.server";
import { removeUpload } from "./piece-store.server";
import { change } from "./store.server";

/** Ends a recording that cannot be kept: one sentence for its owner, and the file goes. */
export async function refuse(recordingId: string, sentence: string): Promise<void> {
  await transaction((tx) => change(tx, recordingId, ["receiving", "processing"], { status: "refused", refusal: sentence }));
  await removeUpload(recordingId);
}
