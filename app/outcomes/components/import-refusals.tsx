import { classes } from "~/ui/classes";
import { useReader } from "~/ui/reader";
import { StackedTable, stackedCell, stackedHead, stackedRow } from "~/ui/stacked-table";
import type { Check } from "../import/model";

const shownAtMost = 200;

/** What is refused, by row and column, and why; the first of them where there are many. */
export function Refusals({ check: { refused, refusals } }: { check: Check }) {
  const { locale } = useReader();
  const shown = refusals.slice(0, shownAtMost);
  if (shown.length === 0) return null;
  return (
    <div className="mt-6 max-w-measure">
      <StackedTable label="What is refused">
        <thead>
          <tr className="text-sm text-muted">
            {["Row", "Column", "Why"].map((name) => (
              <th key={name} scope="col" className="border-b border-edge py-2 pr-6 font-medium">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ row, column, reason }, at) => (
            <tr key={at} className={classes(stackedRow, "border-b border-line align-baseline")}>
              <th scope="row" className={classes(stackedHead, "py-2 pr-6 font-medium whitespace-nowrap tabular-nums")}>
                <span className="md:hidden">Row </span>
                {row.toLocaleString(locale)}
              </th>
              <td data-of="Column" className={classes(stackedCell, "py-2 pr-6 wrap-anywhere")}>
                {column ?? "the whole row"}
              </td>
              <td className="py-2 max-md:block max-md:py-1">{reason}</td>
            </tr>
          ))}
        </tbody>
      </StackedTable>
      {refused > shown.length && <p className="mt-3 text-muted">And {(refused - shown.length).toLocaleString(locale)} more.</p>}
    </div>
  );
}
