import { Link } from "@remix-run/react";
import { useReader } from "~/ui/reader";
import { classes } from "~/ui/classes";
import { written } from "../in-words";
import { linesAtFirst } from "../occasions";
import { writtenWith } from "../same-decimals";

type Occasion = { name: string; followUp: boolean; scores: (number | null)[] };
type Props = {
  /** What an occasion is: "Session", "Date". */
  kind: string;
  measures: { short: string; digits: number }[];
  occasions: Occasion[];
  /** How many more there are after the first ones. */
  between: number;
};

/** On paper a sheet holds so many lines at its beginning and at its end. */
const onPaper = linesAtFirst;

/** The numbers of the charts. Follow-ups stand under a line of their own. */
export function ScoreTable({ kind, measures, occasions, between }: Props) {
  const { locale } = useReader();
  const digits = measures.map((measure) => measure.digits);
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
          {measures.map(({ short }) => (
            <th key={short} scope="col" className="border-b border-edge py-2 pl-4 text-right font-medium">
              {short}
            </th>
          ))}
        </tr>
      </thead>
      {occasions.map((occasion, index) => (
        <tbody key={index}>
          {index === firstLater && <Words columns={measures.length + 1}>After treatment</Words>}
          {between > 0 && index === linesAtFirst && (
            <Words columns={measures.length + 1} on="screen">
              {written(between, locale)} more between.{" "}
              <Link to="?scores=all" preventScrollReset className="link">
                Show all
              </Link>
            </Words>
          )}
          {left > 0 && index === onPaper && (
            <Words columns={measures.length + 1} on="paper">
              {written(left + between, locale)} more between
            </Words>
          )}
          <Row occasion={occasion} digits={digits} isLeftOut={isLeftOut(index)} tight={occasions.length > 30} />
        </tbody>
      ))}
    </table>
  );
}

type RowProps = { occasion: Occasion; /** One for each column of scores. */ digits: number[]; isLeftOut: boolean; tight: boolean };

function Row({ occasion: { name, scores }, digits, isLeftOut, tight }: RowProps) {
  const { locale } = useReader();
  const cell = classes("py-1.5", tight ? "print:py-0 print:text-sm" : "print:py-0.5");
  return (
    <tr className={classes("border-b border-line", isLeftOut && "print:hidden")}>
      <th scope="row" className={classes(cell, "pr-4 font-normal whitespace-nowrap")}>
        {name}
      </th>
      {scores.map((score, column) => (
        <td key={column} className={classes(cell, "pl-4 text-right")}>
          {score === null ? <span className="text-muted">–</span> : writtenWith(digits[column] ?? 0, score, locale)}
        </td>
      ))}
    </tr>
  );
}

function Words({ columns, on, children }: { columns: number; on?: "paper" | "screen"; children: React.ReactNode }) {
  return (
    <tr className={classes(on === "paper" && "hidden print:table-row", on === "screen" && "print:hidden")}>
      <th colSpan={columns} scope="rowgroup" className="pt-3 pb-1 text-sm font-medium text-muted">
        {children}
      </th>
    </tr>
  );
}
