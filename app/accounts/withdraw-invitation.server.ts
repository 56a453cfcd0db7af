import { type Result, done, missing, refused } from "~/core/result";
import { transaction } from "~/platform/db.server";
import { audit } from "./audit.server";
import { invitationOf, setWithdrawn } from "./store/invitations.server";
import type { Viewer } from "./viewer";

/** Makes the link stop working, or (`undo`) work again for the rest of its time. Twice is once. */
export async function withdrawInvitation(viewer: Viewer, invitationId: string, { undo = false } = {}): Promise<Result<{ name: string }>> {
  const invitation = await invitationOf(viewer, invitationId);
  if (!invitation) return missing("This invitation is not one of your programme's.");
  if (invitation.acceptedAt) return refused(`${invitation.name} has accepted this invitation already.`);
  await transaction(async (tx) => {
    const changed = await setWithdrawn(viewer, tx, invitationId, !undo);
    const action = undo ? "invitation.restored" : "invitation.withdrawn";
    if (changed) await audit(tx, viewer, { action, subjectType: "invitation", subjectId: invitationId });
  });
  return done({ name: invitation.name });
}
