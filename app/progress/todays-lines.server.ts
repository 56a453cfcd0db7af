import { type Viewer, hasRole } from "~/accounts";
import { dayOf, fromDate } from "~/core/days";
import { clientsToLookAt, dueReviews, dutyVacant, risksWaiting, sharedReviewsDue, sharedToLookAt } from "~/outcomes/index.server";
import { plansToSign } from "./plans-to-sign.server";
import { openPlan } from "./store/plans.server";

/** Everybody who is to be looked at now is named, unless an answer about risk above says so already, and as many others as make the first number; of many only so many, and the rest are counted. */
const clientsNamed = 3;
const mostNamed = 20;

/** What /today says beside what leads: answers about risk that wait for the viewer, plans to sign, clients worth a look, own and shared, those to be looked at again on one’s own review list and on shared ones, and the viewer's own plan once its review is due. */
export async function todaysLines(viewer: Viewer, timeZone: string, now = new Date(), locale = "en-GB") {
  const risks = await risksWaiting(viewer);
  const told = new Set(risks.named.map(({ id }) => id));
  const [toSign, clients, shared, reviews, sharedReviews, plan, nobodyOnDuty] = await Promise.all([
    hasRole(viewer, "supervisor") ? plansToSign(viewer) : [],
    hasRole(viewer, "clinician") ? clientsToLookAt(viewer, locale, told) : [],
    hasRole(viewer, "supervisor") ? sharedToLookAt(viewer) : [],
    hasRole(viewer, "clinician") ? dueReviews(viewer, dayOf(now, timeZone)) : 0,
    hasRole(viewer, "supervisor") ? sharedReviewsDue(viewer, dayOf(now, timeZone)) : [],
    openPlan(viewer),
    hasRole(viewer, "programme_lead") && dutyVacant(viewer),
  ]);
  const urgent = clients.filter(({ state }) => state === "now").length;
  const reviewOn = plan && fromDate(plan.reviewOn);
  return {
    risks,
    /** For a programme lead: nobody is told of answers about risk but clients' own clinicians. */
    nobodyOnDuty,
    toSign,
    clients: { now: urgent, look: clients.length - urgent, named: clients.slice(0, Math.min(mostNamed, Math.max(urgent, clientsNamed))), unnamed: Math.max(0, urgent - mostNamed), others: risks.named.some(({ clinicianName }) => clinicianName === null) },
    shared,
    /** Clients of the review list whose day to look again has come. */
    dueReviews: reviews,
    sharedReviews,
    reviewDue: reviewOn && reviewOn <= dayOf(now, timeZone) ? reviewOn : null,
  };
}

export type TodaysLinesOnPage = Awaited<ReturnType<typeof todaysLines>>;
