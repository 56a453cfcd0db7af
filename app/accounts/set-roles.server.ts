import { type Result, done, missing, refused } from "~/core/result";
import { transaction } from "~/platform/db.server";
import { audit } from "./audit.server";
import { tellAccounts } from "./events.server";
import { type Role, inOrder } from "./roles";
import { whyNotTheseRoles } from "./rules";
import { addRoles, countWithRole, memberOf, oneAtATime, removeRoles } from "./store/members.server";
import { countSupervisees } from "./store/supervision.server";
import type { Viewer } from "./viewer";
import { withdrawInvitationsOf } from "./withdraw-invitations-of.server";

export const notHere = "This person is not in your programme.";

/**
 * Gives and takes roles until the person has exactly these. Answers the roles of before, for an undo; what only the
 * role kept open (invitations of a programme lead, recordings submitted to a supervisor) stays closed.
 */
export async function setRoles(viewer: Viewer, personId: string, wanted: Role[]): Promise<Result<{ name: string; before: Role[] }>> {
  return transaction(async (tx) => {
    await oneAtATime(viewer.organisationId, tx);
    const person = await memberOf(viewer, personId, tx);
    if (!person) return missing(notHere);
    const supervisees = await countSupervisees(viewer, tx, personId);
    const problem = whyNotTheseRoles({ ...person, supervisees }, wanted, await countWithRole(viewer, tx, "programme_lead"));
    if (problem) return refused(problem);
    const given = inOrder(wanted.filter((role) => !person.roles.includes(role)));
    const taken = person.roles.filter((role) => !wanted.includes(role));
    await addRoles(viewer.organisationId, tx, personId, given);
    await removeRoles(viewer.organisationId, tx, personId, taken);
    if (taken.includes("programme_lead")) await withdrawInvitationsOf(viewer, tx, personId);
    const at = new Date().toISOString();
    if (taken.includes("supervisor")) await tellAccounts(tx, "supervisor.ended", { organisationId: viewer.organisationId, personId, at });
    for (const role of given) await audit(tx, viewer, { action: "role.granted", subjectType: "role", subjectId: role, ownerId: personId });
    for (const role of taken) await audit(tx, viewer, { action: "role.revoked", subjectType: "role", subjectId: role, ownerId: personId });
    return done({ name: person.name, before: person.roles });
  });
}
