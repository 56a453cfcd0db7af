import { db, type Tx } from "~/platform/db.server";

export type AuditRow = {
  organisationId: string | null;
  actorId: string | null;
  action: string;
  subjectType: string;
  subjectId: string;
  ownerId: string | null;
};

/** Without a transaction the row stands alone. */
export async function addAuditRow(row: AuditRow, tx: Tx = db()): Promise<void> {
  await tx.auditEvent.create({ data: row });
}
