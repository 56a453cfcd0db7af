import type { Viewer } from "~/accounts";
import { asDate } from "~/core/days";
import { type Result, done, missing, refused } from "~/core/result";
import { transaction } from "~/platform/db.server";
import { drillsFor } from "./drills.server";
import type { PlanFields } from "./plan-form";
import { editionOf } from "./plan-on-page.server";
import { holdOpenPlan, ownsPlan, writePlan } from "./store/plans.server";

/** Why a plan of one's own can no longer be changed. */
export const ended = "This plan has ended and stays as it is.";

/** Missing where it is not the viewer's, a sentence where it has ended. */
export const notOpen = async (viewer: Viewer, planId: string) => ((await ownsPlan(viewer, planId)) ? refused(ended) : missing("There is no such plan."));

/** Changes an own plan. Other words or other drills take a signature off; minutes and the day of review do not. */
export async function changePlan(viewer: Viewer, { planId, objective, drills, minutes, reviewOn }: PlanFields & { planId: string }): Promise<Result<{ signatureOff: boolean }>> {
  const vignetteSlugs = (await drillsFor(viewer))(drills).map(({ slug }) => slug);
  if (vignetteSlugs.length === 0) return refused("Choose at least one drill of the library.");
  const changed = await transaction(async (tx) => {
    const plan = await holdOpenPlan(tx, viewer, planId);
    if (!plan) return null;
    const signatureOff = plan.signedAt !== null && editionOf(plan) !== editionOf({ objective, vignetteSlugs });
    await writePlan(tx, viewer, planId, { objective, vignetteSlugs, minutesPerWeek: minutes, reviewOn: asDate(reviewOn), ...(signatureOff && { signedAt: null, askedAt: null, signerComment: "" }) });
    return { signatureOff };
  });
  return changed ? done(changed) : notOpen(viewer, planId);
}
