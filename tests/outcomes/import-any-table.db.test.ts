import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { undoImport } from "~/outcomes/import/undo-import.server";
import { db } from "~/platform/db.server";
import { type World, imported, kept, makeImportWorld, mapped, score, staged, value } from "./import-world";

let world: World;
beforeAll(async () => {
  world = await makeImportWorld("any table");
});

const encodings = ["utf-8", "utf-8 with mark", "utf-16le", "utf-16be", "windows-1252"] as const;

/** As a program writes it that quotes some cells. */
function written(table: string[][], { delimiter, newline, quoted, encoding }: { delimiter: string; newline: string; quoted: boolean[]; encoding: (typeof encodings)[number] }): Uint8Array {
  let at = 0;
  const cell = (text: string) => (/["\r\n,;\t]/.test(text) || quoted[(at += 1) % quoted.length] ? `"${text.replaceAll('"', '""')}"` : text);
  const text = table.map((cells) => cells.map(cell).join(delimiter)).join(newline);
  if (encoding === "windows-1252") return Buffer.from(text, "latin1");
  if (encoding === "utf-16le") return Buffer.from(`\uFEFF${text}`, "utf16le");
  if (encoding === "utf-16be") return Buffer.from(`\uFEFF${text}`, "utf16le").swap16();
  return Buffer.from(encoding === "utf-8" ? text : `\uFEFF${text}`);
}

/** Letters that all of the encodings have, and what a cell must be quoted for. */
const code = fc
  .tuple(fc.constantFrom("K", "Ä", "ö", "c", "7"), fc.string({ unit: fc.constantFrom("a", "Z", "é", "ß", "0", "9", "-", "_", '"', ",", ";", "'"), maxLength: 12 }), fc.nat(99))
  .map(([first, rest, number]) => `${first}${rest}${number}`);

const rowOf = fc.record({ client: code, session: fc.integer({ min: 1, max: 60 }), halves: fc.integer({ min: 0, max: 302 }) });

test("any table of scores that is written as CSV and imported comes back equal", async () => {
  const form = fc.record({
    delimiter: fc.constantFrom(",", ";", "\t"),
    newline: fc.constantFrom("\n", "\r\n"),
    quoted: fc.array(fc.boolean(), { minLength: 1, maxLength: 7 }),
    encoding: fc.constantFrom(...encodings),
    comma: fc.boolean(),
  });
  const rows = fc.uniqueArray(rowOf, { minLength: 1, maxLength: 40, selector: ({ client, session }) => `${client} ${session}` });
  await fc.assert(
    fc.asyncProperty(rows, form, async (given, how) => {
      const number = (halves: number) => (how.comma ? String(halves / 2).replace(".", ",") : String(halves / 2));
      const table = [["client", "session", "das", "Größe"], ...given.map(({ client, session, halves }) => [client, String(session), number(halves), "é"])];
      const mapping = mapped([{ as: "client" }, { as: "session" }, score("das@1"), { as: "nothing" }], { primary: "das@1" });
      const { importId, check } = await imported(world.clinician, written(table, how), mapping, { delimiter: how.delimiter as "," });
      expect(check).toMatchObject({ scores: given.length, refused: 0, repeated: 0 });
      const { episodes, scores } = await kept(world.clinician);
      const codes = new Map(episodes.map(({ id, clientCode }) => [id, clientCode]));
      const came = scores.map((one) => `${codes.get(one.episodeId)!} ${one.session!} ${one.score.toNumber()}`);
      expect(came.sort()).toEqual(given.map(({ client, session, halves }) => `${client} ${session} ${halves / 2}`).sort());
      value(await undoImport(world.clinician, importId));
    }),
    { numRuns: 40 },
  );
}, 120_000);

test("cells wait as they stood in the file, whatever a database would make of them", async () => {
  const cells = fc.oneof(fc.string({ unit: fc.constantFrom("\\", '"', "{", "}", ",", "N", "n", "0", "'", ";", "é", " ", "$", "&", "\n", "\t"), maxLength: 8 }), fc.constantFrom("NULL", "null", "", "{}", "\\N", '""', "\\"));
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cells, cells), { minLength: 1, maxLength: 30 }), async (given) => {
      const importId = await staged(world.colleague, `client,score,some,other\n${given.map((pair, at) => `K${at},1,${pair.map(quoted).join(",")}`).join("\n")}\n`);
      const rows = await db().importRow.findMany({ where: { importId }, orderBy: { number: "asc" } });
      expect(rows.map((row) => row.cells.slice(2))).toEqual(given.map((pair) => pair.map((cell) => cell.trim())));
      await db().outcomeImport.deleteMany({ where: { id: importId } });
    }),
    { numRuns: 25 },
  );
}, 60_000);
