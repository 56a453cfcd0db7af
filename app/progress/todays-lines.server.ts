import { type Viewer, hasRole } from "~/accounts";
import { dayOf, fromDate } from "~/core/days";
import { clientsToLookAt } from "~/outcomes/index.server";
import { plansToSign } from "./plans-to-sign.server";
import { openPlan } from "./store/plans.server";

/** Everybody who is to be looked at now is named, and as many others as make this number; the rest are counted. */
const clientsNamed = 3;

/** What /today says beside what leads: plans to sign, clients worth a look, and the viewer's own plan once its review is due. */
export async function todaysLines(viewer: Viewer, timeZone: string, now = new Date()) {
  const [toSign, clients, plan] = await Promise.all([
    hasRole(viewer, "supervisor") ? plansToSign(viewer) : [],
    hasRole(viewer, "clinician") ? clientsToLookAt(viewer) : [],
    openPlan(viewer),
  ]);
  const urgent = clients.filter(({ state }) => state === "now").length;
  const reviewOn = plan && fromDate(plan.reviewOn);
  return {
    toSign,
    clients: { now: urgent, look: clients.length - urgent, named: clients.slice(0, Math.max(urgent, clientsNamed)) },
    reviewDue: reviewOn && reviewOn <= dayOf(now, timeZone) ? reviewOn : null,
  };
}

export type TodaysLinesOnPage = Awaited<ReturnType<typeof todaysLines>>;
