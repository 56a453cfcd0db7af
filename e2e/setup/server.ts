import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { build } from "../../scripts/prepare.js";
import { makeContent } from "../../tests/make/content";

const startTimeoutMs = 180_000;

/** Starts the built product as a stranger would, with data of its own, and ends it after the last test. */
export default async function setup() {
  const url = new URL(process.env.E2E_URL ?? "");
  if (await answers(url)) return undefined;
  await build();
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "bunting-e2e-"));
  const logFile = path.resolve("test-results", `server${process.env.E2E_PART ?? ""}.log`);
  fs.mkdirSync(path.dirname(logFile), { recursive: true });
  const contentDir = makeContent(path.join(dataDir, "..", `${path.basename(dataDir)}-content`));
  const env = { ...process.env, PORT: url.port, DATA_DIR: dataDir, CONTENT_DIR: contentDir, LOG_LEVEL: "warn", DATABASE_URL: "", PUBLIC_URL: "", SMTP_URL: "" } as NodeJS.ProcessEnv;
  const server = spawn(process.execPath, ["scripts/start.js"], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const written = fs.createWriteStream(logFile);
  server.stdout.pipe(written);
  server.stderr.pipe(written);
  await ready(server, logFile);

  return async () => {
    await ended(server);
    fs.rmSync(dataDir, { recursive: true, force: true });
    fs.rmSync(contentDir, { recursive: true, force: true });
  };
}

async function answers(url: URL): Promise<boolean> {
  return fetch(new URL("/healthz", url)).then(
    (response) => response.ok,
    () => false,
  );
}

function ready(server: ChildProcess, logFile: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`The server ${why}; see ${logFile}.`));
    const patience = setTimeout(() => fail("was not ready in time"), startTimeoutMs);
    server.once("exit", () => fail("ended before it was ready"));
    if (!server.stdout) return;
    createInterface(server.stdout).on("line", (line) => {
      if (!line.startsWith("ready ")) return;
      clearTimeout(patience);
      server.removeAllListeners("exit");
      resolve();
    });
  });
}

function ended(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null) return resolve();
    server.once("exit", () => resolve());
    server.kill("SIGTERM");
  });
}
