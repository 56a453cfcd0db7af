import { dateIn } from "./cells";
import { FileRefused } from "~/platform/file-refused.server";
import { isEmail } from "./identifying";
import { cutTo } from "./cut-to";
import type { FileColumn } from "./model";
import { type Row, mostColumns } from "./parse-csv.server";

const longestName = 120;

/** The names of the columns, the row in which they stand, and how what gave the file calls itself and its columns: "file" and "3", or "sheet" and "C". */
export type Head = { row: number; names: string[]; thing: "file" | "sheet"; place: (index: number) => string };

/** The names of the columns, "Column 3" where there is none. Throws FileRefused where the row cannot be one of names. */
export function columnNames({ row, cells }: Row, called: Pick<Head, "thing" | "place">): Head {
  const { thing, place } = called;
  refuseUnreadable({ row, cells }, called);
  const must = `Row ${row} must hold the names of the columns, but`;
  if (cells.length === 1) throw new FileRefused(oneColumn[thing](row), thing === "file");
  if (cells.length > mostColumns) throw new FileRefused(`This ${thing} has ${cells.length} columns; ${mostColumns} can be read. Leave out those that are not needed.`);
  const email = cells.findIndex((cell) => isEmail(cutTo(longestName, cell)));
  if (email >= 0) throw new FileRefused(`${must} column ${place(email)} has an e-mail address there.`);
  if (!cells.some((cell) => /\p{L}/u.test(cell))) throw new FileRefused(`${must} it holds numbers only.`);
  const names = cells.map((cell, index) => cutTo(longestName, cell.replace(/\s+/g, " ")) || `Column ${place(index)}`);
  names.forEach((name, index) => {
    const first = names.indexOf(name);
    if (first < index) throw new FileRefused(`Columns ${place(first)} and ${place(index)} are both called "${name}". Give each its own name.`);
  });
  return { row, names, ...called };
}

const oneColumn = {
  file: (row: number) => `Row ${row} of this file has one single column. Give a table whose columns are separated by commas, semicolons or tabs, or say below which of them it is.`,
  sheet: (row: number) => `The table of this sheet has one single column, in row ${row}. Give one with a column for the client, one that says when, and one for the score.`,
};

/** Throws FileRefused where the first row is one of scores, like those below it. */
export function refuseNameless(columns: Pick<FileColumn, "name" | "kind">[], { row, place }: Head): void {
  const at = columns.findIndex(({ name, kind }) => kind === "dates" && dateIn(name));
  if (at >= 0) throw new FileRefused(`Row ${row} must hold the names of the columns, but column ${place(at)} has a date there, as the rows below it have. Put a row of names above it, so that its score is not taken for names.`);
}

/** The cells of a row, one for each column. Throws FileRefused where there are more. */
export function cellsFor(head: Head, { row, cells }: Row): string[] {
  refuseUnreadable({ row, cells }, head);
  const { names, thing, place } = head;
  const over = cells.findIndex((cell, index) => index >= names.length && cell !== "");
  if (over >= 0) {
    const text = `Row ${row} has a cell in column ${place(over)}, but row ${head.row} names ${names.length} columns.`;
    const todo = thing === "file" ? "Commas, semicolons or tabs separate columns; where numbers have decimal commas, it must be one of the other two." : "Name that column too, or take away what stands beside the table.";
    throw new FileRefused(`${text} ${todo}`, thing === "file");
  }
  return names.map((_, index) => cells[index] ?? "");
}

/** Text has no such sign, and the database takes none; files whose encoding was mistaken have. */
function refuseUnreadable({ row, cells }: Row, { place }: Pick<Head, "place">): void {
  const at = cells.findIndex((cell) => cell.includes("\0"));
  if (at >= 0) throw new FileRefused(`Row ${row} has a sign in column ${place(at)} that no text has. Save the table as CSV UTF-8 and give that file.`);
}
