import { beforeEach, describe, expect, test } from "vitest";
import { checkImport } from "~/outcomes/import/check-import.server";
import { changedSince } from "~/outcomes/import/check-in-words";
import { commitImport } from "~/outcomes/import/commit-import.server";
import { discardImport } from "~/outcomes/import/discard-import.server";
import { importOf } from "~/outcomes/import/import-of.server";
import { importsOf } from "~/outcomes/import/imports-of.server";
import { undoImport } from "~/outcomes/import/undo-import.server";
import { db } from "~/platform/db.server";
import { type World, bySession, checked, imported, kept, keptNothing, makeImportWorld, mapped, problem, score, staged, value, rowsWaiting } from "./import-world";

let world: World;
let count = 0;
beforeEach(async () => {
  world = await makeImportWorld(`all or nothing ${(count += 1)}`);
});

const first = "client,session,phq9\nA1,1,15\nA1,2,12\nA2,1,20\n";
const second = "client,session,phq9\nA1,2,12\nA1,3,10\nA3,1,18\n";

const auditOf = (subjectId: string) => db().auditEvent.findMany({ where: { subjectId }, select: { action: true, actorId: true } });

describe("importing", () => {
  test("the same file twice gives only repeats", async () => {
    await imported(world.clinician, first, bySession);
    const before = await kept(world.clinician);
    const { importId, check } = await checked(world.clinician, first, bySession);
    expect(check).toMatchObject({ scores: 0, clients: 0, newEpisodes: 0, changedEpisodes: 0, repeated: 3, refused: 0 });
    expect(problem(await commitImport(world.clinician, importId, check.seal))).toBe("Everything in this file is here already, so there is nothing to import.");
    expect(await kept(world.clinician)).toEqual(before);
  });

  test("a double click imports once and answers the same", async () => {
    const { importId, check } = await checked(world.clinician, first, bySession);
    const [one, two] = await Promise.all([commitImport(world.clinician, importId, check.seal), commitImport(world.clinician, importId, check.seal)]);
    expect(value(one)).toEqual(value(two));
    expect((await kept(world.clinician)).scores).toHaveLength(3);
    expect(value(await commitImport(world.clinician, importId, check.seal))).toEqual(value(one));
    expect(await auditOf(importId)).toEqual([{ action: "outcomes.imported", actorId: world.clinician.personId }]);
    expect(await importOf(world.clinician, importId)).toMatchObject({ state: "committed", firstRows: [], check: value(one) });
    expect(problem(await checkImport(world.clinician, importId, bySession))).toContain("imported or undone already");
  });

  test("two files that were checked before either came in: the second is judged anew, and shown before it comes in", async () => {
    const one = await checked(world.clinician, first, bySession);
    const two = await checked(world.clinician, second, bySession);
    expect(two.check).toMatchObject({ scores: 3, repeated: 0, newEpisodes: 2 });
    const commits = [one, two].map(({ importId, check }) => commitImport(world.clinician, importId, check.seal));
    const [, later] = await Promise.all(commits);
    expect(problem(later!)).toBe(changedSince);
    expect((await kept(world.clinician)).scores).toHaveLength(3);
    const { check } = (await importOf(world.clinician, two.importId))!;
    expect(check).toMatchObject({ scores: 2, repeated: 1, newEpisodes: 1, changedEpisodes: 1 });
    expect(value(await commitImport(world.clinician, two.importId, check!.seal))).toEqual(check);
    const { episodes, scores } = await kept(world.clinician);
    expect(episodes.map(({ clientCode, sessions }) => [clientCode, sessions])).toEqual([["A1", 3], ["A2", 1], ["A3", 1]]);
    expect(scores).toHaveLength(5);
  });

  test("a fault in the middle leaves nothing, and the file can be imported afterwards", async () => {
    const { importId, check } = await checked(world.clinician, first, bySession);
    await db().$executeRaw`create function fail_on_20() returns trigger language plpgsql as $$ begin if new.score = 20 then raise exception 'fault'; end if; return new; end $$`;
    await db().$executeRaw`create trigger fault before insert on score for each row execute function fail_on_20()`;
    await expect(commitImport(world.clinician, importId, check.seal)).rejects.toThrow();
    await db().$executeRaw`drop function fail_on_20 cascade`;
    expect(await kept(world.clinician)).toEqual(keptNothing);
    expect(await importOf(world.clinician, importId)).toMatchObject({ state: "staged" });
    expect(value(await commitImport(world.clinician, importId, check.seal)).scores).toBe(3);
  });

  test("a connection that is cut off in the middle leaves nothing", async () => {
    const { importId, check } = await checked(world.clinician, first, bySession);
    await db().$executeRaw`create function end_connection() returns trigger language plpgsql as $$ begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$`;
    await db().$executeRaw`create trigger cut after insert on score execute function end_connection()`;
    await expect(commitImport(world.clinician, importId, check.seal)).rejects.toThrow();
    await db().$executeRaw`drop function end_connection cascade`;
    expect(await kept(world.clinician)).toEqual(keptNothing);
    expect(value(await commitImport(world.clinician, importId, check.seal)).scores).toBe(3);
  });

  test("an import closes episodes and never opens one again", async () => {
    await imported(world.clinician, first, { ...bySession, closed: { how: "all" } });
    const { check } = await imported(world.clinician, second, { ...bySession, late: "follow_ups" });
    expect(check).toMatchObject({ newEpisodes: 1, changedEpisodes: 1, closedEpisodes: 0, closedBefore: 1 });
    expect((await kept(world.clinician)).episodes.map(({ clientCode, closed }) => [clientCode, closed])).toEqual([["A1", true], ["A2", true], ["A3", false]]);
  });

  test("a file that only tells what is closed changes that", async () => {
    await imported(world.clinician, first, bySession);
    const { check } = await imported(world.clinician, first, { ...bySession, closed: { how: "all" } });
    expect(check).toMatchObject({ scores: 0, repeated: 3, changedEpisodes: 2, closedEpisodes: 2 });
  });
});

