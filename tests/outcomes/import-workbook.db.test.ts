import { beforeAll, describe, expect, test } from "vitest";
import { discardImport } from "~/outcomes/import/discard-import.server";
import { importOf } from "~/outcomes/import/import-of.server";
import { importsOf } from "~/outcomes/import/imports-of.server";
import { type MadeCell, type MadeSheet, makeWorkbook, serialOf } from "../make/workbook";
import { type World, bySession, checked, give, imported, kept, keptNothing, makeImportWorld, mapped, problem, rowsWaiting, score, staged, value } from "./import-world";

let world: World;
beforeAll(async () => {
  world = await makeImportWorld("workbooks");
});

const names = ["client", "session", "phq9"];
const scores: MadeSheet = { name: "Scores", rows: [names, ["W-1", 1, 20], ["W-1", 2, 12]] };
const file = { fileName: "caseload.xlsx" };

async function read(sheets: MadeSheet[], change: Parameters<typeof makeWorkbook>[1] = {}, said: { sheet?: string } = {}) {
  const importId = await staged(world.clinician, await makeWorkbook(sheets, change), { ...file, ...said });
  const found = (await importOf(world.clinician, importId))!;
  value(await discardImport(world.clinician, importId));
  return { ...found, names: found.columns.map(({ name }) => name) };
}

/** The rows of one sheet with these cells below "client", "session", "phq9" and "x". */
const cellsOf = async (cells: MadeCell[], change: Parameters<typeof makeWorkbook>[1] = {}) => (await read([{ name: "One", rows: [[...names, "x"], ["W-1", 1, 20, ...cells]] }], change)).firstRows[0]!.cells[3];

describe("a workbook's cells are read as the workbook shows them", () => {
  test.each<[string, MadeCell, string]>([
    ["a day by its style", { serial: serialOf("2026-04-03") }, "2026-04-03"],
    ["a day and a time by a format of one's own", { serial: serialOf("2026-04-03") + 0.75 }, "2026-04-03T18:00"],
    ["the last day before the leap day that never was", { serial: 59 }, "1900-02-28"],
    ["a number with a spreadsheet's dust on it", 12.100000000000001, "12.1"],
    ["a small number", 0.00000012, "0.00000012"],
    ["a share, as it is stored", { xml: '<c s="3"><v>0.45</v></c>' }, "0.45"],
    ["a long number", 123456789012345, "123456789012345"],
    ["a number whose last digits are lost", 1234567890123456, "1.234567890123456E+15"],
    ["truth", true, "TRUE"],
    ["a mistake", { error: "#DIV/0!" }, "#DIV/0!"],
    ["a formula, by its stored value", { formula: "SUM(A1:A9)", value: 17 }, "17"],
    ["a formula's text", { formula: 'IF(1,"post","")', value: "post" }, "post"],
    ["a formula without a value", { formula: "SUM(A1:A9)" }, "=SUM(A1:A9)"],
    ["signs of XML and of other scripts", "Ä & <b> 日", "Ä & <b> 日"],
    ["a text of its own, in runs", { xml: '<c t="inlineStr"><is><r><t>follow</t></r><r><t>-up</t></r></is></c>' }, "follow-up"],
    ["a day that is written out", { xml: '<c t="d"><v>2026-04-03T00:00:00</v></c>' }, "2026-04-03"],
  ])("%s", async (_, cell, text) => expect(await cellsOf([cell])).toBe(text));

  test("days counted from 1904", async () => expect(await cellsOf([{ serial: serialOf("2026-04-03") - 1462 }], { date1904: true })).toBe("2026-04-03"));
  test("how a word is pronounced is no part of it", async () => {
    const parts = { "xl/sharedStrings.xml": "<sst><si><t>client</t></si><si><t>session</t></si><si><t>phq9</t></si><si><r><t>follow</t></r><rPh sb='0' eb='1'><t>XX</t></rPh><r><t>-up</t></r></si></sst>" };
    const xml = '<worksheet><sheetData><row r="1"><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c></row><row r="2"><c t="s"><v>3</v></c><c><v>1</v></c><c><v>9</v></c></row></sheetData></worksheet>';
    expect((await read([{ name: "One", xml }], { parts })).firstRows).toEqual([{ row: 2, cells: ["follow-up", "1", "9"] }]);
  });
  test("a cell that names no text is empty, and not the first of the texts", async () => expect((await cellsOf([{ xml: '<c t="s"><v></v></c>' }])) ?? "").toBe(""));
  test("texts within their cells, and tags with a namespace's name before them", async () => {
    expect((await read([scores], { shared: false, prefix: "x:" })).firstRows[1]).toEqual({ row: 3, cells: ["W-1", "2", "12"] });
  });
});

