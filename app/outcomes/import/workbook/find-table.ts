import { dateIn, numberIn } from "../cells";
import type { Row } from "../parse-csv.server";

/** So many rows with something in them are looked at. */
export const rowsLooked = 30;

/** Where the table of a sheet begins: the row of the columns' names, and the first column that has something in it. */
export type Table = { header: number; from: number };

/**
 * Finds the row of names among a sheet's first rows. What stands above it, such as a title or the day of the export, fills
 * fewer columns than the table or is set apart by an empty row. Null where there is nothing.
 */
export function findTable(rows: Row[]): Table | null {
  if (rows.length === 0) return null;
  const filled = rows.map(({ cells }) => cells.filter((cell) => cell !== "").length);
  const enough = Math.max(1, Math.ceil(0.6 * Math.max(...filled)));
  const possible = rows.flatMap((_, at) => (filled[at]! >= enough ? [at] : []));
  const set = possible.find((at) => isOfNames(rows[at]!) && setApart(rows, possible[0]!, at) && filled[at]! >= filled[possible[0]!]!);
  const at = set ?? possible[0]!;
  return { header: rows[at]!.row, from: Math.min(...rows.slice(at).map(({ cells }) => cells.findIndex((cell) => cell !== ""))) };
}

/** Whether an empty row lies between one row and a later one. */
const setApart = (rows: Row[], from: number, to: number) => to > from && rows[to]!.row - rows[from]!.row > to - from;

const isOfNames = ({ cells }: Row) => cells.every((cell) => numberIn(cell) === null && dateIn(cell) === null);
