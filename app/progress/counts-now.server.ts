import type { Viewer } from "~/accounts";
import { casesBegun, closedCases } from "~/outcomes/index.server";
import { patternsOf } from "./patterns";
import type { openPlan } from "./store/plans.server";

type Row = Pick<NonNullable<Awaited<ReturnType<typeof openPlan>>>, "personId" | "endedAt" | "pattern" | "patternCount" | "patternOf">;

/**
 * The counts that an own plan came from, as they are now; null where they are as they were, or where it came from
 * elsewhere. Whoever was asked to sign reads the plan and not its owner's caseload: they get null.
 */
export async function countsNow(viewer: Viewer, { personId, endedAt, pattern, patternCount, patternOf }: Row): Promise<{ count: number; of: number } | null> {
  if (personId !== viewer.personId || endedAt || pattern === null) return null;
  const { count, of } = patternsOf(await closedCases(viewer), await casesBegun(viewer)).find(({ id }) => id === pattern) ?? { count: 0, of: 0 };
  return count === patternCount && of === patternOf ? null : { count, of };
}
