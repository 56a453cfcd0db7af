import { Link } from "@remix-run/react";
import { useReader } from "~/ui/reader";
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

/** The numbers of the charts. Follow-ups stand under a line of their own. */
export function ScoreTable({ kind, measures, occasions, between }: Props) {
  const { locale } = useReader();
  const digits = measures.map((measure) => measure.digits);
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
            <Words columns={measures.length + 1}>
              {written(between, locale)} more between.{" "}
              <Link to="?scores=all" preventScrollReset className="link">
                Show all
              </Link>
            </Words>
          )}
          <Row occasion={occasion} digits={digits} />
        </tbody>
      ))}
    </table>
  );
}

type RowProps = { occasion: Occasion; /** One for each column of scores. */ digits: number[] };

function Row({ occasion: { name, scores }, digits }: RowProps) {
  const { locale } = useReader();
  return (
    <tr className="border-b border-line">
      <th scope="row" className="py-1.5 pr-4 font-normal whitespace-nowrap">
        {name}
      </th>
      {scores.map((score, column) => (
        <td key={column} className="py-1.5 pl-4 text-right">
          {score === null ? <span className="text-muted">–</span> : writtenWith(digits[column] ?? 0, score, locale)}
        </td>
      ))}
    </tr>
  );
}

function Words({ columns, children }: { columns: number; children: React.ReactNode }) {
  return (
    <tr>
      <th colSpan={columns} scope="rowgroup" className="pt-3 pb-1 text-sm font-medium text-muted">
        {children}
      </th>
    </tr>
  );
}
