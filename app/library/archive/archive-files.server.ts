import fs from "node:fs/promises";
import path from "node:path";
import { paths } from "~/paths";
import { env } from "~/platform/env.server";
import type { LongBody } from "~/platform/small-bodies.server";
import { limits, tooBig } from "./limits";

/** What the form for an archive may weigh: one that is too big is still read to its end, so that the page can say so. */
export const archiveFiles: LongBody = { path: paths.studioImport(), mostBytes: 2 * limits.bytes, says: tooBig };

/** Where each archive that is brought in has a folder of its own until it is kept or refused. */
export const archivesFolder = () => path.join(env.dataDir, "archives");

const dayMs = 24 * 3_600_000;

/** At a start and every night: removes what archives left behind whose process was killed. What is younger than a day may be another process's. */
export async function clearArchives(): Promise<void> {
  const now = Date.now();
  for (const name of await fs.readdir(archivesFolder()).catch(() => [])) {
    const folder = path.join(archivesFolder(), name);
    const begun = await fs.stat(folder).then(({ mtimeMs }) => mtimeMs, () => now);
    if (begun < now - dayMs) await fs.rm(folder, { recursive: true, force: true });
  }
}
