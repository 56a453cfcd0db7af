import { expect, test } from "vitest";
import { columnLines } from "~/outcomes/import/column-lines";
import { guessMapping } from "~/outcomes/import/guess-mapping";
import type { KnownMeasure } from "~/outcomes/import/known-measure";
import type { FileColumn } from "~/outcomes/import/model";

const phq: KnownMeasure = { key: "phq-9@1", short: "PHQ-9", name: "PHQ-9", aliases: ["phq9"], items: 9, kind: "outcome", own: false };

function linesOf(names: string[], asked: number[] = []) {
  const columns = names.map((name): FileColumn => ({ name, kind: "numbers", looksLike: null, values: [], dateOrders: [], least: 0, greatest: 3 }));
  const mapping = guessMapping(columns, [phq]);
  const questions = asked.map((column) => ({ about: "columns" as const, text: "", column }));
  return columnLines({ mapping, questions }, columns.map((_, at) => at), [phq]).map(({ at, items }) => (items ? items.columns : at));
}

const items = (count: number) => Array.from({ length: count }, (_, at) => `phq9_${at + 1}`);

test("answers to all the items of a measure, side by side, are one line", () => {
  expect(linesOf(["client", "session", ...items(9), "age"])).toEqual([0, 1, [2, 3, 4, 5, 6, 7, 8, 9, 10], 11]);
});

test("some of the items, or items with another column between, have a line each", () => {
  expect(linesOf(["client", ...items(8)])).toHaveLength(9);
  expect(linesOf(["client", ...items(4), "age", ...items(9).slice(4)])).toHaveLength(11);
});

test("items of which something is asked have a line each", () => {
  expect(linesOf(["client", ...items(9)], [3])).toHaveLength(10);
  expect(linesOf(["client", ...items(9)], [0])).toHaveLength(2);
});
