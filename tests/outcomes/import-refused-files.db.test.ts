import { beforeAll, describe, expect, test } from "vitest";
import { importsOf } from "~/outcomes/import/imports-of.server";
import { type World, give, kept, keptNothing, makeImportWorld, problem, rowsWaiting } from "./import-world";

let world: World;
beforeAll(async () => {
  world = await makeImportWorld("refused files");
});

const bytes = (...codes: number[]) => Uint8Array.from(codes);
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const rows = (count: number) => Array.from({ length: count }, (_, index) => `C${index},1,5`).join("\n");

const notATable: [string, string | Uint8Array, string][] = [
  ["nothing at all", "", "This file is empty."],
  ["blanks only", "\n \r\n\t\n", "This file is empty."],
  ["a byte-order mark only", bytes(0xef, 0xbb, 0xbf), "This file"],
  ["the names of columns only", "client,session,phq9\n", "This file has the names of its columns and no rows below them."],
  ["a PDF", latin1("%PDF-1.7\n%âãÏÓ\n"), "This is a PDF."],
  ["a web page", "<!doctype html><table>", "This is a web page"],
  ["bytes that are no text", bytes(0x41, 0, 0x42, 0, 0x2c), "This is not a text file."],
];

const notReadable: [string, string, string][] = [
  ["one single column", "client\nA1\nA2\n", "Row 1 of this file has one single column. Give a table whose columns are separated by commas, semicolons or tabs"],
  ["other signs between columns", "client|session|phq9\nA1|1|5\n", "Row 1 of this file has one single column."],
  ["prose", "Please find my scores below.\nKind regards\n", "Row 1 of this file has one single column."],
  ["more cells than columns", "client,session,phq9\nA1,1,5\nA2,2,7,12\n", "Row 3 has a cell in column 4, but row 1 names 3 columns. Commas, semicolons or tabs separate columns"],
  ["decimal commas between commas", "client,session,phq9\nA1,1,12,5\n", "where numbers have decimal commas, it must be one of the other two."],
  ["a quotation mark that stays open", 'client,session,phq9\nA1,1,5\nA2,"1,6\nA3,1,7\n', "Row 3 has a quotation mark that is opened and not closed."],
  ["a line that goes on and on", `client,session,phq9\nA1,1,${"5".repeat(1_100_000)}\n`, "Row 2 is longer than a row of scores can be. See that each row stands on a line of its own and that no quotation mark in it stays open"],
  ["a quotation mark that stays open in a long file", `client,session,phq9\nA1,1,5\nA2,"1,6\n${rows(150_000)}`, "Row 3 is longer than a row of scores can be."],
  ["a quotation mark within a cell", 'client,session,phq9\nA1,1,5\nA"2,1,6\n', "Row 3 has a quotation mark in the middle of a cell."],
  ["JSON", '[{"client": "A1", "session": 1, "phq9": 5}]\n', "Row 1 has a quotation mark in the middle of a cell. This is no CSV, or another sign separates its columns"],
  ["a letter with commas", "Dear all,\nplease find them below, kind regards\n", "No column of this file has a number below its name, so there are no scores in it."],
  ["a first row of scores", "A1,2026-01-05,12\nA1,2026-01-12,10\n", "Row 1 must hold the names of the columns, but column 2 has a date there"],
  ["a name used twice", "client,phq9,session,phq9\nA1,1,1,2\n", 'Columns 2 and 4 are both called "phq9".'],
  ["no names of columns", "1,2,3\n4,5,6\n", "Row 1 must hold the names of the columns, but it holds numbers only."],
  ["somebody's address for a name", "jo@example.org,2,3\n4,5,6\n", "column 1 has an e-mail address there"],
  ["a million columns", `${Array.from({ length: 1_000_000 }, (_, index) => `c${index}`).join(",")}\n`, "This file has far more than 300 columns; 300 can be read. Leave out those that are not needed."],
  ["millions of columns without a name", `${",".repeat(3_000_000)}\n`, "This file has far more than 300 columns; 300 can be read."],
  ["millions of empty cells in a row", `client,session,phq9\nA1,1,5\nA2,1,6${",".repeat(3_000_000)}\n`, "Row 3 is longer than a row of scores can be."],
  ["too many columns", `${Array.from({ length: 301 }, (_, index) => `c${index}`).join(",")}\n`, "This file has 301 columns; 300 can be read."],
];

describe("a file is refused in one sentence, and nothing of it is kept", () => {
  test.each([...notATable, ...notReadable])("%s", async (_, content, sentence) => {
    const said = problem(await give(world.clinician, content));
    expect(said).toContain(sentence);
    expect(await importsOf(world.clinician)).toEqual([]);
    expect(await rowsWaiting(world.clinician)).toBe(0);
    expect(await kept(world.clinician)).toEqual(keptNothing);
  });

  test("the wrong delimiter was said", async () => {
    expect(problem(await give(world.clinician, "client,session,phq9\nA1,1,5\n", { delimiter: ";" }))).toContain("Row 1 of this file has one single column.");
  });

  test("where it may help to say how the file is written, the answer knows it", async () => {
    expect(await give(world.clinician, "client|session\nA1|1\n")).toMatchObject({ ok: false, aboutWriting: true });
    expect(await give(world.clinician, latin1("client,note\nA1,m\u00fc\n"), { encoding: "utf-8" })).toMatchObject({ ok: false, aboutWriting: true });
    expect(await give(world.clinician, "")).toMatchObject({ ok: false, aboutWriting: false });
  });

  test("the wrong encoding was said: the row is named", async () => {
    const said = problem(await give(world.clinician, latin1("client,note,phq9\nA1,ok,5\nA2,m\u00fcde,6\n"), { encoding: "utf-8" }));
    expect(said).toBe("Row 3 has letters that cannot be read as UTF-8. Say that the file is Windows-1252, or save it as CSV UTF-8.");
  });

  test("letters that were lost before", async () => {
    expect(problem(await give(world.clinician, "client,note,phq9\nA1,m\uFFFDde,5\n"))).toContain("Row 2 has letters that cannot be read");
  });

  test("a file that is bigger than 64 MB", async () => {
    async function* endless() {
      await Promise.resolve();
      yield new TextEncoder().encode("client,session,phq9\n");
      for (;;) yield new Uint8Array(1024 * 1024).fill(0x61);
    }
    expect(problem(await give(world.clinician, "", { bytes: endless() }))).toContain("This file is bigger than 64 MB.");
  });

  test("what is wrong in the last of many rows", async () => {
    expect(problem(await give(world.clinician, `client,session,phq9\n${rows(20_000)}\nA1,1,5,6\n`))).toContain("Row 20002 has a cell in column 4");
    expect(await rowsWaiting(world.clinician)).toBe(0);
  });

  test("an upload that breaks off leaves nothing", async () => {
    async function* broken() {
      await Promise.resolve();
      yield new TextEncoder().encode("client,session,phq9\nA1,1,5\n");
      throw new Error("gone");
    }
    await expect(give(world.clinician, "", { bytes: broken() })).rejects.toThrow("gone");
    expect(await rowsWaiting(world.clinician)).toBe(0);
  });
});
