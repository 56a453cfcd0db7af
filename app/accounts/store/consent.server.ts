import { db, type Tx } from "~/platform/db.server";
import type { Consent } from "../consent";
import type { Viewer } from "../viewer";

/** The decision that holds now, or null where the viewer has not decided yet. */
export async function latestConsent(viewer: Viewer, tx: Tx = db()): Promise<(Consent & { decidedAt: Date }) | null> {
  return tx.consentDecision.findFirst({
    where: { organisationId: viewer.organisationId, personId: viewer.personId },
    orderBy: [{ decidedAt: "desc" }, { id: "desc" }],
    select: { purposes: true, retentionDays: true, decidedAt: true },
  });
}

export async function addConsent(viewer: Viewer, tx: Tx, consent: Consent & { wording: number }): Promise<string> {
  const { organisationId, personId } = viewer;
  const { id } = await tx.consentDecision.create({ data: { organisationId, personId, ...consent } });
  return id;
}

/** Two decisions of one person at once come one after the other: the second waits here for the first. */
export async function decisionsInTurn({ organisationId, personId }: Viewer, tx: Tx): Promise<void> {
  await tx.$queryRaw`select 1 from member where organisation_id = ${organisationId}::uuid and person_id = ${personId}::uuid for update`;
}
