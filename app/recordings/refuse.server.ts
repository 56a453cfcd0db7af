import { transaction } from "~/platform/db.server";
import { removeUpload } from "./piece-store.server";
import { type StoredRecording, lockRecording, update } from "./store.server";

/** Ends a recording that cannot be kept: one sentence for its owner, and the file goes. Not if more has come since `row` was read. */
export async function refuse(row: Pick<StoredRecording, "id" | "bytes">, sentence: string): Promise<void> {
  const ended = await transaction(async (tx) => {
    const now = await lockRecording(tx, row.id);
    if (now?.status !== "processing" || now.bytes !== row.bytes) return false;
    await update(tx, now, { status: "refused", refusal: sentence });
    return true;
  });
  // The browser may still hold the end of one that was left half-way.
  if (ended && row.bytes !== null) await removeUpload(row.id);
}
