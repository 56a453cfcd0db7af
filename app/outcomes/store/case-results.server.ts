import { Prisma } from "~/generated/prisma/client";
import { type Tx, db } from "~/platform/db.server";
import type { Criterion } from "../results/criteria";

const { sql } = Prisma;

/** Whose results are written: some episodes, a clinician's, those that an import touched, or the whole organisation's. */
export type Weighed = readonly string[] | { clinicianId: string } | { importId: string } | "all";

/** Rows that earlier rules wrote are written anew at night: raise it with any change of what follows. */
export const rulesNow = 3;

/** Episodes `e` of an organisation. */
function which(organisationId: string, weighed: Weighed): Prisma.Sql {
  const here = sql`e.organisation_id = ${organisationId}::uuid`;
  if (weighed === "all") return here;
  if ("clinicianId" in weighed) return sql`${here} and e.clinician_id = ${weighed.clinicianId}::uuid`;
  if ("importId" in weighed) return sql`${here} and e.id in (select episode_id from imported_episode where import_id = ${weighed.importId}::uuid)`;
  return sql`${here} and e.id = any(${weighed}::uuid[])`;
}

/** How a closed episode `e` ended, by the clinician's judgement (DOMAIN.md 4.5): the same as `endingOf`. */
const ending = sql`case
  when e.ended_by = 'circumstances' then 'other'
  when e.end_agreed or (e.ended_by = 'both' and e.end_agreed is null) then 'planned'
  when e.end_agreed is null or e.ended_by is null then null
  when e.ended_by = 'client' then 'dropout' else 'other' end`;

/** Whether a score lies in the functional range of criterion `c`; null without one. */
const functional = (score: Prisma.Sql) => sql`case c.side
  when 'atMost' then ${score} <= c.line when 'below' then ${score} < c.line
  when 'atLeast' then ${score} >= c.line when 'above' then ${score} > c.line end`;

/** A published criterion is reached by exactly so many points; the formula's critical value must be passed (DOMAIN.md 4.1). */
const reliable = (pre: Prisma.Sql, post: Prisma.Sql) => sql`case
  when c.points is not null then round(abs(${post} - ${pre}) - c.points, 9) >= 0
  else round((abs((${post} - ${pre})::float8 / c.error) - c.critical) * 1e9) > 0 end`;

/** What `changeOn` answers for a change from one score to another. */
const category = (pre: Prisma.Sql, post: Prisma.Sql) => sql`case
  when ${pre} is null or ${post} is null or (c.points is null and c.error is null) then null
  when ${pre} = ${post} or not (${reliable(pre, post)}) then 'unchanged'
  when (${post} > ${pre}) <> c.higher then 'deteriorated'
  when (${functional(post)}) and not (${functional(pre)}) then 'recovered'
  else 'improved' end`;

/** Nobody else changes these episodes, or what came of them, until the transaction ends. */
export async function lockEpisodes(tx: Tx, organisationId: string, weighed: Weighed): Promise<void> {
  await tx.$queryRaw`select count(*) from (select 1 from episode e where ${which(organisationId, weighed)} order by e.id for no key update) as locked`;
}

/** The ids of every measure that this organisation has in use. */
export async function usedMeasures(tx: Tx, organisationId: string): Promise<string[]> {
  const rows = await tx.measure.findMany({ where: { organisationId }, select: { id: true } });
  return rows.map(({ id }) => id);
}

/**
 * Writes what came of these episodes anew, in one statement over their scores: a row for the measure that judges, and
 * one for every other outcome measure that was taken in treatment. First and end score are those of `courseOf`.
 *
 * Flat after the fourth: went on beyond the fourth session, was not reliably better by then, and changed not reliably from
 * then to the end; the score by then is one of the third or fourth session, or the fourth where there are days, and never
 * the first of all. Dipped: in the first four scores below what an alliance measure is talked about from, or by its drop
 * since the score before; only of cases with four, because longer ones have more occasions to dip. Severe: beside the rest
 * of the clinical range; of those who began outside it nothing is said.
 */
