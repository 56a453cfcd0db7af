import { transaction } from "~/platform/db.server";
import { retireWithout } from "../item-clip-store.server";

/** A recording is gone, by whatever way: a moment of the organisation's own that has no other leaves the library. May be repeated. */
export async function retireWithoutClip({ recordingId }: { recordingId: string }): Promise<void> {
  await transaction((tx) => retireWithout(tx, recordingId, new Date()));
}
