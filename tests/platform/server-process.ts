import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";

export type Running = {
  url: string;
  port: number;
  pid: number;
  /** What opening the embedded database found; "outside" for another's. */
  database: string;
  /** Every line that it has written so far. */
  lines: string[];
  /** Sends the signal and waits for the end; answers the exit code, null after SIGKILL. */
  end: (signal?: NodeJS.Signals) => Promise<number | null>;
};

const started = new Set<ChildProcess>();
const folders: string[] = [];

/** A folder that PostgreSQL's user can reach, removed at the end of the file. */
export function newDataDir(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), "bunting-life-"));
  folders.push(folder);
  return folder;
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = net.createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** Begins the built server. A deployment unless `env` says otherwise, because a demo takes time to seed. */
export async function launch(dataDir: string, env: Record<string, string> = {}) {
  const port = await freePort();
  const child = spawn(process.execPath, ["build/server/index.js"], {
    // A group of its own, as a terminal gives it.
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      LOG_LEVEL: "info",
      PUBLIC_URL: "https://bunting.example",
      PORT: String(port),
      DATA_DIR: dataDir,
      ...env,
    },
  });
  started.add(child);
  const lines: string[] = [];
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  void ended.then(() => started.delete(child));
  createInterface(child.stderr).on("line", (line) => lines.push(line));
  const ready = new Promise<void>((resolve) => {
    createInterface(child.stdout).on("line", (line) => {
      lines.push(line);
      // The log is a stream of its own and may come after what was written later.
      if (lines.some(saysReady) && lines.some(saysBooted)) resolve();
    });
  });
  return { child, port, lines, ready, ended };
}

/** Begins it and waits until it is ready. Throws what it wrote when it ends before. */
export async function start(dataDir: string, env: Record<string, string> = {}): Promise<Running> {
  const { child, port, lines, ready, ended } = await launch(dataDir, env);
  const why = await Promise.race([ready, ended.then(() => lines.join("\n"))]);
  if (why !== undefined) throw new Error(`The server ended: ${why}`);
  const booted = parse(lines.find(saysBooted) ?? "");
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    pid: child.pid ?? 0,
    database: booted.database ?? "",
    lines,
    end: (signal = "SIGTERM") => {
      child.kill(signal);
      return ended;
    },
  };
}

const saysReady = (line: string) => line.startsWith("ready ") || line === "working";
const saysBooted = (line: string) => parse(line).msg === "booted";

function parse(line: string): { msg?: string; database?: string } {
  try {
    return JSON.parse(line) as { msg?: string; database?: string };
  } catch {
    return {};
  }
}

/** Number of the embedded database's first process, which may be gone. */
export function postmasterOf(dataDir: string): number {
  return Number(readFileSync(path.join(dataDir, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);
}

/** Ends what a failed test has left, and removes the folders. */
export async function cleanUp(): Promise<void> {
  for (const child of started) {
    const ended = new Promise((resolve) => child.once("close", resolve));
    child.kill("SIGTERM");
    await ended;
  }
  for (const folder of folders) {
    try {
      process.kill(postmasterOf(folder), "SIGQUIT");
    } catch {
      // It was stopped in order.
    }
    rmSync(folder, { recursive: true, force: true });
  }
}
