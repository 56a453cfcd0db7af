import type { Viewer } from "~/accounts/index";
import type { Tx } from "~/platform/db.server";
import { ownedBy } from "./access.server";

/** Moves the day on which the owner's recording is deleted. */
export async function keepUntil(tx: Tx, viewer: Viewer, recordingId: string, day: Date): Promise<void> {
  await tx.recording.updateMany({ where: { ...ownedBy(viewer), id: recordingId }, data: { retainUntil: day } });
}
