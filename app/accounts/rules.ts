import type { Role } from "./roles";

export const invitationDays = 7;
export const resetMinutes = 60;

export type InvitationState = "open" | "accepted" | "withdrawn" | "expired";

export function invitationState(
  { acceptedAt, withdrawnAt, expiresAt }: { acceptedAt: Date | null; withdrawnAt: Date | null; expiresAt: Date },
  now: Date,
): InvitationState {
  if (acceptedAt) return "accepted";
  if (withdrawnAt) return "withdrawn";
  return expiresAt <= now ? "expired" : "open";
}

/** Why this person cannot go from these roles to those, in a sentence; null where they can. */
export function whyNotTheseRoles(
  person: { name: string; roles: Role[]; supervisees: number },
  wanted: Role[],
  programmeLeads: number,
): string | null {
  const loses = (role: Role) => person.roles.includes(role) && !wanted.includes(role);
  if (wanted.length === 0) return "Choose at least one role.";
  if (loses("programme_lead") && programmeLeads <= 1) {
    return `${person.name} is the only programme lead. Give someone else that role first.`;
  }
  if (loses("supervisor") && person.supervisees > 0) {
    const many = person.supervisees === 1 ? "one person" : `${person.supervisees} people`;
    return `${person.name} still supervises ${many}. End that first, then take the role.`;
  }
  return null;
}
