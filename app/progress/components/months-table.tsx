import { classes } from "~/ui/classes";
import { useReader } from "~/ui/reader";
import { StackedTable, stackedCell, stackedHead, stackedRow } from "~/ui/stacked-table";
import { minutesInNumbers } from "../minutes";
import { monthInWords } from "../month-in-words";
import type { Month } from "../months";

/** The numbers of the charts. */
export function MonthsTable({ months, withCases }: { months: Month[]; withCases: boolean }) {
  const { locale } = useReader();
  const columns = withCases ? [...practice, ...outcomes] : practice;
  return (
    <StackedTable label="The same numbers, month by month" className="mt-2">
      <thead>
        <tr className="align-bottom text-sm text-muted">
          {["Month", ...columns.map(({ title }) => title)].map((title) => (
            <th key={title} scope="col" className="border-b-2 border-edge py-2 pr-6 font-medium">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {months.map((one) => (
          <tr key={one.month} className={classes(stackedRow, "border-b border-line")}>
            <th scope="row" className={classes(stackedHead, "py-2.5 pr-6 font-medium")}>
              {monthInWords(one.month, locale)}
            </th>
            {columns.map(({ title, of }) => (
              <td key={title} data-of={title} className={classes(stackedCell, "py-2.5 pr-6")}>
                {of(one)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </StackedTable>
  );
}

type Column = { title: string; of: (month: Month) => string | number };

const practice: Column[] = [
  { title: "Minutes verified", of: ({ minutes }) => minutesInNumbers(minutes.verifiedMs) },
  { title: "Minutes noted", of: ({ minutes }) => minutes.claimed },
  { title: "Minutes of reading", of: ({ minutes }) => minutes.reading },
];
const outcomes: Column[] = [
  { title: "Cases closed", of: ({ closed }) => closed },
  { title: "With both scores", of: ({ scored }) => scored },
  { title: "Recovered or improved", of: ({ scored, improved }) => (scored === 0 ? "–" : `${improved} of ${scored}`) },
];
