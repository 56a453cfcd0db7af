import fs from "node:fs";
import path from "node:path";
import { env } from "./env.server";

type Settings = { dataDir: string; publicUrl?: string | undefined; databaseUrl?: string | undefined };

const fileOf = (settings: Settings) => path.join(settings.dataDir, "demo.json");

/** A deployment has an address of its own or a database of its own, and is never a demo. */
const onADesk = (settings: Settings) => !settings.publicUrl && !settings.databaseUrl;

/** Whether demo sign-in, the mailbox page and /dev are there. Fixed in the data directory at its first start. */
export function demoMode(settings: Settings = env): boolean {
  if (!onADesk(settings)) return false;
  try {
    const fixed = JSON.parse(fs.readFileSync(fileOf(settings), "utf8")) as { demo?: unknown };
    return fixed.demo === true;
  } catch {
    return false;
  }
}

/** Says once, at the first start, whether this data directory is a demo; later starts cannot change it. */
export function fixDemoMode(settings: Settings = env): void {
  fs.mkdirSync(settings.dataDir, { recursive: true });
  const content = JSON.stringify({ demo: onADesk(settings), fixedAt: new Date().toISOString() });
  try {
    fs.writeFileSync(fileOf(settings), content, { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

const forwarding = /^(forwarded|via|x-forwarded-.*|x-real-ip|x-client-ip|x-original-.*|true-client-ip|cf-connecting-ip)$/;
const ownHosts = ["localhost", "127.0.0.1", "[::1]"];

/** Behind a reverse proxy every request comes from loopback: a demo answers only to a browser on the same machine. */
export function demoRequestAllowed(request: { headers: Headers }): boolean {
  for (const name of request.headers.keys()) if (forwarding.test(name.toLowerCase())) return false;
  const host = request.headers.get("host") ?? "";
  return ownHosts.includes(host.replace(/:\d+$/, "").toLowerCase());
}
