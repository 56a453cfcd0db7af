import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { importsOf } from "~/outcomes/import/imports-of.server";
import { takeFile } from "~/outcomes/import/take-file.server";
import { type World, makeImportWorld } from "./import-world";

let world: World;
beforeAll(async () => {
  world = await makeImportWorld("form");
});

const field = (disposition: string, content: string) => `--end\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${content}\r\n`;
const key = () => field('name="key"', randomUUID());
const table = "client,session,phq9\nA1,1,5\n";

function send(body: string, type = "multipart/form-data; boundary=end") {
  const request = new Request("http://localhost/outcomes/import", { method: "POST", body, headers: { "content-type": type } });
  return takeFile(world.clinician, request);
}

const renamed = "The name of this file cannot be read. Rename it, without semicolons, equals signs or quotation marks, and give it again.";
const cutOff = "The form did not arrive whole, so no file was read. Choose the file and send it once more.";

test.each<[string, () => Promise<unknown>, string]>([
  ["a semicolon in the file's name", () => send(`${key()}${field('name="file"; filename="scores;1.csv"', table)}--end--\r\n`), renamed],
  ["a quotation mark in the file's name", () => send(`${key()}${field('name="file"; filename="scores".csv', table)}--end--\r\n`), renamed],
  ["no file", () => send(`${key()}--end--\r\n`), "Choose a file first."],
  ["a file that was not chosen", () => send(`${key()}${field('name="file"; filename=""', "")}--end--\r\n`), "Choose a file first."],
  ["a form that is cut off within the file", () => send(`${key()}--end\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n${table}`), cutOff],
  ["a form that is cut off before the file", () => send(key()), cutOff],
  ["no form at all", () => send("scores", "text/plain"), cutOff],
  ["a form without the mark between its fields", () => send(table, "multipart/form-data"), cutOff],
])("%s is answered in words, and nothing is kept", async (_, sent, problem) => {
  expect(await sent()).toEqual({ problem });
  expect(await importsOf(world.clinician)).toEqual([]);
});
