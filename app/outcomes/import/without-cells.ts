import type { Mapping } from "./mapping";
import type { Check, FileColumn } from "./model";

/** The columns' names and kinds: what is kept of them once an import is over. */
export const columnsWithoutCells = (columns: FileColumn[]): FileColumn[] =>
  columns.map(({ name, kind, looksLike }) => ({ name, kind, looksLike, values: [], dateOrders: [], least: null, greatest: null }));

/** What was said of the columns, without the values and the occasions that stood in their cells. */
export function mappingWithoutCells(mapping: Mapping): Mapping {
  const closed = mapping.closed?.how === "status" ? { ...mapping.closed, values: [] } : mapping.closed;
  const columns = mapping.columns.map((column) => ("means" in column ? { ...column, means: [] } : column));
  return { ...mapping, columns, closed, occasions: mapping.occasionBy === "label" ? [] : mapping.occasions };
}

/** The counts, and where and why something was refused. */
export const checkWithoutCells = (check: Check): Check => ({
  ...check,
  firstDay: null,
  lastDay: null,
  refusals: check.refusals.map((refusal) => ({ ...refusal, reason: reasonWithoutCell(refusal.reason) })),
});

/** Each takes the text of a cell out of the sentences that name it. Whatever stands between quotation marks came from a cell. */
export const cellsInWords: readonly (readonly [RegExp, string])[] = [
  [/^(The date|The last day) [\s\S]* (lies|can be read|cannot be read|is a count) /, "$1 $2 "],
  [/^Nobody has said where "[\s\S]*" stands/, "Nobody has said where this occasion stands"],
  [/^[\s\S]* was merged with another code, and which of the client's episodes episode \S+ of the file is nobody/, "This code was merged with another, and which of the client's episodes this is nobody"],
  [/^\S+ is (above|below|no score of) /, "This is $1 "],
  [/^"[\s\S]*" is /, "This is "],
  [/ ?"[\s\S]*"/, ""],
];

/** Such as "This is above 27, the highest score of the PHQ-9." */
export const reasonWithoutCell = (reason: string): string => cellsInWords.reduce((words, [naming, without]) => words.replace(naming, without), reason);
