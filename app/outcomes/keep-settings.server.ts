import type { Viewer } from "~/accounts";
import { audit } from "~/accounts/index.server";
import { type Result, done, refused } from "~/core/result";
import { transaction } from "~/platform/db.server";
import { tellOutcomes } from "./events.server";
import type { GivenSettings } from "./settings";
import { openAlertIds } from "./store/risk.server";
import { keepSettings, mayBeOnDuty, settingsRow } from "./store/settings.server";

/** Settles crisis contacts, duty person, review sessions and adjusters of the viewer's programme. Rows without a word are none. Whoever is newly on duty is told of what is open. */
export async function settle(viewer: Viewer, { contacts, dutyPersonId, first, second, adjusters }: GivenSettings): Promise<Result<void>> {
  return transaction(async (tx) => {
    const before = await settingsRow(viewer, tx);
    // Whoever is on duty already stays, whatever their roles are now, until another is chosen.
    if (dutyPersonId && dutyPersonId !== before?.dutyPersonId && !(await mayBeOnDuty(viewer, dutyPersonId, tx))) {
      return refused("The duty person must be a clinician, a supervisor or a lead who is in this programme now. Choose from the list.");
    }
    const crisisContacts = contacts.filter(({ name }) => name !== "");
    await keepSettings(viewer, tx, { reviewSessions: [first, second], adjusters, crisisContacts, dutyPersonId: dutyPersonId || null });
    if (dutyPersonId && dutyPersonId !== before?.dutyPersonId) {
      for (const alertId of await openAlertIds(viewer, tx)) await tellOutcomes(tx, "risk.raised", { alertId });
    }
    await audit(tx, viewer, { action: "outcome-settings.changed", subjectType: "organisation", subjectId: viewer.organisationId });
    return done(undefined);
  });
}
