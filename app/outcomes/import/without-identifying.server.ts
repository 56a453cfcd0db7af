import { cutTo } from "./cut-to";
import { cellsFor } from "./header.server";
import type { FileColumn } from "./model";
import type { Row } from "./parse-csv.server";

/** No code, label, date or score is longer; somebody's notes are, and nothing is made of them. */
const longestCell = 120;

/** The rows below the columns' names as they may be kept: without the cells of identifying columns, long texts cut short. */
export async function* withoutIdentifying(rows: AsyncIterable<Row>, columns: FileColumn[]): AsyncGenerator<Row> {
  const names = columns.map(({ name }) => name);
  const kept = columns.map(({ kind }) => kind !== "identifying");
  for await (const { row, cells } of rows) {
    if (row === 1) continue;
    const own = cellsFor(names, { row, cells });
    yield { row, cells: own.map((cell, index) => (kept[index] ? cut(cell) : "")) };
  }
}

const cut = (cell: string) => (cell.length > longestCell ? `${cutTo(longestCell, cell)}…` : cell);
