import type { Viewer } from "~/accounts";
import { supervisorsOf } from "~/accounts/index.server";
import { dayOf, mondayOf, plusDays } from "~/core/days";
import { allDrills } from "./drills.server";
import { minutesIn } from "./minutes";
import { minutesBetween } from "./minutes-between.server";
import { anyJudged } from "./patterns";
import { reviewAfterWeeks } from "./plan-form";
import { plansOnPage } from "./plan-on-page.server";
import type { StartId } from "./starts";
import { type Writing, startsFor } from "./starts.server";
import { endedPlans, openPlan } from "./store/plans.server";

export type PlanAsked = {
  /** Where a new plan is to start from. */
  from?: StartId | undefined;
  /** A new one is wanted although one stands, or right after one has ended. */
  renew: boolean;
};

/** Everything of the plan's page: the current plan, or what a new one can start from. */
export async function planPage(viewer: Viewer, { from, renew }: PlanAsked, { locale, timeZone }: Writing, now = new Date()) {
  const [open, ended] = await Promise.all([openPlan(viewer), endedPlans(viewer)]);
  const plans = await plansOnPage(viewer, open ? [open, ...ended] : ended);
  const current = open ? (plans[0] ?? null) : null;
  const today = dayOf(now, timeZone);
  const makes = !current || renew || from !== undefined;
  return {
    today,
    current,
    earlier: open ? plans.slice(1) : plans,
    drills: allDrills(),
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

async function proposal(viewer: Viewer, from: StartId | undefined, today: string, writing: Writing) {
  const all = await startsFor(viewer, writing);
  const start = all.starts.find(({ id }) => id === from) ?? all.starts[0]!;
  return { ...all, start, judged: anyJudged(all.patterns), reviewOn: plusDays(today, 7 * reviewAfterWeeks) };
}
