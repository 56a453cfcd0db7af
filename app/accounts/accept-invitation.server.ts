import { type Result, done, refused } from "~/core/result";
import { transaction } from "~/platform/db.server";
import { countTry, uncountTry } from "./attempts.server";
import { audit } from "./audit.server";
import { openSession } from "./lucia.server";
import { hashPassword, passwordMatches } from "./password.server";
import { type InvitationState, invitationState } from "./rules";
import { hashOf } from "./secret.server";
import { signIn } from "./sign-in.server";
import { type InvitationSeen, invitationByToken, takeInvitation } from "./store/invitations.server";
import { addRoles, join, memberOf, oneAtATime } from "./store/members.server";
import { credentialsOf, personAt } from "./store/people.server";
import { addSupervision } from "./store/supervision.server";

export const invitationProblems: Record<Exclude<InvitationState, "open">, string> = {
  accepted: "This invitation has been used already. Sign in with your e-mail address and password.",
  withdrawn: "This invitation was withdrawn. Ask your programme lead for a new one.",
  expired: "This invitation is too old. Ask your programme lead to send it again.",
};

export type OpenedInvitation = { invitation: InvitationSeen; state: InvitationState; hasAccount: boolean };

/** The invitation behind a mailed link, whatever has become of it; null for a link that never was. */
export async function openInvitation(token: string): Promise<OpenedInvitation | null> {
  const invitation = await invitationByToken(hashOf(token));
  if (!invitation) return null;
  const known = await credentialsOf(invitation.email);
  return { invitation, state: invitationState(invitation, new Date()), hasAccount: Boolean(known?.passwordHash) };
}

type Accepting = { name?: string | undefined; password: string; address: string };

/** Makes the account, the membership, its roles and the supervision. Answers the Set-Cookie header of a new session. */
export async function acceptInvitation(token: string, { name, password, address }: Accepting): Promise<Result<{ setCookie: string }>> {
  const opened = await openInvitation(token);
  if (!opened) return refused("This link leads to no invitation.");
  const { invitation, state, hasAccount } = opened;
  if (state === "accepted") return secondClick(invitation, password, address);
  if (state !== "open") return refused(invitationProblems[state]);
  const checked = hasAccount ? await ownPassword(invitation.email, password, address) : done(undefined);
  if (!checked.ok) return checked;
  const passwordHash = hasAccount ? null : await hashPassword(password);
  const personId = await transaction(async (tx) => {
    await oneAtATime(invitation.organisationId, tx);
    if (!(await takeInvitation(hashOf(token), tx))) return null;
    const id = await personAt(invitation.email, tx, { name: name ?? invitation.name, passwordHash });
    const actor = { organisationId: invitation.organisationId, personId: id };
    await join(invitation.organisationId, tx, id);
    await addRoles(invitation.organisationId, tx, id, invitation.roles);
    await audit(tx, actor, { action: "invitation.accepted", subjectType: "invitation", subjectId: invitation.id, ownerId: id });
    if (!invitation.supervisorId) return id;
    const supervisor = await memberOf(invitation, invitation.supervisorId, tx);
    if (!supervisor?.roles.includes("supervisor")) return id;
    await addSupervision(invitation.organisationId, tx, { supervisorId: supervisor.personId, superviseeId: id });
    return id;
  });
  if (!personId) return secondClick(invitation, password, address);
  return done({ setCookie: await openSession(personId, invitation.organisationId) });
}

async function ownPassword(email: string, password: string, address: string): Promise<Result<void>> {
  const counted = await countTry("password", { email, address });
  if (!counted.ok) return counted;
  const known = await credentialsOf(email);
  if (!(await passwordMatches(known?.passwordHash, password))) return refused("That is not the password of your account.");
  await uncountTry({ email, address });
  return done(undefined);
}

/** The second of two clicks on the same button signs in like the first. */
async function secondClick(invitation: InvitationSeen, password: string, address: string): Promise<Result<{ setCookie: string }>> {
  const signedIn = await signIn({ email: invitation.email, password, address });
  return signedIn.ok ? signedIn : refused(invitationProblems.accepted);
}
