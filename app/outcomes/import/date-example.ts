import type { DateOrder, Mapping } from "./mapping";
import type { FileColumn, ImportOnPage } from "./model";
import { columnsAs } from "./settle-mapping";

/** A date of the file that means one day by one order and another day by another: as written, and each reading as "2026-04-03". */
export type DateExample = { written: string; readings: { order: DateOrder; day: string }[] };

const digits = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)/;

/** A real one of the columns that are used, by the orders that are asked; null where none of those at hand differ. */
export function dateExample(columns: FileColumn[], firstRows: ImportOnPage["firstRows"], mapping: Mapping, orders: DateOrder[]): DateExample | null {
  for (const at of [...columnsAs(mapping, "date"), ...columnsAs(mapping, "ended")]) {
    for (const written of [...firstRows.map(({ cells }) => cells[at] ?? ""), ...(columns[at]?.values ?? [])]) {
      const readings = orders.flatMap((order) => {
        const day = readBy(written, order);
        return day ? [{ order, day }] : [];
      });
      if (readings.length > 1 && new Set(readings.map(({ day }) => day)).size > 1) return { written, readings };
    }
  }
  return null;
}

function readBy(written: string, order: DateOrder): string | null {
  const [, one = "", other = "", year = ""] = digits.exec(written) ?? [];
  if (!year || order === "ymd") return null;
  const [day, month] = order === "dmy" ? [one, other] : [other, one];
  if (Number(month) < 1 || Number(month) > 12) return null;
  return `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
