import { beforeEach, expect, test } from "vitest";
import { countCodes } from "~/outcomes/store/import-codes.server";
import { type World, bySession, checked, imported, kept, makeImportWorld, mapped, score } from "./import-world";

let world: World;
let count = 0;
beforeEach(async () => {
  world = await makeImportWorld(`no codes ${(count += 1)}`);
});

const reasonOf = async (code: string) => {
  const { check } = await checked(world.clinician, `client,session,phq9\n"${code}",1,5\nA1,1,5\n`, bySession);
  expect(check).toMatchObject({ scores: 1, clients: 1 });
  return check.refusals;
};

test.each([
  ["1.23457E+11", "the program that wrote the file shortened it."],
  ["1e+05", "the program that wrote the file shortened it."],
  ["#N/A", "the program that wrote the file could not show it."],
  ["#REF!", "the program that wrote the file could not show it."],
  ["####", "the program that wrote the file could not show it."],
])("%s is no code", async (code, why) => {
  expect(await reasonOf(code)).toEqual([{ row: 2, column: "client", reason: `"${code}" is no client code; ${why}` }]);
});

test.each(["unknown", "?", "N/A", "null", "Unknown", "-", "\u2013"])("%s stands for nobody", async (code) => {
  expect(await reasonOf(code)).toEqual([{ row: 2, column: "client", reason: `"${code}" is no client code. Give each client one of their own.` }]);
});

test("what only looks like it is a code, and what nobody sees makes no other client", async () => {
  const file = "client,session,phq9\n7.0,1,5\n12E3,1,5\nNone1,1,5\nA\u200b1,1,5\n\ufeffA1,2,6\nA1,3,7\n";
  const { importId, check } = await checked(world.clinician, file, bySession);
  expect(check).toMatchObject({ scores: 6, clients: 4, refused: 0 });
  expect((await countCodes(world.clinician, importId, { column: 1, prefix: "" })).all).toBe(4);
  await imported(world.clinician, file, bySession);
  expect((await kept(world.clinician)).episodes.map(({ clientCode }) => clientCode)).toEqual(["12E3", "7.0", "A1", "None1"]);
});

test("answers that a program wrote as 1.0 are whole numbers", async () => {
  const items = Array.from({ length: 9 }, (_, index) => ({ as: "item" as const, measure: "phq-9@1", item: index + 1 }));
  const file = `client,session,${items.map(({ item }) => `phq${item}`).join(",")}\nA1,1,1.0,2.0,0.0,1,1,1,1,1,3.0\nA1,2,1.0,2.5,0.0,1,1,1,1,1,4.0\nA1,3,1.0,,0.0,1,1,1,1,1,1\n`;
  const { check } = await imported(world.clinician, file, mapped([{ as: "client" }, { as: "session" }, ...items]));
  expect(check.refusals.map(({ row, column, reason }) => [row, column, reason])).toEqual([
    [3, "phq2", '"2.5" is no answer of the PHQ-9.'],
    [4, "phq2", "1 of 9 answers is missing."],
  ]);
  expect((await kept(world.clinician)).scores.map(({ answers, score: total }) => [answers, total.toNumber()])).toEqual([[[1, 2, 0, 1, 1, 1, 1, 1, 3], 11]]);
});

test("a last day before the first score, and two last days of one treatment, are refused by row and column", async () => {
  const mapping = mapped([{ as: "client" }, { as: "date" }, { as: "ended" }, score()], { occasionBy: "date", datesAreSessions: true, closed: { how: "ended" } });
  const file = ["client,date,ended,phq9", "A1,2024-04-03,2024-01-01,12", "A1,2024-04-10,,9", "A2,2024-04-03,2024-05-01,12", "A2,2024-04-10,2024-06-01,9", "A3,2024-04-03,2024-04-03,12"].join("\n");
  const { check } = await imported(world.clinician, file, mapping);
  expect(check.refusals).toEqual([
    { row: 2, column: "ended", reason: "The last day 2024-01-01 lies before the first score of the treatment." },
    { row: 4, column: "ended", reason: "Row 5 names another last day of this treatment. Where these are two treatments, add a column that numbers them." },
    { row: 5, column: "ended", reason: "Row 4 names another last day of this treatment. Where these are two treatments, add a column that numbers them." },
  ]);
  expect((await kept(world.clinician)).episodes.map(({ clientCode, closed, endedOn }) => [clientCode, closed, endedOn?.toISOString().slice(0, 10)])).toEqual([["A1", false, undefined], ["A3", true, "2024-04-03"]]);
});
