import type { Viewer } from "~/accounts";
import { supervisionsSince } from "~/accounts/index.server";
import type { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db.server";

export const ownPlans = (viewer: Viewer) => ({ organisationId: viewer.organisationId, personId: viewer.personId }) satisfies Prisma.PlanWhereInput;

/**
 * Plans of others that this supervisor was asked to sign, while the supervision stands in which they were asked: one that
 * begins anew shows nothing of before.
 */
export async function plansShownTo(viewer: Viewer, tx: Tx) {
  const asked = (await supervisionsSince(viewer, tx)).map(({ superviseeId, startedAt }) => ({ personId: superviseeId, askedAt: { gte: startedAt } }));
  return {
    organisationId: viewer.organisationId,
    signerId: viewer.personId,
    // Said again, because Prisma takes an empty `OR` within another for true.
    person: { leftAt: null, supervisedBy: { some: { supervisorId: viewer.personId } } },
    OR: asked,
  } satisfies Prisma.PlanWhereInput;
}

export const readablePlans = async (viewer: Viewer, tx: Tx): Promise<Prisma.PlanWhereInput> => ({ OR: [ownPlans(viewer), await plansShownTo(viewer, tx)] });

export const ownEntries = (viewer: Viewer) =>
  ({ organisationId: viewer.organisationId, personId: viewer.personId }) satisfies Prisma.LedgerEntryWhereInput;
