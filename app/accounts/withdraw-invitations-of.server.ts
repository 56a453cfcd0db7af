import type { Tx } from "~/platform/db.server";
import { audit } from "./audit.server";
import { setWithdrawnOf } from "./store/invitations.server";
import type { Viewer } from "./viewer";

/** A programme lead is one no more: what they have invited and nobody has accepted is withdrawn with them. */
export async function withdrawInvitationsOf(viewer: Viewer, tx: Tx, personId: string): Promise<void> {
  for (const id of await setWithdrawnOf(viewer, tx, personId)) {
    await audit(tx, viewer, { action: "invitation.withdrawn", subjectType: "invitation", subjectId: id });
  }
}
