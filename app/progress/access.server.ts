import type { Viewer } from "~/accounts";
import type { Prisma } from "~/generated/prisma/client";

export const ownPlans = (viewer: Viewer) => ({ organisationId: viewer.organisationId, personId: viewer.personId }) satisfies Prisma.PlanWhereInput;

/** Plans of others that this supervisor was asked to sign, while they supervise the one who asked. */
export const plansShownTo = (viewer: Viewer) =>
  ({
    organisationId: viewer.organisationId,
    signerId: viewer.personId,
    person: { leftAt: null, supervisedBy: { some: { supervisorId: viewer.personId } } },
  }) satisfies Prisma.PlanWhereInput;

export const readablePlans = (viewer: Viewer): Prisma.PlanWhereInput => ({ OR: [ownPlans(viewer), plansShownTo(viewer)] });

export const ownEntries = (viewer: Viewer) =>
  ({ organisationId: viewer.organisationId, personId: viewer.personId }) satisfies Prisma.LedgerEntryWhereInput;
