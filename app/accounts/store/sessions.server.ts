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

/** The session and whom it signs in; null also for those who have left, and while somebody else holds the tablet. */
export async function sessionOf(idHash: string): Promise<SessionRow | null> {
  const row = await db().signInSession.findFirst({
    where: { id: idHash, suspendedAt: null, member: { leftAt: null } },
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

/** Whether a session is over by then; `earliest`: what was opened before is. One that is not there is none that ends. */
export async function sessionEndsBy(idHash: string, then: Date, earliest: Date): Promise<boolean> {
  return (await db().signInSession.count({ where: { id: idHash, OR: [{ expiresAt: { lte: then } }, { createdAt: { lte: earliest } }] } })) === 1;
}

/** Sessions that wait for their person to take the tablet back: not over, and of somebody who is here. */
const waiting = (earliest: Date) => ({ suspendedAt: { not: null }, expiresAt: { gt: new Date() }, createdAt: { gt: earliest }, member: { leftAt: null } });

/** Whether the session signs nobody in for now. `earliest`: one that was opened before is over. */
export async function isSuspended(idHash: string, earliest: Date, tx: Tx = db()): Promise<boolean> {
  return (await tx.signInSession.count({ where: { id: idHash, ...waiting(earliest) } })) === 1;
}

/** One of the viewer's own sessions signs nobody in from here on. Answers whether it is theirs and did until now. */
export async function markSuspended({ personId, organisationId }: Viewer, tx: Tx, idHash: string): Promise<boolean> {
  const { count } = await tx.signInSession.updateMany({
    where: { id: idHash, personId, organisationId, suspendedAt: null, expiresAt: { gt: new Date() } },
    data: { suspendedAt: new Date() },
  });
  return count === 1;
}

/** The session signs its person in again, as long as it would have; answers whether it waited. */
export async function markResumed(tx: Tx, idHash: string, earliest: Date): Promise<boolean> {
  const { count } = await tx.signInSession.updateMany({ where: { id: idHash, ...waiting(earliest) }, data: { suspendedAt: null } });
  return count === 1;
}

/** Ends a session that waits; one that is in use stays. */
export async function removeSuspended(tx: Tx, idHash: string): Promise<void> {
  await tx.signInSession.deleteMany({ where: { id: idHash, suspendedAt: { not: null } } });
}
