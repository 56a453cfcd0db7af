import { fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import fs from "node:fs/promises";
import path from "node:path";
import { env } from "~/platform/env.server";

export type Remuxed =
  | { ok: true; durationMs: number; hasSound: boolean; width: number | null; height: number | null }
  | { ok: false; reason: "not-media" | "codec" };

/** Plain JavaScript that Node runs as it is, from the source as from a build. */
const script = path.resolve("app/recordings/remux-child.mjs");
const folder = () => path.join(env.dataDir, "remux");
const limits = { heapMegabytes: 256, milliseconds: 60_000, cpuSeconds: 40 };

/** The child was ended by a limit or fell to a signal: the file may be at fault, and so may a machine in need. */
export class RemuxStopped extends Error {}

/**
 * Copies the streams of a file into a fresh container with duration and index, in a child process with a limited heap
 * and time, none of our environment and no right to write elsewhere: what a browser sent is read nowhere else. `use`
 * gets what was found and the new file, which is removed afterwards. Throws RemuxStopped when the child was stopped,
 * and another error when it could not work at all, which says nothing about the file.
 */
export async function remux<T>(
  source: string,
  extension: "webm" | "mp4" | "m4a",
  use: (result: Remuxed, file: string) => Promise<T>,
  milliseconds = limits.milliseconds,
): Promise<T> {
  await fs.mkdir(folder(), { recursive: true, mode: 0o700 });
  const file = path.join(folder(), `${randomUUID()}.${extension}`);
  try {
    return await use(await run(path.resolve(source), file, milliseconds), file);
  } finally {
    await fs.rm(file, { force: true });
  }
}

/** Removes what a killed server left half-made before a moment. */
export async function removeHalfMade(before: Date): Promise<void> {
  for (const name of await fs.readdir(folder()).catch(() => [] as string[])) {
    const file = path.join(folder(), name);
    const stat = await fs.stat(file).catch(() => null);
    if (stat && stat.mtimeMs < before.getTime()) await fs.rm(file, { force: true });
  }
}

/** Node's own permissions: no other process, no worker, no file written but into the one folder. */
const confined = process.allowedNodeEnvironmentFlags.has("--permission") ? "--permission" : "--experimental-permission";

/** The limit on time at work is the kernel's, so that it holds when the server is gone and when nothing lets go of the child. */
const underLimits = ["-c", `ulimit -t ${limits.cpuSeconds}; exec "$0" "$@"`, process.execPath];

function run(source: string, target: string, milliseconds: number): Promise<Remuxed> {
  return new Promise((resolve, reject) => {
    const child = fork(script, [source, target], {
      env: { NODE_ENV: "production" },
      execPath: "/bin/sh",
      execArgv: [
        ...underLimits,
        `--max-old-space-size=${limits.heapMegabytes}`,
        confined,
        "--allow-fs-read=*",
        `--allow-fs-write=${path.join(path.dirname(target), "*")}`,
      ],
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      timeout: milliseconds,
      killSignal: "SIGKILL",
    });
    let result: Remuxed | undefined;
    child.on("message", (message) => (result = message as Remuxed));
    child.on("error", reject);
    child.on("exit", (code, signal) => {
      if (result && code === 0) return resolve(result);
      const sentence = `Making a recording playable was stopped (${signal ?? code}).`;
      reject(signal ? new RemuxStopped(sentence) : new Error(sentence));
    });
  });
}
