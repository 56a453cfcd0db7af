import { buffer } from "node:stream/consumers";
import { Readable } from "node:stream";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import type { ImportListName } from "~/outcomes/import/import-list-names";
import { importList } from "~/outcomes/import/import-lists.server";
import { importPage } from "~/outcomes/import/import-page.server";
import { undoImport } from "~/outcomes/import/undo-import.server";
import { db } from "~/platform/db.server";
import { type World, bySession, checked, imported, makeImportWorld, mapped, problem, score, staged, value } from "./import-world";

let world: World;
beforeAll(async () => {
  world = await makeImportWorld("left out");
});

async function list(importId: string, name: ImportListName = "left-out"): Promise<string> {
  const { read, end } = value(await importList(world.clinician, importId, name));
  return (await buffer(Readable.from(read())).finally(end)).toString("utf8");
}

test("every refusal, repeat and row without a score is in the list, with row, column and reason", async () => {
  const rows = ["L-1,1,20", "L-1,1,20", "L-1,2,", ...Array.from({ length: 6000 }, (_, at) => `L-2,${at + 1},99`)];
  const { importId } = await checked(world.clinician, `client,session,phq9\n${rows.join("\n")}\n`, bySession);
  const written = await list(importId);
  expect(written.startsWith("\uFEFF")).toBe(true);
  const [head, ...lines] = parse(written, { bom: true, columns: false });
  expect(head).toEqual(["Row", "Column", "What", "Why"]);
  expect(lines).toHaveLength(6002);
  expect(lines.slice(0, 3)).toEqual([
    ["3", "phq9", "repeats", "Row 2 has it already."],
    ["4", "the whole row", "no score", "There is no score in this row."],
    ["5", "phq9", "refused", "99 is above 27, the highest score of the PHQ-9."],
  ]);
  expect(lines.at(-1)![0]).toBe("6004");
});

test("no program computes what stands in it", async () => {
  const { importId } = await checked(world.clinician, 'client,session,=phq9\nL-3,1,"=1+1, or so"\n', bySession);
  expect((await list(importId)).split("\r\n")[1]).toBe("2,\"'=phq9\",refused,There is a formula in this cell. Save the table with values instead.");
});

test("without a check there is no list, nor for anybody else, nor of what came in once the file is in", async () => {
  expect(problem(await importList(world.clinician, await staged(world.clinician, "client,session,phq9\nL-4,1,5\n"), "left-out"))).toBe("This file is not checked, so nothing is known of what comes of it.");
  const { importId } = await checked(world.clinician, "client,session,phq9\nL-5,1,5\n", bySession);
  for (const name of ["left-out", "comes-in", "changes"] as const) expect(await importList(world.colleague, importId, name)).toMatchObject({ ok: false, missing: true });
  const over = await imported(world.clinician, "client,session,phq9\nL-6,1,5\n", bySession);
  expect(problem(await importList(world.clinician, over.importId, "comes-in"))).toContain("not checked");
  expect(await importList(world.colleague, over.importId, "left-out")).toMatchObject({ ok: false, missing: true });
});

test("once the file is in, all that stayed out can still be had, without what stood in its cells; undone, it is gone", async () => {
  const rows = ["L-7,1,20", "L-7,1,20", "L-7,2,secret", "L-7,3,", "L-7,4,99", ",5,3", "+L-7,6,4", 'L-7,"7 ""b""",5', ...Array.from({ length: 5200 }, (_, at) => `L-8,${at + 1},98.5`)];
  const { importId } = await imported(world.clinician, `client,session,phq9\n${rows.join("\n")}\n`, bySession);
  const [head, ...lines] = parse(await list(importId), { bom: true, columns: false });
  expect(head).toEqual(["Row", "Column", "What", "Why"]);
  expect(lines).toHaveLength(5207);
  expect(lines.slice(0, 8)).toEqual([
    ["3", "phq9", "repeats", "Row 2 has it already."],
    ["4", "phq9", "refused", "This is not a number."],
    ["5", "the whole row", "no score", "There is no score in this row."],
    ["6", "phq9", "refused", "This is above 27, the highest score of the PHQ-9."],
    ["7", "client", "refused", "The client's code is missing."],
    ["8", "client", "refused", "There is a formula in this cell. Save the table with values instead."],
    ["9", "session", "refused", "The session is not a whole number from 1 on."],
    ["10", "phq9", "refused", "This is above 27, the highest score of the PHQ-9."],
  ]);
  value(await undoImport(world.clinician, importId));
  expect(await db().importLeftOut.count({ where: { importId } })).toBe(0);
});

