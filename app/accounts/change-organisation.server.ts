import { transaction } from "~/platform/db.server";
import { audit } from "./audit.server";
import { type Organisation, setOrganisation } from "./store/organisation.server";
import type { Viewer } from "./viewer";

/** Changes the name and the support contacts of the viewer's organisation. */
export async function changeOrganisation(viewer: Viewer, organisation: Organisation): Promise<void> {
  await transaction(async (tx) => {
    await setOrganisation(viewer, tx, organisation);
    await audit(tx, viewer, { action: "organisation.changed", subjectType: "organisation", subjectId: viewer.organisationId });
  });
}
