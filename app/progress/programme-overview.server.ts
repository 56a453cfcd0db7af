import type { Viewer } from "~/accounts";
import { cohortsWithCounted } from "~/accounts/index.server";
import { asDate, dayOf, mondayOf, plusDays } from "~/core/days";
import { cutOffInWords, reliableChangeInWords } from "~/library";
import { measuresOf } from "~/library/index.server";
import { snapshots } from "~/outcomes/index.server";
import { practiceOfGroups } from "~/practice/index.server";
import { timeToFeedback } from "~/review/index.server";
import { plansDue } from "./plans-due.server";

/** Practice is looked at over so many whole weeks, and a plan's review is near from so many days before it. */
const practiceWeeks = 4;
const reviewNearDays = 14;

/** How the programme does as a whole: for a programme lead, without anybody's own minutes, words or outcomes, and in no order but the alphabet's. */
export async function programmeOverview(viewer: Viewer, { locale, timeZone }: { locale: string; timeZone: string }, now = new Date()) {
  const [{ cohorts, weeks }, feedback, plans, service, criteria] = await Promise.all([
    cohortsWithPractice(viewer, now),
    timeToFeedback(viewer, now),
    plansDue(viewer, timeZone, now),
    snapshots(viewer),
    criteriaFor(viewer, locale),
  ]);
  const until = plusDays(dayOf(now, timeZone), reviewNearDays);
  const near = plans.filter(({ reviewOn }) => reviewOn <= until);
  return { cohorts, weeks, feedback, plans: near.sort((a, b) => a.name.localeCompare(b.name)), service, criteria };
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