describe("the table of a sheet is found", () => {
  test("below a title and away from the first column; its rows keep their numbers", async () => {
    const found = await read([{ name: "One", from: "C2", rows: [["Export of the clinic"], ["Made on", { serial: serialOf("2026-04-03") }], null, names, ["W-1", 1, 20], null, ["W-1", 2, 12]] }]);
    expect(found.names).toEqual(names);
    expect(found.firstRows).toEqual([
      { row: 6, cells: ["W-1", "1", "20"] },
      { row: 8, cells: ["W-1", "2", "12"] },
    ]);
  });

  test("a column without a name keeps its letter, and empty ones at the end are none", async () => {
    const found = await read([{ name: "One", rows: [[null, "client", "session", "phq9", ""], [0, "W-1", 1, 20, ""], [1, "W-1", 2, 12, null]] }]);
    expect(found.names).toEqual(["Column A", "client", "session", "phq9"]);
  });

  test.each<[string, MadeCell[][], string]>([
    ["a cell beside it", [names, ["W-1", 1, 20, "see notes"]], "Row 2 has a cell in column D, but row 1 names 3 columns. Name that column too, or take away what stands beside the table."],
    ["a name twice", [["client", "phq9", "phq9"], ["W-1", 1, 20]], 'Columns B and C are both called "phq9".'],
    ["no names", [["W-1", { serial: 46000 }, 20], ["W-1", { serial: 46007 }, 12]], "Row 1 must hold the names of the columns, but column B has a date there"],
    ["names alone", [names], "This sheet has the names of its columns and no rows below them."],
    ["one column", [["client"], ["W-1"]], "The table of this sheet has one single column, in row 1."],
    ["no numbers", [names, ["W-1", "first", "high"]], "No column of this sheet has a number below its name, so there are no scores in it."],
    ["too many columns", [Array.from({ length: 301 }, (_, at) => `c${at}`)], "This sheet has 301 columns; 300 can be read."],
    ["formulas alone, never computed", [["client", "when", "phq9"], ["W-1", "pre", { formula: "A1+1" }]], "The cell C2 holds a formula, and its value was not stored. Open the workbook in a spreadsheet program, save it once more, and give that file."],
  ])("%s is told by the sheet's own letters", async (_, rows, sentence) => {
    expect(problem(await give(world.clinician, await makeWorkbook([{ name: "One", rows }]), file))).toContain(sentence);
    expect(await rowsWaiting(world.elsewhere)).toBe(0);
  });
});

describe("which sheet", () => {
  const notes: MadeSheet = { name: "Notes & more", state: "hidden", rows: [["what", "who", "when"], ["a", "b", "c"]] };

  test("of several with something in them one is asked for, hidden ones named as such", async () => {
    const given = await give(world.clinician, await makeWorkbook([scores, { name: "Empty" }, notes]), file);
    expect(problem(given)).toBe("This workbook has 2 sheets with something in them. Say which one holds the scores.");
    expect(given.sheets).toEqual([
      { name: "Scores", hidden: false, rows: 2, columns: names },
      { name: "Notes & more", hidden: true, rows: 1, columns: ["what", "who", "when"] },
    ]);
  });

  test("the one that was chosen is read, and said afterwards", async () => {
    expect(await read([notes, scores], {}, { sheet: "Scores" })).toMatchObject({ sheet: "Scores", rowCount: 2, names });
    const importId = await staged(world.colleague, await makeWorkbook([notes, scores]), { ...file, sheet: "Scores" });
    expect(await importsOf(world.colleague)).toMatchObject([{ id: importId, sheet: "Scores" }]);
  });

  test("one that the workbook does not have is asked for again, and the only one needs no word", async () => {
    expect((await give(world.clinician, await makeWorkbook([scores, notes]), { ...file, sheet: "Nowhere" })).sheets).toHaveLength(2);
    expect((await read([scores, { name: "Empty" }], {}, { sheet: "Nowhere" })).sheet).toBe("Scores");
  });

  test("a sheet that is called like somebody is kept by its number", async () => {
    expect((await read([{ name: "Empty" }, { ...scores, name: "Anna Schmidt" }])).sheet).toBe("Sheet 2");
  });
});

