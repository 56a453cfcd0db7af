import type { Viewer } from "~/accounts";
import { nameOf } from "~/accounts/index.server";
import type { PlanToSign } from "./model";
import { unsignedFor } from "./store/plans.server";

/** Plans that wait for the viewer's signature, the one asked first at the top. */
export async function plansToSign(viewer: Viewer): Promise<PlanToSign[]> {
  const rows = await unsignedFor(viewer);
  const names = await nameOf(viewer, [...new Set(rows.map((row) => row.personId))]);
  return rows.flatMap(({ id, personId, askedAt }) => (askedAt ? { planId: id, name: names.get(personId) ?? "Somebody", askedAt } : []));
}
