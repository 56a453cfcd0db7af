import { db, type Tx } from "~/platform/db.server";
import { type Role, inOrder } from "../roles";
import type { Viewer } from "../viewer";

export type MemberSeen = { personId: string; name: string; email: string; joinedAt: Date; roles: Role[] };

const seen = {
  personId: true,
  joinedAt: true,
  person: { select: { name: true, email: true } },
  roles: { select: { role: true } },
} as const;

type Row = { personId: string; joinedAt: Date; person: { name: string; email: string }; roles: { role: Role }[] };

function asSeen({ personId, joinedAt, person, roles }: Row): MemberSeen {
  return { personId, joinedAt, ...person, roles: inOrder(roles.map(({ role }) => role)) };
}

/** The people who are in the viewer's organisation now, by name. */
export async function membersOf(viewer: Viewer): Promise<MemberSeen[]> {
  const rows = await db().member.findMany({
    where: { organisationId: viewer.organisationId, leftAt: null },
    select: seen,
    orderBy: [{ person: { name: "asc" } }, { personId: "asc" }],
  });
  return rows.map(asSeen);
}

/** One of them; null for those of other organisations and for those who have left. */
export async function memberOf(viewer: Pick<Viewer, "organisationId">, personId: string, tx: Tx = db()): Promise<MemberSeen | null> {
  const row = await tx.member.findFirst({ where: { organisationId: viewer.organisationId, personId, leftAt: null }, select: seen });
  return row && asSeen(row);
}

/** Whether somebody with this address is in the viewer's organisation now. */
export async function isMemberAt(viewer: Viewer, email: string, tx: Tx): Promise<boolean> {
  const row = await tx.member.findFirst({ where: { organisationId: viewer.organisationId, leftAt: null, person: { email } }, select: { personId: true } });
  return row !== null;
}

/** Changes of roles and memberships of one organisation wait for each other until the transaction ends. */
export async function oneAtATime(organisationId: string, tx: Tx): Promise<void> {
  await tx.$queryRaw`select 1 from organisation where id = ${organisationId}::uuid for update`;
}

export async function countWithRole(viewer: Viewer, tx: Tx, role: Role): Promise<number> {
  return tx.memberRole.count({ where: { organisationId: viewer.organisationId, role, member: { leftAt: null } } });
}

export async function addRoles(organisationId: string, tx: Tx, personId: string, roles: Role[]): Promise<void> {
  await tx.memberRole.createMany({ data: roles.map((role) => ({ organisationId, personId, role })), skipDuplicates: true });
}

export async function removeRoles(organisationId: string, tx: Tx, personId: string, roles: Role[]): Promise<void> {
  await tx.memberRole.deleteMany({ where: { organisationId, personId, role: { in: roles } } });
}

/** Joins, or comes back: who comes back starts without the roles and supervision of before. */
export async function join(organisationId: string, tx: Tx, personId: string): Promise<void> {
  const known = await tx.member.findUnique({ where: { organisationId_personId: { organisationId, personId } }, select: { leftAt: true } });
  if (!known) {
    await tx.member.create({ data: { organisationId, personId } });
  } else if (known.leftAt) {
    await tx.memberRole.deleteMany({ where: { organisationId, personId } });
    await tx.supervision.deleteMany({ where: { organisationId, OR: [{ supervisorId: personId }, { superviseeId: personId }] } });
    await tx.member.update({ where: { organisationId_personId: { organisationId, personId } }, data: { leftAt: null, joinedAt: new Date() } });
  }
}

/** Roles and supervision stay, so that it can be undone. */
export async function markLeft(viewer: Viewer, tx: Tx, personId: string): Promise<void> {
  await tx.member.updateMany({ where: { organisationId: viewer.organisationId, personId, leftAt: null }, data: { leftAt: new Date() } });
}

/** Answers whether the person had left and is back. */
export async function markReturned(viewer: Viewer, tx: Tx, personId: string): Promise<boolean> {
  const { count } = await tx.member.updateMany({
    where: { organisationId: viewer.organisationId, personId, leftAt: { not: null } },
    data: { leftAt: null },
  });
  return count === 1;
}
