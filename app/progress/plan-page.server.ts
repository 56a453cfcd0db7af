import type { Viewer } from "~/accounts";
import { supervisorsOf } from "~/accounts/index.server";
import { dayOf, mondayOf, plusDays } from "~/core/days";
import { momentsToChoose } from "./drills.server";
import { minutesIn, practisedMs } from "./minutes";
import { minutesBetween } from "./minutes-between.server";
import { anyJudged } from "./patterns";
import { reviewAfterWeeks } from "./plan-form";
import { openPlanOnPage, plansOnPage } from "./plan-on-page.server";
import { type Writing, startsFor } from "./starts.server";
import { endedPlans, openPlan } from "./store/plans.server";
import { usualMinutes, weeksLookedAt } from "./usual-minutes";

export type PlanAsked = {
  /** Where a new plan is to start from. */
  from?: string | undefined;
  /** A new one is wanted although one stands, or right after one has ended. */
  renew: boolean;
};

/** Everything of the plan's page: the current plan, or what a new one can start from. */
export async function planPage(viewer: Viewer, { from, renew }: PlanAsked, { locale, timeZone }: Writing, now = new Date()) {
  const [open, ended, moments] = await Promise.all([openPlan(viewer), endedPlans(viewer), momentsToChoose(viewer)]);
  const [current, earlier] = await Promise.all([open && openPlanOnPage(viewer, open), plansOnPage(viewer, ended)]);
  const today = dayOf(now, timeZone);
  const makes = !current || renew || from !== undefined;
  return {
    today,
    current,
    earlier,
    moments,
    week: current && !makes ? await thisWeek(viewer, today, timeZone) : null,
    supervisors: current && !makes ? await supervisorsOf(viewer, viewer.personId) : [],
    proposal: makes ? await proposal(viewer, from, today, { locale, timeZone }) : null,
  };
}

export type PlanPage = Awaited<ReturnType<typeof planPage>>;
export type Proposal = NonNullable<PlanPage["proposal"]>;

async function thisWeek(viewer: Viewer, today: string, timeZone: string) {
  const { seen, claimed } = await minutesBetween(viewer, { from: mondayOf(today), to: today, timeZone });
  return minutesIn(seen, claimed, () => true);
}

async function proposal(viewer: Viewer, from: string | undefined, today: string, writing: Writing) {
  const monday = mondayOf(today);
  const [all, lately] = await Promise.all([
    startsFor(viewer, writing),
    minutesBetween(viewer, { from: plusDays(monday, -7 * weeksLookedAt), to: plusDays(monday, -1), timeZone: writing.timeZone }),
  ]);
  const asked = all.starts.find(({ id }) => id === from);
  const start = asked ?? all.starts[0]!;
  return {
    ...all,
    start,
    /** Whether it was asked for; without that it is the first of all starts. */
    chosen: asked !== undefined,
    judged: anyJudged(all.patterns),
    usual: usualMinutes(practisedMs(minutesIn(lately.seen, lately.claimed, () => true))),
    reviewOn: plusDays(today, 7 * reviewAfterWeeks),
  };
}