test("formulas come in by what they last came to, and those without a value or with a mistake stay out by row", async () => {
  const rows = [names, ["W-7", 1, { formula: "10+9", value: 19 }], ["W-7", 2, { formula: "10+1" }], ["W-7", 3, { error: "#REF!" }], ["W-7", 4, 9]];
  const { importId, check } = await checked(world.elsewhere, await makeWorkbook([{ name: "One", rows }]), bySession, file);
  expect((await importOf(world.elsewhere, importId))!.columns.map(({ computed }) => computed)).toEqual([undefined, undefined, 2]);
  expect(check).toMatchObject({ scores: 2, refused: 2 });
  expect(check.refusals).toEqual([
    { row: 3, column: "phq9", reason: "There is a formula in this cell. Save the table with values instead." },
    { row: 4, column: "phq9", reason: '"#REF!" is not a number.' },
  ]);
});

test("a workbook and the same table as CSV come to the same", async () => {
  const days = ["2026-01-05", "2026-01-12", "2026-02-02"];
  const rows = [["client", "date", "phq9"], ...days.map((day, at): MadeCell[] => [701, { serial: serialOf(day) }, 20 - at])];
  const byDate = mapped([{ as: "client" }, { as: "date" }, score()], { occasionBy: "date", datesAreSessions: true, dateOrder: "ymd" });
  const { check } = await imported(world.colleague, await makeWorkbook([{ name: "One", rows }]), byDate, file);
  expect(check).toMatchObject({ scores: 3, refused: 0 });
  const again = await checked(world.colleague, `client,date,phq9\n${days.map((day, at) => `701,${day},${20 - at}`).join("\n")}\n`, byDate);
  expect(again.check).toMatchObject({ scores: 0, repeated: 3 });
});

test("names in a workbook are seen and not kept", async () => {
  const found = await read([{ name: "One", rows: [["name", ...names], ["Mary Jones", "W-1", 1, 20], ["Peter Hill", "W-2", 1, 12]] }]);
  expect(found.columns[0]!.looksLike).toMatchObject({ what: "names", row: 2 });
  expect(found.firstRows.map(({ cells }) => cells[0])).toEqual(["", ""]);
});

