import { type Table, findTable, rowsLooked } from "./find-table";
import type { Sheet, Workbook } from "./open-workbook.server";
import type { SheetOffer } from "../model";
import type { Row } from "../parse-csv.server";
import { sheetRows } from "./sheet-rows.server";

export type FilledSheet = { sheet: Sheet; table: Table; offer: SheetOffer };

const columnsShown = 4;

/** The sheets that have something in them, and where their tables begin. */
export async function filledSheets({ sheets, shared }: Workbook): Promise<FilledSheet[]> {
  const filled: FilledSheet[] = [];
  for (const sheet of sheets) {
    const first: Row[] = [];
    let last = 0;
    for await (const row of sheetRows(sheet, shared, (lastRow) => (last = lastRow))) if (first.push(row) === rowsLooked) break;
    const table = findTable(first);
    if (!table) continue;
    const names = first.find(({ row }) => row === table.header)!.cells.slice(table.from).filter((cell) => cell !== "");
    filled.push({ sheet, table, offer: { name: sheet.name, hidden: sheet.hidden, rows: rowsBelow(first, table, last), columns: names.slice(0, columnsShown).map((name) => name.slice(0, 40)) } });
  }
  return filled;
}

function rowsBelow(first: Row[], { header }: Table, last: number): number | null {
  if (first.length < rowsLooked) return first.filter(({ row }) => row > header).length;
  return last > header ? last - header : null;
}
