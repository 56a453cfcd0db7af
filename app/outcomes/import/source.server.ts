import { FileRefused } from "~/platform/file-refused.server";
import type { Head } from "./header.server";
import type { SheetOffer } from "./model";
import { type Row, type Written, mostColumns, rowsOf } from "./parse-csv.server";
import { type ByteLook, columnsBegun, delimiterIn } from "./recognise.server";
import type { Spool } from "./spool.server";
import { columnName } from "./workbook/cell-value";
import { type FilledSheet, filledSheets } from "./workbook/offers.server";
import { type Shared, openWorkbook } from "./workbook/open-workbook.server";
import { sentences } from "./workbook/sentences";
import { sheetRows } from "./workbook/sheet-rows.server";

/** How a file was said to be written. */
export type Said = { delimiter: "," | ";" | "\t" | null; encoding: "utf-8" | "windows-1252" | null; sheet: string | null };

/** A table, whatever kind of file it came in: its rows as often as they are asked for, the first with the columns' names. */
export type Source = Pick<Head, "thing" | "place"> & {
  /** Of a workbook: the name of the sheet. */
  sheet: string | null;
  /** Its place among the sheets, from 1 on. */
  sheetNumber: number;
  rows: () => AsyncIterable<Row[]>;
  close: () => void;
};

/** The table in a file, or the sheets among which nobody has chosen yet. Throws FileRefused. */
export async function sourceOf(spooled: Spool, look: ByteLook, said: Said): Promise<Source | { sheets: SheetOffer[] }> {
  if (look.container === "compound") throw new FileRefused((await isLocked(spooled)) ? sentences.locked : sentences.old);
  if (look.container === "zip") return sheetOf(spooled, said.sheet);
  const written = howWritten(look, said);
  return { thing: "file", place: (index) => String(index + 1), sheet: null, sheetNumber: 1, rows: () => rowsOf(spooled.read(), written), close: () => {} };
}

function howWritten(look: ByteLook, said: Said): Written {
  const encoding = look.encoding(said.encoding);
  const text = look.firstText(encoding);
  // Without any delimiter a comma is as good as another: the first row then says that there are no columns.
  const delimiter = said.delimiter ?? delimiterIn(text) ?? ",";
  return { encoding, delimiter, wide: columnsBegun(text, delimiter) > mostColumns };
}

async function sheetOf(spooled: Spool, name: string | null): Promise<Source | { sheets: SheetOffer[] }> {
  const workbook = await openWorkbook(spooled);
  try {
    const filled = await filledSheets(workbook);
    if (filled.length === 0) throw new FileRefused(sentences.empty);
    const chosen = filled.length === 1 ? filled[0] : filled.find(({ sheet }) => sheet.name === name);
    if (!chosen) {
      workbook.close();
      return { sheets: filled.map(({ offer }) => offer) };
    }
    const { from } = chosen.table;
    return {
      thing: "sheet",
      place: (index) => columnName(from + index),
      sheet: chosen.sheet.name,
      sheetNumber: workbook.sheets.indexOf(chosen.sheet) + 1,
      rows: () => tableRows(chosen, workbook.shared),
      close: workbook.close,
    };
  } catch (error) {
    workbook.close();
    throw error;
  }
}

/** The rows of a sheet's table, from its names and its first column on. */
async function* tableRows({ sheet, table: { header, from } }: FilledSheet, shared: Shared): AsyncGenerator<Row[]> {
  for await (const { row, cells, computed } of sheetRows(sheet, shared)) {
    if (row < header) continue;
    const left = cells.findIndex((cell) => cell !== "");
    if (left < from) throw new FileRefused(`Row ${row} has a cell in column ${columnName(left)}, left of the table, which begins in column ${columnName(from)}. Take away what stands beside the table.`);
    yield [{ row, cells: cells.slice(from), computed: computed?.map((column) => column - from) ?? null }];
  }
}

const directoryEntries = 64;

/** Whether a compound file is a workbook that was encrypted: its directory then names the package. */
async function isLocked(spooled: Spool): Promise<boolean> {
  const bytes = async (from: number, length: number) => {
    const pieces: Buffer[] = [];
    for await (const piece of spooled.read(from, from + length)) pieces.push(piece);
    return Buffer.concat(pieces);
  };
  const head = await bytes(0, 512);
  if (head.length < 512) return false;
  const sector = 1 << Math.min(12, head.readUInt16LE(30));
  const directory = await bytes((head.readUInt32LE(48) + 1) * sector, directoryEntries * 128);
  return directory.includes(Buffer.from("EncryptedPackage", "utf16le"));
}
