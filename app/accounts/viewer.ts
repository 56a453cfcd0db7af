import type { Role } from "./roles";

/** Who is looking: a person in the organisation that this sign-in is for. */
export type Viewer = {
  personId: string;
  organisationId: string;
  name: string;
  email: string;
  roles: Role[];
};

export function hasRole(viewer: Viewer, ...any: Role[]): boolean {
  return any.some((role) => viewer.roles.includes(role));
}
