import { randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { checkImport } from "~/outcomes/import/check-import.server";
import { discardImport } from "~/outcomes/import/discard-import.server";
import { forgetStaged } from "~/outcomes/import/forget-staged.server";
import { importOf } from "~/outcomes/import/import-of.server";
import { importsOf } from "~/outcomes/import/imports-of.server";
import { rowsOf } from "~/outcomes/import/parse-csv.server";
import { db } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { type World, bySession, give, imported, makeImportWorld, mapped, nothing, problem, score, staged, value } from "./import-world";

let world: World;
let collector: World["clinician"];
beforeAll(async () => {
  world = await makeImportWorld("reading");
  ({ clinician: collector } = await makeImportWorld("files that wait"));
});
// Only so many of a person's files may wait.
afterEach(() => db().outcomeImport.deleteMany({ where: { clinicianId: world.clinician.personId } }));

const utf16 = (text: string, big = false) => {
  const little = Buffer.from(`\uFEFF${text}`, "utf16le");
  return big ? little.swap16() : little;
};

async function found(content: string | Uint8Array, change = {}) {
  return (await importOf(world.clinician, await staged(world.clinician, content, change)))!;
}

const table = "Kürzel,session,phq9\nÄ1,1,5\n\nÖ2,1,6\n";

describe("however it is written", () => {
  test.each<[string, string | Uint8Array]>([
    ["UTF-8", table],
    ["UTF-8 with a byte-order mark", `\uFEFF${table}`],
    ["UTF-16, little end first", utf16(table)],
    ["UTF-16, big end first", utf16(table, true)],
    ["UTF-16 without a byte-order mark, little end first", utf16(table).subarray(2)],
    ["UTF-16 without a byte-order mark, big end first", utf16(table, true).subarray(2)],
    ["a line above it that names the separator, as Excel takes it", `sep=;\r\n${table.replaceAll(",", ";")}`],
    ["Windows-1252", Uint8Array.from(table, (letter) => letter.charCodeAt(0))],
    ["lines of Windows", table.replaceAll("\n", "\r\n")],
    ["lines of old Macs", table.replaceAll("\n", "\r")],
    ["semicolons", table.replaceAll(",", ";")],
    ["tabs", table.replaceAll(",", "\t")],
    ["quotation marks", table.replace(/[^,\n]+/g, '"$&"')],
    ["blanks around cells", table.replaceAll(",", " , ")],
    ["cells that are missing at the end", table.replace("Ö2,1,6", "Ö2,1,6,,")],
  ])("%s", async (_, content) => {
    const { columns, rowCount, firstRows } = await found(content);
    expect(columns.map(({ name }) => name)).toEqual(["Kürzel", "session", "phq9"]);
    expect(rowCount).toBe(2);
    // A blank line counts as a row, as a spreadsheet shows it.
    expect(firstRows).toEqual([{ row: 2, cells: ["Ä1", "1", "5"] }, { row: 4, cells: ["Ö2", "1", "6"] }]);
  });

  test("a title above the table is none of its rows, and these keep their numbers", async () => {
    const { columns, rowCount, firstRows } = await found("Export of 3 March 2026;;\n;;\nclient;session;phq9\nA1;1;5\n");
    expect([columns.map(({ name }) => name), rowCount, firstRows]).toEqual([["client", "session", "phq9"], 1, [{ row: 4, cells: ["A1", "1", "5"] }]]);
  });

  test("letters that are cut in two between the pieces of a request", async () => {
    const content = new TextEncoder().encode(table);
    async function* single() {
      await Promise.resolve();
      for (const byte of content) yield Uint8Array.of(byte);
    }
    expect((await found("", { bytes: single() })).firstRows[1]!.cells[0]).toBe("Ö2");
  });

  test("a column without a name gets one, and so does an empty one", async () => {
    const { columns } = await found("client,session,,phq9\nA1,1,,5\n");
    expect(columns.map(({ name, kind }) => [name, kind])).toEqual([["client", "text"], ["session", "numbers"], ["Column 3", "empty"], ["phq9", "numbers"]]);
  });
});

describe("what a column looks like", () => {
  test("decimal commas and the least and greatest number", async () => {
    const { columns } = await found("client;das\nA1;12,5\nA2;-3\nA3;NA\n");
    expect(columns[1]).toMatchObject({ kind: "numbers", least: -3, greatest: 12.5, values: ["12,5", "-3"] });
  });

  test.each([
    ["2026-03-04;2026/03/05", ["ymd"]],
    ["04.03.2026;5.3.2026", ["dmy"]],
    ["4 March 2026;05-Mar-26", ["dmy"]],
    ["04/03/2026;05/03/2026", ["dmy", "mdy"]],
    ["04-03-2026;05-03-2026", ["dmy", "mdy"]],
    ["04/03/2026;13/03/2026", ["dmy"]],
    ["04/03/2026;03/13/2026", ["mdy"]],
    ["2026-03-04 10:30;2026-03-05T09:00:00", ["ymd"]],
  ])("dates such as %s", async (dates, orders) => {
    const [one, two] = dates.split(";");
    const { columns } = await found(`client,date,phq9\nA1,${one},5\nA2,${two},7\n`);
    expect(columns[1]).toMatchObject({ kind: "dates", dateOrders: orders });
  });

  test("one bad date does not make a column of dates a column of words", async () => {
    const dates = ["2026-01-01", "2026-01-08", "2026-01-15", "2026-01-22", "soon"];
    expect((await found(`client,date,phq9\n${dates.map((date) => `A1,${date},5`).join("\n")}\n`)).columns[1]!.kind).toBe("dates");
  });

  test("more than forty different values are not listed", async () => {
    const { columns } = await found(`client,phq9\n${Array.from({ length: 41 }, (_, index) => `A${index},5`).join("\n")}\n`);
    expect(columns.map(({ values }) => values.length)).toEqual([0, 1]);
  });
});

const people = ["Anna Schmidt", "Zbigniew Kowalczyk", "Oyelaran, Folake", "Siobhán O'Dowd", "María de la Cruz"];

describe("columns that may identify somebody", () => {
  const twenty = (cell: (index: number) => string, header: string) =>
    `code,${header},phq9\n${Array.from({ length: 20 }, (_, index) => `A${index},"${cell(index)}",5`).join("\n")}\n`;

  test.each<[string, string, string, number]>([
    ["names by their header", twenty(() => "xyz q", "Client name"), "names", 2],
    ["surnames", twenty(() => "lower", "last_name"), "names", 2],
    ["names by their looks", twenty((index) => people[index % 5]!, "who"), "names", 2],
    ["given names alone", twenty((index) => ["anna", "Peter", "MARIA", "tomasz"][index % 4]!, "who"), "names", 2],
    ["an e-mail address in the last of many rows", twenty((index) => (index === 19 ? "ask jo@clinic.example" : "-"), "remarks"), "e-mail addresses", 21],
    ["e-mail by its header", twenty(() => "x", "E-Mail"), "e-mail addresses", 2],
    ["telephone numbers", twenty((index) => `+44 7700 9000${index + 10}`, "contact"), "telephone numbers", 2],
    ["addresses", twenty((index) => `${index + 1} Mill Road, Leeds`, "where"), "addresses", 2],
    ["birth dates by their header", twenty(() => "1990-01-02", "DateOfBirth"), "birth dates", 2],
    ["birth dates by their looks", twenty((index) => `${1955 + index * 2}-05-01`, "d"), "birth dates", 2],
  ])("%s", async (_, content, what, row) => {
    const { id, columns, firstRows } = await found(content);
    expect(columns[1]).toMatchObject({ kind: "identifying", looksLike: { what, row }, values: [], least: null, dateOrders: [] });
    expect(firstRows.every(({ cells }) => cells[1] === "")).toBe(true);
    expect(await db().importRow.count({ where: { importId: id, NOT: { cells: { has: "" } } } })).toBe(0);
    expect(columns[0]!.kind).toBe("text");
  });

  test.each([
    ["conditions", ["Major Depression", "Panic Disorder", "Social Anxiety"], "diagnosis"],
    ["named occasions", ["Week One", "Follow Up", "Three Months"], "occasion"],
    ["kinds of ending", ["Agreed Ending", "Dropped Out", "Still Open"], "how it ended"],
    ["measures under a name", ["PHQ-9", "GAD-7", "BDI-II"], "measure name"],
    ["codes under a name", ["C-001", "C-002", "C-003"], "Client name"],
    ["long numbers", ["100000001", "100000002", "100000003"], "id"],
  ])("%s identify nobody", async (_, cells, header) => {
    expect((await found(twenty((index) => cells[index % 3]!, header))).columns[1]!.looksLike).toBeNull();
  });

  test("none of them can be mapped to anything, and codes are asked for", async () => {
    const importId = await staged(world.clinician, `Client,session,phq9\n${people.map((name) => `"${name}",1,5`).join("\n")}\n`);
    expect(problem(await checkImport(world.clinician, importId, bySession))).toBe(
      'The column "Client" looks like names (row 2), which are not kept. Give codes instead, in a column of their own.',
    );
    const other = mapped([{ as: "label" }, { as: "client" }, score()], { occasionBy: "label" });
    expect(problem(await checkImport(world.clinician, importId, other))).toContain("Choose nothing for it.");
    const dropped = mapped([nothing, { as: "client" }, score()]);
    expect(problem(await checkImport(world.clinician, importId, dropped))).not.toContain("looks like");
  });
});

test("while rows are looked at, others are served", async () => {
  let served = 0;
  const timer = setInterval(() => (served += 1), 1);
  for await (const rows of rowsOf(Readable.from([Buffer.from("a,b\n".repeat(120_000))]), { encoding: "utf-8", delimiter: ",", wide: false })) {
    const until = performance.now() + 5;
    while (performance.now() < until) expect(rows.length).toBeLessThan(60_000);
  }
  clearInterval(timer);
  expect(served).toBeGreaterThan(4);
});

describe("what waits", () => {
  test("the same form sent twice, and at the same time, is one import", async () => {
    const key = randomUUID();
    const one = await staged(world.colleague, table, { key });
    expect(await staged(world.colleague, table, { key })).toBe(one);
    const together = randomUUID();
    const other = { key: together, fileName: "together.csv" };
    await Promise.allSettled([give(world.colleague, table, other), give(world.colleague, table, other)]);
    const [made] = await db().outcomeImport.findMany({ where: { key: together } });
    expect(await db().importRow.count({ where: { importId: made!.id } })).toBe(2);
    expect(await importsOf(world.colleague)).toHaveLength(2);
  });

  test("the same file given again is the one that waits, with what was said of it; another of its name stands beside it", async () => {
    const two = await staged(collector, table);
    value(await checkImport(collector, two, bySession));
    expect(await staged(collector, table)).toBe(two);
    expect(await importsOf(collector)).toHaveLength(1);
    expect(await importOf(collector, two)).toMatchObject({ mapping: bySession, check: { scores: 2 } });
    expect(await db().importRow.count({ where: { importId: two } })).toBe(2);
    const other = await staged(collector, table.replace("6", "7"));
    const renamed = await staged(collector, table, { fileName: "other.csv" });
    const another = await staged(world.colleague, table, { fileName: "other.csv" });
    expect((await importsOf(collector)).map(({ id }) => id)).toEqual([renamed, other, two]);
    expect(await importOf(world.colleague, another)).not.toBeNull();
  });

  test("a file that only looks alike is another: other clients, two scores in each other's place, another name of a column", async () => {
    const rows = Array.from({ length: 60 }, (_, at) => ({ client: `X${at}`, score: at % 7 }));
    const file = (all: typeof rows, header = "client,session,phq9") => `${header}\n${all.map(({ client, score }) => `${client},1,${score}`).join("\n")}\n`;
    const swapped = rows.map((row, at) => ({ ...row, score: (at === 50 ? rows[51]! : at === 51 ? rows[50]! : row).score }));
    const others = rows.map((row) => ({ ...row, client: row.client.replace("X", "Y") }));
    const given = [file(rows), file(swapped), file(others), file(rows, "client,session,phq")];
    const first = [];
    for (const content of given) first.push(await staged(world.clinician, content));
    expect(new Set(first).size).toBe(4);
    for (const [at, content] of given.entries()) expect(await staged(world.clinician, content)).toBe(first[at]);
    expect(await importsOf(world.clinician)).toHaveLength(4);
  });

  test("an import of the same file stays", async () => {
    const { importId } = await imported(collector, "client,session,phq9\nA1,1,5\n", bySession, { fileName: "kept.csv" });
    await staged(collector, "client,session,phq9\nA1,1,5\n", { fileName: "kept.csv" });
    expect((await importOf(collector, importId))!.state).toBe("committed");
  });

  test("twenty files wait, and no more; the same one again is no more", async () => {
    const viewer = collector;
    await db().outcomeImport.deleteMany({ where: { clinicianId: viewer.personId, state: "staged" } });
    for (let number = 1; number <= 20; number++) await staged(viewer, table, { fileName: `file ${number}.csv` });
    expect(problem(await give(viewer, table, { fileName: "one more.csv" }))).toBe(
      "20 files that you gave are not imported yet, and no more can wait. Import one of them or throw one away, then give this file again.",
    );
    await staged(viewer, table, { fileName: "file 7.csv" });
    expect(problem(await give(viewer, table.replace("6", "7"), { fileName: "file 7.csv" }))).toContain("no more can wait");
    expect((await importsOf(viewer)).filter(({ state }) => state === "staged")).toHaveLength(20);
    const [last] = await importsOf(viewer);
    value(await discardImport(viewer, last!.id));
    const together = await Promise.all(Array.from({ length: 4 }, (_, number) => give(viewer, table, { fileName: `at once ${number}.csv` })));
    expect(together.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await importsOf(viewer)).filter(({ state }) => state === "staged")).toHaveLength(20);
    await staged(world.colleague, table);
  });

  test("another's key makes no import of theirs visible", async () => {
    const key = randomUUID();
    const theirs = await staged(world.clinician, table, { key });
    expect(problem(await give(world.elsewhere, table, { key }))).toContain("This form was sent before.");
    expect(await importOf(world.elsewhere, theirs)).toBeNull();
  });

  test("no file is left in the data directory", () => {
    expect(readdirSync(path.join(env.dataDir, "incoming"))).toEqual([]);
  });

  test("after a day it is deleted with its rows, and what was imported stays", async () => {
    const importId = await staged(world.elsewhere, "client,session,phq9\nA1,1,5\n");
    await forgetStaged(new Date(Date.now() + 86_000_000));
    expect(await importOf(world.elsewhere, importId)).not.toBeNull();
    await forgetStaged(new Date(Date.now() + 86_500_000));
    expect(await importOf(world.elsewhere, importId)).toBeNull();
    expect(await db().importRow.count()).toBe(0);
  });

  test("a file is one's own", async () => {
    const importId = await staged(world.clinician, "client,session,phq9\nA1,1,5\n");
    for (const viewer of [world.colleague, world.elsewhere]) {
      expect(await importOf(viewer, importId)).toBeNull();
      expect(await checkImport(viewer, importId, bySession)).toMatchObject({ ok: false, missing: true });
      expect((await importsOf(viewer)).map(({ id }) => id)).not.toContain(importId);
    }
    value(await checkImport(world.clinician, importId, bySession));
  });
});
