// One process at a time, also where nothing is installed yet.
import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** Runs `work` while no other process in this checkout runs work of the same name. A dead holder's lock does not count. */
export async function withFileLock(name, work) {
  const checkout = createHash("sha256").update(process.cwd()).digest("hex").slice(0, 16);
  const file = path.join(os.tmpdir(), `bunting-${name}-${checkout}.lock`);
  while (!take(file)) await pause(200);
  try {
    return await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

function take(file) {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    if (!holderLives(file)) fs.rmSync(file, { force: true });
    return false;
  }
}

function holderLives(file) {
  try {
    const pid = Number(fs.readFileSync(file, "utf8"));
    // Written an instant after it is made.
    if (!pid) return Date.now() - fs.statSync(file).mtimeMs < 5000;
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
}
