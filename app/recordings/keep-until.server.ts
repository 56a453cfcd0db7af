import type { Viewer } from "~/accounts/index";
import type { Tx } from "~/platform/db.server";
import { setRetention } from "./store.server";

/** Moves the day on which the owner's recording is deleted. */
export async function keepUntil(tx: Tx, viewer: Viewer, recordingId: string, day: Date): Promise<void> {
  await setRetention(tx, viewer, recordingId, day);
}
