import { dateIn } from "./cells";
import { FileRefused } from "~/platform/file-refused.server";
import { isEmail } from "./identifying";
import { cutTo } from "./cut-to";
import type { FileColumn } from "./model";
import type { Row } from "./parse-csv.server";

export const mostColumns = 300;
const longestName = 120;
const noColumns = "Row 1 of this file has one single column. Give a table whose columns are separated by commas, semicolons or tabs, or say below which of them it is.";

/** The names of the columns, "Column 3" where there is none. Throws FileRefused where the first row cannot be one of names. */
export function columnNames({ row, cells }: Row): string[] {
  refuseUnreadable({ row, cells });
  if (cells.length === 1) throw new FileRefused(noColumns, true);
  if (cells.length > mostColumns) throw new FileRefused(`This file has ${cells.length} columns; ${mostColumns} can be read. Leave out those that are not needed.`);
  const email = cells.findIndex((cell) => isEmail(cutTo(longestName, cell)));
  if (email >= 0) throw new FileRefused(`Row 1 must hold the names of the columns, but column ${email + 1} has an e-mail address there.`);
  if (!cells.some((cell) => /\p{L}/u.test(cell))) throw new FileRefused("Row 1 must hold the names of the columns, but it holds numbers only.");
  const names = cells.map((cell, index) => cutTo(longestName, cell.replace(/\s+/g, " ")) || `Column ${index + 1}`);
  names.forEach((name, index) => {
    const first = names.indexOf(name);
    if (first < index) throw new FileRefused(`Columns ${first + 1} and ${index + 1} are both called "${name}". Give each its own name.`);
  });
  return names;
}

/** Throws FileRefused where the first row is one of scores, like those below it. */
export function refuseNameless(columns: Pick<FileColumn, "name" | "kind">[]): void {
  const at = columns.findIndex(({ name, kind }) => kind === "dates" && dateIn(name));
  if (at >= 0) throw new FileRefused(`Row 1 must hold the names of the columns, but column ${at + 1} has a date there, as the rows below it have. Put a row of names above it, so that its score is not taken for names.`);
}

/** The cells of a row, one for each column. Throws FileRefused where there are more. */
export function cellsFor(names: string[], { row, cells }: Row): string[] {
  refuseUnreadable({ row, cells });
  const over = cells.findIndex((cell, index) => index >= names.length && cell !== "");
  if (over >= 0) {
    throw new FileRefused(
      `Row ${row} has a cell in column ${over + 1}, but row 1 names ${names.length} columns. Commas, semicolons or tabs separate columns; where numbers have decimal commas, it must be one of the other two.`,
      true,
    );
  }
  return names.map((_, index) => cells[index] ?? "");
}

/** Text has no such sign, and the database takes none; files whose encoding was mistaken have. */
function refuseUnreadable({ row, cells }: Row): void {
  const at = cells.findIndex((cell) => cell.includes("\0"));
  if (at >= 0) throw new FileRefused(`Row ${row} has a sign in column ${at + 1} that no text has. Save the table as CSV UTF-8 and give that file.`);
}
