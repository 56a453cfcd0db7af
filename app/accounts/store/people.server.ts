import { db, type Tx } from "~/platform/db.server";
import { type Role, roles } from "../roles";
import type { Viewer } from "../viewer";

/** Names by person id, of people of the viewer's organisation, also of those who have left. */
export async function nameOf(viewer: Viewer, personIds: readonly string[]): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map();
  const rows = await db().member.findMany({
    where: { organisationId: viewer.organisationId, personId: { in: [...personIds] } },
    select: { personId: true, person: { select: { name: true } } },
  });
  return new Map(rows.map((row) => [row.personId, row.person.name]));
}

/** Addresses of those of these people who are in the organisation now. */
export async function addressesOf(organisationId: string, personIds: readonly string[]): Promise<{ personId: string; to: string }[]> {
  const rows = await db().member.findMany({
    where: { organisationId, personId: { in: [...personIds] }, leftAt: null },
    select: { personId: true, person: { select: { email: true } } },
  });
  return rows.map(({ personId, person }) => ({ personId, to: person.email }));
}

export type Credentials = { personId: string; passwordHash: string | null; organisationId: string | null };

/** What signing in needs to know of the person at this address; `organisationId` is null where they belong to none now. */
export async function credentialsOf(email: string): Promise<Credentials | null> {
  const person = await db().person.findUnique({
    where: { email },
    select: {
      id: true,
      passwordHash: true,
      members: { where: { leftAt: null }, orderBy: { joinedAt: "asc" }, take: 1, select: { organisationId: true } },
    },
  });
  return person && { personId: person.id, passwordHash: person.passwordHash, organisationId: person.members[0]?.organisationId ?? null };
}

export async function passwordHashOf(personId: string): Promise<string | null> {
  const person = await db().person.findUniqueOrThrow({ where: { id: personId }, select: { passwordHash: true } });
  return person.passwordHash;
}

/** A new person, or the one who has this address already. Their name and password change only where they had no password. */
export async function personAt(email: string, tx: Tx, { name, passwordHash }: { name: string; passwordHash: string | null }): Promise<string> {
  const known = await tx.person.findUnique({ where: { email }, select: { id: true, passwordHash: true } });
  if (known?.passwordHash) return known.id;
  if (!passwordHash) throw new Error("A person without a password needs one.");
  const { id } = await tx.person.upsert({
    where: { email },
    create: { email, name, passwordHash },
    update: { name, passwordHash },
    select: { id: true },
  });
  return id;
}

export async function setPassword(personId: string, tx: Tx, passwordHash: string): Promise<void> {
  await tx.person.update({ where: { id: personId }, data: { passwordHash } });
}

export async function setName(viewer: Viewer, tx: Tx, name: string): Promise<void> {
  await tx.person.update({ where: { id: viewer.personId }, data: { name } });
}

export type DemoPerson = { personId: string; organisationId: string; role: Role; name: string; story: string };

/** The seeded people that a demo offers, one for each role they stand for. Only for demo mode. */
export async function unsafeDemoPeople(): Promise<DemoPerson[]> {
  const rows = await db().member.findMany({
    where: { demoStory: { not: null }, leftAt: null },
    orderBy: { person: { email: "asc" } },
    select: { personId: true, organisationId: true, demoStory: true, roles: { select: { role: true } }, person: { select: { name: true, email: true } } },
  });
  return roles.flatMap((role) => {
    const own = rows.filter((row) => row.roles.some((each) => each.role === role));
    const row = own.find((each) => each.person.email.startsWith(demoAddress[role])) ?? own[0];
    return row ? [{ personId: row.personId, organisationId: row.organisationId, role, name: row.person.name, story: row.demoStory ?? "" }] : [];
  });
}

/** Demo people have several roles, as people do: the address says which one each of them stands for. */
const demoAddress: Record<Role, string> = { trainee: "trainee@", supervisor: "supervisor@", clinician: "clinician@", programme_lead: "lead@" };
