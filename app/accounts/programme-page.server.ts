import { invitationState } from "./rules";
import { pendingInvitations } from "./store/invitations.server";
import { membersOf } from "./store/members.server";
import { organisationOf } from "./store/organisation.server";
import { nameOf } from "./store/people.server";
import { supervisionsIn } from "./store/supervision.server";
import type { Viewer } from "./viewer";

/** The people's part of the programme lead's page. `left` is a person who has just left and may be taken back. */
export async function programmePage(viewer: Viewer, left: string | undefined) {
  const [organisation, members, pairs, pending] = await Promise.all([
    organisationOf(viewer),
    membersOf(viewer),
    supervisionsIn(viewer),
    pendingInvitations(viewer),
  ]);
  const names = new Map(members.map(({ personId, name }) => [personId, name]));
  const supervisorsOf = (personId: string) => pairs.filter((pair) => pair.superviseeId === personId).map((pair) => names.get(pair.supervisorId) ?? "");
  const now = new Date();
  const gone = left && !names.has(left) ? (await nameOf(viewer, [left])).get(left) : undefined;
  return {
    organisation,
    people: members.map(({ personId, name, email, roles }) => ({ personId, name, email, roles, supervisors: supervisorsOf(personId).sort() })),
    supervisors: members.filter(({ roles }) => roles.includes("supervisor")).map(({ personId, name }) => ({ personId, name })),
    invitations: pending.map((invitation) => ({
      id: invitation.id,
      name: invitation.name,
      email: invitation.email,
      roles: invitation.roles,
      supervisor: (invitation.supervisorId && names.get(invitation.supervisorId)) ?? null,
      expiresAt: invitation.expiresAt,
      expired: invitationState(invitation, now) === "expired",
    })),
    left: left && gone ? { personId: left, name: gone } : null,
  };
}

export type ProgrammeOnPage = Awaited<ReturnType<typeof programmePage>>;
