import { db, type Tx } from "~/platform/db.server";
import type { Consent } from "../consent";
import type { Viewer } from "../viewer";

/** The decision that holds now, or null where the viewer has not decided yet. */
export async function latestConsent(viewer: Viewer): Promise<(Consent & { decidedAt: Date }) | null> {
  return db().consentDecision.findFirst({
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
