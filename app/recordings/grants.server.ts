import type { Viewer } from "~/accounts/index";
import type { Tx } from "~/platform/db.server";
import { closeHalfway } from "./finish-upload.server";
import { findOwned, revokeGrants, setGrants } from "./store.server";

/**
 * Lets these people of the owner's organisation play the recording. One that was left half-way is given as it is: nothing
 * is added to what others see. Throws unless `viewer` owns it.
 */
export async function grantViewing(tx: Tx, viewer: Viewer, recordingId: string, viewerIds: string[]): Promise<void> {
  await mustOwn(tx, viewer, recordingId);
  await closeHalfway(tx, recordingId);
  await setGrants(tx, viewer, recordingId, viewerIds);
}

/** From the next request on nobody but the owner plays it. Throws unless `viewer` owns it. */
export async function revokeViewing(tx: Tx, viewer: Viewer, recordingId: string): Promise<void> {
  await mustOwn(tx, viewer, recordingId);
  await revokeGrants(tx, viewer, recordingId);
}

async function mustOwn(tx: Tx, viewer: Viewer, id: string): Promise<void> {
  if (!(await findOwned(viewer, id, tx))) throw new Error("Only its owner decides who may play a recording.");
}
