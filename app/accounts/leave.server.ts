import { type Result, done, missing, refused } from "~/core/result";
import { transaction } from "~/platform/db.server";
import { audit } from "./audit.server";
import { tellAccounts } from "./events.server";
import { notHere } from "./set-roles.server";
import { countWithRole, markLeft, markReturned, memberOf, oneAtATime } from "./store/members.server";
import { nameOf } from "./store/people.server";
import { removeSessionsIn } from "./store/sessions.server";
import type { Viewer } from "./viewer";
import { withdrawInvitationsOf } from "./withdraw-invitations-of.server";

/**
 * A person leaves the viewer's organisation: signed out there at once, with nothing left of what others had opened to
 * them, or they to others. What they made is closed to everybody, and goes `keptAfterLeavingDays` later unless they are back.
 */
export async function letLeave(viewer: Viewer, personId: string): Promise<Result<{ name: string }>> {
  if (personId === viewer.personId) return refused("You cannot remove yourself. Another programme lead can.");
  return transaction(async (tx) => {
    await oneAtATime(viewer.organisationId, tx);
    const person = await memberOf(viewer, personId, tx);
    if (!person) return missing(notHere);
    const onlyLead = person.roles.includes("programme_lead") && (await countWithRole(viewer, tx, "programme_lead")) <= 1;
    if (onlyLead) return refused(`${person.name} is the only programme lead. Give someone else that role first.`);
    await markLeft(viewer, tx, personId);
    await removeSessionsIn(viewer.organisationId, tx, personId);
    await withdrawInvitationsOf(viewer, tx, personId);
    await tellAccounts(tx, "person.left", { organisationId: viewer.organisationId, personId, at: new Date().toISOString() });
    await audit(tx, viewer, { action: "member.left", subjectType: "person", subjectId: personId, ownerId: personId });
    return done({ name: person.name });
  });
}

/** The person is back with the roles and the supervision of before; invitations and recordings stay closed. */
export async function letReturn(viewer: Viewer, personId: string): Promise<Result<{ name: string }>> {
  const name = (await nameOf(viewer, [personId])).get(personId);
  if (!name) return missing(notHere);
  return transaction(async (tx) => {
    const back = await markReturned(viewer, tx, personId);
    if (back) await audit(tx, viewer, { action: "member.returned", subjectType: "person", subjectId: personId, ownerId: personId });
    return done({ name });
  });
}