const compound = (name: string) => {
  const bytes = Buffer.alloc(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt32LE(1, 48);
  bytes.write(name, 1024, "utf16le");
  return bytes;
};

const sheet = (xml: string): MadeSheet => ({ name: "One", xml });

describe("a workbook that cannot be read is refused in one sentence, and nothing is kept", () => {
  test.each<[string, () => Buffer | Promise<Buffer>, string]>([
    ["one of the old kind", () => compound("Workbook"), "This is an Excel workbook of the old kind (.xls)."],
    ["one with a password", () => compound("EncryptedPackage"), "This workbook is locked with a password."],
    ["one with macros", () => makeWorkbook([scores], { parts: { "xl/vbaProject.bin": "x" } }), "This workbook holds macros"],
    ["a binary one", () => makeWorkbook([], { parts: { "xl/workbook.xml": null, "xl/workbook.bin": "x" } }), "This is a binary Excel workbook (.xlsb)."],
    ["one of another program", () => makeWorkbook([], { parts: { mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>" } }), "This is an OpenDocument spreadsheet (.ods)."],
    ["a letter", () => makeWorkbook([], { parts: { "_rels/.rels": '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>', "word/document.xml": "<x/>" } }), "This is an archive and no Excel workbook."],
    ["an archive of other things", () => makeWorkbook([], { parts: { "_rels/.rels": null } }), "This is an archive and no Excel workbook."],
    ["one without sheets", () => makeWorkbook([]), "No sheet of this workbook has anything in it."],
    ["one whose sheets are empty", () => makeWorkbook([{ name: "A" }, { name: "B" }]), "No sheet of this workbook has anything in it."],
    ["one that was cut off", async () => (await makeWorkbook([scores])).subarray(0, 900), "This workbook is damaged and cannot be read."],
    ["the beginning of one", () => Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0]), "This workbook is damaged and cannot be read."],
    ["one with a byte changed", async () => changed(await makeWorkbook([scores])), "This workbook is damaged and cannot be read."],
    ["one whose sheet is no XML", () => makeWorkbook([sheet("<worksheet><sheetData><row></sheetData>")]), "This workbook is damaged and cannot be read."],
    ["one that declares entities of its own", () => makeWorkbook([sheet('<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData><row><c t="str"><v>&a;</v></c></row></sheetData></worksheet>')]), "This workbook is damaged and cannot be read."],
    ["rows that go backwards", () => makeWorkbook([sheet('<worksheet><sheetData><row r="2"><c><v>1</v></c></row><row r="1"><c><v>1</v></c></row></sheetData></worksheet>')]), "This workbook is damaged and cannot be read."],
    ["a cell beyond the last column", () => makeWorkbook([sheet('<worksheet><sheetData><row r="1"><c r="ZZZZ1"><v>1</v></c></row></sheetData></worksheet>')]), "This workbook is damaged and cannot be read."],
    ...["-1", "9", "0.5", "0x1"].map((place): [string, () => Promise<Buffer>, string] => [`a cell that names a text that is not there, "${place}"`, () => makeWorkbook([sheet(`<worksheet><sheetData><row r="1"><c t="s"><v>0</v></c><c t="s"><v>${place}</v></c></row></sheetData></worksheet>`)], { parts: { "xl/sharedStrings.xml": "<sst><si><t>client</t></si><si><t>phq9</t></si></sst>" } }), "This workbook is damaged and cannot be read."]),
    ["tags without end", () => makeWorkbook([sheet(`<worksheet>${"<a>".repeat(100)}`)]), "This workbook is damaged and cannot be read."],
    ["a cell without end", () => makeWorkbook([sheet(`<worksheet><sheetData><row r="1"><c t="str"><v>${randomText(3_000_000)}</v></c></row></sheetData></worksheet>`)]), "This workbook is damaged and cannot be read."],
    ["a bomb", () => makeWorkbook([sheet(`<worksheet>${" ".repeat(40_000_000)}</worksheet>`)]), "Unpacked, this workbook is far larger than a table of scores"],
    ["more parts than any has", () => makeWorkbook([scores], { parts: Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`x/${at}`, "x"])) }), "This workbook is made of more parts"],
  ])("%s", async (_, made, sentence) => {
    const { elsewhere } = await makeImportWorld(`workbook refused ${sentence} ${_}`);
    expect(problem(await give(elsewhere, await made(), file))).toContain(sentence);
    expect(await importsOf(elsewhere)).toEqual([]);
    expect(await rowsWaiting(elsewhere)).toBe(0);
    expect(await kept(elsewhere)).toEqual(keptNothing);
  });
});

const randomText = (length: number) => Array.from({ length }, (_, at) => String.fromCharCode(97 + ((at * 7919 + (at >> 5)) % 26))).join("");

/** With the packed bytes of the sheet changed, as a disk may do it. */
function changed(bytes: Buffer): Buffer {
  const at = bytes.indexOf("xl/worksheets/sheet1.xml") + "xl/worksheets/sheet1.xml".length + 40;
  const copy = Buffer.from(bytes);
  copy[at] = copy[at]! ^ 0xff;
  return copy;
}

test("the key of a workbook's form makes one import", async () => {
  const bytes = await makeWorkbook([scores]);
  const key = crypto.randomUUID();
  expect(value(await give(world.clinician, bytes, { ...file, key }))).toEqual(value(await give(world.clinician, bytes, { ...file, key })));
});
