import { db, type Tx } from "~/platform/db.server";
import type { Viewer } from "../viewer";

export type Named = { personId: string; name: string };

const present = { leftAt: null };

/** Who supervises this person now, by name. */
export async function supervisorsOf(viewer: Viewer, superviseeId: string): Promise<Named[]> {
  const rows = await db().supervision.findMany({
    where: { organisationId: viewer.organisationId, superviseeId, supervisor: present },
    select: { supervisorId: true, supervisor: { select: { person: { select: { name: true } } } } },
    orderBy: { supervisor: { person: { name: "asc" } } },
  });
  return rows.map((row) => ({ personId: row.supervisorId, name: row.supervisor.person.name }));
}

/** Whom the viewer supervises now, by name. */
export async function superviseesOf(viewer: Viewer): Promise<Named[]> {
  const rows = await db().supervision.findMany({
    where: { organisationId: viewer.organisationId, supervisorId: viewer.personId, supervisee: present },
    select: { superviseeId: true, supervisee: { select: { person: { select: { name: true } } } } },
    orderBy: { supervisee: { person: { name: "asc" } } },
  });
  return rows.map((row) => ({ personId: row.superviseeId, name: row.supervisee.person.name }));
}

/** Whom the viewer supervises now, and since when. */
export async function supervisionsSince(viewer: Viewer, tx: Tx): Promise<{ superviseeId: string; startedAt: Date }[]> {
  return tx.supervision.findMany({
    where: { organisationId: viewer.organisationId, supervisorId: viewer.personId, supervisee: present },
    select: { superviseeId: true, startedAt: true },
  });
}

/** Whether the viewer supervises this person now. */
export async function supervises(viewer: Viewer, superviseeId: string): Promise<boolean> {
  const row = await db().supervision.findFirst({
    where: { organisationId: viewer.organisationId, supervisorId: viewer.personId, superviseeId, supervisee: present },
    select: { supervisorId: true },
  });
  return row !== null;
}

export type Supervision = { supervisorId: string; superviseeId: string };

/** Who supervises whom in the viewer's organisation, among those who are there now. */
export async function supervisionsIn(viewer: Viewer): Promise<Supervision[]> {
  return db().supervision.findMany({
    where: { organisationId: viewer.organisationId, supervisor: present, supervisee: present },
    select: { supervisorId: true, superviseeId: true },
  });
}

export async function countSupervisees(viewer: Viewer, tx: Tx, supervisorId: string): Promise<number> {
  return tx.supervision.count({ where: { organisationId: viewer.organisationId, supervisorId, supervisee: present } });
}

/** Answers whether it is new. */
export async function addSupervision(organisationId: string, tx: Tx, pair: Supervision): Promise<boolean> {
  const { count } = await tx.supervision.createMany({ data: [{ organisationId, ...pair }], skipDuplicates: true });
  return count === 1;
}

/** Answers whether there was anything to end. */
export async function removeSupervision(organisationId: string, tx: Tx, pair: Supervision): Promise<boolean> {
  const { count } = await tx.supervision.deleteMany({ where: { organisationId, ...pair } });
  return count === 1;
}
