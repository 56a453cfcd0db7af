import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import pg from "pg";
import { expect, test, vi } from "vitest";
import { commitImport } from "~/outcomes/import/commit-import.server";
import { importOf } from "~/outcomes/import/import-of.server";
import { progressOf } from "~/outcomes/store/import-progress.server";
import { databaseUrl, db } from "~/platform/db.server";
import { bySession, checked, kept, keptNothing, makeImportWorld, rowsWaiting } from "./import-world";

const file = `client,session,phq9\n${Array.from({ length: 40 }, (_, at) => `A${at % 8},${1 + Math.floor(at / 8)},${at % 28}`).join("\n")}\n`;

test("a server that is killed while a file is coming in leaves nothing of it, and the file comes in when it is pressed again", { timeout: 60_000 }, async () => {
  const { clinician } = await makeImportWorld("killed");
  const { importId, check } = await checked(clinician, file, bySession);
  // The twentieth score waits for a lock that is held here: until then the others are in, for nobody to see.
  await db().$executeRaw`create function wait_at_19() returns trigger language plpgsql as $$ begin if new.score = 19 then perform pg_advisory_xact_lock(19); end if; return new; end $$`;
  await db().$executeRaw`create trigger wait after insert on score for each row execute function wait_at_19()`;
  const holder = new pg.Client({ connectionString: databaseUrl() });
  await holder.connect();
  await holder.query("select pg_advisory_lock(19)");

  const child = spawn(process.execPath, [path.join(import.meta.dirname, "commit-in-child.js"), databaseUrl(), JSON.stringify(clinician), importId, check.seal], { stdio: "ignore" });
  const ended = once(child, "exit");
  await vi.waitFor(async () => expect(await waiting()).toBe(1), { timeout: 30_000 });
  await vi.waitFor(async () => expect(await progressOf(clinician, importId)).toMatchObject({ step: "bring", done: 0, total: 40 }), { timeout: 10_000 });
  child.kill("SIGKILL");
  expect(await ended).toEqual([null, "SIGKILL"]);
  await holder.end();
  await vi.waitFor(async () => expect(await waiting()).toBe(0), { timeout: 10_000 });

  expect(await kept(clinician)).toEqual(keptNothing);
  expect(await rowsWaiting(clinician)).toBe(40);
  expect(await importOf(clinician, importId)).toMatchObject({ state: "staged", check: { scores: 40 } });
  await db().$executeRaw`drop function wait_at_19 cascade`;
  await vi.waitFor(async () => expect(await commitImport(clinician, importId, check.seal)).toMatchObject({ ok: true, value: { scores: 40 } }), { timeout: 10_000 });
  expect((await kept(clinician)).scores).toHaveLength(40);
});

/** How many connections wait for the lock. */
async function waiting(): Promise<number> {
  const [{ count }] = await db().$queryRaw<[{ count: number }]>`
    select count(*)::int as count from pg_locks where locktype = 'advisory' and not granted and objid = 19 and database = (select oid from pg_database where datname = current_database())`;
  return count;
}
