import type { KnownMeasure } from "./known-measure";
import type { ImportOnPage } from "./model";

/** One line of the page: a column, or all the answers to a measure's items as one. */
export type ColumnLine = { at: number; items: null } | { at: number; items: { of: KnownMeasure; columns: number[] } };

/** Answers to items are one line where they stand side by side, all are there, and nothing is asked of any. */
export function columnLines({ mapping, questions }: Pick<ImportOnPage, "mapping" | "questions">, visible: number[], measures: KnownMeasure[]): ColumnLine[] {
  const lines: ColumnLine[] = [];
  for (let place = 0; place < visible.length; ) {
    const at = visible[place]!;
    const column = mapping.columns[at];
    const of = column?.as === "item" ? measures.find(({ key }) => key === column.measure) : undefined;
    const run = of ? visible.slice(place, place + of.items) : [];
    const held = new Set(run.flatMap((one) => itemOf(mapping.columns[one], of!.key)));
    const whole = of !== undefined && held.size === of.items && !questions.some((question) => question.column !== undefined && run.includes(question.column));
    lines.push({ at, items: whole ? { of, columns: run } : null });
    place += whole ? run.length : 1;
  }
  return lines;
}

const itemOf = (column: ImportOnPage["mapping"]["columns"][number] | undefined, key: string) => (column?.as === "item" && column.measure === key ? [column.item] : []);
