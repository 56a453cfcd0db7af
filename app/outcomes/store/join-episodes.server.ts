import { Prisma } from "~/generated/prisma/client";
import type { Day } from "~/core/days";
import type { Tx } from "~/platform/db.server";
import type { CareScope } from "./care-episode.server";
import { type Moved, goesOver } from "./removed-episodes.server";

const { sql, raw } = Prisma;

export type ToJoin = { id: string; code: string; occasionKind: string; endScoreRule: string; sessions: number | null; startedOn: Day | null; caseMix: unknown };

export async function toJoin(tx: Tx, { organisationId, clinicianId }: CareScope, id: string): Promise<ToJoin> {
  const [row] = await tx.$queryRaw<[ToJoin]>`
    select id, client_code as code, occasion_kind::text as "occasionKind", end_score_rule::text as "endScoreRule", sessions, started_on::text as "startedOn", case_mix as "caseMix"
    from episode where id = ${id}::uuid and organisation_id = ${organisationId}::uuid and clinician_id = ${clinicianId}::uuid for update`;
  return row;
}

/** What two episodes say of the same occasion that cannot both be so. */
export type Against = { measureId: string | null; occasion: string; here: number | null; there: number | null };

/** A day of a pause of one on which the other had a session or, with `held` false, a pause that is not the same. `here`: the pause is the first one's. */
export type AgainstPause = { here: boolean; day: Day; held: boolean };

export async function againstJoining(tx: Tx, { organisationId }: CareScope, { into, from }: { into: string; from: string }): Promise<{ scores: Against[]; days: Day[]; pauses: AgainstPause[]; numbers: boolean }> {
  const scores = await tx.$queryRaw<Against[]>`
    select a.measure_id as "measureId", a.occasion, a.score::float8 as here, b.score::float8 as there
    from score a join score b on b.measure_id = a.measure_id and b.occasion = a.occasion
    where a.organisation_id = ${organisationId}::uuid and a.episode_id = ${into}::uuid and b.episode_id = ${from}::uuid and (a.score, a.stage) is distinct from (b.score, b.stage)
    order by a.position limit 1`;
  const days = await tx.$queryRaw<{ day: Day }[]>`
    select a.held_on::text as day from care_session a join care_session b on b.held_on = a.held_on
    where a.organisation_id = ${organisationId}::uuid and a.episode_id = ${into}::uuid and b.episode_id = ${from}::uuid and a.attendance <> b.attendance order by 1 limit 1`;
  const pauses = await tx.$queryRaw<AgainstPause[]>`
    with both_had as (select * from episode_pause where organisation_id = ${organisationId}::uuid and episode_id in (${into}::uuid, ${from}::uuid))
    select p.episode_id = ${into}::uuid as here, c.held_on::text as day, true as held
    from both_had p join care_session c on c.episode_id in (${into}::uuid, ${from}::uuid) and c.episode_id <> p.episode_id and c.attendance = 'attended'
      and c.held_on >= p.from_on and (p.until_on is null or c.held_on <= p.until_on)
    union all
    select true, greatest(p.from_on, o.from_on)::text, false
    from both_had p join both_had o on p.episode_id = ${into}::uuid and o.episode_id = ${from}::uuid and (p.from_on, p.until_on) is distinct from (o.from_on, o.until_on)
      and daterange(p.from_on, p.until_on, '[]') && daterange(o.from_on, o.until_on, '[]')
    order by day limit 1`;
  const [{ numbers }] = await tx.$queryRaw<[{ numbers: boolean }]>`
    select exists (
      select from score a join score b on (b.occasion = a.occasion) <> (b.held_on = a.held_on)
      where a.organisation_id = ${organisationId}::uuid and a.episode_id = ${into}::uuid and b.episode_id = ${from}::uuid
    ) as numbers`;
  return { scores, days: days.map(({ day }) => day), pauses, numbers };
}

