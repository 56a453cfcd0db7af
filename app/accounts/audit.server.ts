import type { Tx } from "~/platform/db.server";
import type { Viewer } from "./viewer";

export type Audited = {
  /** Such as "recording.viewed" or "role.granted". */
  action: string;
  subjectType: string;
  subjectId: string;
  /** The person whom it concerns. */
  ownerId?: string;
};

/** Who of which organisation acts; both null where nobody is signed in. */
export type Actor = Pick<Viewer, "organisationId" | "personId"> | { organisationId: string | null; personId: null };

/** Adds to the append-only audit, in the transaction of the change or the read that it tells of. */
export async function audit(tx: Tx, actor: Actor, { action, subjectType, subjectId, ownerId }: Audited): Promise<void> {
  await tx.auditEvent.create({
    data: { organisationId: actor.organisationId, actorId: actor.personId, action, subjectType, subjectId, ownerId: ownerId ?? null },
  });
}
