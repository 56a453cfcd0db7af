import { type Viewer, hasRole } from "~/accounts";
import { dayOf, monthsUntil } from "~/core/days";
import { closedCases } from "~/outcomes/index.server";
import { currentPlan } from "./current-plan.server";
import { minutesBetween } from "./minutes-between.server";
import { monthCharts } from "./month-charts.server";
import { monthsOf } from "./months";
import { plansToSign } from "./plans-to-sign.server";

const monthsShown = 12;

/** Everything of /progress: twelve months of practice, beside what came of the cases closed in them. */
export async function progressPage(viewer: Viewer, { locale, timeZone }: { locale: string; timeZone: string }, now = new Date()) {
  const today = dayOf(now, timeZone);
  const from = `${monthsUntil(today, monthsShown)[0]}-01`;
  const [{ seen, claimed }, cases, plan, toSign] = await Promise.all([
    minutesBetween(viewer, { from, to: today, timeZone }),
    closedCases(viewer),
    currentPlan(viewer),
    plansToSign(viewer),
  ]);
  const months = monthsOf({ today, count: monthsShown, seen, claimed, cases });
  const withCases = cases.length > 0;
  return {
    /** The newest first. */
    months: months.toReversed(),
    charts: monthCharts(months, { locale, withCases }),
    practised: seen.length + claimed.length > 0,
    withCases,
    /** In none of the months, because nobody knows when they ended. */
    undated: cases.filter(({ endedOn }) => endedOn === null).length,
    mayBringCases: hasRole(viewer, "clinician"),
    plan,
    toSign,
    today,
  };
}

export type ProgressPage = Awaited<ReturnType<typeof progressPage>>;