describe("undoing", () => {
  test("everything is as it was before, to the row", async () => {
    await imported(world.clinician, first, bySession);
    const before = await kept(world.clinician);
    const dates = mapped([{ as: "client" }, { as: "session" }, { as: "date" }, { as: "sessions" }, score(), score("gad-7@1")], { closed: { how: "all" } });
    const { importId, check } = await imported(world.clinician, "client,session,date,n,phq9,gad7\nA1,3,2025-01-01,9,10,8\nA3,1,2025-02-01,1,18,\n", dates);
    expect(check).toMatchObject({ scores: 3, newEpisodes: 1, changedEpisodes: 1, closedEpisodes: 2 });
    expect(await kept(world.clinician)).not.toEqual(before);
    value(await undoImport(world.clinician, importId));
    expect(await kept(world.clinician)).toEqual(before);
    value(await undoImport(world.clinician, importId));
    expect((await auditOf(importId)).map(({ action }) => action)).toEqual(["outcomes.imported", "outcomes.import-undone"]);
    expect((await importsOf(world.clinician)).map(({ state }) => state)).toEqual(["undone", "committed"]);
    expect(problem(await commitImport(world.clinician, importId, check.seal))).toContain("was undone");
  });

  test("not while a later file added to the same clients; the later one first, then this one", async () => {
    const one = await imported(world.clinician, first, bySession);
    const two = await imported(world.clinician, second, bySession, { fileName: "spring.csv" });
    const before = await kept(world.clinician);
    expect(problem(await undoImport(world.clinician, one.importId))).toMatch(/^"spring\.csv", imported on \d+ \w+ \d{4}, added to the same clients\. Undo that file first\.$/);
    expect(await kept(world.clinician)).toEqual(before);
    value(await undoImport(world.clinician, two.importId));
    value(await undoImport(world.clinician, one.importId));
    expect(await kept(world.clinician)).toEqual(keptNothing);
  });

  test("a later file of other clients does not stand in the way", async () => {
    const one = await imported(world.clinician, first, bySession);
    await imported(world.clinician, "client,session,phq9\nB1,1,5\n", bySession);
    value(await undoImport(world.clinician, one.importId));
    expect((await kept(world.clinician)).episodes.map(({ clientCode }) => clientCode)).toEqual(["B1"]);
  });

  test("what was not imported cannot be undone, only given up, and what was imported cannot be given up", async () => {
    const importId = await staged(world.clinician, first);
    expect(problem(await undoImport(world.clinician, importId))).toContain("has not been imported");
    value(await discardImport(world.clinician, importId));
    expect(await importsOf(world.clinician)).toEqual([]);
    const brought = await imported(world.clinician, first, bySession);
    expect(problem(await discardImport(world.clinician, brought.importId))).toBe("This file was imported before, so it cannot be thrown away.");
    expect(problem(await discardImport(world.clinician, importId))).toBe("That file is not here any more. Nothing of it had come in.");
    expect(await rowsWaiting(world.clinician)).toBe(0);
  });
});

test("nobody else does anything with an import", async () => {
  const waits = await checked(world.clinician, second, bySession);
  const brought = await imported(world.clinician, first, bySession);
  const before = await kept(world.clinician);
  for (const viewer of [world.colleague, world.elsewhere]) {
    for (const refusal of [
      await commitImport(viewer, waits.importId, waits.check.seal),
      await commitImport(viewer, brought.importId, brought.check.seal),
      await undoImport(viewer, brought.importId),
      await discardImport(viewer, waits.importId),
      await checkImport(viewer, waits.importId, bySession),
    ]) {
      expect(refusal).toMatchObject({ ok: false, missing: true });
    }
    expect(await importsOf(viewer)).toEqual([]);
    expect(await kept(viewer)).toEqual(keptNothing);
  }
  expect(await kept(world.clinician)).toEqual(before);
  expect(await importOf(world.clinician, waits.importId)).toMatchObject({ state: "staged" });
});
