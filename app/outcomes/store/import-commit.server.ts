import type { Viewer } from "~/accounts";
import type { Tx } from "~/platform/db.server";
import type { Check } from "../import/model";
import type { Reading } from "../import/reading";
import { endings } from "../import/told-of-case";
import { forgetCells } from "./import-forget.server";
import { keepLeftOut } from "./import-left-out.server";
import { ownImports } from "./imports.server";

/** Makes the new episodes of `episode_change`, changes the others, and keeps what they were before. */
export async function bringInEpisodes(tx: Tx, { organisationId, personId }: Viewer, importId: string, { occasionBy, primaryId }: Reading): Promise<void> {
  const kind = occasionBy === "date" || occasionBy === "session" ? occasionBy : "label";
  const rule = kind === "label" ? "marked" : "last";
  await tx.$executeRaw`
    with made as (
      insert into episode (id, organisation_id, clinician_id, client_code, number, occasion_kind, end_score_rule, primary_measure_id,
        closed, started_on, ended_on, sessions, ended_by, end_agreed, end_reason, ended_to, case_mix)
      select uuid_v7(), ${organisationId}::uuid, ${personId}::uuid, client_code, episode_number, ${kind}::occasion_kind, ${rule}::end_score_rule,
        ${primaryId}::uuid, closed, started_on, ended_on, sessions,
        (about ->> 'endedBy')::ended_by, (about ->> 'endAgreed')::boolean, (about ->> 'endReason')::end_reason, (about ->> 'endedTo')::ended_to, about - ${[...endings]}::text[]
      from episode_change where episode_id is null
      returning id
    )
    insert into imported_episode (organisation_id, import_id, episode_id) select ${organisationId}::uuid, ${importId}::uuid, id from made`;
  await tx.$executeRaw`
    with changed as (
      update episode e set closed = c.closed, started_on = c.started_on, ended_on = c.ended_on, sessions = c.sessions,
        ended_by = coalesce((c.about ->> 'endedBy')::ended_by, e.ended_by), end_agreed = coalesce((c.about ->> 'endAgreed')::boolean, e.end_agreed),
        end_reason = coalesce((c.about ->> 'endReason')::end_reason, e.end_reason), ended_to = coalesce((c.about ->> 'endedTo')::ended_to, e.ended_to),
        case_mix = e.case_mix || (c.about - ${[...endings]}::text[])
      from episode_change c
      where e.id = c.episode_id and e.organisation_id = ${organisationId}::uuid and e.clinician_id = ${personId}::uuid
      returning e.id, c.before || jsonb_build_object('primaryMeasureId', e.primary_measure_id, 'said', c.about, 'about', c.about_before) as before
    )
    insert into imported_episode (organisation_id, import_id, episode_id, before)
    select ${organisationId}::uuid, ${importId}::uuid, id, before from changed`;
  await noteRepeated(tx, { organisationId, personId }, importId);
}

/** What the file has and was here already is the file's as well, so the import that brought it is undone after this one. */
async function noteRepeated(tx: Tx, { organisationId, personId }: Pick<Viewer, "organisationId" | "personId">, importId: string): Promise<void> {
  await tx.$executeRaw`
    insert into imported_episode (organisation_id, import_id, episode_id, before)
    select ${organisationId}::uuid, ${importId}::uuid, e.id, jsonb_build_object('closed', e.closed, 'startedOn', e.started_on, 'endedOn', e.ended_on,
      'sessions', e.sessions, 'primaryMeasureId', e.primary_measure_id)
    from (select distinct client_code, episode_number from judged_score where verdict = 'repeated') as repeated
    join episode e on e.organisation_id = ${organisationId}::uuid and e.clinician_id = ${personId}::uuid
      and e.client_code = repeated.client_code and e.number = repeated.episode_number
    on conflict (import_id, episode_id) do nothing`;
}

/**
 * PostgreSQL checks each row's references by plans that a connection keeps. One that was made while a table was nearly
 * empty reads all of it for every row, which makes minutes of seconds; they are made anew for tables that have just grown.
 */
export async function planReferencesAnew(tx: Tx): Promise<void> {
  await tx.$executeRaw`discard plans`;
}

/** So many of a table's pages are brought in by one statement; between two of them it is told how far it has come. */
const pagesAtOnce = 1_000;

/** Brings in what `judged_score` lets in, part by part in the order in which it lies there. `tell` hears how many scores are in. */
export async function bringInScores(tx: Tx, viewer: Viewer, importId: string, tell: (brought: number) => void): Promise<void> {
  tell(0);
  await planReferencesAnew(tx);
  const [{ pages }] = await tx.$queryRaw<[{ pages: number }]>`select (pg_relation_size('judged_score') / current_setting('block_size')::int)::int as pages`;
  let brought = 0;
  for (let from = 0; from < pages; from += pagesAtOnce) {
    brought += await bringInBetween(tx, viewer, importId, [from, from + pagesAtOnce]);
    tell(brought);
  }
}

function bringInBetween(tx: Tx, { organisationId, personId }: Viewer, importId: string, [from, to]: [number, number]): Promise<number> {
  return tx.$executeRaw`
    insert into score (id, organisation_id, episode_id, measure_id, import_id, occasion, position, held_on, session, stage, answers, score)
    select uuid_v7(), ${organisationId}::uuid, e.id, j.measure_id, ${importId}::uuid, j.occasion, j.position, j.held_on, j.session, j.stage, j.answers, j.score
    from judged_score j
    join episode e on e.organisation_id = ${organisationId}::uuid and e.clinician_id = ${personId}::uuid
      and e.client_code = j.client_code and e.number = j.episode_number
    where j.verdict = 'incoming' and j.ctid >= ${`(${from},0)`}::tid and j.ctid < ${`(${to},0)`}::tid`;
}

/** The file's rows are not needed any more; what came of them is kept, and nothing else that stood in the file. */
export async function endStaging(tx: Tx, viewer: Viewer, importId: string, check: Check): Promise<void> {
  const { organisationId } = viewer;
  if (check.refused + check.repeated + check.blankRows > 0) await keepLeftOut(tx, viewer, importId);
  await tx.importRow.deleteMany({ where: { importId, organisationId } });
  await tx.outcomeImport.updateMany({ where: { id: importId, ...ownImports(viewer) }, data: { state: "committed", counts: check, committedAt: new Date() } });
  await forgetCells(tx, viewer, importId);
}
