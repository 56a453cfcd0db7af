import { paths } from "~/paths";
import { classes } from "~/ui/classes";
import { useReader } from "~/ui/reader";
import { ColumnNames, StackedTable, stackedCell, stackedHead, stackedRow } from "~/ui/stacked-table";
import { changeInWords } from "../import/change-in-words";
import { counted, listed } from "../import/check-in-words";
import type { Change, Check, ComesIn as ComesInType } from "../import/model";

type Shown = { importId: string; check: Pick<Check, "newEpisodes" | "changedEpisodes">; comesIn: ComesInType };

/** Which treatments get what, and what is here already and changes: the first of each, and all of it to be downloaded. */
export function ComesIn({ importId, check, comesIn }: Shown) {
  const { locale } = useReader();
  const { incoming, changed, changes } = comesIn;
  if (incoming.length === 0) return null;
  const treatments = check.newEpisodes + check.changedEpisodes;
  return (
    <div className="mt-4 max-w-measure space-y-2">
      {changes.length > 0 && (
        <Folded says={changed === 1 ? "The one thing that is here and changes" : `The ${counted(changed, "", "things that are here and change", locale)}`} to={paths.importList(importId, "changes")} hidden={changed - changes.length}>
          <Table label="What changes" names={["Client", "What", "From", "To"]} rows={changes.map((change) => changeCells(change, locale))} />
        </Folded>
      )}
      <Folded says={treatments === 1 ? "The treatment and what it gets" : `The ${counted(treatments, "", "treatments and what each gets", locale)}`} to={paths.importList(importId, "comes-in")} hidden={treatments - incoming.length}>
        <Table
          label="What comes in"
          names={["Client", "Treatment", "Scores"]}
          rows={incoming.map(({ client, number, isNew, scores }) => [
            treatmentOf(client, number),
            isNew ? "new" : "continued",
            scores.length === 0 ? "none new" : listed(scores.map(({ measure, count }) => `${measure}: ${count.toLocaleString(locale)}`)).slice(0, -1),
          ])}
        />
      </Folded>
    </div>
  );
}

const treatmentOf = (client: string, number: number) => (number === 1 ? client : `${client}, episode ${number}`);

function changeCells(change: Change, locale: string): string[] {
  const day = (written: string) => new Date(`${written}T00:00:00Z`).toLocaleDateString(locale, { dateStyle: "medium", timeZone: "UTC" });
  const { what, from, to } = changeInWords(change, day);
  return [treatmentOf(change.client, change.number), what, from, to];
}

function Folded({ says, to, hidden, children }: { says: string; to: string; hidden: number; children: React.ReactNode }) {
  const { locale } = useReader();
  return (
    <details>
      <summary className="w-fit cursor-pointer py-1 text-muted hover:text-pine">{says}</summary>
      <div className="mt-2 mb-4">
        {children}
        <p className="mt-3 text-muted">
          {hidden > 0 && `And ${hidden.toLocaleString(locale)} more. `}
          <a href={to} download className="link">
            Download all (CSV)
          </a>
        </p>
      </div>
    </details>
  );
}

function Table({ label, names, rows }: { label: string; names: string[]; rows: string[][] }) {
  return (
    <StackedTable label={label}>
      <ColumnNames names={names} />
      <tbody>
        {rows.map(([first, ...others], at) => (
          <tr key={at} className={classes(stackedRow, "border-b border-line align-baseline")}>
            <th scope="row" className={classes(stackedHead, "py-2 pr-6 font-medium wrap-anywhere")}>
              {first}
            </th>
            {others.map((cell, place) => (
              <td key={place} data-of={names[place + 1]} className={classes(stackedCell, "py-2 pr-6 tabular-nums")}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </StackedTable>
  );
}
