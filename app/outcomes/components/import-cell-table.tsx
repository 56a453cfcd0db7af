import { classes } from "~/ui/classes";
import { useReader } from "~/ui/reader";
import { ColumnNames, StackedTable, stackedCell, stackedHead, stackedRow } from "~/ui/stacked-table";
import type { Refusal } from "../import/model";

/** Cells of the file, or whole rows, and what is said of each. */
export function ImportCellTable({ label, cells }: { label: string; cells: Refusal[] }) {
  const { locale } = useReader();
  return (
    <StackedTable label={label}>
      <ColumnNames names={["Row", "Column", "Why"]} />
      <tbody>
        {cells.map(({ row, column, reason }, at) => (
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
  );
}
