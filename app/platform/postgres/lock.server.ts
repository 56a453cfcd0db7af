import { createHash } from "node:crypto";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** Linux's abstract sockets and Windows' pipes vanish with their holder; elsewhere a socket file can stay behind. */
function addressOf(key: string): string {
  const name = `bunting-${createHash("sha256").update(key).digest("hex").slice(0, 24)}`;
  if (process.platform === "linux") return `\0${name}`;
  if (process.platform === "win32") return `\\\\.\\pipe\\${name}`;
  return path.join(os.tmpdir(), `${name}.sock`);
}

/** Runs `work` while no other process on this machine holds the same key. The kernel drops the lock with its holder. */
export async function withLock<T>(key: string, work: () => Promise<T>): Promise<T> {
  const address = addressOf(key);
  for (;;) {
    const held = await listen(address);
    if (held) {
      try {
        return await work();
      } finally {
        await new Promise((closed) => held.close(closed));
      }
    }
    if (!(await someoneListens(address)) && path.isAbsolute(address)) fs.rmSync(address, { force: true });
    await pause(50);
  }
}

/** A server on the address, or null when another has it. */
function listen(address: string): Promise<net.Server | null> {
  return new Promise((resolve, reject) => {
    const server = net.createServer((socket) => socket.destroy());
    server.unref();
    server.once("error", (error: NodeJS.ErrnoException) => (error.code === "EADDRINUSE" ? resolve(null) : reject(error)));
    server.listen(address, () => resolve(server));
  });
}

function someoneListens(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(address, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}
