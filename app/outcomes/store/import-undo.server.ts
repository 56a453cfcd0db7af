import type { Viewer } from "~/accounts";
import type { Tx } from "~/platform/db.server";
import { planReferencesAnew } from "./import-commit.server";
import { forgetCells } from "./import-forget.server";
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
      and not exists (select from score s where s.episode_id = e.id)`;
  await tx.$executeRaw`
    update episode e
    set closed = before.closed, started_on = before."startedOn", ended_on = before."endedOn", sessions = before.sessions
    from imported_episode i
    cross join lateral jsonb_to_record(i.before) as before (closed boolean, "startedOn" date, "endedOn" date, sessions int)
    where i.import_id = ${importId}::uuid and i.episode_id = e.id and i.before is not null
      and e.organisation_id = ${organisationId}::uuid and e.clinician_id = ${personId}::uuid`;
  await judgeByWhatIsLeft(tx, viewer, importId);
  await tx.importedEpisode.deleteMany({ where: { importId, organisationId } });
  await tx.outcomeImport.updateMany({ where: { id: importId, ...ownImports(viewer) }, data: { state: "undone", undoneAt: new Date() } });
  await forgetCells(tx, viewer, importId);
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
