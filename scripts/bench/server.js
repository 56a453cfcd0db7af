// The built product with fresh demo data, on a port of its own.
import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";

export async function startServer() {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "bunting-bench-"));
  const port = await freePort();
  const child = spawn(process.execPath, ["scripts/start.js"], {
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: "warn", DATABASE_URL: "", PUBLIC_URL: "", SMTP_URL: "" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  const ready = new Promise((resolve) => createInterface(child.stdout).on("line", (line) => line.startsWith("ready ") && resolve("ready")));
  if ((await Promise.race([ready, ended])) !== "ready") throw new Error("The server ended before it was ready.");
  return {
    url: `http://localhost:${port}`,
    dataDir,
    end: async () => {
      child.kill("SIGTERM");
      await ended;
      fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function freePort() {
  const probe = net.createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address();
  probe.close();
  return port;
}
