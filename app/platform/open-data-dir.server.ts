import fs from "node:fs";

/**
 * Makes the data directory where it is missing: others may pass through to what is theirs, and see no names. Throws one
 * sentence where nothing can be kept in it. A folder that held something before us, or is not ours, stays as it was.
 */
export function openDataDir(dataDir: string): void {
  try {
    fs.mkdirSync(dataDir, { recursive: true });
    fs.accessSync(dataDir, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK);
  } catch (error) {
    throw new Error(`Nothing can be kept in DATA_DIR=${dataDir} (${(error as NodeJS.ErrnoException).code}): choose a folder that this user may write to.`);
  }
  const isOurs = process.getuid?.() === 0 || fs.statSync(dataDir).uid === process.getuid?.();
  if (isOurs && fs.readdirSync(dataDir).length === 0) fs.chmodSync(dataDir, 0o711);
}
