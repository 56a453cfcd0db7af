import type { Coefficient } from "~/core/statistics";
import { classes } from "~/ui/classes";
import { useReader } from "~/ui/reader";
import { StackedTable, stackedCell, stackedHead, stackedRow } from "~/ui/stacked-table";
import { type Agreement, inBands, leastTakes } from "../agreement-rules";

type Figures = Extract<Agreement, { kind: "figures" }>;

/** Intraclass correlations for one rater and for the mean of all, with n and interval, skill by skill. */
export function AgreementFigures({ figures: { raters, takes, rows } }: { figures: Figures }) {
  return (
    <>
      <p className="max-w-measure">
        {takes} recorded answers, each rated by the same {raters} raters without seeing each other&apos;s scores. 1 would be the same score every
        time, 0 no more than chance; the brackets hold the range that the true figure lies in with 95 % confidence.
      </p>
      <StackedTable label="Agreement by skill" className="mt-6">
        <thead>
          <tr className="align-bottom text-sm text-muted">
            <Head>Skill</Head>
            <Head>Answers</Head>
            <Head>{oneRater}</Head>
            <Head>In words</Head>
            <Head>{meanOf(raters)}</Head>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.title} className={classes(stackedRow, index === 0 ? "border-b-2 border-edge font-medium" : "border-b border-line")}>
              <th scope="row" className={classes(stackedHead, "py-3 pr-6 font-medium")}>
                {row.title}
              </th>
              <td data-of="Answers" className={cell}>
                {row.takes}
              </td>
              {row.takes >= leastTakes ? (
                <>
                  <Estimate of={row.single} name={oneRater} />
                  <td data-of="In words" className={cell}>
                    {words(row.single)}
                  </td>
                  <Estimate of={row.mean} name={meanOf(raters)} />
                </>
              ) : (
                <td colSpan={3} className="py-3 text-muted max-md:block max-md:py-1">
                  too few answers on which all {raters} gave a score
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </StackedTable>
      <p className="mt-4 max-w-measure text-sm text-muted">
        The words go by both ends of the range for one rater (after Cicchetti 1994: poor below 0.40, fair below 0.60, good below 0.75, then
        excellent). They are a convention to talk by, not a mark for anybody.
      </p>
    </>
  );
}

const Head = ({ children }: { children: React.ReactNode }) => (
  <th scope="col" className="border-b border-edge py-2 pr-6 font-medium">
    {children}
  </th>
);

const oneRater = "One rater, ICC(2,1)";
const meanOf = (raters: number) => `Mean of ${raters} raters, ICC(2,k)`;

const cell = classes(stackedCell, "py-3 pr-6");

function Estimate({ of, name }: { of: Coefficient; name: string }) {
  const { locale } = useReader();
  const written = (value: number) => value.toLocaleString(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  if (of.estimate === null) {
    return (
      <td data-of={name} className={classes(cell, "text-muted")}>
        {of.reason}
      </td>
    );
  }
  return (
    <td data-of={name} className={classes(cell, "whitespace-nowrap")}>
      <span>
        {written(of.estimate)}
        {of.lower !== null && of.upper !== null && (
          <span className="text-muted">
            {" "}
            [{written(of.lower)}, {written(of.upper)}]
          </span>
        )}
      </span>
    </td>
  );
}

function words(of: Coefficient): string {
  return of.estimate !== null && of.lower !== null && of.upper !== null ? inBands({ lower: of.lower, upper: of.upper }) : "not known";
}
