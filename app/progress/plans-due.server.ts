import { type Viewer, hasRole } from "~/accounts";
import { nameOf } from "~/accounts/index.server";
import { asDate, dayOf, fromDate, plusDays } from "~/core/days";
import type { PlanDue } from "./model";
import { reviewsUntil } from "./store/plans.server";

const aheadDays = 28;

/** For a programme lead: whose plan is to be reviewed within four weeks or should have been, the earliest first. Never what the plan is about. Empty for everyone else. */
export async function plansDue(viewer: Viewer, timeZone = "UTC", now = new Date()): Promise<PlanDue[]> {
  if (!hasRole(viewer, "programme_lead")) return [];
  const today = dayOf(now, timeZone);
  const rows = await reviewsUntil(viewer, asDate(plusDays(today, aheadDays)));
  const names = await nameOf(viewer, [...new Set(rows.map((row) => row.personId))]);
  return rows.map(({ personId, reviewOn }) => ({ personId, name: names.get(personId) ?? "Somebody", reviewOn: fromDate(reviewOn), overdue: fromDate(reviewOn) < today }));
}
