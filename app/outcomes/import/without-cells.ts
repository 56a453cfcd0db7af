import type { Mapping } from "./mapping";
import type { Check, FileColumn } from "./model";

/** The columns' names and kinds: what is kept of them once an import is over. */
export const columnsWithoutCells = (columns: FileColumn[]): FileColumn[] =>
  columns.map(({ name, kind, looksLike }) => ({ name, kind, looksLike, values: [], dateOrders: [], least: null, greatest: null }));

/** What was said of the columns, without the values and the occasions that stood in their cells. */
export function mappingWithoutCells(mapping: Mapping): Mapping {
  const closed = mapping.closed?.how === "status" ? { ...mapping.closed, values: [] } : mapping.closed;
  return { ...mapping, closed, occasions: mapping.occasionBy === "label" ? [] : mapping.occasions };
}

/** The counts, and where and why something was refused. */
export const checkWithoutCells = (check: Check): Check => ({
  ...check,
  firstDay: null,
  lastDay: null,
  refusals: check.refusals.map((refusal) => ({ ...refusal, reason: reasonWithoutCell(refusal.reason) })),
});

/** Each takes the text of a cell out of the sentences that name it. Whatever stands between quotation marks came from a cell. */
const cellsInWords: [RegExp, string][] = [
  [/^(The date|The last day) [\s\S]* (lies|can be read|cannot be read) /, "$1 $2 "],
  [/^Nobody has said where "[\s\S]*" stands/, "Nobody has said where this occasion stands"],
  [/^\S+ is (above|below|no score of) /, "This is $1 "],
  [/^"[\s\S]*" is /, "This is "],
  [/ ?"[\s\S]*"/, ""],
];

/** Such as "This is above 27, the highest score of the PHQ-9." */
export const reasonWithoutCell = (reason: string): string => cellsInWords.reduce((words, [naming, without]) => words.replace(naming, without), reason);
