import { transaction } from "~/platform/db.server";
import { log } from "~/platform/log.server";
import { markDeleted } from "./delete-recording.server";
import { listUploads, removeUpload } from "./piece-store.server";
import { storage } from "./storage.server";
import { unsafeExpired, unsafeLive } from "./store.server";

const dayMs = 24 * 3_600_000;

/** Deletes every recording whose retention has ended, file and all, and files that no recording owns any more. */
export async function expireRecordings(now = new Date()): Promise<void> {
  let expired = 0;
  for (let rows = await unsafeExpired(now); rows.length > 0; rows = await unsafeExpired(now)) {
    for (const row of rows) {
      await transaction((tx) => markDeleted(tx, row));
      // Here and not only in the job: what has expired must be gone even while no job runs.
      await removeUpload(row.id);
      if (row.storageKey) await storage().remove(row.storageKey);
    }
    expired += rows.length;
  }
  const orphans = await removeOrphans(new Date(now.getTime() - dayMs));
  log.info({ expired, orphans }, "recordings expired");
}

/** Removes files put before a moment that no living recording owns, such as those left by a crash; answers how many. */
async function removeOrphans(before: Date): Promise<number> {
  const old = <T extends { putAt: number }>(found: T[]) => found.filter(({ putAt }) => putAt < before.getTime());
  const idOf = (key: string) => key.slice(0, 36);
  const stored = old(await storage().list());
  const uploads = old(await listUploads());
  const live = await unsafeLive([...stored, ...uploads].map(({ key }) => idOf(key)));
  const dead = ({ key }: { key: string }) => !live.has(idOf(key));
  const [deadStored, deadUploads] = [stored.filter(dead), uploads.filter(dead)];
  for (const { key } of deadStored) await storage().remove(key);
  for (const { key } of deadUploads) await removeUpload(key);
  return deadStored.length + deadUploads.length;
}
