import { db, type Tx } from "~/platform/db.server";
import type { CohortChange } from "../cohorts-counted";
import type { Viewer } from "../viewer";

export type CohortSeen = { id: string; name: string; people: { personId: string; name: string; joinedAt: Date }[] };

const open = (viewer: Viewer) => ({ organisationId: viewer.organisationId, closedAt: null });

/** Every cohort of the viewer's organisation by name, closed or not, each with whoever is in it, by name, left or not. */
export async function allCohorts(viewer: Viewer) {
  const rows = await db().cohort.findMany({
    where: { organisationId: viewer.organisationId },
    select: {
      id: true,
      name: true,
      closedAt: true,
      members: {
        select: { personId: true, joinedAt: true, member: { select: { leftAt: true, person: { select: { name: true } } } } },
        orderBy: [{ member: { person: { name: "asc" } } }, { personId: "asc" }],
      },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, name, closedAt, members }) => ({
    id,
    name,
    closed: closedAt !== null,
    members: members.map(({ personId, joinedAt, member }) => ({ personId, joinedAt, name: member.person.name, hasLeft: member.leftAt !== null })),
  }));
}

/** The cohorts that are not closed, by name, each with who is in it since when and has not left, by name. */
export async function openCohorts(viewer: Viewer): Promise<CohortSeen[]> {
  const standing = (await allCohorts(viewer)).filter(({ closed }) => !closed);
  return standing.map(({ id, name, members }) => ({ id, name, people: members.filter(({ hasLeft }) => !hasLeft).map(({ personId, name, joinedAt }) => ({ personId, name, joinedAt })) }));
}

const changing = ["cohort.joined", "cohort.left", "cohort.closed", "cohort.reopened", "member.left", "member.returned"];

/** What began, ended or came back since a moment, the earliest first, out of the audit: a row says only what is so now. */
export async function cohortChangesSince(viewer: Viewer, since: Date): Promise<CohortChange[]> {
  const rows = await db().auditEvent.findMany({
    where: { organisationId: viewer.organisationId, at: { gte: since }, action: { in: changing } },
    orderBy: { id: "asc" },
    select: { action: true, subjectType: true, subjectId: true, ownerId: true },
  });
  return rows.map(({ action, subjectType, subjectId, ownerId }) => ({ began: action === "cohort.joined", cohortId: subjectType === "cohort" ? subjectId : null, personId: ownerId }));
}

export type CohortRow = { id: string; name: string; closedAt: Date | null };

const row = { id: true, name: true, closedAt: true } as const;

/** One of the organisation's own, closed or not. */
export async function cohortOf(viewer: Viewer, tx: Tx, id: string): Promise<CohortRow | null> {
  return tx.cohort.findFirst({ where: { id, organisationId: viewer.organisationId }, select: row });
}

/** The one that this click, or an earlier one of the same page, has made. */
export async function cohortByKey(viewer: Viewer, tx: Tx, key: string): Promise<CohortRow | null> {
  return tx.cohort.findFirst({ where: { key, organisationId: viewer.organisationId }, select: row });
}

/** Whether another open cohort has this name, in whatever letters. */
export async function isNameTaken(viewer: Viewer, tx: Tx, name: string, but?: string): Promise<boolean> {
  const where = { ...open(viewer), name: { equals: literally(name), mode: "insensitive" as const }, ...(but && { id: { not: but } }) };
  return (await tx.cohort.findFirst({ where, select: { id: true } })) !== null;
}

/** A comparison that leaves the case out takes these for patterns. */
const literally = (name: string) => name.replace(/[\\%_]/g, "\\$&");

export async function addCohort(viewer: Viewer, tx: Tx, { key, name }: { key: string; name: string }): Promise<CohortRow> {
  return tx.cohort.create({ data: { organisationId: viewer.organisationId, key, name }, select: row });
}

export async function setCohortName(viewer: Viewer, tx: Tx, id: string, name: string): Promise<void> {
  await tx.cohort.updateMany({ where: { id, organisationId: viewer.organisationId }, data: { name } });
}

/** Closes, or opens again. */
export async function setClosed(viewer: Viewer, tx: Tx, id: string, closed: boolean): Promise<void> {
  await tx.cohort.updateMany({ where: { id, organisationId: viewer.organisationId }, data: { closedAt: closed ? new Date() : null } });
}

/** The ids of the open cohorts that this person is in. */
export async function openCohortsOf(viewer: Viewer, tx: Tx, personId: string): Promise<string[]> {
  const rows = await tx.cohortMember.findMany({ where: { organisationId: viewer.organisationId, personId, cohort: { closedAt: null } }, select: { cohortId: true } });
  return rows.map(({ cohortId }) => cohortId);
}

/** The ids of who is in this cohort and has not left the programme. */
export async function presentPeopleOf(viewer: Viewer, tx: Tx, cohortId: string): Promise<string[]> {
  const rows = await tx.cohortMember.findMany({ where: { organisationId: viewer.organisationId, cohortId, member: { leftAt: null } }, select: { personId: true } });
  return rows.map(({ personId }) => personId);
}

type Place = { cohortId: string; personId: string };

export async function joinCohorts(viewer: Viewer, tx: Tx, places: Place[]): Promise<void> {
  await tx.cohortMember.createMany({ data: places.map((place) => ({ organisationId: viewer.organisationId, ...place })), skipDuplicates: true });
}

export async function leaveCohorts(viewer: Viewer, tx: Tx, places: Place[]): Promise<void> {
  await tx.cohortMember.deleteMany({ where: { organisationId: viewer.organisationId, OR: places } });
}

/** The open cohort that the viewer has been in longest; null where they are in none. */
export async function cohortOfPerson(viewer: Viewer): Promise<string | null> {
  const found = await db().cohortMember.findFirst({
    where: { organisationId: viewer.organisationId, personId: viewer.personId, cohort: { closedAt: null } },
    orderBy: [{ joinedAt: "asc" }, { cohort: { createdAt: "asc" } }, { cohortId: "asc" }],
    select: { cohortId: true },
  });
  return found?.cohortId ?? null;
}
