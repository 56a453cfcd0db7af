import { existsSync, readdirSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { openCluster } from "~/platform/cluster.server";
import { build } from "../../scripts/prepare.js";
import { cleanUp, freePort, launch, newDataDir, postmasterOf, start } from "./server-process";

beforeAll(() => build(), 300_000);
afterAll(cleanUp, 60_000);

const works = (url: string) => fetch(`${url}/healthz`).then((response) => response.ok);
const hasPostmaster = (dataDir: string) => existsSync(path.join(dataDir, "postgres", "postmaster.pid"));
const patience = 90_000;

test("a page asked for in an older way of Remix is none, and no fault in the log", { timeout: patience }, async () => {
  const server = await start(newDataDir());
  for (const method of ["GET", "POST"]) expect((await fetch(`${server.url}/sign-in?_data=routes`, { method })).status).toBe(404);
  await server.end();
  expect(server.lines.filter((line) => line.includes("a request failed"))).toEqual([]);
});

describe("the embedded database", { timeout: patience }, () => {
  test("is made at the first start, serves several processes, and is stopped by the last", async () => {
    const dataDir = newDataDir();
    const first = await start(dataDir);
    expect(first.database).toBe("created");
    expect(first.lines).toContain("ready http://localhost:" + first.port);
    const postmaster = postmasterOf(dataDir);

    const second = await start(dataDir);
    expect(second.database).toBe("attached");
    expect(await first.end()).toBe(0);
    expect(postmasterOf(dataDir)).toBe(postmaster);
    expect(await works(second.url)).toBe(true);

    expect(await second.end()).toBe(0);
    expect(hasPostmaster(dataDir)).toBe(false);

    const later = await start(dataDir);
    expect(later.database).toBe("started");
    expect(await later.end("SIGINT")).toBe(0);
  });

  test("keeps its folder to itself", async () => {
    const dataDir = newDataDir();
    const server = await start(dataDir);
    expect(statSync(dataDir).mode & 0o777).toBe(0o711);
    expect(statSync(path.join(dataDir, "postgres")).mode & 0o777).toBe(0o700);
    expect(statSync(path.join(dataDir, "postgres.password")).mode & 0o777).toBe(0o600);
    await server.end();
  });

  test("goes on when the app is killed, and the next start joins it", async () => {
    const dataDir = newDataDir();
    const killed = await start(dataDir);
    await killed.end("SIGKILL");
    const next = await start(dataDir);
    expect(next.database).toBe("attached");
    expect(await works(next.url)).toBe(true);
    await next.end();
  });

  test("recovers when both are killed", async () => {
    const dataDir = newDataDir();
    const killed = await start(dataDir);
    const postmaster = postmasterOf(dataDir);
    process.kill(killed.pid, "SIGKILL");
    process.kill(postmaster, "SIGKILL");
    await killed.end("SIGKILL");
    const next = await start(dataDir);
    expect(next.database).toBe("started");
    expect(await works(next.url)).toBe(true);
    await next.end();
  });

  test("is brought back, on its port, when it dies under a running app", async () => {
    const dataDir = newDataDir();
    const server = await start(dataDir);
    const postmaster = postmasterOf(dataDir);
    process.kill(postmaster, "SIGKILL");
    await vi.waitFor(async () => {
      expect(postmasterOf(dataDir)).not.toBe(postmaster);
      expect(await works(server.url)).toBe(true);
    }, 30_000);
    expect(await server.end()).toBe(0);
    expect(hasPostmaster(dataDir)).toBe(false);
  });

  test("does not mistake another program for itself when an old pid file names it", async () => {
    const dataDir = newDataDir();
    await (await start(dataDir)).end();
    const stale = [process.pid, path.join(dataDir, "postgres"), 0, 1, "", "127.0.0.1", "", "ready"];
    writeFileSync(path.join(dataDir, "postgres", "postmaster.pid"), `${stale.join("\n")}\n`);
    const next = await start(dataDir);
    expect(next.database).toBe("started");
    await next.end();
  });

  test("is made once by two starts at once", async () => {
    const dataDir = newDataDir();
    const both = await Promise.all([start(dataDir), start(dataDir)]);
    expect(both.map((server) => server.database).sort()).toEqual(["attached", "created"]);
    expect(await Promise.all(both.map((server) => works(server.url)))).toEqual([true, true]);
    const ended = await Promise.all(both.map((server) => server.end()));
    expect(ended).toEqual([0, 0]);
    expect(hasPostmaster(dataDir)).toBe(false);
  });

  test("is made anew when the first start was killed before it was whole", async () => {
    const dataDir = newDataDir();
    const cut = await launch(dataDir);
    await vi.waitFor(() => expect(readdirSync(dataDir).join(" ")).toContain("postgres.half"), 30_000);
    cut.child.kill("SIGKILL");
    await cut.ended;
    const next = await start(dataDir);
    expect(next.database).toBe("created");
    await next.end();
  });

  test("outlives a Ctrl-C that reaches the whole group for as long as the app needs it", async () => {
    const dataDir = newDataDir();
    const server = await start(dataDir);
    process.kill(-server.pid, "SIGINT");
    expect(await server.end("SIGINT")).toBe(0);
    expect(server.lines.join("\n")).toContain('"databaseStopped":true');
  });
});

describe("a demo", { timeout: patience }, () => {
  test("is seeded whole even when its first start is killed on the way", async () => {
    const dataDir = newDataDir();
    const desk = { PUBLIC_URL: "" };
    const cut = await launch(dataDir, desk);
    await vi.waitFor(() => expect(existsSync(path.join(dataDir, "demo.json"))).toBe(true), 60_000);
    cut.child.kill("SIGKILL");
    await cut.ended;
    const server = await start(dataDir, desk);
    const page = await (await fetch(`${server.url}/sign-in`)).text();
    for (const name of ["Trainee", "Supervisor", "Clinician", "Programme lead"]) expect(page).toContain(name);
    await server.end();
  });
});

describe("an outside database", { timeout: patience }, () => {
  test("serves the same app, which prints the first lead's link and is no demo", async () => {
    const outside = await openCluster(newDataDir());
    const admin = new pg.Client({ connectionString: outside.url("postgres") });
    await admin.connect();
    await admin.query("create database hosted");
    // On a database in another time zone a careless adapter writes wrong instants.
    await admin.query("alter database hosted set timezone = 'America/New_York'");
    await admin.end();
    const dataDir = newDataDir();
    const server = await start(dataDir, { DATABASE_URL: outside.url("hosted"), PUBLIC_URL: "" });
    expect(server.database).toBe("outside");
    expect(statSync(dataDir).mode & 0o777).toBe(0o711);
    expect(existsSync(path.join(dataDir, "postgres"))).toBe(false);
    expect(await works(server.url)).toBe(true);
    const link = /https?:\S+\/first-lead\/\S+/.exec(server.lines.join("\n"))?.[0] ?? "";
    const page = await fetch(server.url + new URL(link).pathname);
    expect(page.status).toBe(200);
    expect(await (await fetch(`${server.url}/sign-in`)).text()).not.toContain("Programme lead");

    const worker = await start(dataDir, { DATABASE_URL: outside.url("hosted"), PUBLIC_URL: "", RUN: "worker" });
    expect(worker.lines.join("\n")).not.toContain("/first-lead/");
    expect(await worker.end()).toBe(0);
    expect(await server.end()).toBe(0);
    expect(await outside.close()).toBe(true);
  });
});

test("whoever sends answers while the database is gone reads how to send them again, and whom to turn to", { timeout: patience }, async () => {
  const outside = await openCluster(newDataDir());
  const server = await start(newDataDir(), { DATABASE_URL: outside.url("postgres") });
  await outside.close();
  for (const way of ["/answer", `/answer/${"a".repeat(22)}`]) {
    const sent = await fetch(server.url + way, {
      method: "POST",
      headers: { origin: "https://bunting.example", cookie: `bunting_answer=${"a".repeat(22)}` },
      body: new URLSearchParams({ intent: "send", "1.1": "3" }),
      redirect: "manual",
    });
    expect(sent.status).toBe(500);
    const page = await sent.text();
    for (const words of ["That did not arrive", "your answers come with it", "call the emergency number now"]) expect(page).toContain(words);
    expect(page).not.toContain("Go to");
  }
  await server.end();
});

describe("a deployment", { timeout: patience }, () => {
  test("takes a form from its public address through a proxy that passes on another host", async () => {
    const server = await start(newDataDir());
    const post = (origin: string) =>
      fetch(`${server.url}/sign-in`, { method: "POST", headers: { origin }, body: new URLSearchParams({ email: "nobody@bunting.example", password: "not the password" }) });
    expect((await post("https://bunting.example")).status).toBe(400);
    expect((await post("https://evil.example")).status).toBe(403);
    await server.end();
  });
});

describe("a start that cannot work says why in one sentence", { timeout: patience }, () => {
  test("when the port is taken", async () => {
    const dataDir = newDataDir();
    const first = await start(dataDir);
    const untouched = newDataDir();
    const { ended, lines } = await launch(untouched, { PORT: String(first.port) });
    expect(await ended).not.toBe(0);
    expect(readdirSync(untouched)).toEqual([]);
    expect(lines.join("\n")).toContain(`Port ${first.port} is taken by another program`);
    await first.end();
  });

  test("when other machines could reach it without https", async () => {
    const { ended, lines } = await launch(newDataDir(), { HOST: "0.0.0.0", PUBLIC_URL: "" });
    expect(await ended).not.toBe(0);
    expect(lines.join("\n")).toContain("set PUBLIC_URL to the https address");
  });

  test("when a deployment is given the demo's data folder", async () => {
    const dataDir = newDataDir();
    writeFileSync(path.join(dataDir, "demo.json"), JSON.stringify({ demo: true }));
    const { ended, lines } = await launch(dataDir);
    expect(await ended).not.toBe(0);
    expect(lines.join("\n")).toContain("This data folder holds the demo. Give the deployment a DATA_DIR of its own.");
    expect(existsSync(path.join(dataDir, "postgres"))).toBe(false);
  });

  test("when nothing can be kept in the data folder", async () => {
    const file = path.join(newDataDir(), "file");
    writeFileSync(file, "");
    const { ended, lines } = await launch(file);
    expect(await ended).not.toBe(0);
    expect(lines.join("\n")).toContain(`Nothing can be kept in DATA_DIR=${file}`);
  });

  test("when the outside database does not answer", async () => {
    const { ended, lines } = await launch(newDataDir(), { DATABASE_URL: `postgresql://bunting:bunting@127.0.0.1:${await freePort()}/bunting` });
    expect(await ended).not.toBe(0);
    expect(lines.join("\n")).toContain("The database that DATABASE_URL names cannot be used");
  });

  test("when a setting makes no sense", async () => {
    const { ended, lines } = await launch(newDataDir(), { PORT: "many" });
    expect(await ended).not.toBe(0);
    expect(lines.join("\n")).toContain("The setting PORT cannot be used");
  });
});
