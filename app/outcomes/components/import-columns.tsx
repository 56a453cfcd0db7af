import { classes } from "~/ui/classes";
import { choiceOf, columnOptions } from "../import/column-choice";
import { totalsBesideItems } from "../import/guess-columns";
import type { KnownMeasure } from "../import/known-measure";
import type { FileColumn, ImportOnPage } from "../import/model";
import { ColumnChoice } from "./import-column-choice";

type Props = { shown: ImportOnPage; measures: KnownMeasure[]; errors: Record<string, string> };

/** One line for each column of the file: its name, its first values, what it holds. */
export function ImportColumns({ shown, measures, errors }: Props) {
  const groups = columnOptions(measures);
  const totals = totalsBesideItems(shown.columns, measures);
  const { columns, mapping, firstRows, questions } = shown;
  const asksOccasions = columns.some((_, at) => occasionField(shown, at) !== null);
  const line = classes("grid gap-x-6 gap-y-2 md:items-start", asksOccasions ? "md:grid-cols-[3fr_4fr_5fr_3fr]" : "md:grid-cols-[3fr_4fr_5fr]");
  return (
    <>
      <div aria-hidden="true" className={classes(line, "border-b border-edge py-2 text-sm font-medium text-muted max-md:hidden")}>
        <span>Column</span>
        <span>First values</span>
        <span>Holds</span>
        {asksOccasions && <span>At the occasion</span>}
      </div>
      <ul className="divide-y divide-line">
        {columns.map((column, at) => (
          <li key={at} id={`column-${at}`} tabIndex={-1} className={classes(line, "py-3 outline-none max-md:py-5")}>
            <p className="font-medium wrap-anywhere md:pt-2">{column.name}</p>
            <Values cells={firstRows.map(({ cells }) => cells[at] ?? "")} column={column} />
            {column.looksLike ? (
              <p className="text-muted md:col-start-3 md:pt-2">
                Looks like {column.looksLike.what} (row {column.looksLike.row}): not read in.
              </p>
            ) : (
              <ColumnChoice
                at={at}
                name={column.name}
                groups={groups}
                chosen={choiceOf(mapping.columns[at] ?? { as: "nothing" })}
                occasion={occasionField(shown, at)}
                hint={leftOut(column, shown, at, totals.get(at))}
                error={questions.find((question) => question.column === at)?.text}
                occasionError={errors[`occasion-${at}`]}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The first few values that differ, as they stand in the file. */
function Values({ cells, column }: { cells: string[]; column: FileColumn }) {
  const first = [...new Set(cells)].filter((cell) => cell !== "").slice(0, 4);
  if (column.looksLike) return null;
  return <p className="line-clamp-2 text-sm wrap-anywhere text-muted tabular-nums md:pt-2.5">{first.length > 0 ? first.join("\u00a0· ") : "empty in the first rows"}</p>;
}

/** Which occasion a score's column is of is asked where nothing else in the file says when; null where it is not asked. */
function occasionField({ mapping }: ImportOnPage, at: number): string | null {
  const column = mapping.columns[at];
  if (column?.as !== "score") return null;
  const inRows = mapping.columns.some(({ as }) => as === "date" || as === "session" || as === "label");
  return mapping.occasionBy === "columns" || (!inRows && mapping.occasionBy === null) || column.occasion !== null ? (column.occasion ?? "") : null;
}

/** Why a column is left out, where it looks as if it were a score. */
function leftOut({ kind }: FileColumn, { mapping, state }: ImportOnPage, at: number, totalOf: KnownMeasure | undefined): string | undefined {
  if (state !== "staged" || mapping.columns[at]?.as !== "nothing") return undefined;
  if (totalOf && mapping.columns.some((column) => column.as === "item" && column.measure === totalOf.key)) {
    return `The score of the ${totalOf.short} is computed from its answers here. Leave all of them out, and this column is its score.`;
  }
  if (kind === "empty") return "There is nothing in it.";
  return kind === "numbers" ? "Its name is that of no measure here, so it is left out unless you say what it holds." : undefined;
}

