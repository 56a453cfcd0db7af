import { createHash, randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { openDataDir } from "../open-data-dir.server";
import { log } from "../log.server";
import { type Binaries, binariesIn, installedBinaries } from "./binaries.server";
import { type Identity, canEnter, canRun, postgresUser } from "./user.server";

/** Where a data directory's cluster lies and what runs it. `home` is ours, `home`/postgres is the cluster's. */
export type Place = { home: string; binaries: Binaries; who: Identity };

/** Open to be walked through by everyone, unlike a home folder such as /root. */
const reachable = "/var/lib/bunting";

/**
 * Finds a place that PostgreSQL's user can reach. Programs or data under a closed folder move to /var/lib/bunting;
 * the data directory then holds a file `postgres.place` that says where, so that removing it means a fresh start.
 */
export async function findPlace(dataDir: string): Promise<Place> {
  openDataDir(dataDir);
  const root = fs.realpathSync(dataDir);
  const who = postgresUser();
  const installed = await installedBinaries();
  const binaries = canRun(who, installed.postgres) ? installed : moved(installed, who);
  return { home: canEnter(who, root) ? root : elsewhere(root), binaries, who };
}

function moved(installed: Binaries, who: Identity): Binaries {
  if (who.uid === undefined) throw new Error(`PostgreSQL cannot be started from ${installed.home}.`);
  const { version } = JSON.parse(fs.readFileSync(path.join(installed.home, "..", "package.json"), "utf8")) as { version: string };
  const home = path.join(reachable, `programs-${version}-${process.arch}`);
  if (!fs.existsSync(home)) {
    makeReachable(reachable);
    const half = `${home}.${randomUUID()}`;
    fs.cpSync(installed.home, half, { recursive: true, verbatimSymlinks: true });
    openForAll(half);
    renameOnce(half, home);
    log.info({ from: installed.home, to: home }, "PostgreSQL's programs were copied, because its user cannot reach them in the checkout");
  }
  const binaries = binariesIn(home);
  if (!canRun(who, binaries.postgres)) throw new Error(`The postgres user can run PostgreSQL neither from ${installed.home} nor from ${home}.`);
  return binaries;
}

function elsewhere(root: string): string {
  const note = path.join(root, "postgres.place");
  if (!fs.existsSync(note)) {
    const name = createHash("sha256").update(root).update(randomUUID()).digest("hex").slice(0, 16);
    fs.writeFileSync(note, `${path.join(reachable, name)}\n`, { mode: 0o600 });
  }
  const home = fs.readFileSync(note, "utf8").trim();
  makeReachable(home);
  log.info({ dataDir: root, to: home }, "the database lies outside the data directory, because its user cannot reach it there");
  return home;
}

function makeReachable(folder: string): void {
  for (const each of [reachable, folder]) {
    fs.mkdirSync(each, { recursive: true });
    fs.chmodSync(each, 0o711);
  }
}

/** Read and walk for everyone; a strict umask at install time must not matter. */
function openForAll(at: string): void {
  const stat = fs.lstatSync(at);
  if (stat.isSymbolicLink()) return;
  fs.chmodSync(at, stat.isDirectory() || (stat.mode & 0o100) !== 0 ? 0o755 : 0o644);
  if (stat.isDirectory()) for (const name of fs.readdirSync(at)) openForAll(path.join(at, name));
}

/** Two starts may copy at once: the later one throws its copy away. */
function renameOnce(from: string, to: string): void {
  try {
    fs.renameSync(from, to);
  } catch (error) {
    if (!fs.existsSync(to)) throw error;
    fs.rmSync(from, { recursive: true, force: true });
  }
}
