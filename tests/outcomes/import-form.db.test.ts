import { randomUUID } from "node:crypto";
import { readdirSync, readlinkSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { importsOf } from "~/outcomes/import/imports-of.server";
import { db } from "~/platform/db.server";
import { formServer } from "./form-server";
import { type World, makeImportWorld } from "./import-world";

let world: World;
let server: Awaited<ReturnType<typeof formServer>>;
beforeAll(async () => {
  world = await makeImportWorld("form");
  server = await formServer(world.clinician);
});
beforeEach(() => db().outcomeImport.deleteMany({ where: { clinicianId: world.clinician.personId } }));
afterAll(() => server.close());

const type = "multipart/form-data; boundary=end";
const field = (disposition: string, content: string) => `--end\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${content}\r\n`;
const key = () => field('name="key"', randomUUID());
const table = "client,session,phq9\nA1,1,5\n";
const file = (name = "scores.csv", content = table) => field(`name="file"; filename="${name}"`, content);
const end = "--end--\r\n";
const megabytes = (count: number) => count * 1024 * 1024;

const cutOff = "The form did not arrive whole, so no file was read. Choose the file and send it once more.";

describe("what is wrong with a form is answered in words, and nothing is kept", () => {
  test.each<[string, () => string, string, string?]>([
    ["no file", () => `${key()}${end}`, "Choose a file first."],
    ["a file that was not chosen", () => `${key()}${file("", "")}${end}`, "Choose a file first."],
    ["a file that was not chosen, as browsers say it", () => `${key()}--end\r\nContent-Disposition: form-data; name="file"; filename=""\r\nContent-Type: application/octet-stream\r\n\r\n\r\n${end}`, "Choose a file first."],
    ["a form that is cut off within the file", () => `${key()}${file().trimEnd()}`, cutOff],
    ["a form that is cut off after the file", () => `${key()}${file()}`, cutOff],
    ["a form that is cut off before the file", key, cutOff],
    ["a form that is cut off within a header", () => `${key()}--end\r\nContent-Disposition: form-da`, cutOff],
    ["no form at all", () => "scores", cutOff, "text/plain"],
    ["a form without the mark between its fields", () => table, cutOff, "multipart/form-data"],
    ["nothing at all", () => "", cutOff],
    ["thousands of fields before the file", () => `${field('name="x"', "1").repeat(20_000)}${key()}${file()}${end}`, cutOff],
    ["thousands of fields after the file", () => `${key()}${file()}${field('name="x"', "1").repeat(20_000)}${end}`, cutOff],
    ["thousands of parts that are no fields", () => `${"--end\r\nX-Part: 1\r\n\r\n\r\n".repeat(20_000)}${key()}${file()}${end}`, cutOff],
    ["two files", () => `${key()}${file()}${file()}${end}`, cutOff],
    ["a header that never ends", () => `${key()}--end\r\nContent-Disposition: form-data; name="${"x".repeat(megabytes(65))}`, cutOff],
    ["lines of a header that never end", () => `${key()}--end\r\n${"X-Line: some words of it\r\n".repeat(megabytes(65) / 26)}`, cutOff],
    ["a file that is too big", () => `${key()}${file("big.csv", `${table}${"A1,2,7\n".repeat(megabytes(70) / 7)}`)}${end}`, "This file is bigger than 64 MB. Divide it, or leave out columns that are not needed."],
  ])("%s", async (_, body, problem, as = type) => {
    expect(await server.send(Buffer.from(body()), as)).toMatchObject({ problem });
    expect(await importsOf(world.clinician)).toEqual([]);
    expect(await db().importRow.count()).toBe(0);
  }, 20_000);

  test("how the file was said to be written is still said, and the part of the page for it stands open where it helps", async () => {
    const said = `${key()}${field('name="delimiter"', "semicolon")}${field('name="encoding"', "windows-1252")}`;
    const given = { delimiter: "semicolon", encoding: "windows-1252" };
    expect(await server.send(`${said}${end}`, type)).toEqual({ problem: "Choose a file first.", aboutWriting: false, sheets: [], given });
    expect(await server.send(`${said}${file()}${end}`, type)).toMatchObject({ aboutWriting: true, given });
  });
});

describe("a file is taken", () => {
  test.each(["scores;1.csv", "scores=1.csv", "Größe 😀.csv", "two  blanks.csv", "back\\\\slash.csv"])("whatever it is called: %s", async (name) => {
    expect(await server.send(`${key()}${file(name)}${end}`, type)).toHaveProperty("to");
    expect((await importsOf(world.clinician)).map(({ fileName }) => fileName)).toEqual([name.split("\\").at(-1)]);
  });

  test.each(["__proto__", "constructor", "toString", "pipe"])("and a delimiter that is none counts as not said: %s", async (delimiter) => {
    expect(await server.send(`${key()}${field('name="delimiter"', delimiter)}${file()}${end}`, type)).toHaveProperty("to");
  });

  test("with the delimiter that was said", async () => {
    await server.send(`${key()}${field('name="delimiter"', "semicolon")}${file("scores.csv", "a,b;c\n1,1;2\n")}${end}`, type);
    const { columns } = await db().outcomeImport.findFirstOrThrow({ where: { clinicianId: world.clinician.personId } });
    expect((columns as { name: string }[]).map(({ name }) => name)).toEqual(["a,b", "c"]);
  });
});

test.each<[string, () => string]>([
  ["within the file", () => `${key()}--end\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n${table.repeat(20_000)}`],
  ["after the file", () => `${key()}${file()}--end\r\nContent-Disposition: form-data; name="x"\r\n\r\n`],
  ["within a header", () => `${key()}--end\r\nContent-Disposition: form-data; na`],
  ["before anything came", () => ""],
])("a request that is broken off %s leaves nothing", async (_, body) => {
  const before = server.answers.length;
  await server.breakOff(body(), type, megabytes(10));
  await expect.poll(() => server.answers.length).toBe(before + 1);
  expect(await server.answers[before]).toMatchObject({ problem: cutOff });
  expect(await db().outcomeImport.count()).toBe(0);
  expect(heldOpen()).toEqual([]);
});

/** Files without a name that this process still holds. */
const heldOpen = () =>
  readdirSync("/proc/self/fd").flatMap((fd) => {
    try {
      return [readlinkSync(`/proc/self/fd/${fd}`)].filter((to) => to.includes("/incoming/"));
    } catch {
      return [];
    }
  });
