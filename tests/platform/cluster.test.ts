import { chmodSync, existsSync, lstatSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, describe, expect, test } from "vitest";
import { openCluster } from "~/platform/cluster.server";
import { installedBinaries } from "~/platform/postgres/binaries.server";
import { withLock } from "~/platform/postgres/lock.server";

const closed = mkdtempSync(path.join(os.tmpdir(), "bunting-closed-"));
const leftovers: string[] = [closed];

afterAll(() => {
  for (const folder of leftovers) rmSync(folder, { recursive: true, force: true });
});

describe("a data directory under a closed folder", () => {
  test("still gets its database: inside for its owner, elsewhere for root, whose postgres user cannot go in", async () => {
    chmodSync(closed, 0o700);
    const dataDir = path.join(closed, "data");
    const cluster = await openCluster(dataDir);
    const asRoot = process.getuid?.() === 0;
    const note = path.join(dataDir, "postgres.place");
    const home = asRoot ? readFileSync(note, "utf8").trim() : dataDir;
    leftovers.push(home);
    expect(existsSync(note)).toBe(asRoot);
    expect(home.startsWith(asRoot ? "/var/lib/bunting/" : closed)).toBe(true);
    expect(statSync(path.join(home, "postgres")).mode & 0o777).toBe(0o700);
    expect(statSync(path.join(home, "postgres.password")).mode & 0o777).toBe(0o600);
    const again = await openCluster(dataDir);
    expect([cluster.how, again.how]).toEqual(["created", "attached"]);
    const client = new pg.Client({ connectionString: cluster.url("postgres") });
    await client.connect();
    await client.query("create table said (words text primary key)");
    await client.query("insert into said values ('in confidence')");
    for (const wrong of ["insert into said values ('in confidence')", "select 'in confidence'::int"]) await expect(client.query(wrong)).rejects.toThrow();
    await client.end();
    const kept = readFileSync(path.join(home, "postgres", "server.log"), "utf8");
    expect(kept).toContain("ready to accept connections");
    expect(kept).not.toContain("in confidence");
    expect(await cluster.close()).toBe(false);
    expect(await again.close()).toBe(true);
  });
});

describe("the programs", () => {
  test("find their libraries where npm ran no install script", async () => {
    const { home } = await installedBinaries();
    const [first] = JSON.parse(readFileSync(path.join(home, "pg-symlinks.json"), "utf8")) as { target: string }[];
    const link = path.resolve(home, "..", first?.target ?? "");
    const aside = `${link}.aside`;
    renameSync(link, aside);
    try {
      await installedBinaries();
      expect(lstatSync(link).isSymbolicLink()).toBe(true);
      expect(statSync(link).isFile()).toBe(true);
    } finally {
      renameSync(aside, link);
    }
  });
});

describe("the lock", () => {
  test("lets one in at a time, and the next one in when a holder fails", async () => {
    const key = closed;
    let inside = 0;
    let most = 0;
    const order: string[] = [];
    const enter = (name: string) =>
      withLock(key, async () => {
        most = Math.max(most, ++inside);
        await new Promise((resolve) => setImmediate(resolve));
        inside -= 1;
        order.push(name);
        if (name === "a") throw new Error("a fell over");
      });
    const all = await Promise.allSettled([enter("a"), enter("b"), enter("c")]);
    expect(most).toBe(1);
    expect(order.sort()).toEqual(["a", "b", "c"]);
    expect(all.map((one) => one.status)).toEqual(["rejected", "fulfilled", "fulfilled"]);
  });
});
