import { db, type Tx } from "~/platform/db.server";
import type { Role } from "../roles";
import type { Viewer } from "../viewer";

/** Rows are found by the hash of a session id; the id itself is in the cookie alone. */
export type SessionRow = {
  organisationId: string;
  expiresAt: Date;
  createdAt: Date;
  person: { id: string; name: string; email: string };
  roles: Role[];
};

/** The session and whom it signs in; null also for those who have left. */
export async function sessionOf(idHash: string): Promise<SessionRow | null> {
  const row = await db().signInSession.findFirst({
    where: { id: idHash, member: { leftAt: null } },
    select: {
      organisationId: true,
      expiresAt: true,
      createdAt: true,
      person: { select: { id: true, name: true, email: true } },
      member: { select: { roles: { select: { role: true } } } },
    },
  });
  return row && { ...row, roles: row.member.roles.map(({ role }) => role) };
}

export async function addSession(row: { id: string; personId: string; organisationId: string; expiresAt: Date }): Promise<void> {
  await db().signInSession.create({ data: row });
}

export async function moveSessionEnd(idHash: string, expiresAt: Date): Promise<void> {
  await db().signInSession.updateMany({ where: { id: idHash }, data: { expiresAt } });
}

export async function removeSession(idHash: string): Promise<void> {
  await db().signInSession.deleteMany({ where: { id: idHash } });
}

export async function removeExpiredSessions(): Promise<void> {
  await db().signInSession.deleteMany({ where: { expiresAt: { lte: new Date() } } });
}

/** Every session of a person, in every organisation, but for `except`. */
export async function removeSessionsOf(personId: string, tx: Tx = db(), except: string | null = null): Promise<void> {
  await tx.signInSession.deleteMany({ where: { personId, ...(except ? { id: { not: except } } : {}) } });
}

/** Where one person is signed in now, in any organisation, newest first. */
export async function sessionsOf(personId: string): Promise<{ id: string; organisationId: string; createdAt: Date; expiresAt: Date }[]> {
  return db().signInSession.findMany({
    where: { personId, expiresAt: { gt: new Date() } },
    select: { id: true, organisationId: true, createdAt: true, expiresAt: true },
    orderBy: { createdAt: "desc" },
  });
}

/** Ends one of the viewer's own sessions; another's is not found. */
export async function removeOwnSession(viewer: Viewer, idHash: string): Promise<boolean> {
  const { count } = await db().signInSession.deleteMany({ where: { id: idHash, personId: viewer.personId } });
  return count === 1;
}

/** Sessions of one organisation alone, when a person leaves it. */
export async function removeSessionsIn(organisationId: string, tx: Tx, personId: string): Promise<void> {
  await tx.signInSession.deleteMany({ where: { organisationId, personId } });
}
