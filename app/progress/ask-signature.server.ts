import type { Viewer } from "~/accounts";
import { supervisorsOf } from "~/accounts/index.server";
import { type Result, done, missing, refused } from "~/core/result";
import { transaction } from "~/platform/db.server";
import { notOpen } from "./change-plan.server";
import { tell } from "./events.server";
import { holdOpenPlan, writePlan } from "./store/plans.server";

/** Asks one of the viewer's supervisors to sign; from then on they may read this plan. Twice is once: nobody is mailed twice about one asking. */
export async function askSignature(viewer: Viewer, { planId, supervisorId }: { planId: string; supervisorId: string }): Promise<Result<{ name: string }>> {
  const supervisor = (await supervisorsOf(viewer, viewer.personId)).find(({ personId }) => personId === supervisorId);
  if (!supervisor) return missing("You can ask the people who supervise you.");
  const asked = await transaction(async (tx) => {
    const plan = await holdOpenPlan(tx, viewer, planId);
    if (!plan) return null;
    if (plan.signedAt) return refused("This plan is signed already.");
    if (plan.signerId === supervisorId && plan.askedAt) return done({ name: supervisor.name });
    await writePlan(tx, viewer, planId, { signerId: supervisorId, askedAt: new Date() });
    await tell(tx, "plan.signature-asked", { planId });
    return done({ name: supervisor.name });
  });
  return asked ?? notOpen(viewer, planId);
}

/** Nobody is asked any more, and whoever was can no longer read it. */
export async function takeQuestionBack(viewer: Viewer, planId: string): Promise<Result<void>> {
  const taken = await transaction(async (tx) => {
    const plan = await holdOpenPlan(tx, viewer, planId);
    if (!plan) return null;
    if (plan.signedAt) return refused("It has been signed meanwhile.");
    await writePlan(tx, viewer, planId, { signerId: null, askedAt: null });
    return done(undefined);
  });
  return taken ?? notOpen(viewer, planId);
}
