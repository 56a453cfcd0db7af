import type { Viewer } from "~/accounts";
import { openCohorts } from "~/accounts/index.server";
import { dayOf, plusDays } from "~/core/days";
import { cutOffInWords, reliableChangeInWords } from "~/library";
import { measuresOf } from "~/library/index.server";
import { snapshots } from "~/outcomes/index.server";
import { practiceOfGroups } from "~/practice/index.server";
import { timeToFeedback } from "~/review/index.server";
import { plansDue } from "./plans-due.server";

/** Practice is looked at over so many days, and a plan's review is near from so many days before it. */
const practiceDays = 28;
const reviewNearDays = 14;

/** How the programme does as a whole: for a programme lead, without anybody's own minutes, words or outcomes, and in no order but the alphabet's. */
export async function programmeOverview(viewer: Viewer, { locale, timeZone }: { locale: string; timeZone: string }, now = new Date()) {
  const [cohorts, feedback, plans, service, criteria] = await Promise.all([
    cohortsWithPractice(viewer, now),
    timeToFeedback(viewer, now),
    plansDue(viewer, timeZone, now),
    snapshots(viewer),
    criteriaFor(viewer, locale),
  ]);
  const until = plusDays(dayOf(now, timeZone), reviewNearDays);
  const near = plans.filter(({ reviewOn }) => reviewOn <= until);
  return { cohorts, feedback, plans: near.sort((a, b) => a.name.localeCompare(b.name)), service, criteria };
}

/**
 * By which cut-off and change each measure judges, by its slug. Figures name their measures without the edition, so only of
 * measures that never had another one.
 */
async function criteriaFor(viewer: Viewer, locale: string): Promise<Record<string, string>> {
  const used = (await measuresOf(viewer)).filter(({ definition }) => definition.edition === 1);
  return Object.fromEntries(
    used.flatMap(({ definition }) => {
      const said = [cutOffInWords(definition, locale), reliableChangeInWords(definition, locale)].filter((words) => words !== null);
      return said.length > 0 ? [[definition.slug, said.join("; ")]] : [];
    }),
  );
}

async function cohortsWithPractice(viewer: Viewer, now: Date) {
  const cohorts = await openCohorts(viewer);
  const from = new Date(now.getTime() - practiceDays * 86_400_000);
  const groups = cohorts.map(({ people }) => people.map(({ personId }) => personId));
  const practice = await practiceOfGroups(viewer, groups, { from, to: now });
  return cohorts.map((cohort, index) => ({ ...cohort, practice: practice[index] ?? null }));
}

export type ProgrammeOverviewOnPage = Awaited<ReturnType<typeof programmeOverview>>;
