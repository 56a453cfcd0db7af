import { type Viewer, hasRole } from "~/accounts";
import { dayOf, fromDate } from "~/core/days";
import { clientsToLookAt } from "~/outcomes/index.server";
import { plansToSign } from "./plans-to-sign.server";
import { openPlan } from "./store/plans.server";

/** So many clients are named; the rest are a number. */
const clientsNamed = 3;

/** What /today says beside what leads: plans to sign, clients worth a look, and the viewer's own plan once its review is due. */
export async function todaysLines(viewer: Viewer, timeZone: string, now = new Date()) {
  const [toSign, clients, plan] = await Promise.all([
    hasRole(viewer, "supervisor") ? plansToSign(viewer) : [],
    hasRole(viewer, "clinician") ? clientsToLookAt(viewer) : [],
    openPlan(viewer),
  ]);
  const reviewOn = plan && fromDate(plan.reviewOn);
  return {
    toSign,
    clients: { count: clients.length, first: clients.slice(0, clientsNamed) },
    reviewDue: reviewOn && reviewOn <= dayOf(now, timeZone) ? reviewOn : null,
  };
}

export type TodaysLinesOnPage = Awaited<ReturnType<typeof todaysLines>>;
