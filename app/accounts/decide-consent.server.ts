import { transaction } from "~/platform/db.server";
import { audit } from "./audit.server";
import { type Consent, consentWording } from "./consent";
import { addConsent } from "./store/consent.server";
import type { Viewer } from "./viewer";

/** Stores what the viewer allows for the recordings that they make from now on; earlier ones keep their terms. */
export async function decideConsent(viewer: Viewer, { purposes, retentionDays }: Consent): Promise<void> {
  await transaction(async (tx) => {
    const id = await addConsent(viewer, tx, { purposes, retentionDays, wording: consentWording });
    await audit(tx, viewer, { action: "consent.decided", subjectType: "consent-decision", subjectId: id, ownerId: viewer.personId });
  });
}