export async function writeResults(tx: Tx, organisationId: string, weighed: Weighed, criteria: Criterion[]): Promise<void> {
  await tx.$executeRaw`delete from case_result r using episode e where r.organisation_id = e.organisation_id and r.episode_id = e.id and ${which(organisationId, weighed)}`;
  await tx.$executeRaw`
    with c as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(criteria)}::jsonb) as c(id uuid, outcome boolean, higher boolean, points numeric, error float8,
        critical float8, side text, line numeric, best numeric, "severeFrom" numeric, below numeric, "dropOf" numeric)
    ), e as materialized (
      select e.*, ${ending} as ending, e.occasion_kind = 'label' and e.end_score_rule = 'marked' as named from episode e
      where ${which(organisationId, weighed)} and e.closed
    ), taken as (
      select s.episode_id, s.measure_id, s.score, s.stage, s.position, row_number() over inturn as place,
        round(10 * s.score) < round(10 * c.below)
          or round(10 * lag(s.score) over inturn) - round(10 * s.score) >= round(10 * c."dropOf") as dipped
      from e join score s on s.organisation_id = e.organisation_id and s.episode_id = e.id join c on c.id = s.measure_id
      where s.stage <> 'follow_up'
      window inturn as (partition by s.episode_id, s.measure_id order by s.position, s.stage, s.occasion collate "C")
    ), course as materialized (
      select episode_id, measure_id, array_agg(score order by place) as scores, min(place) filter (where stage = 'start') as start_at,
        max(place) as last_at, max(place) filter (where stage = 'end') as end_at, max(place) filter (where position between 3 and 4) as by_fourth,
        max(place) filter (where place = 4) as fourth, case when max(place) >= 4 then bool_or(coalesce(dipped, false)) filter (where place <= 4) end as dipped
      from taken group by episode_id, measure_id
    ), alliance as (
      select course.episode_id, bool_or(dipped) as dipped from course join c on c.id = course.measure_id and c.below is not null group by course.episode_id
    ), judged as (
      select id as episode_id, primary_measure_id as measure_id, true as is_primary from e
      union all
      select course.episode_id, course.measure_id, false from course join e on e.id = course.episode_id join c on c.id = course.measure_id and c.outcome
      where course.measure_id <> e.primary_measure_id
    ), placed as (
      select j.*, course.scores, coalesce(course.start_at, case when not e.named then 1 end) as first_at,
        case e.end_score_rule when 'marked' then course.end_at else course.last_at end as end_at,
        case e.occasion_kind when 'session' then course.by_fourth when 'date' then course.fourth end as fourth_at
      from judged j join e on e.id = j.episode_id left join course on course.episode_id = j.episode_id and course.measure_id = j.measure_id
    ), scored as (
      select p.episode_id, p.measure_id, p.is_primary, p.scores[p.first_at] as first, p.scores[case when p.end_at is distinct from p.first_at then p.end_at end] as last,
        p.scores[case when p.fourth_at > p.first_at and p.end_at > p.fourth_at then p.fourth_at end] as fourth
      from placed p
    )
    insert into case_result (organisation_id, episode_id, measure_id, clinician_id, is_primary, started_on, ended_on, sessions, first_score, end_score,
      category, eligible, room, ending, flat_after_fourth, alliance_dipped, severe, case_mix, rules)
    select e.organisation_id, e.id, s.measure_id, e.clinician_id, s.is_primary, e.started_on, e.ended_on, e.sessions, s.first, s.last,
      ${category(sql`s.first`, sql`s.last`)},
      case when s.first is not null and s.last is not null then not (${functional(sql`s.first`)}) end,
      case when s.first is not null and (c.points is not null or c.error is not null) then s.first <> c.best and ${reliable(sql`s.first`, sql`c.best`)} end,
      e.ending,
      case when s.fourth is not null then ${category(sql`s.first`, sql`s.fourth`)} in ('unchanged', 'deteriorated') and ${category(sql`s.fourth`, sql`s.last`)} = 'unchanged' end,
      alliance.dipped,
      case when not (${functional(sql`s.first`)}) then case when c.higher then s.first <= c."severeFrom" else s.first >= c."severeFrom" end end,
      e.case_mix, ${rulesNow}
    from scored s join e on e.id = s.episode_id join c on c.id = s.measure_id left join alliance on alliance.episode_id = s.episode_id
    on conflict (organisation_id, episode_id, measure_id) do nothing`;
}

/** On behalf of nobody: whose results are not what their episodes say, as far as the episodes alone tell. */
export function unsafeCliniciansToWeigh(): Promise<{ organisationId: string; clinicianId: string }[]> {
  return db().$queryRaw`
    select distinct e.organisation_id as "organisationId", e.clinician_id as "clinicianId"
    from episode e
    left join case_result r on r.organisation_id = e.organisation_id and r.episode_id = e.id and r.is_primary
    where case when e.closed then r.rules is distinct from ${rulesNow}::int
        or (r.clinician_id, r.measure_id, r.case_mix) is distinct from (e.clinician_id, e.primary_measure_id, e.case_mix)
        or (r.started_on, r.ended_on, r.sessions, r.ending) is distinct from (e.started_on, e.ended_on, e.sessions, ${ending})
      else r.rules is not null end`;
}
