import { useReader } from "~/ui/reader";
import { counted } from "../import/check-in-words";
import { choiceOf, type OptionGroup } from "../import/column-choice";
import type { KnownMeasure } from "../import/known-measure";
import type { FileColumn, ImportOnPage } from "../import/model";
import { ColumnChoice } from "./import-column-choice";

type Props = {
  shown: ImportOnPage;
  at: number;
  groups: OptionGroup[];
  /** The measure whose total this is, beside its items. */
  totalOf: KnownMeasure | undefined;
  /** Measures of which it may be, where its name does not say which. */
  maybe: KnownMeasure[];
  errors: Record<string, string>;
};

/** One column: its name, its first values, what it holds. */
export function ColumnLine({ shown, at, groups, totalOf, maybe, errors }: Props) {
  const { columns, mapping, firstRows, questions } = shown;
  const column = columns[at]!;
  const asked = questions.find((question) => question.column === at)?.text;
  return (
    <>
      <p className="font-medium wrap-anywhere md:pt-2">{column.name}</p>
      <Values cells={firstRows.map(({ cells }) => cells[at] ?? "")} column={column} />
      {column.looksLike ? (
        <div className="md:col-start-3 md:col-end-[-1] md:pt-2">
          <p className="text-muted">
            Looks like {column.looksLike.what} (row {column.looksLike.row}): not read in.
          </p>
          {asked && <p className="mt-1 max-w-measure font-medium text-pine">{asked}</p>}
        </div>
      ) : (
        <ColumnChoice
          at={at}
          name={column.name}
          groups={groups}
          chosen={choiceOf(mapping.columns[at] ?? { as: "nothing" })}
          occasion={occasionField(shown, at)}
          hint={maybe.length > 0 ? `${maybe.map(({ short }) => short).join(" or ")}? It is asked below.` : leftOut(column, shown, at, totalOf)}
          error={asked}
          definable={column.kind === "numbers" && !totalOf}
          occasionError={errors[`occasion-${at}`]}
        />
      )}
    </>
  );
}

/** The first few values that differ, as they stand in the file. */
function Values({ cells, column }: { cells: string[]; column: FileColumn }) {
  const { locale } = useReader();
  const first = [...new Set(cells)].filter((cell) => cell !== "").slice(0, 4);
  if (column.looksLike) return null;
  return (
    <div className="text-sm text-muted md:pt-2.5">
      <p className="line-clamp-2 wrap-anywhere tabular-nums">{first.length > 0 ? first.join("\u00a0· ") : "empty in the first rows"}</p>
      {column.computed && <p className="mt-1">{counted(column.computed, "cell has a formula", "cells have formulas", locale)}: read as the workbook last showed {column.computed === 1 ? "it" : "them"}.</p>}
    </div>
  );
}

/** Which occasion a score's column is of is asked where nothing else in the file says when; null where it is not asked. */
export function occasionField({ mapping }: ImportOnPage, at: number): string | null {
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
  return kind === "numbers" ? "No measure here has this name, so it is left out." : undefined;
}
