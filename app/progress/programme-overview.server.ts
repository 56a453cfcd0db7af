import type { Viewer } from "~/accounts";
import { openCohorts } from "~/accounts/index.server";
import { dayOf, plusDays } from "~/core/days";
import { snapshots } from "~/outcomes/index.server";
import { practiceOfGroups } from "~/practice/index.server";
import { timeToFeedback } from "~/review/index.server";
import { plansDue } from "./plans-due.server";

/** Practice is looked at over so many days, and a plan's review is near from so many days before it. */
const practiceDays = 28;
const reviewNearDays = 14;

/** How the programme does as a whole: for a programme lead, without anybody's own minutes, words or outcomes, and in no order but the alphabet's. */
export async function programmeOverview(viewer: Viewer, timeZone: string, now = new Date()) {
  const [cohorts, feedback, plans, service] = await Promise.all([
    cohortsWithPractice(viewer, now),
    timeToFeedback(viewer, now),
    plansDue(viewer, timeZone, now),
    snapshots(viewer),
  ]);
  const until = plusDays(dayOf(now, timeZone), reviewNearDays);
  const near = plans.filter(({ reviewOn }) => reviewOn <= until);
  return { cohorts, feedback, plans: near.sort((a, b) => a.name.localeCompare(b.name)), service };
}

async function cohortsWithPractice(viewer: Viewer, now: Date) {
  const cohorts = await openCohorts(viewer);
  const from = new Date(now.getTime() - practiceDays * 86_400_000);
  const groups = cohorts.map(({ people }) => people.map(({ personId }) => personId));
  const practice = await practiceOfGroups(viewer, groups, { from, to: now });
  return cohorts.map((cohort, index) => ({ ...cohort, practice: practice[index] ?? null }));
}

export type ProgrammeOverviewOnPage = Awaited<ReturnType<typeof programmeOverview>>;
