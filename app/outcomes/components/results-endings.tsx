import { Chart } from "~/ui/charts/chart";
import { classes } from "~/ui/classes";
import { Section } from "~/ui/page";
import { useReader } from "~/ui/reader";
import { ColumnNames, MoreRows, StackedTable, stackedCell, stackedHead, stackedRow } from "~/ui/stacked-table";
import { written } from "../in-words";
import { type Endings, leastForEndings } from "../results/endings";
import { chartEnd, endingWords, fewestDrawn, percent } from "../results/endings-chart";
import { endingsTable, sessionsFirstSeen } from "../results/endings-table";
import { unseenWeeks } from "../results/unseen";
import type { ResultsPage } from "../results/results-page.server";

type Props = Pick<ResultsPage, "endings" | "chart" | "only">;

/** Over how many sessions cases ended as agreed, as a dropout or otherwise; below the least n how many did. */
export function ResultsEndings({ endings, chart, only }: Props) {
  const { ended, going, counts, curves, judgedBy } = endings;
  const of = judgedBy ? `Cases that the ${judgedBy} judges and that began in this period` : "Cases that began in this period";
  return (
    <Section
      title="How cases ended"
      hint={`${only ? `${only} ` : ""}${of}: ${ended} ended after a known number of sessions${counts.unsaid > 0 ? ` (of ${counts.unsaid} nobody has said how)` : ""}, ${going} go on.`}
    >
      {chart && curves ? <Course endings={endings} chart={chart} /> : <TooFew endings={endings} />}
      <p className="mt-4 max-w-measure text-sm text-muted">
        A dropout is here what the client ended without it having been agreed, by what their clinician noted. {leftOut(endings)} {unseenInWords(endings)}
      </p>
    </Section>
  );
}

function leftOut({ undated, sessionsUnknown, notBegun }: Endings): string {
  const cases = (count: number) => (count === 1 ? "1 case" : `${count} cases`);
  const parts = [undated > 0 && `${cases(undated)} without a first day, which are counted under All only`, sessionsUnknown > 0 && `${cases(sessionsUnknown)} without a number of sessions`, notBegun > 0 && `${cases(notBegun)} before a first session`].filter(Boolean);
  return parts.length > 0 ? `Left out: ${parts.join("; ")}.` : "";
}

/** Who stopped coming and was never closed goes on in the figures. */
function unseenInWords({ going, unseen: { cases, unknown } }: Props["endings"]): string {
  if (going === 0 || cases + unknown === 0) return "";
  const seen = cases > 0 ? `Of those who go on, ${cases} ${cases === 1 ? "has" : "have"} had no session or score for ${unseenWeeks} weeks or longer: if they have stopped coming, more has ended than stands here.` : "";
  return `${seen}${unknown > 0 ? ` Of ${cases > 0 ? unknown : `${unknown} of those who go on`} no day is known.` : ""}`.trim();
}

function TooFew({ endings: { ended, counts } }: { endings: Endings }) {
  const said = ended - counts.unsaid;
  return (
    <p className="max-w-measure">
      {said > 0 && `${counts.planned} as agreed, ${counts.dropout} dropped out, ${counts.other} otherwise. `}
      {said < leastForEndings
        ? `Counts only: how endings spread over the sessions stands here from ${leastForEndings} cases of which it is said how they ended.`
        : "Counts only: of most that ended nobody has said how."}
    </p>
  );
}

function Course({ endings, chart }: { endings: Endings; chart: NonNullable<Props["chart"]> }) {
  const { locale } = useReader();
  const rows = endingsTable(endings);
  const seen = sessionsFirstSeen(rows.map(({ session }) => session));
  const { median } = endings;
  const { last, isCut } = chartEnd(endings);
  const causes = (endings.curves ?? []).map(({ cause, events }) => ({ cause, title: `${endingWords[cause]} (${events})` }));
  return (
    <>
      <Chart {...chart} />
      <p className="mt-4 max-w-measure">
        {median && median.estimate !== null
          ? `Half of all cases had ended by session ${written(median.estimate, locale, 1)}${median.lower !== null && median.upper !== null ? ` (95 % interval ${written(median.lower, locale, 1)} to ${written(median.upper, locale, 1)})` : ""}, n = ${endings.ended + endings.going}.`
          : `Fewer than half of the cases had ended by the last session seen, n = ${endings.ended + endings.going}.`}{" "}
        Those who go on count up to their last session, and each way of ending rules out the others.
        {isCut && ` The chart ends at session ${last}: fewer than ${fewestDrawn} cases came to a later one. The table goes on.`}
      </p>
      {seen.length < rows.length && <MoreRows>All {rows.length} sessions of the table</MoreRows>}
      <StackedTable label="How cases ended, by session" className="mt-6 max-w-[760px]">
        <ColumnNames names={["By session", "Came so far", ...causes.map(({ title }) => title)]} />
        <tbody>
          {rows.map(({ session, people, shares }) => (
            <tr key={session} data-more={seen.includes(session) ? undefined : ""} className={classes(stackedRow, "border-b border-line")}>
              <th scope="row" className={classes(stackedHead, "py-2 pr-6 font-medium")}>
                <span className="md:hidden">By session </span>
                {session}
              </th>
              <td data-of="Came so far" className={cell}>
                {people}
              </td>
              {shares.map(({ cause, share, lower, upper }, at) => (
                <td key={cause} data-of={causes[at]?.title} className={cell}>
                  <span>
                    {percent(share, locale)} {lower !== null && upper !== null && <span className="text-muted">{`${written(lower * 100, locale, 0)}–${percent(upper, locale)}`}</span>}
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </StackedTable>
    </>
  );
}

const cell = classes(stackedCell, "py-2 pr-6");
