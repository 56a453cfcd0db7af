import type { KnownMeasure } from "./known-measure";
import type { Column, Mapping } from "./mapping";

const slugOf = (key: string) => key.split("@")[0]!;

/** The key of the edition that can be chosen now; a measure of which there is none any more keeps its own. */
export const newestKey = (key: string, measures: KnownMeasure[]): string =>
  measures.some((measure) => measure.key === key) ? key : (measures.find((measure) => slugOf(measure.key) === slugOf(key))?.key ?? key);

/** The column with the edition of its measure that can be chosen now. */
export function newestColumn(column: Column, measures: KnownMeasure[]): Column {
  if (column.as === "measure") return newestMeanings(column, measures);
  if (!("measure" in column)) return column;
  const measure = newestKey(column.measure, measures);
  return measure === column.measure ? column : { ...column, measure };
}

function newestMeanings(column: Extract<Column, { as: "measure" }>, measures: KnownMeasure[]): Column {
  const means = column.means.map((one) => ({ ...one, means: one.means && newestKey(one.means, measures) }));
  return means.every((one, at) => one.means === column.means[at]!.means) ? column : { ...column, means };
}

/** What was said, by the editions that can be chosen now; the same object where none was changed since. */
export function byNewestEditions(mapping: Mapping, measures: KnownMeasure[]): Mapping {
  const columns = mapping.columns.map((column) => newestColumn(column, measures));
  const primary = mapping.primary && newestKey(mapping.primary, measures);
  const same = primary === mapping.primary && columns.every((column, at) => column === mapping.columns[at]);
  return same ? mapping : { ...mapping, columns, primary };
}
