import type { Tx } from "~/platform/db.server";
import { addAuditRow } from "./store/audit.server";
import type { Viewer } from "./viewer";

export type Audited = {
  /** Such as "recording.viewed" or "role.granted". */
  action: string;
  subjectType: string;
  subjectId: string;
  /** The person whom it concerns. */
  ownerId?: string;
};

/** Who acts, and in which organisation. */
export type Actor = Pick<Viewer, "organisationId" | "personId">;

/** Adds to the append-only audit, in the transaction of the change or the read that it tells of. */
export async function audit(tx: Tx, actor: Actor, { action, subjectType, subjectId, ownerId }: Audited): Promise<void> {
  const { organisationId, personId: actorId } = actor;
  await addAuditRow({ organisationId, actorId, action, subjectType, subjectId, ownerId: ownerId ?? null }, tx);
}

/** What a job did, on behalf of nobody. */
export async function auditJob(tx: Tx, organisationId: string, { action, subjectType, subjectId, ownerId }: Audited): Promise<void> {
  await addAuditRow({ organisationId, actorId: null, action, subjectType, subjectId, ownerId: ownerId ?? null }, tx);
}

/** For a refusal, which no transaction surrounds. */
export async function auditRefusal(actor: Actor, { path, status }: { path: string; status: number }): Promise<void> {
  const action = status === 403 ? "access.forbidden" : "access.not-found";
  const { organisationId, personId: actorId } = actor;
  await addAuditRow({ organisationId, actorId, action, subjectType: "path", subjectId: withoutSecrets(path), ownerId: null });
}

/** The address of a mailed link is a key to an account, and that of a form one to answer it; it is kept nowhere. */
function withoutSecrets(path: string): string {
  return path.replace(/^\/(invitation|reset-password|first-lead|answer)\/[^/]+/i, "/$1/…").slice(0, 300);
}
