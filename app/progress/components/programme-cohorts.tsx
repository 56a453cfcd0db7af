import { Answered, ChangeCohort, type FormAnswer, MakeCohort } from "~/accounts";
import { fewestForFigures, figuresToMinutes } from "~/practice";
import { When } from "~/ui/when";
import type { ProgrammeOverviewOnPage } from "../programme-overview.server";

type Cohort = ProgrammeOverviewOnPage["cohorts"][number];

type Props = { cohorts: Cohort[]; weeks: ProgrammeOverviewOnPage["weeks"]; answer: FormAnswer | undefined; everybody: { personId: string; name: string }[]; opened: string | null };

/** Each cohort with what it practised on average, by name; and the way to a new one. */
export function ProgrammeCohorts({ cohorts, weeks, answer, everybody, opened }: Props) {
  return (
    <>
      {answer?.form === "cohorts" && (
        <div className="mb-6">
          <Answered answer={answer} form="cohorts" />
        </div>
      )}
      {cohorts.length === 0 ? (
        <p className="mb-6 max-w-measure">
          There is no cohort yet. A cohort is people who began together, such as one year of a training. From {fewestForFigures} people on
          you see here how much it practises, and never what one of them did.
        </p>
      ) : (
        <>
          <p className="mb-4 max-w-measure text-muted">
            The weeks are those from Monday, <When at={weeks.first} />, to Sunday, <When at={weeks.last} />. Who was in a cohort during all of them
            counts, in the one they have been in longest: so no two figures tell together what one person did.
          </p>
          <ul className="mb-6">
            {cohorts.map((cohort) => (
              <li key={cohort.id} className="border-t border-line py-4 first:border-t-0 first:pt-0">
                <p>
                  <span className="font-medium">{cohort.name}</span> {cohort.people.length > 0 && <span className="text-muted">{people(cohort.people.length)}</span>}
                </p>
                <Practised {...cohort} />
                <ChangeCohort cohort={cohort} open={cohort.id === opened} everybody={everybody} answer={answer} />
              </li>
            ))}
          </ul>
        </>
      )}
      <MakeCohort answer={answer} />
    </>
  );
}

function Practised({ people: all, changed, practice }: Cohort) {
  if (all.length === 0) return <p className="text-muted">Nobody is in it yet.</p>;
  if (changed) return <p className="text-muted">No figures for now: somebody left it, or a cohort of theirs was closed or opened. They stand here again after four whole weeks without that.</p>;
  if (!practice) return <p className="text-muted">Too few for figures: with fewer than {fewestForFigures} people who count they would say what one of them did.</p>;
  const { minutesAWeek, people: counted } = practice;
  const who = counted === all.length ? "" : ` The average is of the ${people(counted)} who count here.`;
  if (minutesAWeek === null) return <p>Fewer than {fewestForFigures} of those who count practised: too few for figures.</p>;
  return (
    <p>
      {minutesAWeek === 0 ? `Less than ${figuresToMinutes}` : `About ${minutesAWeek}`} minutes a week each, on average.{who}
    </p>
  );
}

const people = (count: number) => (count === 1 ? "1 person" : `${count} people`);
