import { sessionRowIn } from "./lucia.server";
import { latestConsent } from "./store/consent.server";
import { organisationOf } from "./store/organisation.server";
import { passwordHashOf } from "./store/people.server";
import { sessionsOf } from "./store/sessions.server";
import { supervisorsOf } from "./store/supervision.server";
import type { Viewer } from "./viewer";

/** What a person sees of their own account. */
export async function settingsPage(viewer: Viewer, cookieHeader: string | null) {
  const here = sessionRowIn(cookieHeader);
  const [organisation, consent, sessions, passwordHash, supervisors] = await Promise.all([
    organisationOf(viewer),
    latestConsent(viewer),
    sessionsOf(viewer.personId),
    passwordHashOf(viewer.personId),
    supervisorsOf(viewer, viewer.personId),
  ]);
  return {
    name: viewer.name,
    email: viewer.email,
    roles: viewer.roles,
    programme: organisation.name,
    supervisors: supervisors.map(({ name }) => name),
    consent,
    hasPassword: passwordHash !== null,
    sessions: sessions.map(({ id, createdAt, expiresAt }) => ({ id, createdAt, expiresAt, isThis: id === here })),
  };
}
