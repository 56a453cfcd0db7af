import type { Viewer } from "~/accounts";
import { Prisma } from "~/generated/prisma/client";
import { type Tx, db } from "~/platform/db.server";

/** What was entered by hand in a treatment since a file came in. */
export type Stay = { client: string; number: number; /** Whether the file began it. */ begun: boolean; scores: number; sessions: number; pauses: number; planChanges: number; asked: boolean; risk: boolean; reviewed: boolean };

/** What undoing an import takes away, and what it leaves. */
export type Goes = {
  scores: number;
  clients: number;
  /** Treatments that the file began and that go whole. */
  treatments: number;
  /** Treatments that were here before. */
  here: number;
  stays: Stay[];
};

/** Of `episode e`: whether something hangs on it that this file did not bring. */
export const holdsMore = (importId: string): Prisma.Sql => Prisma.sql`(
  exists (select from score s where s.episode_id = e.id and s.import_id is distinct from ${importId}::uuid)
  or exists (select from care_session c where c.episode_id = e.id)
  or exists (select from episode_pause p where p.episode_id = e.id)
  or exists (select from plan_change p where p.episode_id = e.id)
  or exists (select from administration a where a.episode_id = e.id)
  or exists (select from risk_alert a where a.episode_id = e.id)
  or exists (select from case_review r where r.episode_id = e.id))`;

export async function goesWith({ organisationId, personId }: Viewer, importId: string, tx: Tx = db()): Promise<Goes> {
  const own = Prisma.sql`i.import_id = ${importId}::uuid and i.organisation_id = ${organisationId}::uuid and e.clinician_id = ${personId}::uuid`;
  // The file's scores are looked up once for all episodes: asked by `exists`, PostgreSQL may read all of them for each.
  const [counts] = await tx.$queryRaw<[Omit<Goes, "stays">]>`
    select (select count(*)::int from score s where s.import_id = ${importId}::uuid and s.organisation_id = ${organisationId}::uuid) as scores,
      count(distinct e.client_code) filter (where e.id in (select s.episode_id from score s where s.import_id = ${importId}::uuid))::int as clients,
      count(*) filter (where i.before is null and not ${holdsMore(importId)})::int as treatments,
      count(*) filter (where i.before is not null)::int as here
    from imported_episode i join episode e on e.id = i.episode_id
    where ${own}`;
  const since = (when: string) => Prisma.sql`(i.before is null or ${Prisma.raw(when)} > o.committed_at)`;
  const stays = await tx.$queryRaw<Stay[]>`
    select * from (
      select e.client_code as client, e.number, i.before is null as begun,
        (select count(*)::int from score s where s.episode_id = e.id and s.import_id is distinct from ${importId}::uuid and ${since("s.recorded_at")}) as scores,
        (select count(*)::int from care_session c where c.episode_id = e.id and ${since("c.created_at")}) as sessions,
        (select count(*)::int from episode_pause p where p.episode_id = e.id and ${since("p.created_at")}) as pauses,
        (select count(*)::int from plan_change p where p.episode_id = e.id and ${since("p.created_at")}) as "planChanges",
        i.before is null and exists (select from administration a where a.episode_id = e.id) as asked,
        i.before is null and exists (select from risk_alert a where a.episode_id = e.id) as risk,
        i.before is null and exists (select from case_review r where r.episode_id = e.id) as reviewed
      from imported_episode i join episode e on e.id = i.episode_id join outcome_import o on o.id = i.import_id
      where ${own}
    ) as found
    where scores + sessions + pauses + "planChanges" > 0 or asked or risk or reviewed
    order by client, number`;
  return { ...counts, stays };
}
