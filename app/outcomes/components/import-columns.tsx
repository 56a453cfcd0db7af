import { classes } from "~/ui/classes";
import { columnOptions } from "../import/column-choice";
import { type ColumnLine as Line, columnLines } from "../import/column-lines";
import { totalsBesideItems } from "../import/guess-columns";
import type { KnownMeasure } from "../import/known-measure";
import type { ImportOnPage } from "../import/model";
import { sharedNames } from "../import/shared-names";
import { ColumnLine, occasionField } from "./import-column-line";

type Props = { shown: ImportOnPage; visible: number[]; measures: KnownMeasure[]; errors: Record<string, string> };

/** One line for each column that is shown; answers to all the items of a measure are one together. */
export function ImportColumns({ shown, visible, measures, errors }: Props) {
  const { columns, mapping } = shown;
  const groups = columnOptions(measures);
  const totals = totalsBesideItems(columns, measures);
  const unsaid = sharedNames(columns, mapping.columns, measures).filter(({ name }) => !mapping.which?.[name]);
  const asksOccasions = columns.some((_, at) => occasionField(shown, at) !== null);
  const grid = classes("grid gap-x-6 gap-y-2 md:items-start", asksOccasions ? "md:grid-cols-[3fr_4fr_5fr_3fr]" : "md:grid-cols-[3fr_4fr_5fr]");
  const line = (at: number) => (
    <li key={at} id={`column-${at}`} tabIndex={-1} className={classes(grid, "group/column py-3 outline-none max-md:py-5")}>
      <ColumnLine shown={shown} at={at} groups={groups} totalOf={totals.get(at)} maybe={unsaid.find(({ columns: [first] }) => first === at)?.measures ?? []} errors={errors} />
    </li>
  );
  return (
    <>
      <div aria-hidden="true" className={classes(grid, "border-b border-edge py-2 text-sm font-medium text-muted max-md:hidden")}>
        <span>Column</span>
        <span>First values</span>
        <span>Holds</span>
        {asksOccasions && <span>At the occasion</span>}
      </div>
      <ul className="divide-y divide-line">
        {columnLines(shown, visible, measures).map(({ at, items }) =>
          items ? (
            <li key={at}>
              <details className="group/items">
                <Items grid={grid} shown={shown} items={items} />
                <ul className="divide-y divide-line border-l-2 border-line pl-4">{items.columns.map(line)}</ul>
              </details>
            </li>
          ) : (
            line(at)
          ),
        )}
      </ul>
    </>
  );
}

/** What stands for all of them until they are opened. */
function Items({ grid, shown: { columns }, items: { of, columns: held } }: { grid: string; shown: ImportOnPage; items: NonNullable<Line["items"]> }) {
  const [first, last] = [columns[held[0]!]!.name, columns[held.at(-1)!]!.name];
  return (
    <summary className={classes(grid, "cursor-pointer list-none py-3 max-md:py-5 [&::-webkit-details-marker]:hidden")}>
      <span className="font-medium wrap-anywhere">
        {first} to {last}
      </span>
      <span className="text-sm text-muted md:pt-0.5">{held.length} columns</span>
      <span>
        Answers to all {of.items} items of {of.short}; its score is computed from them.{" "}
        <span className="link group-open/items:hidden">Show each</span>
        <span className="link hidden group-open/items:inline">Fold them</span>
      </span>
    </summary>
  );
}
