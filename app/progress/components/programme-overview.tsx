import { Link } from "@remix-run/react";
import type { FormAnswer } from "~/accounts";
import { paths } from "~/paths";
import { Section } from "~/ui/page";
import type { ProgrammeOverviewOnPage } from "../programme-overview.server";
import { ProgrammeCohorts } from "./programme-cohorts";
import { ProgrammeCourses } from "./programme-courses";
import { ProgrammeFeedback } from "./programme-feedback";
import { ProgrammeOutcomes } from "./programme-outcomes";
import { ProgrammePlansDue } from "./programme-plans-due";

type Props = {
  overview: ProgrammeOverviewOnPage;
  answer: FormAnswer | undefined;
  everybody: { personId: string; name: string }[];
  /** The cohort whose people and changes stand open. */
  opened: string | null;
};

/** How the programme does as a whole. */
export function ProgrammeOverview({ overview: { cohorts, weeks, feedback, plans, service, courses, criteria }, ...rest }: Props) {
  return (
    <>
      <Section split id="cohorts" title="Cohorts" hint="What each practised in the last four whole weeks, counted from clips played and answers given.">
        <ProgrammeCohorts cohorts={cohorts} weeks={weeks} {...rest} />
      </Section>
      {feedback && (
        <Section split title="Time to feedback" hint="From an answer’s submission to the first feedback on it, of all that were submitted in thirteen whole weeks.">
          <ProgrammeFeedback feedback={feedback} />
        </Section>
      )}
      <Section split title="Plan reviews due" hint="Practice plans whose review is less than two weeks away or past. What is in a plan stays between its owner and their supervisor.">
        <ProgrammePlansDue plans={plans} />
      </Section>
      <Section title="Outcomes of the service" hint="Fixed once a quarter, for clinicians together; no clinician is told from another." actions={<Settings />}>
        <ProgrammeOutcomes snapshots={service} criteria={criteria} />
        <ProgrammeCourses courses={courses} measures={service[0]?.figures.measures.map(({ short }) => short) ?? []} />
      </Section>
    </>
  );
}

const Settings = () => (
  <Link to={paths.programmeOutcomes()} className="link">
    Crisis contacts, duty person, review sessions and what is taken into account
  </Link>
);
