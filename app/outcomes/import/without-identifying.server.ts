import { cutTo } from "./cut-to";
import { type Head, cellsFor } from "./header.server";
import type { FileColumn } from "./model";
import type { Row } from "./parse-csv.server";

/** No code, label, date or score is longer; somebody's notes are, and nothing is made of them. */
const longestCell = 120;

/** The rows below the columns' names as they may be kept: without the cells of identifying columns, long texts cut short. */
export async function* withoutIdentifying(read: AsyncIterable<Row[]>, columns: FileColumn[], head: Head): AsyncGenerator<Row[]> {
  const kept = columns.map(({ kind }) => kind !== "identifying");
  for await (const rows of read) {
    yield rows.filter(({ row }) => row > head.row).map(({ row, cells }) => ({ row, cells: cellsFor(head, { row, cells }).map((cell, index) => (kept[index] ? cut(cell) : "")) }));
  }
}

const cut = (cell: string) => (cell.length > longestCell ? `${cutTo(longestCell, cell)}…` : cell);
