import type { Day } from "~/core/days";
import { type Tx, db } from "~/platform/db.server";
import type { OccasionKind } from "../model";
import type { CareScope } from "./care-episode.server";
import type { ByHand } from "./care-scores.server";

export type OpenForHand = {
  id: string;
  clientCode: string;
  number: number;
  occasionKind: OccasionKind;
  primaryMeasureId: string;
  lastSeen: Day | null;
  pausedSince: Day | null;
  /** The last day of one that has ended: what is scored later is a follow-up. */
  endedOn: Day | null;
  /** Measures that were taken in the eight weeks before the last score, with the latest of each. */
  taken: { measureId: string; score: number; day: Day | null }[];
};

/** More are found by their code. */
export const mostRows = 300;

/** The clinician's open episodes, those whose code holds `q` where it is given, the latest seen first; and ended ones of the very client `q`. */
export async function openForHand({ organisationId, clinicianId }: CareScope, q: string): Promise<OpenForHand[]> {
  return db().$queryRaw<OpenForHand[]>`
    select e.id, e.client_code as "clientCode", e.number, e.occasion_kind::text as "occasionKind", e.primary_measure_id as "primaryMeasureId",
      greatest(s.last, c.last)::text as "lastSeen", p.since::text as "pausedSince", case when e.closed then e.ended_on::text end as "endedOn", coalesce(s.taken, '[]') as taken
    from episode e
    left join lateral (
      select max(one.day) as last, json_agg(json_build_object('measureId', one.measure_id, 'score', one.score::float8, 'day', one.day)) filter (where one.recent) as taken
      from (
        select distinct on (s.measure_id) s.measure_id, s.score, s.held_on as day,
          coalesce(s.held_on >= (select max(held_on) from score where episode_id = e.id) - 56, true) as recent
        from score s where s.episode_id = e.id and s.stage <> 'follow_up' order by s.measure_id, s.position desc
      ) as one
    ) as s on true
    left join lateral (select max(held_on) as last from care_session where episode_id = e.id and attendance = 'attended') as c on true
    left join lateral (select max(from_on) as since from episode_pause where episode_id = e.id and (until_on is null or until_on >= current_date)) as p on true
    where e.organisation_id = ${organisationId}::uuid and e.clinician_id = ${clinicianId}::uuid and (not e.closed or (e.ended_on is not null and lower(e.client_code) = lower(${q})))
      and (${q} = '' or position(lower(${q}) in lower(e.client_code)) > 0)
    order by greatest(s.last, c.last) desc nulls last, e.client_code
    limit ${mostRows}`;
}

export type TypedScore = { id: string; episodeId: string; measureId: string; score: number; answers: number[]; origin: "imported" | ByHand; recordedAt: Date };

/** A score of one of the clinician's clients, which nobody else changes until the transaction ends. */
export async function holdScore(tx: Tx, { organisationId, clinicianId }: CareScope, id: string): Promise<TypedScore | null> {
  const [held] = await tx.$queryRaw<TypedScore[]>`
    select s.id, s.episode_id as "episodeId", s.measure_id as "measureId", s.score::float8 as score, s.answers, s.origin::text as origin, s.recorded_at as "recordedAt"
    from score s join episode e on e.id = s.episode_id
    where s.id = ${id}::uuid and e.organisation_id = ${organisationId}::uuid and e.clinician_id = ${clinicianId}::uuid
    for update of s`;
  return held ?? null;
}

export async function correctScore(tx: Tx, { organisationId }: Pick<CareScope, "organisationId">, id: string, { score, answers }: { score: number; answers: number[] }): Promise<void> {
  await tx.score.updateMany({ where: { id, organisationId }, data: { score, answers } });
}

export async function deleteScore(tx: Tx, { organisationId }: Pick<CareScope, "organisationId">, id: string): Promise<void> {
  await tx.score.deleteMany({ where: { id, organisationId } });
}

/** Whether a score has this id already. */
export async function hasScore(tx: Tx, { organisationId }: CareScope, id: string): Promise<boolean> {
  return (await tx.score.count({ where: { id, organisationId } })) > 0;
}

/** The scores of one of the clinician's episodes that were typed, the latest first. */
export async function typedScores({ organisationId, clinicianId }: CareScope, episodeId: string): Promise<{ id: string; measureId: string; score: number; on: Day }[]> {
  return db().$queryRaw`
    select s.id, s.measure_id as "measureId", s.score::float8 as score, s.held_on::text as "on"
    from score s join episode e on e.organisation_id = s.organisation_id and e.id = s.episode_id
    where e.id = ${episodeId}::uuid and e.organisation_id = ${organisationId}::uuid and e.clinician_id = ${clinicianId}::uuid and s.origin = 'typed' and s.held_on is not null
    order by s.held_on desc, s.recorded_at desc`;
}

/** One of them, of an episode that is held. */
export async function correctableScore(tx: Tx, { organisationId }: CareScope, { episodeId, scoreId }: { episodeId: string; scoreId: string }): Promise<{ measureId: string; score: number; answers: number[]; heldOn: Date } | null> {
  const row = await tx.score.findFirst({ where: { id: scoreId, organisationId, episodeId, origin: "typed" }, select: { measureId: true, score: true, answers: true, heldOn: true } });
  return row?.heldOn ? { ...row, score: Number(row.score), heldOn: row.heldOn } : null;
}
