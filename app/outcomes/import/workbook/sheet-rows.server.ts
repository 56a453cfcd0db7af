import { FileRefused } from "~/platform/file-refused.server";
import type { Row } from "../parse-csv.server";
import { columnOf, dateOfSerial, numberAsShown, withSigns } from "./cell-value";
import { limits } from "./limits";
import type { Shared, Sheet } from "./open-workbook.server";
import { type Sees, readXml } from "./read-xml.server";
import { sentences } from "./sentences";

type Cell = { column: number; type: string; style: number; value: string | null; inline: string | null; formula: string | null };

/**
 * The rows of a sheet that have something in them, numbered as the spreadsheet numbers them, from its first column on. Of a
 * formula the value counts that was stored with it; one without stands as the formula itself. `seeSize` hears how far the sheet says that it
 * reaches, where it does. Throws FileRefused.
 */
export async function* sheetRows({ read }: Sheet, shared: Shared, seeSize?: (lastRow: number) => void): AsyncGenerator<Row> {
  const ready: Row[] = [];
  let row: Row | null = null;
  let number = 0;
  let cell: Cell | null = null;
  let into: "value" | "inline" | "formula" | null = null;
  let aside = 0;
  let next = 0;

  function openRow(reference: string | undefined) {
    const given = reference === undefined ? number + 1 : Number(reference);
    if (!Number.isInteger(given) || given <= number || given > limits.rows) throw new FileRefused(sentences.damaged);
    number = given;
    next = 0;
    row = { row: given, cells: [], computed: null };
  }

  function openCell({ r, t, s }: Record<string, string>) {
    const column = r === undefined ? next : columnOf(r);
    if (column === null || column < next || column >= limits.columns) throw new FileRefused(sentences.damaged);
    next = column + 1;
    cell = { column, type: t ?? "n", style: Number(s ?? 0), value: null, inline: null, formula: null };
  }

  function closeCell(of: Row, closing: Cell) {
    const { column } = closing;
    const text = textOf(closing, shared).trim();
    if (closing.formula !== null) (of.computed ??= []).push(column);
    if (text === "") return;
    while (of.cells.length < column) of.cells.push("");
    of.cells[column] = text;
  }

  const sees: Sees = {
    open: (name, attributes) => {
      if (name === "row") openRow(attributes.r);
      else if (name === "c" && row) openCell(attributes);
      else if (name === "dimension") seeSize?.(Number(/(\d+)$/.exec(attributes.ref ?? "")?.[1] ?? 0));
      else if (name === "rPh") aside += 1;
      else if (cell && name === "v") [into, cell.value] = ["value", ""];
      else if (cell && name === "f") [into, cell.formula] = ["formula", ""];
      else if (cell && name === "t" && aside === 0) [into, cell.inline] = ["inline", cell.inline ?? ""];
    },
    text: (text) => {
      if (cell && into && cell[into]!.length <= limits.cellLetters) cell[into] += text;
    },
    close: (name) => {
      into = null;
      if (name === "rPh") aside -= 1;
      if (name === "c" && row && cell) {
        closeCell(row, cell);
        cell = null;
      }
      if (name !== "row" || !row) return;
      if (row.cells.length > 0) ready.push(row);
      row = null;
    },
  };
  for await (const rows of readXml(read(), sees, ready)) yield* rows;
}

/** What a cell shows; "" where it is empty. */
function textOf({ type, style, value, inline, formula }: Omit<Cell, "column">, { texts, isDate, epoch }: Shared): string {
  if (type === "inlineStr") return withSigns(inline ?? "");
  if (value === null || (value === "" && formula !== null && type !== "str")) return formula === null ? "" : `=${formula || "…"}`;
  if (type === "s") return sharedText(texts, value);
  if (type === "b") return value === "1" ? "TRUE" : "FALSE";
  if (type === "d") return value.replace(/T00:00(:00(\.0+)?)?Z?$/, "");
  if (type !== "n") return withSigns(value);
  return (isDate[style] && dateOfSerial(Number(value), epoch)) || numberAsShown(value);
}

/** A cell that names a text which is not there held something that is lost: it is no empty cell, and no other text either. */
function sharedText(texts: string[], place: string): string {
  if (place.trim() === "") return "";
  const text = /^\d+$/.test(place.trim()) ? texts[Number(place)] : undefined;
  if (text === undefined) throw new FileRefused(sentences.damaged);
  return text;
}