/** How many of their sessions both have, by their days: each is one. */
export async function daysOfBoth(tx: Tx, { organisationId }: CareScope, [one, other]: [string, string]): Promise<number> {
  const of = (id: string) => sql`
    select held_on from care_session where organisation_id = ${organisationId}::uuid and episode_id = ${id}::uuid and counted
    union select held_on from score where organisation_id = ${organisationId}::uuid and episode_id = ${id}::uuid and stage <> 'follow_up' and held_on is not null`;
  const [{ both }] = await tx.$queryRaw<[{ both: number }]>`select count(*)::int as both from ((${of(one)}) intersect (${of(other)})) as days`;
  return both;
}

/** What of one episode is not in the other already. */
const notThere: Partial<Record<(typeof goesOver)[number], (into: string) => Prisma.Sql>> = {
  score: (into) => sql`and not exists (select from score o where o.episode_id = ${into}::uuid and o.measure_id = t.measure_id and o.occasion = t.occasion)`,
  care_session: (into) => sql`and not exists (select from care_session o where o.episode_id = ${into}::uuid and o.held_on = t.held_on)`,
  episode_pause: (into) => sql`and not exists (select from episode_pause o where o.episode_id = ${into}::uuid and o.from_on = t.from_on)`,
  case_review: (into) => sql`and (t.closed_at is not null or not exists (select from case_review o where o.episode_id = ${into}::uuid and o.closed_at is null))`,
};

/** Lets everything of one episode go over into another that the other does not have; answers what went, by its tables. */
export async function goOver(tx: Tx, { organisationId }: CareScope, { into, from }: { into: string; from: string }): Promise<Omit<Moved, "before" | "after">> {
  const counted = await tx.careSession.findMany({ where: { organisationId, episodeId: from, counted: true }, select: { id: true } });
  const moved: Record<string, string[]> = {};
  for (const table of goesOver) {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      update ${raw(table)} t set episode_id = ${into}::uuid
      where t.organisation_id = ${organisationId}::uuid and t.episode_id = ${from}::uuid ${notThere[table]?.(into) ?? Prisma.empty} returning t.id`;
    moved[table] = rows.map(({ id }) => id);
  }
  const went = new Set(moved.care_session);
  return { ...(moved as Omit<Moved, "before" | "after" | "counted">), counted: counted.map(({ id }) => id).filter((id) => went.has(id)) };
}

/** Lets go back what went over and is still there; answers how many counted sessions of it are not counted any more. */
export async function goBack(tx: Tx, { organisationId }: CareScope, { into, from, moved }: { into: string; from: string; moved: Moved }): Promise<number> {
  for (const table of goesOver) {
    await tx.$executeRaw`update ${raw(table)} set episode_id = ${from}::uuid where organisation_id = ${organisationId}::uuid and episode_id = ${into}::uuid and id = any(${moved[table]}::uuid[])`;
  }
  const still = await tx.careSession.count({ where: { organisationId, episodeId: from, counted: true, id: { in: moved.counted } } });
  return moved.counted.length - still;
}

/** A file that came in before two of its episodes, or one of them, were made one, by their merge; null where there is none. */
export async function joinedSince(tx: Tx, { organisationId, clinicianId }: CareScope, importId: string): Promise<{ fromCode: string; intoCode: string } | null> {
  const [found] = await tx.$queryRaw<{ fromCode: string; intoCode: string }[]>`
    select m.from_code as "fromCode", m.into_code as "intoCode"
    from removed_episode r join client_merge m on m.id = r.merge_id and m.split_at is null
    join outcome_import i on i.id = ${importId}::uuid and i.committed_at <= m.merged_at
    where r.organisation_id = ${organisationId}::uuid and r.clinician_id = ${clinicianId}::uuid
      and (exists (select from imported_episode e where e.import_id = i.id and e.episode_id = r.into_id) or r.rows @> jsonb_build_object('imported_episode', jsonb_build_array(jsonb_build_object('import_id', i.id))))
    order by m.merged_at desc limit 1`;
  return found ?? null;
}
