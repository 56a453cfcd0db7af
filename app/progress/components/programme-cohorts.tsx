import { Answered, ChangeCohort, type FormAnswer, MakeCohort } from "~/accounts";
import { fewestForFigures } from "~/practice";
import { useReader } from "~/ui/reader";
import { When } from "~/ui/when";
import type { ProgrammeOverviewOnPage } from "../programme-overview.server";

type Cohort = ProgrammeOverviewOnPage["cohorts"][number];

type Props = { cohorts: Cohort[]; weeks: ProgrammeOverviewOnPage["weeks"]; answer: FormAnswer | undefined };

/** Each cohort with what it practised as a whole, by name; and the way to a new one. */
export function ProgrammeCohorts({ cohorts, weeks, answer }: Props) {
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
            The weeks are those from Monday, <When at={weeks.first} />, to Sunday, <When at={weeks.last} />; only who was in a cohort during all of them counts.
          </p>
          <ul className="mb-6">
            {cohorts.map((cohort) => (
              <li key={cohort.id} className="border-t border-line py-4 first:border-t-0 first:pt-0">
                <p>
                  <span className="font-medium">{cohort.name}</span> {cohort.people.length > 0 && <span className="text-muted">{people(cohort.people.length)}</span>}
                </p>
                <Practised {...cohort} />
                <ChangeCohort cohort={cohort} answer={answer} />
              </li>
            ))}
          </ul>
        </>
      )}
      <MakeCohort answer={answer} round={cohorts.map(({ id }) => id).join()} />
    </>
  );
}

function Practised({ people, practice }: Cohort) {
  const { locale } = useReader();
  if (people.length === 0) return <p className="text-muted">Nobody is in it yet. Open a person below and tick this cohort.</p>;
  if (!practice) return <p className="text-muted">Too few for figures: with fewer than {fewestForFigures} people who were in it all that time they would say what one of them did.</p>;
  const { practised, minutes, medianMinutes } = practice;
  const written = (count: number) => `${count.toLocaleString(locale)} ${count === 1 ? "minute" : "minutes"}`;
  if (practised === 0) return <p>Nobody practised in those weeks.</p>;
  const who = `${practised} of ${practice.people} practised`;
  if (minutes === null || medianMinutes === null) return <p>{who}. Minutes stand here from {fewestForFigures} who practised: with fewer they would say what one of them did.</p>;
  const median = medianMinutes === 0 ? "less than a minute" : written(medianMinutes);
  return (
    <p>
      {who}: {written(minutes)} in total, and {practised * 2 < practice.people ? "more than half did not practise" : `a median of ${median} a person`}.
    </p>
  );
}

const people = (count: number) => (count === 1 ? "1 person" : `${count} people`);
