import type { Viewer } from "~/accounts";
import { audit } from "~/accounts/index.server";
import { transaction } from "~/platform/db.server";
import type { PlanOnPage } from "./model";
import { openPlanOnPage } from "./plan-on-page.server";
import { readablePlan } from "./store/plans.server";

/** One's own plan, or one that one was asked to sign; the second is kept in the audit. Null for every other. */
export async function readPlan(viewer: Viewer, planId: string): Promise<PlanOnPage | null> {
  const row = await transaction(async (tx) => {
    const found = await readablePlan(viewer, planId, tx);
    if (found && found.personId !== viewer.personId) await audit(tx, viewer, { action: "plan.viewed", subjectType: "plan", subjectId: planId, ownerId: found.personId });
    return found;
  });
  return row && openPlanOnPage(viewer, row);
}
