import { type Viewer, hasRole } from "~/accounts";
import { type GroupPractice, groupPractice } from "./group-practice";
import { verifiedMsOf } from "./store/verified-time.server";

const weekMs = 7 * 86_400_000;

/**
 * For a programme lead: what groups of their people practised, of runs begun within [from, to), in the order of the
 * groups. Null for a group of fewer than three; nobody's own minutes leave this function. The groups share nobody, or one
 * less another would tell of a person: an error says so.
 */
export async function practiceOfGroups(viewer: Viewer, groups: string[][], between: { from: Date; to: Date }): Promise<(GroupPractice | null)[]> {
  if (!hasRole(viewer, "programme_lead")) return groups.map(() => null);
  const everyone = groups.flat();
  if (new Set(everyone).size < everyone.length) throw new Error("a person counts in one group alone");
  const msOf = everyone.length === 0 ? new Map<string, number>() : await verifiedMsOf(viewer, everyone, between);
  return groups.map((group) => groupPractice(group, msOf, (between.to.getTime() - between.from.getTime()) / weekMs));
}
