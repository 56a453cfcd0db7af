import { type Tx, db } from "~/platform/db.server";
import type { CareScope } from "./care-episode.server";

/** Whether anything of an own episode came in a file. */
export async function isOfFile({ organisationId, clinicianId }: CareScope, episodeId: string, tx: Tx = db()): Promise<boolean> {
  const [found] = await tx.$queryRaw<{ of: boolean }[]>`
    select exists (select from imported_episode i where i.episode_id = e.id) or exists (select from score s where s.episode_id = e.id and s.origin = 'imported') as of
    from episode e where e.id = ${episodeId}::uuid and e.organisation_id = ${organisationId}::uuid and e.clinician_id = ${clinicianId}::uuid`;
  return found?.of ?? false;
}

/** Of an episode that is held: its scores go by numbers of sessions, counted over days that were attended or scored; follow-ups come last. */
export async function goByNumbers(tx: Tx, { organisationId, clinicianId }: CareScope, episodeId: string): Promise<void> {
  await tx.$executeRaw`
    update score s set occasion = n.number::text, position = n.number, session = case when s.stage <> 'follow_up' then n.number end
    from (
      select day, (row_number() over (order by later, day))::int as number
      from (
        select day, bool_and(later) as later
        from (
          select held_on as day, stage = 'follow_up' as later from score where organisation_id = ${organisationId}::uuid and episode_id = ${episodeId}::uuid
          union all
          select held_on, false from care_session where organisation_id = ${organisationId}::uuid and episode_id = ${episodeId}::uuid and attendance = 'attended'
        ) as each group by day
      ) as days
    ) as n
    where s.organisation_id = ${organisationId}::uuid and s.episode_id = ${episodeId}::uuid and s.held_on = n.day`;
  await tx.episode.updateMany({ where: { id: episodeId, organisationId, clinicianId }, data: { occasionKind: "session" } });
}

/** The other way: every score that was entered by hand has its day. */
export async function goByDays(tx: Tx, { organisationId, clinicianId }: CareScope, episodeId: string): Promise<void> {
  await tx.$executeRaw`
    update score set occasion = held_on::text, position = held_on - date '1970-01-01', session = null
    where organisation_id = ${organisationId}::uuid and episode_id = ${episodeId}::uuid`;
  await tx.episode.updateMany({ where: { id: episodeId, organisationId, clinicianId }, data: { occasionKind: "date" } });
}
