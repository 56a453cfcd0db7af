import { bandSource, fewestClients } from "~/outcomes";
import { useReader } from "~/ui/reader";
import { When } from "~/ui/when";
import type { ProgrammeOverviewOnPage } from "../programme-overview.server";

type Props = { courses: ProgrammeOverviewOnPage["courses"]; /** Measures of the latest figures. */ measures: string[] };

/** From which measures' closed episodes the courses come that clinicians see as expected; where there is none yet, why. */
export function ProgrammeCourses({ courses, measures }: Props) {
  const { locale } = useReader();
  const without = measures.filter((short) => !courses.some((course) => course.short === short));
  const least = `A curve is fitted from ${fewestClients} closed episodes of this service that have two scores or more of one measure, by session or by date, every night anew.`;
  return (
    <div className="mt-6 max-w-measure">
      <h3 className="text-lg">How clients usually go</h3>
      {courses.length === 0 ? (
        <p className="mt-2">There is no curve of this service’s own yet, so clients’ pages show no expected course. {least} With fewer its band would not hold what it says.</p>
      ) : (
        <>
          <p className="mt-2">Clinicians see on a client’s page how this service’s own clients usually went on:</p>
          <ul aria-label="Expected courses of this service" className="mt-2 list-disc space-y-1 pl-6">
            {courses.map(({ short, episodes, fittedAt }) => (
              <li key={short}>
                {short}: fitted on <When at={fittedAt} />. {bandSource(episodes, locale)}
              </li>
            ))}
          </ul>
          <p className="mt-2 text-sm text-muted">
            {without.length > 0 && `Not on ${without.join(", ")} yet: there are fewer, or their courses are too much alike to fit one. `}
            {least} People who have left are not in it.
          </p>
        </>
      )}
    </div>
  );
}
