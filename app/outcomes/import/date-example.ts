import { readingsOf } from "./cells";
import type { DateOrder, Mapping } from "./mapping";
import type { FileColumn, ImportOnPage } from "./model";
import { columnsAs } from "./settle-mapping";

/** A date of the file that means one day by one order and another day by another: as written, and each reading as "2026-04-03". */
export type DateExample = { written: string; readings: { order: DateOrder; day: string }[] };

/** A real one of the columns that are used, by the orders that are asked: the first that is another day by each of them, else the one that differs most; null where none of those at hand differ. */
export function dateExample(columns: FileColumn[], firstRows: ImportOnPage["firstRows"], mapping: Mapping, orders: DateOrder[]): DateExample | null {
  let best: DateExample | null = null;
  for (const at of [...columnsAs(mapping, "date"), ...columnsAs(mapping, "ended")]) {
    for (const written of [...firstRows.map(({ cells }) => cells[at] ?? ""), ...(columns[at]?.values ?? [])]) {
      const readings = readingsOf(written).filter(({ order }) => orders.includes(order));
      if (differing(readings) > Math.max(1, differing(best?.readings ?? []))) best = { written: withoutTime(written), readings };
      if (best && differing(best.readings) === orders.length) return best;
    }
  }
  return best;
}

const differing = (readings: DateExample["readings"]) => new Set(readings.map(({ day }) => day)).size;

const withoutTime = (written: string) => written.split(/[T ]/)[0]!;
