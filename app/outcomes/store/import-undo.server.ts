import type { Viewer } from "~/accounts";
import { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db.server";
import { weighResults } from "../results/weigh-results.server";
import { planReferencesAnew } from "./import-commit.server";
import { forgetCells } from "./import-forget.server";
import { holdsMore } from "./import-undo-goes.server";
import { ownImports } from "./imports.server";

/** When the first later file that added to the same episodes was imported, and how it is called; null where none did. */
export async function laterImport(tx: Tx, { organisationId, personId }: Viewer, importId: string): Promise<{ fileName: string; committedAt: Date } | null> {
  const [later] = await tx.$queryRaw<{ fileName: string; committedAt: Date }[]>`
    select later.file_name as "fileName", later.committed_at as "committedAt"
    from imported_episode own
    join imported_episode other on other.episode_id = own.episode_id and other.import_id <> own.import_id
    join outcome_import later on later.id = other.import_id and later.state = 'committed'
    join outcome_import this on this.id = own.import_id and later.committed_at >= this.committed_at
    where own.import_id = ${importId}::uuid and own.organisation_id = ${organisationId}::uuid and this.clinician_id = ${personId}::uuid
    order by later.committed_at desc
    limit 1`;
  return later ?? null;
}

/** Takes the import's scores away, and its episodes as far as nothing else hangs on them; others are as they were before. */
export async function takeBack(tx: Tx, viewer: Viewer, importId: string): Promise<void> {
  const { organisationId, personId } = viewer;
  await planReferencesAnew(tx);
  await tx.$executeRaw`delete from score where import_id = ${importId}::uuid and organisation_id = ${organisationId}::uuid`;
  await tx.$executeRaw`
    delete from episode e
    using imported_episode i
    where i.import_id = ${importId}::uuid and i.episode_id = e.id and i.before is null
      and e.organisation_id = ${organisationId}::uuid and e.clinician_id = ${personId}::uuid
      and not ${holdsMore(importId)}`;
  await countByHand(tx, viewer, importId);
  // What was said by hand since stays: how it ended, and sessions that were counted.
  await tx.$executeRaw`
    update episode e
    set closed = before.closed or e.ended_by is not null, started_on = before."startedOn",
      ended_on = case when e.ended_by is null then before."endedOn" else e.ended_on end,
      sessions = before.sessions + (select count(*) from care_session c join outcome_import o on o.id = i.import_id
        where c.episode_id = e.id and c.counted and c.created_at > o.committed_at)
    from imported_episode i
    cross join lateral jsonb_to_record(i.before) as before (closed boolean, "startedOn" date, "endedOn" date, sessions int)
    where i.import_id = ${importId}::uuid and i.episode_id = e.id and i.before is not null
      and e.organisation_id = ${organisationId}::uuid and e.clinician_id = ${personId}::uuid`;
  await unsay(tx, viewer, importId);
  await judgeByWhatIsLeft(tx, viewer, importId);
  // Of the episodes that are left; what came of the others went with them.
  await weighResults(tx, organisationId, { importId });
  await tx.importedEpisode.deleteMany({ where: { importId, organisationId } });
  await tx.importLeftOut.deleteMany({ where: { importId, organisationId } });
  await tx.outcomeImport.updateMany({ where: { id: importId, ...ownImports(viewer) }, data: { state: "undone", undoneAt: new Date() } });
  await forgetCells(tx, viewer, importId);
}

/** Of an episode that the import made and that is left because of what was entered by hand, the sessions and days that were entered are all there are. */
async function countByHand(tx: Tx, { organisationId, personId }: Viewer, importId: string): Promise<void> {
  const made = Prisma.sql`i.import_id = ${importId}::uuid and i.before is null and e.id = i.episode_id and e.organisation_id = ${organisationId}::uuid and e.clinician_id = ${personId}::uuid`;
  await tx.$executeRaw`update care_session c set counted = true from imported_episode i, episode e where ${made} and e.occasion_kind <> 'label' and c.episode_id = e.id and c.attendance = 'attended'`;
  await tx.$executeRaw`update episode e set sessions = (select count(*) from care_session c where c.episode_id = e.id and c.counted) from imported_episode i where ${made} and e.occasion_kind <> 'label'`;
  // It is closed only where it was said how it ended, or where the client came back, and began on the first day that is known without the file.
  await tx.$executeRaw`
    update episode e set
      closed = e.ended_by is not null or (e.closed and exists (select from episode later
        where later.organisation_id = e.organisation_id and later.clinician_id = e.clinician_id and later.client_code = e.client_code and later.number > e.number)),
      ended_on = case when e.ended_by is not null then e.ended_on end,
      started_on = least(case when e.ended_by is not null then e.ended_on end,
        (select min(s.held_on) from score s where s.episode_id = e.id), (select min(c.held_on) from care_session c where c.episode_id = e.id),
        (select min(p.from_on) from episode_pause p where p.episode_id = e.id), (select min(p.changed_on) from plan_change p where p.episode_id = e.id))
    from imported_episode i where ${made}`;
}

/** What the import said of an ending or a case is as it was before, unless somebody has said otherwise since. */
async function unsay(tx: Tx, { organisationId, personId }: Viewer, importId: string): Promise<void> {
  const before = (key: string, now: Prisma.Sql, type: string) =>
    Prisma.sql`case when ${now}::text = i.before -> 'said' ->> ${key}::text then (i.before -> 'about' ->> ${key}::text)::${Prisma.raw(type)} else ${now} end`;
  await tx.$executeRaw`
    update episode e set
      ended_by = ${before("endedBy", Prisma.sql`e.ended_by`, "ended_by")},
      end_agreed = case when case e.end_agreed when true then 'yes' when false then 'no' end = i.before -> 'said' ->> 'endAgreed' then (i.before -> 'about' ->> 'endAgreed')::boolean else e.end_agreed end,
      end_reason = ${before("endReason", Prisma.sql`e.end_reason`, "end_reason")},
      ended_to = ${before("endedTo", Prisma.sql`e.ended_to`, "ended_to")},
      case_mix = coalesce((
        select jsonb_object_agg(trait, value) from (
          select trait, case when i.before -> 'said' -> trait = now then i.before -> 'about' -> trait else now end as value from jsonb_each(e.case_mix) as of_case (trait, now)
        ) as traits where value is not null
      ), '{}')
    from imported_episode i
    where i.import_id = ${importId}::uuid and i.episode_id = e.id and i.before -> 'said' <> '{}'
      and e.organisation_id = ${organisationId}::uuid and e.clinician_id = ${personId}::uuid`;
}

/** An episode whose primary measure has no score left goes by one that has: the one of before, else the one with most scores. */
async function judgeByWhatIsLeft(tx: Tx, { organisationId, personId }: Viewer, importId: string): Promise<void> {
  await tx.$executeRaw`
    update episode e
    set primary_measure_id = (
      select s.measure_id from score s where s.episode_id = e.id
      group by s.measure_id
      order by coalesce(s.measure_id = (i.before ->> 'primaryMeasureId')::uuid, false) desc, count(*) desc, s.measure_id
      limit 1
    )
    from imported_episode i
    where i.import_id = ${importId}::uuid and i.episode_id = e.id
      and e.organisation_id = ${organisationId}::uuid and e.clinician_id = ${personId}::uuid
      and exists (select from score s where s.episode_id = e.id)
      and not exists (select from score s where s.episode_id = e.id and s.measure_id = e.primary_measure_id)`;
}
