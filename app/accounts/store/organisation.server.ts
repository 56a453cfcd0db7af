import { db, type Tx } from "~/platform/db.server";
import type { Viewer } from "../viewer";

export type Organisation = { name: string; supportContacts: string };

/** The viewer's organisation; `supportContacts` are plain words, one contact a line, possibly empty. */
export async function organisationOf(viewer: Viewer): Promise<Organisation> {
  return db().organisation.findUniqueOrThrow({
    where: { id: viewer.organisationId },
    select: { name: true, supportContacts: true },
  });
}

export async function setOrganisation(viewer: Viewer, tx: Tx, organisation: Organisation): Promise<void> {
  await tx.organisation.update({ where: { id: viewer.organisationId }, data: organisation });
}

export async function addOrganisation(tx: Tx, name: string): Promise<string> {
  const { id } = await tx.organisation.create({ data: { name }, select: { id: true } });
  return id;
}

export async function anyOrganisation(tx: Tx = db()): Promise<boolean> {
  return (await tx.organisation.findFirst({ select: { id: true } })) !== null;
}
