import type { Viewer } from "~/accounts";
import { type Result, done, missing, refused } from "~/core/result";
import { transaction } from "~/platform/db.server";
import { notOpen } from "./change-plan.server";
import { holdOpenPlan, lockPlansOf, openPlan, ownsPlan, writePlan } from "./store/plans.server";

/** Ends an own plan, with what was learnt. */
export async function reviewPlan(viewer: Viewer, { planId, learnt }: { planId: string; learnt: string }): Promise<Result<void>> {
  const reviewed = await transaction(async (tx) => {
    const plan = await holdOpenPlan(tx, viewer, planId);
    if (plan) await writePlan(tx, viewer, planId, { endedAt: new Date(), learnt });
    return plan;
  });
  return reviewed ? done(undefined) : notOpen(viewer, planId);
}

/** Goes on with a plan that was ended, unless another has been made since. */
export async function reopenPlan(viewer: Viewer, planId: string): Promise<Result<void>> {
  if (!(await ownsPlan(viewer, planId))) return missing("There is no such plan.");
  return transaction(async (tx) => {
    await lockPlansOf(tx, viewer);
    const open = await openPlan(viewer, tx);
    if (open && open.id !== planId) return refused("You have made another plan since, so this one stays ended.");
    await writePlan(tx, viewer, planId, { endedAt: null });
    return done(undefined);
  });
}
