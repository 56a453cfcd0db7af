import { type Viewer, hasRole } from "~/accounts";
import { dayOf, fromDate } from "~/core/days";
import { clientsToLookAt, sharedToLookAt } from "~/outcomes/index.server";
import { plansToSign } from "./plans-to-sign.server";
import { openPlan } from "./store/plans.server";

/** Everybody who is to be looked at now is named, and as many others as make the first number; of many only so many, and the rest are counted. */
const clientsNamed = 3;
const mostNamed = 20;

/** What /today says beside what leads: plans to sign, clients worth a look, own and shared, and the viewer's own plan once its review is due. */
export async function todaysLines(viewer: Viewer, timeZone: string, now = new Date()) {
  const [toSign, clients, shared, plan] = await Promise.all([
    hasRole(viewer, "supervisor") ? plansToSign(viewer) : [],
    hasRole(viewer, "clinician") ? clientsToLookAt(viewer) : [],
    hasRole(viewer, "supervisor") ? sharedToLookAt(viewer) : [],
    openPlan(viewer),
  ]);
  const urgent = clients.filter(({ state }) => state === "now").length;
  const reviewOn = plan && fromDate(plan.reviewOn);
  return {
    toSign,
    clients: { now: urgent, look: clients.length - urgent, named: clients.slice(0, Math.min(mostNamed, Math.max(urgent, clientsNamed))), unnamed: Math.max(0, urgent - mostNamed) },
    shared,
    reviewDue: reviewOn && reviewOn <= dayOf(now, timeZone) ? reviewOn : null,
  };
}

export type TodaysLinesOnPage = Awaited<ReturnType<typeof todaysLines>>;
