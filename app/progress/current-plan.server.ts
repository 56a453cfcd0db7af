import type { Viewer } from "~/accounts";
import type { PlanOnPage } from "./model";
import { plansOnPage } from "./plan-on-page.server";
import { openPlan } from "./store/plans.server";

/** The viewer's own plan that has not ended; null without one. */
export async function currentPlan(viewer: Viewer): Promise<PlanOnPage | null> {
  const row = await openPlan(viewer);
  return row ? ((await plansOnPage(viewer, [row]))[0] ?? null) : null;
}