describe("what comes in and what changes", () => {
  const two = mapped([{ as: "client" }, { as: "session" }, score(), score("gad-7@1"), { as: "told", about: "age", means: [{ value: "30", means: "26-40" }, { value: "70", means: "over-60" }] }, { as: "ended" }], { closed: { how: "ended" }, dateOrder: null });

  test("each treatment, new or continued, with how many scores of which measure; and of those that are here what becomes of what", async () => {
    const head = "client,session,phq9,gad7,age,ended\n";
    await imported(world.clinician, `${head}L-9,1,20,10,30,\nL-9,2,18,,30,\n`, two);
    const file = `${head}L-9,3,12,9,70,2026-03-05\nL-9,4,11,8,70,2026-03-05\nL-10,1,5,,30,\n`;
    const { importId, check } = await checked(world.clinician, file, { ...two, sameClients: true });
    const { incoming, changed } = (await importPage(world.clinician, importId))!.shown.comesIn!;
    expect(incoming).toEqual([
      { client: "L-10", number: 1, isNew: true, scores: [{ measure: "PHQ-9", count: 1 }] },
      { client: "L-9", number: 1, isNew: false, scores: [expect.objectContaining({ count: 2 }), expect.objectContaining({ count: 2 })] as unknown },
    ]);
    expect({ ...check, changed }).toMatchObject({ changed: 4, newEpisodes: 1, changedEpisodes: 1 });
    expect(parse(await list(importId, "changes"), { bom: true, columns: false })).toEqual([
      ["Client", "Treatment", "What", "From", "To"],
      ["L-9", "1", "The treatment", "open", "closed"],
      ["L-9", "1", "Last day", "not known", "2026-03-05"],
      ["L-9", "1", "Sessions", "2", "4"],
      ["L-9", "1", "Age at the start", "26 to 40", "Over 60"],
    ]);
    const lines = parse(await list(importId, "comes-in"), { bom: true, columns: false });
    expect(lines.slice(0, 2)).toEqual([["Client", "Treatment", "New or continued", "Measure", "Scores"], ["L-10", "1", "new", "PHQ-9", "1"]]);
    expect(lines.slice(2).sort()).toEqual([["L-9", "1", "continued", "GAD-7", "2"], ["L-9", "1", "continued", "PHQ-9", "2"]]);
  });

  test("the first hundred treatments are shown and all of them listed, and nothing of it stays with the import", async () => {
    const file = `client,session,phq9\n${Array.from({ length: 130 }, (_, at) => `M-${100 + at},1,5`).join("\n")}\n`;
    const { importId, check } = await checked(world.clinician, file, bySession);
    const { incoming } = (await importPage(world.clinician, importId))!.shown.comesIn!;
    expect([incoming.length, incoming[0]!.client, incoming.at(-1)!.client, check.newEpisodes]).toEqual([100, "M-100", "M-199", 130]);
    expect(parse(await list(importId, "comes-in"), { bom: true })).toHaveLength(131);
    const over = await imported(world.clinician, file.replaceAll("M-", "O-"), bySession);
    const { counts } = await db().outcomeImport.findUniqueOrThrow({ where: { id: over.importId } });
    expect(counts).toMatchObject({ scores: 130 });
    expect(JSON.stringify(counts)).not.toContain("O-1");
  });
});
