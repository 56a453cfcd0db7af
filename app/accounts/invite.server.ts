import { type Result, done, refused } from "~/core/result";
import { transaction } from "~/platform/db.server";
import { MailNotSetUp, mailIsSetUp } from "~/platform/mail.server";
import { attempt } from "~/platform/rate-limit.server";
import { tooMany } from "./attempts.server";
import { audit } from "./audit.server";
import { mailInvitation, newInvitationLink } from "./invitation-mail.server";
import type { Invite } from "./model";
import { addInvitation, invitationByKey, isInvited } from "./store/invitations.server";
import { isMemberAt, memberOf, oneAtATime } from "./store/members.server";
import { organisationOf } from "./store/organisation.server";
import type { Viewer } from "./viewer";

type Invited = { invitationId: string; mailed: boolean };

/** Invites a person by mail. The same `key` again is the same invitation, and sends no second mail. */
export async function invite(viewer: Viewer, wanted: Invite): Promise<Result<Invited>> {
  if (!mailIsSetUp()) return refused(new MailNotSetUp().message);
  const { allowed, retryAfterSeconds } = await attempt(`invitations of ${viewer.organisationId}`, { limit: 200, windowSeconds: 86_400 });
  if (!allowed) return refused(tooMany(retryAfterSeconds));
  const { token, tokenHash, expiresAt } = newInvitationLink();
  const made = await transaction(async (tx): Promise<Result<{ id: string; isNew: boolean }>> => {
    await oneAtATime(viewer.organisationId, tx);
    const earlier = await invitationByKey(viewer, tx, wanted.key);
    if (earlier) return done({ id: earlier, isNew: false });
    const inviting = await memberOf(viewer, viewer.personId, tx);
    if (!inviting?.roles.includes("programme_lead")) return refused("Only a programme lead invites people.");
    if (await isMemberAt(viewer, wanted.email, tx)) return refused("Somebody with this e-mail address is in your programme already.");
    if (await isInvited(viewer, tx, wanted.email)) return refused("This e-mail address has an invitation already. You can send it again below.");
    const supervisor = wanted.supervisorId ? await memberOf(viewer, wanted.supervisorId, tx) : null;
    if (wanted.supervisorId && !supervisor?.roles.includes("supervisor")) return refused("Choose a supervisor from the list.");
    const { key, email, name, roles } = wanted;
    const id = await addInvitation(viewer, tx, { key, email, name, roles, supervisorId: supervisor?.personId ?? null, tokenHash, expiresAt });
    await audit(tx, viewer, { action: "invitation.sent", subjectType: "invitation", subjectId: id });
    return done({ id, isNew: true });
  });
  if (!made.ok) return made;
  const { id: invitationId, isNew } = made.value;
  if (!isNew) return done({ invitationId, mailed: true });
  const { name } = await organisationOf(viewer);
  return done({ invitationId, mailed: await mailInvitation(viewer, name, { ...wanted, expiresAt }, token) });
}
