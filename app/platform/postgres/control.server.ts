import { execFile, execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import type { Place } from "./place.server";
import { makePrivate } from "./user.server";

const run = promisify(execFile);

export const directoryOf = (place: Place) => path.join(place.home, "postgres");
const secretFile = (place: Place) => path.join(place.home, "postgres.password");

/** Where the database `name` of the cluster is found while it listens on `port`. */
export function urlOf(place: Place, port: number, name: string): string {
  const secret = fs.readFileSync(secretFile(place), "utf8").trim();
  return `postgresql://postgres:${encodeURIComponent(secret)}@127.0.0.1:${port}/${name}?sslmode=disable`;
}

export const isMade = (place: Place) => fs.existsSync(path.join(directoryOf(place), "PG_VERSION")) && fs.existsSync(secretFile(place));

const halfName = "postgres.half-";

function removeHalves(place: Place): void {
  for (const name of fs.readdirSync(place.home)) {
    if (!name.startsWith(halfName)) continue;
    try {
      fs.rmSync(path.join(place.home, name), { recursive: true, force: true });
    } catch {
      // It is still being written to; a later first start finds it at rest.
    }
  }
}

/** Makes an empty cluster. It gets its name last, so that one that was cut short is never taken for whole. */
export async function make(place: Place): Promise<void> {
  removeHalves(place);
  // Named anew each time: the initdb of a start that was killed may still be writing to its own.
  const half = path.join(place.home, halfName + randomBytes(4).toString("hex"));
  makePrivate(half, place.who);
  const secret = randomBytes(24).toString("base64url");
  const passing = path.join(os.tmpdir(), `bunting-${randomBytes(8).toString("hex")}`);
  fs.writeFileSync(passing, secret, { mode: 0o600 });
  if (place.who.uid !== undefined && place.who.gid !== undefined) fs.chownSync(passing, place.who.uid, place.who.gid);
  const options = ["-U", "postgres", "--auth=scram-sha-256", `--pwfile=${passing}`, "-E", "UTF8"];
  const locale = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"];
  try {
    await run(place.binaries.initdb, ["-D", half, ...options, ...locale], { ...place.who, cwd: half });
  } finally {
    fs.rmSync(passing, { force: true });
  }
  fs.writeFileSync(secretFile(place), secret, { mode: 0o600 });
  fs.renameSync(half, directoryOf(place));
}

/** What postmaster.pid says, whether or not that process still lives; null when there is no such file. */
export function lastSeen(place: Place): { pid: number; port: number } | null {
  try {
    const lines = fs.readFileSync(path.join(directoryOf(place), "postmaster.pid"), "utf8").split("\n");
    return { pid: Number(lines[0]), port: Number(lines[3]) };
  } catch {
    return null;
  }
}

/** The file's process is gone, or its number belongs to another program now. */
export function forgetStale(place: Place): void {
  fs.rmSync(path.join(directoryOf(place), "postmaster.pid"), { force: true });
}

/** Whether the process with this number is this cluster's postmaster. */
export function isPostmaster(place: Place, pid: number): boolean {
  try {
    if (process.platform === "linux") return fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(directoryOf(place));
    if (process.platform === "win32") return process.kill(pid, 0);
    return execFileSync("ps", ["-p", String(pid), "-o", "command="], { encoding: "utf8" }).includes(directoryOf(place));
  } catch {
    return false;
  }
}

/** Starts the cluster on the port, on loopback only, in a session of its own; resolves when it answers. */
export async function start(place: Place, port: number): Promise<void> {
  const directory = directoryOf(place);
  const settings = ["timezone=UTC", "listen_addresses=127.0.0.1", "unix_socket_directories=''", "max_connections=100"];
  // What goes wrong with a statement is told to who sent it; the log would quote what is stored, such as somebody's words.
  const quiet = ["log_min_messages=log", "log_error_verbosity=terse", "log_min_error_statement=panic"];
  const options = [`-p ${port}`, ...[...settings, ...quiet].map((setting) => `-c ${setting}`)].join(" ");
  const args = ["start", "-w", "-t", "60", "-D", directory, "-l", path.join(directory, "server.log"), "-o", options];
  await run(place.binaries.pgCtl, args, { ...place.who, cwd: directory });
}

export async function stop(place: Place): Promise<void> {
  const directory = directoryOf(place);
  await run(place.binaries.pgCtl, ["stop", "-m", "fast", "-w", "-D", directory], { ...place.who, cwd: directory });
}

/** Whether the server on that port is this cluster: it takes our password and names our directory. */
export async function answers(place: Place, port: number): Promise<boolean> {
  const client = new pg.Client({ connectionString: urlOf(place, port, "postgres"), connectionTimeoutMillis: 2000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>("show data_directory");
    return fs.realpathSync(rows[0]?.data_directory ?? "") === fs.realpathSync(directoryOf(place));
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** A port of loopback that nobody uses; `wanted` if it is free. */
export function freePort(wanted = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", (error) => (wanted === 0 ? reject(error) : resolve(freePort())));
    probe.listen(wanted, "127.0.0.1", () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
