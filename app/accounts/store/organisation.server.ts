import { db } from "~/platform/db.server";
import type { Viewer } from "../viewer";

/** The viewer's organisation; `supportContacts` are plain words, one contact a line, possibly empty. */
export async function organisationOf(viewer: Viewer): Promise<{ name: string; supportContacts: string }> {
  return db().organisation.findUniqueOrThrow({
    where: { id: viewer.organisationId },
    select: { name: true, supportContacts: true },
  });
}
