import type { Viewer } from "~/accounts";
import { type Day, asDate, dayOf, fromDate, mondayOf, monthOf, plusDays } from "~/core/days";
import { type VerifiedDay, verifiedByDay } from "~/practice/index.server";
import { minutesIn, msOf } from "./minutes";
import { minutesBetween } from "./minutes-between.server";
import { entriesBetween, lastActivity } from "./store/entries.server";
import { openPlan } from "./store/plans.server";

const weeksShown = 8;
const farthestBack = 731;

type Entry = Omit<Awaited<ReturnType<typeof entriesBetween>>[number], "organisationId" | "personId" | "key" | "heldOn" | "createdAt" | "removedAt">;
/** One day of the ledger: what the product saw, session by session, and what was noted. */
export type LedgerDay = { day: Day; seen: VerifiedDay[]; noted: Entry[] };

/** The ledger of the eight weeks that end with `until`, today unless it is said; with this week's and this month's minutes. */
export async function ledgerPage(viewer: Viewer, { until, timeZone }: { until?: Day | undefined; timeZone: string }, now = new Date()) {
  const today = dayOf(now, timeZone);
  const to = until && until < today ? until : today;
  const from = plusDays(to, 1 - 7 * weeksShown);
  const week = mondayOf(today);
  const month = `${monthOf(today)}-01`;
  const [seen, noted, lately, plan, last] = await Promise.all([
    verifiedByDay(viewer, { from, to, timeZone }),
    entriesBetween(viewer, asDate(from), asDate(to)),
    minutesBetween(viewer, { from: week < month ? week : month, to: today, timeZone }),
    openPlan(viewer),
    lastActivity(viewer),
  ]);
  const since = (first: Day) => minutesIn(lately.seen, lately.claimed, (day) => day >= first);
  return {
    today,
    from,
    to,
    days: byDay(seen, noted),
    week: since(week),
    month: since(month),
    /** The kind of practice that was noted last. */
    lastActivity: last,
    plan: plan && { id: plan.id, objective: plan.objective },
    earlier: from > plusDays(today, -farthestBack) ? plusDays(from, -1) : null,
  };
}

export type LedgerPage = Awaited<ReturnType<typeof ledgerPage>>;

function byDay(seen: VerifiedDay[], rows: Awaited<ReturnType<typeof entriesBetween>>): LedgerDay[] {
  const noted = rows.map(({ id, planId, activity, heldOn, minutes, withCoach, planned, feedbackReceived, effort, reaction, repetitions, nextStep }) => ({
    day: fromDate(heldOn),
    entry: { id, planId, activity, minutes, withCoach, planned, feedbackReceived, effort, reaction, repetitions, nextStep },
  }));
  const days = [...new Set([...seen.map(({ day }) => day), ...noted.map(({ day }) => day)])].toSorted().toReversed();
  return days.map((day) => ({
    day,
    seen: seen.filter((one) => one.day === day && msOf(one.ms) > 0),
    noted: noted.filter((one) => one.day === day).map(({ entry }) => entry),
  }));
}
