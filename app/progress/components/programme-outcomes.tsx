import { ServicePatterns, daysUntilFixed, fewestCases, fewestClinicians, quarterEnd, yearBefore } from "~/outcomes";
import { useReader } from "~/ui/reader";
import { When } from "~/ui/when";
import type { ProgrammeOverviewOnPage } from "../programme-overview.server";
import { OutcomeShares, type SharesRow } from "./outcome-shares";
import { ProgrammeEffects } from "./programme-effects";
import { ProgrammeEndings } from "./programme-endings";

type Snapshot = ProgrammeOverviewOnPage["service"][number];
type Props = { snapshots: Snapshot[]; /** How each measure of the latest judged. */ criteria: ProgrammeOverviewOnPage["criteria"] };

/** The latest fixed figures of the service and those of earlier quarters; where there are none, why. */
export function ProgrammeOutcomes({ snapshots: [latest, ...earlier], criteria }: Props) {
  const { locale } = useReader();
  if (!latest) return <NoSnapshot />;
  const months = (quarter: string) => monthsOf(quarter, locale);
  const { pooled } = latest.figures;
  return (
    <>
      <p className="max-w-measure">
        Cases closed from {months(latest.quarter)}, each judged by the measure that its clinician named as primary. Made from what had been imported by <When at={latest.madeAt} />, and not changed since.
      </p>
      <OutcomeShares label={`Outcomes from ${months(latest.quarter)}`} first="Judged by" rows={byMeasure(latest)} />
      <p className="mt-4 max-w-measure text-sm text-muted">
        A share is of the cases with a first and an end score; its 95 % interval stands beside it. {functional(pooled.beganFunctional)}
        People who come when they feel worst tend to score better later whatever is done, so a share is no measure of what therapy did.
      </p>
      <p className="mt-3 max-w-measure text-sm text-muted">
        Left out are cases without a day of ending, of people who had left by then, and of programme leads, who could subtract their own. {leftOut(latest.figures)}
      </p>
      {criteria.length > 0 && (
        <ul aria-label="How each measure judges" className="mt-3 max-w-measure space-y-1 text-sm text-muted">
          {criteria.map(({ measure, criterion }) => (
            <li key={measure}>
              {measure}: {criterion}.
            </li>
          ))}
        </ul>
      )}
      <Beyond snapshot={latest} />
      {earlier.length > 0 && (
        <details className="mt-6">
          <summary className="link min-h-6 w-fit cursor-pointer">Earlier quarters</summary>
          <p className="mt-3 max-w-measure text-muted">Each counts the cases that had ended in it, as they were known when its figures were fixed.</p>
          <OutcomeShares label="Outcomes of earlier quarters" first="Closed from" rows={earlier.map(({ quarter, figures }) => ({ name: months(quarter), counts: figures.pooled }))} />
          {earlier.map((snapshot) => (
            <details key={snapshot.quarter} className="mt-4">
              <summary className="link min-h-6 w-fit cursor-pointer">{months(snapshot.quarter)} in full</summary>
              <OutcomeShares label={`By measure, ${months(snapshot.quarter)}`} first="Judged by" rows={byMeasure(snapshot)} />
              <Beyond snapshot={snapshot} />
            </details>
          ))}
        </details>
      )}
    </>
  );
}

/** All together, unless one measure is all. */
function byMeasure({ figures: { pooled, measures } }: Snapshot): SharesRow[] {
  const whole = measures.length === 1 && measures[0]?.cases === pooled.cases ? [] : [{ name: "All together", counts: pooled }];
  return [...whole, ...measures.map((counts) => ({ name: `${counts.short}, ${counts.about}`, counts }))];
}

/** What a quarter's figures say beyond shares. */
function Beyond({ snapshot: { quarter, figures } }: { snapshot: Snapshot }) {
  const { locale } = useReader();
  const [of, begun] = [monthsOf(quarter, locale), monthsOf(yearBefore(quarter), locale)];
  return (
    <>
      <ProgrammeEffects measures={figures.measures} of={of} />
      <ProgrammeEndings endings={figures.endings} of={of} begun={begun} />
      <ServicePatterns patterns={figures.patterns} early={figures.endings?.early ?? null} begun={begun} quarter={of} />
    </>
  );
}

/** Of measures that few use: whether their cases are in none of the figures, or in those of all together. */
function leftOut({ pooled, measures }: Snapshot["figures"]): string {
  const alone = measures.reduce((sum, { cases }) => sum + cases, 0);
  const cases = `Cases judged by a measure that fewer than ${fewestClinicians} clinicians use for ${fewestCases} closed cases or more in the quarter`;
  return pooled.cases === alone ? `${cases} are not in these figures.` : `${cases} have no line of their own; enough of them stand in all together.`;
}

function NoSnapshot() {
  return (
    <p className="max-w-measure">
      There are no figures yet. They stand here once {fewestClinicians} clinicians have {fewestCases} closed cases each within one
      quarter of a year, {daysUntilFixed} days after its end at the earliest: with fewer, they would say something about single clinicians. Each clinician sees their own under Outcomes.
    </p>
  );
}

const functional = (count: number) =>
  count === 0 ? "" : `${count === 1 ? "One client" : `${count} clients`} began in the functional range already and could not recover; they are counted by how they changed. `;

/** "July to September 2026". */
function monthsOf(quarter: string, locale: string): string {
  const after = quarterEnd(quarter);
  const [first, last] = [-3, -1].map((months) => new Date(Date.UTC(after.getUTCFullYear(), after.getUTCMonth() + months, 1)));
  const written = (at: Date | undefined, year: object) => new Intl.DateTimeFormat(locale, { month: "long", ...year, timeZone: "UTC" }).format(at);
  return `${written(first, {})} to ${written(last, { year: "numeric" })}`;
}
