import { execFileSync, spawnSync } from "node:child_process";
import fs from "node:fs";

/** Whom PostgreSQL runs as: ourselves (no ids), or the postgres user where we are root. */
export type Identity = { uid?: number; gid?: number };

/** PostgreSQL refuses to run as root: then it runs as the postgres user, who is made where there is none. */
export function postgresUser(): Identity {
  if (process.getuid?.() !== 0) return {};
  const found = idsOf("postgres");
  if (found) return found;
  try {
    execFileSync("groupadd", ["-f", "postgres"], { stdio: "ignore" });
    execFileSync("useradd", ["-g", "postgres", "-M", "-s", "/usr/sbin/nologin", "postgres"], { stdio: "ignore" });
  } catch {
    // The question below says whether it worked.
  }
  const made = idsOf("postgres");
  if (!made) throw new Error("PostgreSQL does not run as root, and the user postgres could not be made. Start Bunting as an ordinary user.");
  return made;
}

function idsOf(user: string): Identity | null {
  const id = (flag: string) => spawnSync("id", [flag, user], { encoding: "utf8" });
  const [uid, gid] = [id("-u"), id("-g")];
  return uid.status === 0 && gid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : null;
}

/** Whether that user can run the program; a closed folder above it is enough to say no. */
export function canRun(who: Identity, program: string): boolean {
  return spawnSync(program, ["--version"], { ...who, stdio: "ignore" }).status === 0;
}

/** Whether that user can walk into the folder. */
export function canEnter(who: Identity, folder: string): boolean {
  if (who.uid === undefined) return true;
  return spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { ...who, cwd: "/", stdio: "ignore" }).status === 0;
}

/** A folder of the user's own that nobody else can look into. */
export function makePrivate(folder: string, who: Identity): void {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (who.uid !== undefined && who.gid !== undefined) fs.chownSync(folder, who.uid, who.gid);
  fs.chmodSync(folder, 0o700);
}
