import { fewestClinicians, fewestEndings, sessionsFirstSeen } from "~/outcomes";
import { classes } from "~/ui/classes";
import { useReader } from "~/ui/reader";
import { ColumnNames, MoreRows, StackedTable, stackedCell, stackedHead, stackedRow } from "~/ui/stacked-table";
import type { ProgrammeOverviewOnPage } from "../programme-overview.server";

type Endings = ProgrammeOverviewOnPage["service"][number]["figures"]["endings"];

const names = { planned: "As agreed", dropout: "Dropped out", other: "Otherwise", unsaid: "Not said how" };

/** By which session how many of the quarter's cases had ended, and how. */
export function ProgrammeEndings({ endings, of, begun }: { endings: Endings; /** The months of the quarter, and those of the same quarter a year before. */ of: string; begun: string }) {
  const { locale } = useReader();
  if (!endings) {
    return (
      <p className="mt-6 max-w-measure text-sm text-muted">
        How cases ended over their sessions stands here for cases that began a year before, from 30 that ended, once {fewestClinicians} clinicians have said of {fewestEndings} or more of theirs how they ended, and of no more than half it is not known.
      </p>
    );
  }
  const percent = (share: number) => Math.round(100 * share).toLocaleString(locale);
  const causes = (endings.rows.at(-1)?.shares ?? []).map(({ cause }) => cause);
  const seen = sessionsFirstSeen(endings.rows.map(({ session }) => session));
  return (
    <>
      <p className="mt-6 max-w-measure">
        {endings.began ? <Begun endings={endings} begun={begun} /> : <Ended endings={endings} noted={!causes.includes("unsaid")} />} A dropout is what the client ended without it having been agreed.
      </p>
      {seen.length < endings.rows.length && <MoreRows>All {endings.rows.length} sessions of the table</MoreRows>}
      <StackedTable label={`How cases of the service ended, ${of}`} className="mt-3 max-w-[640px]">
        <ColumnNames names={["By session", ...causes.map((cause) => names[cause])]} />
        <tbody>
          {endings.rows.map(({ session, shares }) => (
            <tr key={session} data-more={seen.includes(session) ? undefined : ""} className={classes(stackedRow, "border-b border-line")}>
              <th scope="row" className={classes(stackedHead, "py-2 pr-6 font-medium")}>
                <span className="md:hidden">By session </span>
                {session}
              </th>
              {shares.map(({ cause, share, lower, upper }) => (
                <td key={cause} data-of={names[cause]} className={classes(stackedCell, "py-2 pr-6")}>
                  <span>
                    {percent(share)} % {lower !== null && upper !== null && <span className="text-muted">{`${percent(lower)}–${percent(upper)} %`}</span>}
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

type Some = { endings: NonNullable<Endings> };

function Begun({ endings: { cases, going, clinicians, median }, begun }: Some & { begun: string }) {
  const { locale } = useReader();
  const number = (count: number) => count.toLocaleString(locale);
  return (
    <>
      How cases ended that began from {begun}, a year before: {number(cases + going)} cases of {number(clinicians)} clinicians whose sessions are known, of which {number(cases)} had ended when this was fixed and {number(going)} went on, each counted up
      to their last session. {median === null ? "Fewer than half had ended by the last session seen." : `Half of them had ended by session ${number(median)}.`}
    </>
  );
}

/** Figures of before looked at those that ended in the quarter alone. */
function Ended({ endings: { cases, clinicians, median }, noted }: Some & { noted: boolean }) {
  const { locale } = useReader();
  return (
    <>
      How {cases.toLocaleString(locale)} cases of {clinicians.toLocaleString(locale)} clinicians ended in this quarter{noted ? ", of which it was noted" : ""}. Those who go on are not among them, so the shares come to 100 % and endings seem earlier than
      they are{median === null ? "." : `; half of these had ended by session ${median.toLocaleString(locale)}.`}
    </>
  );
}
