import { expect, test } from "vitest";
import { csvLine } from "~/outcomes/import/csv-line";

/** The cells that a spreadsheet makes of a line by this separator, as Excel does: quotation marks count at the beginning of a cell alone. */
function cellsBy(separator: string, line: string): string[] {
  const cell = new RegExp(`(?:^|[${separator}\\r\\n])(?:"((?:[^"]|"")*)"?|([^${separator}\\r\\n]*))`, "g");
  return [...line.matchAll(cell)].map(([, quoted, plain]) => (quoted?.replaceAll('""', '"') ?? plain ?? "").trimStart());
}

const computed = ["=1+1", "+1", "-1", "@SUM(1)", "\t=1+1", "\r=1+1", "\n=1+1", "＝1+1", " =1+1", "a;=1+1", "a;=1+1;b", 'a;"=1+1"', "a\t=1+1", "a\n=1+1", "a; =1+1", "a;\n=1+1", ';;=1+1'];

test.each(computed)("nothing of %j is computed by a spreadsheet, whatever separates its columns", (text) => {
  const line = csvLine(["first", text, "last"]);
  for (const separator of [",", ";", "\t"]) expect(cellsBy(separator, line).filter((cell) => /^["\s]*[=+\-@＝＋－＠]/.test(cell)), separator).toEqual([]);
});

test("what is no formula stays as it was written", () => {
  expect(csvLine(["12", "a - b", "e-mail@here", 'said "so"', "a, b", "x=1"])).toBe('12,a - b,e-mail@here,"said ""so""","a, b",x=1\r\n');
});
