import { type Viewer, hasRole } from "~/accounts";
import { type GroupPractice, groupPractice } from "./group-practice";
import { verifiedMsOf } from "./store/verified-time.server";

/**
 * For a programme lead: what groups of their people practised, of runs begun within [from, to), in the order of the
 * groups. Null for a group of fewer than three, no minutes where fewer than three practised; nobody's own minutes leave this function.
 */
export async function practiceOfGroups(viewer: Viewer, groups: string[][], between: { from: Date; to: Date }): Promise<(GroupPractice | null)[]> {
  if (!hasRole(viewer, "programme_lead")) return groups.map(() => null);
  const everyone = [...new Set(groups.flat())];
  const msOf = everyone.length === 0 ? new Map<string, number>() : await verifiedMsOf(viewer, everyone, between);
  return groups.map((group) => groupPractice(group, msOf));
}
