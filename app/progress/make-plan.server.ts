import type { Viewer } from "~/accounts";
import { asDate } from "~/core/days";
import { type Result, done, refused } from "~/core/result";
import { transaction } from "~/platform/db.server";
import { drillsFor } from "./drills.server";
import type { PlanFields } from "./plan-form";
import { type Writing, startsFor } from "./starts.server";
import { endOthers, lockPlansOf, planByKey } from "./store/plans.server";

type Make = PlanFields & { key: string; from: string };

/** Makes it the viewer's one current plan; one that was there ends. What it came from is read anew, not taken from the form. Twice with one key is once. */
export async function makePlan(viewer: Viewer, { key, from, objective, drills, minutes, reviewOn }: Make, writing: Writing): Promise<Result<{ planId: string }>> {
  const { starts } = await startsFor(viewer, writing);
  const start = starts.find(({ id }) => id === from);
  if (!start) return refused("What this plan started from has changed meanwhile. Load the page again.");
  const vignetteSlugs = (await drillsFor(viewer))(drills).map(({ slug }) => slug);
  if (vignetteSlugs.length === 0) return refused("Choose at least one drill of the library.");
  return transaction(async (tx) => {
    await lockPlansOf(tx, viewer);
    const { source, evidence, pattern } = start;
    const counts = pattern && { pattern: pattern.id, patternCount: pattern.count, patternOf: pattern.of };
    const plan = await planByKey(tx, viewer, { key, source, evidence, ...counts, objective, vignetteSlugs, minutesPerWeek: minutes, reviewOn: asDate(reviewOn) });
    if (!plan) return refused("Load the page again and save the plan once more.");
    if (plan.isNew) await endOthers(tx, viewer, plan.id, new Date());
    return done({ planId: plan.id });
  });
}
