import { type Result, done, missing, refused } from "~/core/result";
import { transaction } from "~/platform/db.server";
import { MailNotSetUp, mailIsSetUp } from "~/platform/mail.server";
import { attempt } from "~/platform/rate-limit.server";
import { tooMany } from "./attempts.server";
import { audit } from "./audit.server";
import { mailInvitation, newInvitationLink } from "./invitation-mail.server";
import { invitationOf, renewInvitation } from "./store/invitations.server";
import type { Viewer } from "./viewer";

/** Mails a new link, good for the full time again; the old link stops working. */
export async function resendInvitation(viewer: Viewer, invitationId: string): Promise<Result<{ name: string; mailed: boolean }>> {
  const invitation = await invitationOf(viewer, invitationId);
  if (!invitation) return missing("This invitation is not one of your programme's.");
  if (!mailIsSetUp()) return refused(new MailNotSetUp().message);
  const { allowed, retryAfterSeconds } = await attempt(`resending ${invitationId}`, { limit: 5, windowSeconds: 3600 });
  if (!allowed) return refused(tooMany(retryAfterSeconds));
  const { token, tokenHash, expiresAt } = newInvitationLink();
  const renewed = await transaction(async (tx) => {
    const waits = await renewInvitation(viewer, tx, invitationId, { tokenHash, expiresAt });
    if (waits) await audit(tx, viewer, { action: "invitation.resent", subjectType: "invitation", subjectId: invitationId });
    return waits;
  });
  if (!renewed) return refused("This invitation was accepted or withdrawn already.");
  return done({ name: invitation.name, mailed: await mailInvitation(viewer, invitation.organisation.name, { ...invitation, expiresAt }, token) });
}
