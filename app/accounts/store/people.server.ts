import { db } from "~/platform/db.server";
import type { Viewer } from "../viewer";

/** Names by person id, of people of the viewer's organisation, also of those who have left. */
export async function nameOf(viewer: Viewer, personIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await db().member.findMany({
    where: { organisationId: viewer.organisationId, personId: { in: [...personIds] } },
    select: { personId: true, person: { select: { name: true } } },
  });
  return new Map(rows.map((row) => [row.personId, row.person.name]));
}

/** Addresses of those of these people who are in the organisation now. */
export async function addressesOf(organisationId: string, personIds: readonly string[]): Promise<string[]> {
  const rows = await db().member.findMany({
    where: { organisationId, personId: { in: [...personIds] }, leftAt: null },
    select: { person: { select: { email: true } } },
  });
  return rows.map((row) => row.person.email);
}
