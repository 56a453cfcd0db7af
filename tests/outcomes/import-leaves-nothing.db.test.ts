import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { checkImport } from "~/outcomes/import/check-import.server";
import { importPage } from "~/outcomes/import/import-page.server";
import { undoImport } from "~/outcomes/import/undo-import.server";
import { db } from "~/platform/db.server";
import { type World, bySession, give, imported, kept, keptNothing, makeImportWorld, mapped, nothing, problem, score, staged, value } from "./import-world";

let world: World;
let count = 0;
beforeEach(async () => {
  world = await makeImportWorld(`leaves nothing ${(count += 1)}`);
});

const recordOf = (id: string) => db().outcomeImport.findUniqueOrThrow({ where: { id } });

describe("what a file held besides its scores", () => {
  const file = "client,when,status,remark,phq9\nA1,pre,over,secretive,15\nA2,pre,going on,tearful,whoops\n";
  const mapping = mapped([{ as: "client" }, { as: "label" }, { as: "status" }, nothing, score()], {
    occasionBy: "label",
    occasions: [{ name: "pre", stage: "start", days: 0 }],
    closed: { how: "status", values: ["over"] },
  });

  test("goes with the import, and the page still says what came in", async () => {
    const { importId, check } = await imported(world.clinician, file, mapping);
    expect(check.refusals[0]!.reason).toBe('"whoops" is not a number.');
    for (const state of ["committed", "undone"]) {
      if (state === "undone") value(await undoImport(world.clinician, importId));
      expect(JSON.stringify(await recordOf(importId))).not.toMatch(/secretive|tearful|whoops|"over"|going on|"pre"|A1/);
      const page = await importPage(world.clinician, importId);
      expect(page!.shown).toMatchObject({ state, rowCount: 2, check: { scores: 1, clients: 1, refused: 1, refusals: [{ row: 3, column: "phq9", reason: "This is not a number." }] } });
      expect(page!.shown.columns.map(({ name, kind }) => [name, kind])).toEqual([["client", "text"], ["when", "text"], ["status", "text"], ["remark", "text"], ["phq9", "text"]]);
    }
  });

  test("a file's name that names somebody is not kept", async () => {
    const importId = await staged(world.clinician, file, { fileName: "Anna Schmidt.csv" });
    expect((await recordOf(importId)).fileName).toBe("A file of scores");
  });
});

describe("signs that no database takes", () => {
  test.each([["header", "cli\0ent,session,phq9\nA1,1,5\n", 1], ["cell", "client,session,phq9\nA1,1,5\n\0,1,5\n", 3]])("in a %s are refused by row", async (_, text, row) => {
    expect(problem(await give(world.clinician, Buffer.from(`\uFEFF${text}`, "utf16le")))).toBe(`Row ${row} has a sign in column 1 that no text has. Save the table as CSV UTF-8 and give that file.`);
  });

  test("no letter is cut in two", async () => {
    const importId = await staged(world.clinician, `x${"😀".repeat(130)},session,phq9\ny${"😀".repeat(90)} ${"😀".repeat(10)}${"z".repeat(90)},1,5\n`);
    const page = await importPage(world.clinician, importId);
    expect(page!.shown.columns[0]!.name).toBe(`x${"😀".repeat(119)}`);
    expect(page!.shown.firstRows.every(({ cells }) => cells.every((cell) => !/\p{Cs}/u.test(cell)))).toBe(true);
  });
});

describe("undoing", () => {
  test("a treatment that was judged by what the undo takes away is judged by what is left", async () => {
    await imported(world.clinician, "client,session,phq9\nA1,1,5\nA2,1,6\n", bySession);
    const before = await kept(world.clinician);
    const both = mapped([{ as: "client" }, { as: "session" }, score("gad-7@1")], { primary: "gad-7@1" });
    const { importId } = await imported(world.clinician, "client,session,gad7\nA1,2,4\nA1,3,4\nA2,2,4\n", both);
    const gad = await db().measure.findFirstOrThrow({ where: { organisationId: world.clinician.organisationId, slug: "gad-7" } });
    await db().episode.updateMany({ where: { clinicianId: world.clinician.personId, clientCode: "A1" }, data: { primaryMeasureId: gad.id } });
    value(await undoImport(world.clinician, importId));
    expect(await kept(world.clinician)).toEqual(before);
  });

  test("scores that a later file has too: the later one first", async () => {
    const one = await imported(world.clinician, "client,session,phq9\nA1,1,15\n", bySession);
    const two = await imported(world.clinician, "client,session,phq9\nA1,1,15\nB1,1,5\n", bySession, { fileName: "spring.csv" });
    expect(two.check).toMatchObject({ repeated: 1, newEpisodes: 1, changedEpisodes: 0 });
    const before = await kept(world.clinician);
    expect(problem(await undoImport(world.clinician, one.importId))).toMatch(/^"spring\.csv", imported on .* Undo that file first\.$/);
    expect(await kept(world.clinician)).toEqual(before);
    value(await undoImport(world.clinician, two.importId));
    expect((await kept(world.clinician)).episodes.map(({ clientCode, sessions }) => [clientCode, sessions])).toEqual([["A1", 1]]);
    value(await undoImport(world.clinician, one.importId));
    expect(await kept(world.clinician)).toEqual(keptNothing);
  });
});

test("the same form five times at once is one file, and the others are answered", async () => {
  const key = randomUUID();
  const file = `client,session,phq9\n${Array.from({ length: 3_000 }, (_, index) => `C-${index},1,5`).join("\n")}\n`;
  const answers = await Promise.all(Array.from({ length: 5 }, () => give(world.clinician, file, { key })));
  const [made, ...others] = await db().outcomeImport.findMany({ where: { key } });
  expect(others).toEqual([]);
  expect(await db().importRow.count({ where: { importId: made!.id } })).toBe(3_000);
  expect(answers.some(({ ok }) => ok)).toBe(true);
  for (const answer of answers) {
    if (answer.ok) expect(answer.value.importId).toBe(made!.id);
    else expect(answer.problem).toBe("This file was given once more in the meantime, and that one counts.");
  }
  expect((await checkImport(world.clinician, made!.id, bySession)).ok).toBe(true);
});
