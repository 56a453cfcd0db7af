import { spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";

const patienceMs = 180_000;

/** The built product as a process of its own, with data of its own, which can be killed and comes back. */
export async function openProduct() {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "bunting-fault-"));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  let server = await start();

  async function start() {
    const child = spawn(process.execPath, ["scripts/start.js"], {
      env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: "error", NODE_ENV: "", DATABASE_URL: "", PUBLIC_URL: "", SMTP_URL: "" },
      stdio: ["ignore", "pipe", "inherit"],
    });
    const lines = createInterface(child.stdout);
    await Promise.race([
      (async () => {
        for await (const line of lines) if (line.startsWith("ready ")) return;
        throw new Error("The server ended before it was ready.");
      })(),
      pause(patienceMs, undefined, { ref: false }).then(() => {
        throw new Error("The server was not ready in time.");
      }),
    ]);
    child.stdout.resume();
    return child;
  }

  async function kill(child) {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
  }

  const postmaster = () => fs.readFileSync(path.join(dataDir, "postgres", "postmaster.pid"), "utf8").split("\n");

  return {
    url,
    killServer: () => kill(server),
    killDatabase: async () => void process.kill(Number(postmaster()[0]), "SIGKILL"),

    /** Answers once pages are served again; a server that is gone is started. */
    up: async () => {
      const deadline = Date.now() + patienceMs;
      for (;;) {
        if (server.exitCode !== null || server.signalCode !== null) server = await start();
        const answer = await fetch(`${url}/healthz`).catch(() => null);
        if (answer?.ok) return;
        if (Date.now() > deadline) throw new Error("The server did not come back.");
        await pause(200);
      }
    },

    /** Bytes in the file of an upload that is open; null where there is none (any more). */
    uploadedBytes: (id) => fs.statSync(path.join(dataDir, "uploads", id), { throwIfNoEntry: false })?.size ?? null,

    /** What the database and the disk hold of these recordings, once nothing is being worked on. */
    stored: async (recordings) => {
      const client = new pg.Client({
        host: "127.0.0.1",
        port: Number(postmaster()[3]),
        user: "postgres",
        password: fs.readFileSync(path.join(dataDir, "postgres.password"), "utf8").trim(),
        database: "bunting",
      });
      await client.connect();
      const deadline = Date.now() + patienceMs;
      const ids = recordings.map(({ id }) => id);
      for (;;) {
        const { rows } = await client.query("select id, status, bytes, duration_ms, storage_key from recording where id = any($1::uuid[])", [ids]);
        if (rows.every(({ status }) => status !== "receiving" && status !== "processing") || Date.now() > deadline) {
          await client.end();
          return recordings.map(({ id, acknowledged }) => rowFor(id, acknowledged, rows.find((row) => row.id === id)));
        }
        await pause(500);
      }
    },

    close: async () => {
      const gone = once(server, "exit");
      server.kill("SIGTERM");
      await gone;
      fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };

  function rowFor(id, acknowledged, row) {
    const file = row?.storage_key && path.join(dataDir, "recordings", row.storage_key);
    return {
      id,
      acknowledged,
      status: row?.status ?? "missing",
      stored: Number(row?.bytes ?? 0),
      durationMs: row?.duration_ms ?? 0,
      fileBytes: (file && fs.statSync(file, { throwIfNoEntry: false })?.size) || 0,
    };
  }
}

function freePort() {
  return new Promise((resolve) => {
    const probe = net.createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
