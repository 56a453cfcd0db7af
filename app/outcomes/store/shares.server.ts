import type { Viewer } from "~/accounts";
import { type Tx, db } from "~/platform/db.server";
import { sharedBy } from "../access.server";
import type { SharedCaseload } from "../model";

/** Whose caseloads are open to the viewer now, by name. */
export async function sharedWith(viewer: Viewer): Promise<SharedCaseload[]> {
  return db().$queryRaw<SharedCaseload[]>`
    select p.id as "clinicianId", p.name from person p where p.id in (${sharedBy(viewer)}) order by p.name, p.id`;
}

/** To whom the viewer's own caseload is open now: since when, and when they last looked at it. */
export async function ownShares(viewer: Viewer): Promise<{ supervisorId: string; sharedAt: Date; lookedAt: Date | null }[]> {
  return db().$queryRaw`
    select h.supervisor_id as "supervisorId", h.shared_at as "sharedAt", (
      select max(a.at) from audit_event a
      where a.subject_type = 'caseload' and a.subject_id = ${viewer.personId} and a.action = 'caseload.viewed'
        and a.organisation_id = h.organisation_id and a.actor_id = h.supervisor_id
    ) as "lookedAt"
    from caseload_share h
    join supervision v on v.organisation_id = h.organisation_id and v.supervisor_id = h.supervisor_id
      and v.supervisee_id = h.clinician_id and v.started_at <= h.shared_at
    where h.organisation_id = ${viewer.organisationId}::uuid and h.clinician_id = ${viewer.personId}::uuid`;
}

/** From now on; one from before the present supervision begins anew. */
export async function addShare(viewer: Viewer, tx: Tx, supervisorId: string): Promise<void> {
  const pair = { organisationId: viewer.organisationId, clinicianId: viewer.personId, supervisorId };
  await tx.caseloadShare.upsert({
    where: { organisationId_clinicianId_supervisorId: pair },
    create: pair,
    update: { sharedAt: new Date() },
  });
}

/** Answers whether there was anything to end. */
export async function removeShare(viewer: Viewer, tx: Tx, supervisorId: string): Promise<boolean> {
  const { organisationId, personId: clinicianId } = viewer;
  const { count } = await tx.caseloadShare.deleteMany({ where: { organisationId, clinicianId, supervisorId } });
  return count === 1;
}

/** Everything that this person shared or that was shared with them until then, in one organisation. */
export async function removeSharesOf({ organisationId, personId }: { organisationId: string; personId: string }, until: Date): Promise<void> {
  await db().caseloadShare.deleteMany({
    where: { organisationId, sharedAt: { lte: until }, OR: [{ clinicianId: personId }, { supervisorId: personId }] },
  });
}
