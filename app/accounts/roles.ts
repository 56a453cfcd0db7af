export const roles = ["trainee", "supervisor", "clinician", "programme_lead"] as const;

/** Roles add up: a person may have any of them at once. */
export type Role = (typeof roles)[number];

export const roleNames: Record<Role, string> = {
  trainee: "Trainee",
  supervisor: "Supervisor",
  clinician: "Clinician",
  programme_lead: "Programme lead",
};

/** What each role lets a person do, for whoever gives it. */
export const roleMeanings: Record<Role, string> = {
  trainee: "Practises with clips and submits takes for review.",
  supervisor: "Reviews what is submitted to them and assigns drills.",
  clinician: "Practises, and works from the outcomes of their own clients.",
  programme_lead: "Invites people, gives roles and says who supervises whom.",
};

/** In the order in which they are always shown. */
export function inOrder(some: readonly Role[]): Role[] {
  return roles.filter((role) => some.includes(role));
}
