import type { Viewer } from "~/accounts";
import { cohortsWithCounted } from "~/accounts/index.server";
import { asDate, dayOf, mondayOf, plusDays } from "~/core/days";
import { cutOffInWords, reliableChangeInWords } from "~/library";
import { measuresById } from "~/library/index.server";
import { type Snapshot, ownCourses, snapshots } from "~/outcomes/index.server";
import { practiceOfGroups } from "~/practice/index.server";
import { timeToFeedback } from "~/review/index.server";
import { plansDue } from "./plans-due.server";

/** Practice is looked at over so many whole weeks, and a plan's review is near from so many days before it. */
const practiceWeeks = 4;
const reviewNearDays = 14;

/** How the programme does as a whole: for a programme lead, without anybody's own minutes, words or outcomes, and in no order but the alphabet's. */
export async function programmeOverview(viewer: Viewer, { locale, timeZone }: { locale: string; timeZone: string }, now = new Date()) {
  const [{ cohorts, weeks }, feedback, plans, service, courses] = await Promise.all([
    cohortsWithPractice(viewer, now),
    timeToFeedback(viewer, now),
    plansDue(viewer, timeZone, now),
    snapshots(viewer),
    ownCourses(viewer),
  ]);
  const until = plusDays(dayOf(now, timeZone), reviewNearDays);
  const near = plans.filter(({ reviewOn }) => reviewOn <= until);
  return { cohorts, weeks, feedback, plans: near.sort((a, b) => a.name.localeCompare(b.name)), service, courses, criteria: await criteriaOf(viewer, service[0], locale) };
}

/** By which cut-off and change the measures of these figures judged, in the editions that did. */
async function criteriaOf(viewer: Viewer, latest: Snapshot | undefined, locale: string): Promise<{ measure: string; criterion: string }[]> {
  const measures = latest?.figures.measures ?? [];
  const definitions = await measuresById(viewer.organisationId, measures.flatMap(({ measureIds }) => measureIds));
  return measures.flatMap(({ measureIds }) => {
    const judged = measureIds.flatMap((id) => definitions.get(id) ?? []).sort((a, b) => a.edition - b.edition);
    return judged.flatMap((definition) => {
      const said = [cutOffInWords(definition, locale), reliableChangeInWords(definition, locale)].filter((words) => words !== null);
      const measure = judged.length > 1 ? `${definition.short}, edition ${definition.edition}` : definition.short;
      return said.length > 0 ? [{ measure, criterion: said.join("; ") }] : [];
    });
  });
}

/** The weeks are fixed, from Monday to Sunday in UTC, and so is who counts in them: otherwise figures of two moments would differ by what one person did. */
async function cohortsWithPractice(viewer: Viewer, now: Date) {
  const after = mondayOf(dayOf(now, "UTC"));
  const first = plusDays(after, -7 * practiceWeeks);
  const [from, to] = [asDate(first), asDate(after)];
  const all = await cohortsWithCounted(viewer, from);
  const practice = await practiceOfGroups(viewer, all.map(({ counted }) => counted ?? []), { from, to });
  const cohorts = all.map(({ counted, ...cohort }, index) => ({ ...cohort, changed: counted === null, practice: practice[index] ?? null }));
  return { cohorts, weeks: { first, last: plusDays(after, -1) } };
}

export type ProgrammeOverviewOnPage = Awaited<ReturnType<typeof programmeOverview>>;
