import { transaction } from "~/platform/db.server";
import { log } from "~/platform/log.server";
import { markDeleted } from "./delete-recording.server";
import { type RecordingStatusName, keptDays } from "./model";
import { listUploads, removeUpload } from "./piece-store.server";
import { removeHalfMade } from "./remux.server";
import { storage } from "./storage.server";
import { unsafeExpired, unsafeIdsIn } from "./store.server";

const dayMs = 24 * 3_600_000;

/** Deletes every recording whose retention has ended, file and all, and files that no recording owns any more. */
export async function expireRecordings(now = new Date()): Promise<void> {
  let expired = 0;
  for (let rows = await unsafeExpired(now); rows.length > 0; rows = await unsafeExpired(now)) {
    for (const row of rows) {
      const storageKey = await transaction((tx) => markDeleted(tx, row.id));
      // Here and not only in the job: what has expired must be gone even while no job runs.
      await removeUpload(row.id);
      if (storageKey) await storage().remove(storageKey);
    }
    expired += rows.length;
  }
  const orphans = await removeOrphans(now);
  await removeHalfMade(new Date(now.getTime() - dayMs));
  log.info({ expired, orphans }, "recordings expired");
}

/**
 * Removes files that no recording needs, such as those left by a crash; answers how many. A playable recording that was
 * left half-way keeps its upload as long as a browser may still hold the rest.
 */
async function removeOrphans(now: Date): Promise<number> {
  const older = <T extends { putAt: number }>(found: T[], days: number) => found.filter(({ putAt }) => putAt < now.getTime() - days * dayMs);
  const idOf = ({ key }: { key: string }) => key.slice(0, 36);
  const without = async <T extends { key: string }>(found: T[], states: RecordingStatusName[]) => {
    const needed = await unsafeIdsIn(found.map(idOf), states);
    return found.filter((one) => !needed.has(idOf(one)));
  };
  const stored = await without(older(await storage().list(), 1), ["processing", "ready"]);
  const old = older(await listUploads(), 1);
  const uploads = [
    ...(await without(old, ["receiving", "processing", "ready", "refused"])),
    ...(await without(older(old, keptDays + 1), ["receiving", "processing"])),
  ];
  for (const { key } of stored) await storage().remove(key);
  for (const { key } of uploads) await removeUpload(key);
  return stored.length + uploads.length;
}
