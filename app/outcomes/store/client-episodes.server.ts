import { type Day, asDate, fromDate } from "~/core/days";
import { type Tx, db } from "~/platform/db.server";
import type { CaseMix } from "../case-mix";
import type { CareScope, HeldEpisode } from "./care-episode.server";

export type OfClient = { id: string; number: number; closed: boolean; startedOn: Day | null; endedOn: Day | null; createdAt: Date };

/** Until the transaction ends nobody else begins, moves or numbers episodes of this clinician. */
export async function holdClients(tx: Tx, { organisationId, clinicianId }: CareScope): Promise<void> {
  await tx.$queryRaw`select 1 from (select pg_advisory_xact_lock(hashtextextended(${`clients:${organisationId}:${clinicianId}`}, 0))) as held`;
}

/** A client's episodes by their numbers. */
export async function episodesOfClient(tx: Tx, { organisationId, clinicianId }: CareScope, clientCode: string): Promise<OfClient[]> {
  const rows = await tx.episode.findMany({ where: { organisationId, clinicianId, clientCode }, orderBy: { number: "asc" }, select: { id: true, number: true, closed: true, startedOn: true, endedOn: true, createdAt: true } });
  return rows.map((row) => ({ ...row, startedOn: row.startedOn && fromDate(row.startedOn), endedOn: row.endedOn && fromDate(row.endedOn) }));
}

/** The first of the client's episodes after this one. */
export async function laterEpisode(tx: Tx, scope: CareScope, { clientCode, number }: HeldEpisode): Promise<OfClient | null> {
  return (await episodesOfClient(tx, scope, clientCode)).find((each) => each.number > number) ?? null;
}

export type NewEpisode = { clientCode: string; number: number; primaryMeasureId: string; startedOn: Day; caseMix: CaseMix };

/** One whose scores go by their days. */
export async function addEpisode(tx: Tx, { organisationId, clinicianId }: CareScope, { startedOn, ...fields }: NewEpisode): Promise<string> {
  const { id } = await tx.episode.create({
    data: { organisationId, clinicianId, ...fields, startedOn: asDate(startedOn), occasionKind: "date", endScoreRule: "last", sessions: 0 },
    select: { id: true },
  });
  return id;
}

/** Whether anything hangs on an episode but itself. */
export async function isBare(tx: Tx, { organisationId }: CareScope, id: string): Promise<boolean> {
  const [found] = await tx.$queryRaw<[{ bare: boolean }]>`
    select not (exists (select from score where episode_id = ${id}::uuid) or exists (select from care_session where episode_id = ${id}::uuid)
      or exists (select from episode_pause where episode_id = ${id}::uuid) or exists (select from plan_change where episode_id = ${id}::uuid)
      or exists (select from administration where episode_id = ${id}::uuid) or exists (select from risk_alert where episode_id = ${id}::uuid)
      or exists (select from case_review where episode_id = ${id}::uuid) or exists (select from imported_episode where episode_id = ${id}::uuid)
      or exists (select from client_merge where organisation_id = ${organisationId}::uuid and split_at is null and jsonb_path_exists(episodes, '$[*] ? (@.id == $id)', jsonb_build_object('id', ${id}::text)))) as bare`;
  return found.bare;
}

export async function deleteEpisode(tx: Tx, { organisationId, clinicianId }: CareScope, id: string): Promise<void> {
  await tx.episode.deleteMany({ where: { id, organisationId, clinicianId } });
}

/** The measure that most of the clinician's latest fifty episodes are judged by; null where there is none. */
export async function usualPrimary({ organisationId, clinicianId }: CareScope): Promise<string | null> {
  const [found] = await db().$queryRaw<{ slug: string }[]>`
    select m.slug from (
      select primary_measure_id from episode where organisation_id = ${organisationId}::uuid and clinician_id = ${clinicianId}::uuid
      order by created_at desc limit 50
    ) as latest join measure m on m.id = latest.primary_measure_id
    group by m.slug order by count(*) desc, m.slug limit 1`;
  return found?.slug ?? null;
}
