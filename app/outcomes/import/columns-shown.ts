import type { FileColumn, ImportOnPage } from "./model";

/** A file with no more columns than this is shown whole. */
const fewColumns = 40;
const first = 20;
/** So many columns with scores or answers; each brings a list of all that it can hold. */
const mostHeld = 60;

/** "3.5" as the columns at 3 and 5; those that the file does not have are left out. */
export function columnsNamed(written: string | undefined, count: number): number[] {
  const named = (written ?? "").split(".").filter((each) => /^\d+$/.test(each));
  return [...new Set(named.map(Number))].filter((at) => at < count);
}

/** The indexes of the columns that the page shows: of a wide file the first, those that hold something or are asked about, and those that were chosen to be shown. */
export function columnsShown({ columns, mapping, questions }: Pick<ImportOnPage, "columns" | "mapping" | "questions">, chosen: number[]): number[] {
  const all = columns.map((_, at) => at);
  if (columns.length <= fewColumns) return all;
  const as = (at: number) => mapping.columns[at]?.as ?? "nothing";
  const scores = all.filter((at) => as(at) === "score" || as(at) === "item").slice(0, mostHeld);
  const others = all.filter((at) => columns[at]!.looksLike || !["nothing", "score", "item"].includes(as(at)));
  const asked = questions.flatMap(({ column }) => column ?? []);
  const shown = new Set([...all.slice(0, first), ...scores, ...others, ...asked, ...chosen]);
  return all.filter((at) => shown.has(at));
}

/** The page carries the values of those columns alone that it shows. */
export const withValuesOf = (shown: number[], columns: FileColumn[]): FileColumn[] => {
  const visible = new Set(shown);
  return columns.map((column, at) => (visible.has(at) ? column : { ...column, values: [] }));
};
