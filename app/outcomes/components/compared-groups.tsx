import type { ReactNode } from "react";
import { classes } from "~/ui/classes";
import { useReader } from "~/ui/reader";
import { ColumnNames, StackedTable, stackedCell, stackedHead, stackedRow } from "~/ui/stacked-table";
import { type Compared, type FoundPatterns, isWorthALook } from "../results/patterns";
import { comparisonsInWords, foldedInWords, groupInWords, saidOf } from "../results/patterns-in-words";

type ToPlan = ((one: Compared) => ReactNode) | null;

/** Groups of cases beside the others: those worth a look first, the rest folded, and how many comparisons were made. */
export function ComparedGroups({ found, name, toPlan }: { found: FoundPatterns; /** What its tables are of. */ name: string; toPlan: ToPlan }) {
  const { locale } = useReader();
  const { compared } = found;
  const worth = compared.filter(isWorthALook);
  const folded = compared.filter((one) => !isWorthALook(one));
  if (compared.length === 0) return null;
  return (
    <>
      {worth.length > 0 && <Comparisons compared={worth} label={`${name}: cases without a reliable gain, by group`} toPlan={toPlan} />}
      {folded.length > 0 && (
        <details className="mt-4">
          <summary className="link min-h-6 w-fit cursor-pointer">{foldedInWords(folded, worth.length)}</summary>
          <Comparisons compared={folded} label={`${name}: cases without a reliable gain, other groups`} toPlan={null} />
        </details>
      )}
      <p className="mt-4 max-w-measure text-sm text-muted">{comparisonsInWords(found, locale)}</p>
    </>
  );
}

function Comparisons({ compared, label, toPlan }: { compared: Compared[]; label: string; toPlan: ToPlan }) {
  const { locale } = useReader();
  const columns = ["These cases", "The others", "What it says"];
  return (
    <StackedTable label={label} className="mt-6">
      <ColumnNames names={["Without a reliable gain", ...columns]} />
      <tbody>
        {compared.map((one) => (
          <tr key={`${one.kind} ${one.trait?.name} ${one.trait?.value}`} className={classes(stackedRow, "border-b border-line align-baseline")}>
            <th scope="row" className={classes(stackedHead, "py-3 pr-6 font-medium")}>
              {groupInWords(one)}
            </th>
            <td data-of={columns[0]} className={cell}>
              {one.without} of {one.of}
            </td>
            <td data-of={columns[1]} className={cell}>
              {one.otherWithout} of {one.otherOf}
            </td>
            <td data-of={columns[2]} className={cell}>
              <span>
                {saidOf(one, locale)}
                {toPlan && isWorthALook(one) && toPlan(one)}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </StackedTable>
  );
}

const cell = classes(stackedCell, "py-3 pr-6");
