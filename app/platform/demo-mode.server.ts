import fs from "node:fs";
import path from "node:path";
import type { RequestHandler } from "express";
import { openDataDir } from "./open-data-dir.server";
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
  openDataDir(settings.dataDir);
  const content = JSON.stringify({ demo: onADesk(settings), fixedAt: new Date().toISOString() });
  try {
    fs.writeFileSync(fileOf(settings), content, { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

/** Why a deployment must not start here, in one sentence: the demo's people sign in without a password. Null when it may. */
export function demoRefusal(settings: Settings = env): string | null {
  if (onADesk(settings) || !demoMode({ dataDir: settings.dataDir })) return null;
  return "This data folder holds the demo. Give the deployment a DATA_DIR of its own.";
}

const forwarding = /^(forwarded|via|x-forwarded-.*|x-real-ip|x-client-ip|x-original-.*|true-client-ip|cf-connecting-ip)$/;
const ownHosts = ["localhost", "127.0.0.1", "[::1]"];

type Asked = { headers: Headers; /** Such as "1.1", where it is known. */ httpVersion?: string };

/**
 * Behind a reverse proxy every request comes from loopback: a demo answers only to a browser on the same machine.
 * A proxy that leaves no header of its own gives itself away by speaking HTTP/1.0, or by the page that its visitor is on.
 */
export function demoRequestAllowed({ headers, httpVersion = "1.1" }: Asked): boolean {
  if (httpVersion !== "1.1") return false;
  for (const name of headers.keys()) if (forwarding.test(name.toLowerCase())) return false;
  const pages = [headers.get("origin"), headers.get("referer")].filter((page) => page !== null);
  return isOwn(`http://${headers.get("host") ?? ""}`) && pages.every(isOwn);
}

const isOwn = (url: string) => URL.canParse(url) && ownHosts.includes(new URL(url).hostname);

/** Refuses before anything is read, in a demo alone. */
export const demoOnThisMachineOnly: RequestHandler = ({ headers, httpVersion }, response, next) => {
  const fields = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]);
  if (!demoMode() || demoRequestAllowed({ headers: new Headers(fields), httpVersion })) return next();
  response
    .status(403)
    .type("text")
    .send(
      "This is a demo and answers only to a browser on its own machine. If you came by a link, type the address into the " +
        "browser instead. To run Bunting for others, set PUBLIC_URL and a DATA_DIR of its own.",
    );
};
