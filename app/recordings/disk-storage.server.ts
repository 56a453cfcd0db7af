import fs from "node:fs/promises";
import path from "node:path";
import type { Storage } from "./storage-place.server";

/** Recordings as files under `<dataDir>/recordings`, for one machine. */
export function diskStorage(dataDir: string): Storage {
  const folder = path.join(dataDir, "recordings");
  const isKey = (name: string) => /^[0-9a-f-]{36}\.(webm|mp4|m4a)$/.test(name);
  const at = (key: string) => {
    if (!isKey(key)) throw new Error("Not a storage key.");
    return path.join(folder, key);
  };
  return {
    put: async (key, fromFile) => {
      const target = at(key);
      await fs.mkdir(folder, { recursive: true, mode: 0o700 });
      await syncFile(fromFile);
      await fs.rename(fromFile, target);
      await syncFile(folder);
    },
    locate: async (key) => {
      const file = at(key);
      return (await fs.stat(file).catch(() => null)) ? { file } : null;
    },
    remove: (key) => fs.rm(at(key), { force: true }),
    list: async () => {
      const names = (await fs.readdir(folder).catch(() => [] as string[])).filter(isKey);
      const found = await Promise.all(
        names.map(async (key) => ({ key, putAt: (await fs.stat(path.join(folder, key)).catch(() => null))?.mtimeMs })),
      );
      return found.flatMap(({ key, putAt }) => (putAt === undefined ? [] : [{ key, putAt }]));
    },
  };
}

/** Waits until a file, or a folder's list of names, is on the disk itself. */
async function syncFile(name: string): Promise<void> {
  const handle = await fs.open(name, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
