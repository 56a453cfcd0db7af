import { beforeAll, expect, test } from "vitest";
import { importPage } from "~/outcomes/import/import-page.server";
import { undoImport } from "~/outcomes/import/undo-import.server";
import { type World, bySession, checked, imported, kept, makeImportWorld, staged, value } from "./import-world";

let world: World;
beforeAll(async () => {
  world = await makeImportWorld("codes");
});

const file = "client,session,phq9\nA1,1,15\nA1,2,12\nA2,1,20\nNA,1,3\n,,\n";

test("codes that are here are counted, and something before them makes other clients of them", async () => {
  await imported(world.clinician, file, bySession);
  const shown = async (importId: string) => (await importPage(world.clinician, importId))!.shown.codes;
  expect(await shown(await staged(world.clinician, `${file}A3,1,9\n`))).toEqual({ all: 3, here: 2 });
  const same = await checked(world.clinician, file, bySession);
  expect(same.check).toMatchObject({ scores: 0, repeated: 3 });

  const { importId, check } = await imported(world.clinician, file, { ...bySession, codePrefix: "J " });
  expect(check).toMatchObject({ scores: 3, clients: 2, newEpisodes: 2, repeated: 0, refused: 1 });
  expect(check.refusals).toEqual([{ row: 5, column: "client", reason: "The client's code is missing." }]);
  expect((await kept(world.clinician)).episodes.map(({ clientCode }) => clientCode)).toEqual(["A1", "A2", "J A1", "J A2"]);
  const again = await checked(world.clinician, file, { ...bySession, codePrefix: "J " });
  expect(await shown(again.importId)).toEqual({ all: 2, here: 2 });
  expect(await shown((await checked(world.clinician, file, { ...bySession, codePrefix: "K " })).importId)).toEqual({ all: 2, here: 0 });
  value(await undoImport(world.clinician, importId));
});

test("where scores would go to clients that are here, it is asked whether they are the same; a file that only repeats asks nothing", async () => {
  const { importId: first } = await imported(world.clinician, "client,session,phq9\nS1,1,15\n", bySession);
  const asked = async (rows: string, change: { sameClients?: boolean; codePrefix?: string } = {}) => {
    const { importId } = await checked(world.clinician, `client,session,phq9\n${rows}`, { ...bySession, ...change });
    const { questions, check } = (await importPage(world.clinician, importId))!.shown;
    return [questions.map(({ about }) => about), check?.scores ?? null];
  };
  expect(await asked("S1,1,15\n")).toEqual([[], 0]);
  expect(await asked("S2,1,15\n")).toEqual([[], 1]);
  expect(await asked("S1,2,12\n")).toEqual([["codes"], null]);
  expect(await asked("S1,2,12\n", { sameClients: true })).toEqual([[], 1]);
  expect(await asked("S1,2,12\n", { codePrefix: "J" })).toEqual([[], 1]);
  value(await undoImport(world.clinician, first));
});

test("a colleague's clients are not counted", async () => {
  expect((await importPage(world.colleague, await staged(world.colleague, file)))!.shown.codes).toEqual({ all: 2, here: 0 });
});

test("the whole code has its length, and a formula is one whatever stands before it", async () => {
  const { check } = await checked(world.clinician, `client,session,phq9\n${"x".repeat(39)},1,5\n=A1,1,5\n${"y".repeat(38)},1,5\n`, { ...bySession, codePrefix: "Jx" });
  expect(check).toMatchObject({ scores: 1, refused: 2 });
  expect(check.refusals.map(({ reason }) => reason)).toEqual(["The client's code is longer than 40 letters.", "There is a formula in this cell. Save the table with values instead."]);
});
