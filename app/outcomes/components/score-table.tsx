import { useReader } from "~/ui/reader";
import { classes } from "~/ui/classes";
import { written } from "../in-words";

type Occasion = { name: string; followUp: boolean; scores: (number | null)[] };
type Props = { /** What an occasion is: "Session", "Date". */ kind: string; measures: string[]; occasions: Occasion[] };

/** On paper a sheet holds so many lines at its beginning and at its end; the screen holds all. */
const onPaper = 24;

/** The numbers of the charts. Follow-ups stand under a line of their own. */
export function ScoreTable({ kind, measures, occasions }: Props) {
  const left = occasions.length - 2 * onPaper;
  const isLeftOut = (index: number) => left > 0 && index >= onPaper && index < occasions.length - onPaper;
  const firstLater = occasions.findIndex(({ followUp }) => followUp);
  return (
    <table aria-label="Scores" className="w-full border-collapse text-left">
      <thead>
        <tr className="align-bottom text-sm text-muted">
          <th scope="col" className="border-b border-edge py-2 pr-4 font-medium">
            {kind}
          </th>
          {measures.map((short) => (
            <th key={short} scope="col" className="border-b border-edge py-2 pl-4 text-right font-medium">
              {short}
            </th>
          ))}
        </tr>
      </thead>
      {occasions.map((occasion, index) => (
        <tbody key={occasion.name}>
          {index === firstLater && <Words columns={measures.length + 1}>After treatment</Words>}
          {left > 0 && index === onPaper && (
            <Words columns={measures.length + 1} paperOnly>
              {left} more between
            </Words>
          )}
          <Row occasion={occasion} isLeftOut={isLeftOut(index)} tight={occasions.length > 30} />
        </tbody>
      ))}
    </table>
  );
}

function Row({ occasion: { name, scores }, isLeftOut, tight }: { occasion: Occasion; isLeftOut: boolean; tight: boolean }) {
  const { locale } = useReader();
  const cell = classes("py-1.5", tight ? "print:py-0 print:text-sm" : "print:py-0.5");
  return (
    <tr className={classes("border-b border-line", isLeftOut && "print:hidden")}>
      <th scope="row" className={classes(cell, "pr-4 font-normal whitespace-nowrap")}>
        {name}
      </th>
      {scores.map((score, column) => (
        <td key={column} className={classes(cell, "pl-4 text-right")}>
          {score === null ? <span className="text-muted">–</span> : written(score, locale)}
        </td>
      ))}
    </tr>
  );
}

function Words({ columns, paperOnly = false, children }: { columns: number; paperOnly?: boolean; children: React.ReactNode }) {
  return (
    <tr className={classes(paperOnly && "hidden print:table-row")}>
      <th colSpan={columns} scope="rowgroup" className="pt-3 pb-1 text-sm font-medium text-muted">
        {children}
      </th>
    </tr>
  );
}
