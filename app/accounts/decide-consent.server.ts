import { transaction } from "~/platform/db.server";
import { audit } from "./audit.server";
import { type Consent, type ConsentPurpose, consentWording, takenBack } from "./consent";
import { tellAccounts } from "./events.server";
import { addConsent, decisionsInTurn, latestConsent } from "./store/consent.server";
import type { Viewer } from "./viewer";

/**
 * Stores what the viewer allows. What is newly allowed holds for recordings made from now on; what is taken back ends
 * for every recording of theirs, which the event of the same transaction sees to. Answers what was taken back.
 */
export async function decideConsent(viewer: Viewer, { purposes, retentionDays }: Consent): Promise<ConsentPurpose[]> {
  return transaction(async (tx) => {
    await decisionsInTurn(viewer, tx);
    const ended = takenBack(await latestConsent(viewer, tx), { purposes, retentionDays });
    const id = await addConsent(viewer, tx, { purposes, retentionDays, wording: consentWording });
    await audit(tx, viewer, { action: "consent.decided", subjectType: "consent-decision", subjectId: id, ownerId: viewer.personId });
    if (ended.length === 0) return ended;
    const { organisationId, personId } = viewer;
    await tellAccounts(tx, "consent.taken-back", { organisationId, personId, at: new Date().toISOString(), purposes: ended });
    return ended;
  });
}
