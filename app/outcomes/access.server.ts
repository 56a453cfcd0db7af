import { type Viewer, hasRole } from "~/accounts";
import { Prisma } from "~/generated/prisma/client";

/** Episodes `e` of this person's own clients: these they may change. */
export function ownEpisodes({ organisationId, personId }: Viewer): Prisma.Sql {
  return Prisma.sql`e.organisation_id = ${organisationId}::uuid and e.clinician_id = ${personId}::uuid`;
}

/**
 * Episodes `e` that this person may read: their own, and those of clinicians who share their caseload with them. Whose these
 * are is found out first: as "own or in a list" PostgreSQL would look at every episode of the organisation.
 */
export function readableEpisodes(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`e.organisation_id = ${viewer.organisationId}::uuid and e.clinician_id = any(array(select ${viewer.personId}::uuid union all ${sharedBy(viewer)}))`;
}

/** Results `r` of one clinician, if the viewer may read them: their own, or of somebody who shares their caseload. */
export function readableResults(viewer: Viewer, clinicianId: string): Prisma.Sql {
  return Prisma.sql`r.organisation_id = ${viewer.organisationId}::uuid and r.clinician_id = ${clinicianId}::uuid
    and r.clinician_id = any(array(select ${viewer.personId}::uuid union all ${sharedBy(viewer)}))`;
}

/**
 * The ids of those who share their caseload with this person now: a share and a supervision both stand, the share is not
 * from before the supervision began, both are here, and they are still clinicians and this person is still a supervisor.
 */
export function sharedBy(viewer: Viewer): Prisma.Sql {
  return Prisma.sql`
    select h.clinician_id
    from caseload_share h
    join supervision v on v.organisation_id = h.organisation_id and v.supervisor_id = h.supervisor_id
      and v.supervisee_id = h.clinician_id and v.started_at <= h.shared_at
    join member c on c.organisation_id = h.organisation_id and c.person_id = h.clinician_id and c.left_at is null
    join member_role r on r.organisation_id = h.organisation_id and r.person_id = h.clinician_id and r.role = 'clinician'
    join member s on s.organisation_id = h.organisation_id and s.person_id = h.supervisor_id and s.left_at is null
    where h.organisation_id = ${viewer.organisationId}::uuid and h.supervisor_id = ${viewer.personId}::uuid
      and ${hasRole(viewer, "supervisor")}`;
}
