import { wilsonInterval } from "~/core/statistics";
import { type Category, type SnapshotCounts, leastForShares } from "~/outcomes";
import { classes } from "~/ui/classes";
import { useReader } from "~/ui/reader";
import { ColumnNames, StackedTable, stackedCell, stackedHead, stackedRow } from "~/ui/stacked-table";

export type SharesRow = { name: string; counts: SnapshotCounts };

const columns: [Category, string][] = [
  ["recovered", "Recovered"],
  ["improved", "Improved, not recovered"],
  ["unchanged", "No reliable change"],
  ["deteriorated", "Deteriorated"],
];

/** What came of closed cases, a row for each group of them: counts, with shares and their intervals from enough cases on. */
export function OutcomeShares({ label, first, rows }: { label: string; first: string; rows: SharesRow[] }) {
  const { locale } = useReader();
  const written = (count: number) => count.toLocaleString(locale);
  return (
    <StackedTable label={label} className="mt-6">
      <ColumnNames names={[first, "Closed cases", ...columns.map(([, name]) => name), "No end score"]} />
      <tbody>
        {rows.map(({ name, counts }) => {
          const judged = columns.reduce((sum, [category]) => sum + (counts.categories[category] ?? 0), 0);
          return (
            <tr key={name} className={classes(stackedRow, "border-b border-line align-baseline")}>
              <th scope="row" className={classes(stackedHead, "py-3 pr-6 font-medium")}>
                {name}
              </th>
              <td data-of="Closed cases" className={cell}>
                <span>
                  {written(counts.cases)} <span className="text-sm text-muted md:block">of {written(counts.clinicians)} clinicians</span>
                </span>
              </td>
              {columns.map(([category, title]) => (
                <Share key={category} title={title} count={counts.categories[category] ?? 0} of={judged} />
              ))}
              <Share title="No end score" count={counts.withoutEndScore} of={counts.cases} />
            </tr>
          );
        })}
      </tbody>
    </StackedTable>
  );
}

const cell = classes(stackedCell, "py-3 pr-6");

function Share({ title, count, of }: { title: string; count: number; of: number }) {
  const { locale } = useReader();
  const share = of >= leastForShares ? wilsonInterval({ successes: count, n: of }) : null;
  const percent = (part: number) => Math.round(100 * part);
  return (
    <td data-of={title} className={cell}>
      {share === null || share.estimate === null ? (
        `${count.toLocaleString(locale)} of ${of.toLocaleString(locale)}`
      ) : (
        <span>
          <span className="whitespace-nowrap">
            {percent(share.estimate)} %{" "}
            <span className="text-muted">
              {percent(share.lower)}–{percent(share.upper)} %
            </span>
          </span>{" "}
          <span className="text-sm whitespace-nowrap text-muted md:block">
            {count.toLocaleString(locale)} of {of.toLocaleString(locale)}
          </span>
        </span>
      )}
    </td>
  );
}
