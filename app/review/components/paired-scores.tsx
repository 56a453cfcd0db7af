import { classes } from "~/ui/classes";
import { useReader } from "~/ui/reader";
import { StackedTable, stackedCell, stackedHead, stackedRow } from "~/ui/stacked-table";
import { Empty } from "~/ui/empty";
import { When } from "~/ui/when";
import { type Agreement, type PairRow, leastRaters, leastTakes } from "../agreement-rules";

type Pairs = Extract<Agreement, { kind: "pairs" }>;

/** Where there is too little for a figure: the viewer's own scores beside those of another rater, answer by answer. */
export function PairedScores({ pairs: { pairs, items, takes } }: { pairs: Pairs }) {
  const why = `A figure for agreement needs ${leastTakes} recorded answers rated by the same ${leastRaters} raters; here there ${takes === 1 ? "is" : "are"} ${takes}. With fewer, chance alone would move it from poor to excellent.`;
  if (pairs.length === 0) {
    return (
      <Empty title="No answer has been scored by you and another rater yet.">
        {why} Once a trainee submits a recording to two of you and both have released their feedback, the two scores stand here side by side.
      </Empty>
    );
  }
  return (
    <>
      <p className="max-w-measure">{why} So here are the scores themselves: yours first, then the other rater&apos;s.</p>
      <StackedTable label="Paired scores" className="mt-6 text-sm">
        <thead>
          <tr className="align-bottom text-muted">
            {["Answer", ...items].map((title) => (
              <th key={title} scope="col" className="border-b border-edge py-2 pr-4 font-medium">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {pairs.map((pair, index) => (
            <Row key={index} pair={pair} items={items} />
          ))}
        </tbody>
      </StackedTable>
    </>
  );
}

function Row({ pair, items }: { pair: PairRow; items: string[] }) {
  const { locale } = useReader();
  const written = (value: number | null) => (value === null ? "not rated" : value.toLocaleString(locale));
  return (
    <tr className={classes(stackedRow, "border-b border-line align-top")}>
      <th scope="row" className={classes(stackedHead, "py-3 pr-4 font-medium")}>
        {pair.title}
        <span className="block font-normal text-muted">
          <When at={pair.submittedAt} />
        </span>
      </th>
      {pair.scores.map(([own, other], index) => (
        <td key={index} data-of={items[index]} className={classes(stackedCell, "py-3 pr-4 whitespace-nowrap")}>
          <span className={own !== other ? "font-semibold" : undefined}>
            {written(own)} · {written(other)}
          </span>
        </td>
      ))}
    </tr>
  );
}
