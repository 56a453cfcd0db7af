import type { Viewer } from "~/accounts";
import { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db.server";
import type { Reading } from "../import/reading";
import { endings } from "../import/told-of-case";

const { sql } = Prisma;

/** Episodes are told by a score; those whose scores were all refused are left alone. */
const touched = sql`
  select client_code, episode_number, bool_or(verdict = 'incoming') as gets_scores
  from judged_score
  where verdict <> 'refused'
  group by client_code, episode_number`;

/** A status may differ from row to row: the one of the last occasion counts, of those that say one. */
const lastStatus = sql`coalesce((array_agg(closed order by position desc nulls last, row desc) filter (where closed is not null))[1], false)`;

/** What columns say of the case, by the last occasion that says something of each. */
function aboutCase({ told }: Reading): Prisma.Sql {
  if (told.length === 0) return sql`'{}'::jsonb`;
  const each = told.map(({ column, about, means }) => {
    const meant = sql`(${JSON.stringify(means)}::jsonb ->> cells[${Prisma.raw(String(column))}])`;
    return sql`${about}::text, (array_agg(${meant} order by position desc nulls last, row desc) filter (where ${meant} is not null))[1]`;
  });
  return sql`jsonb_strip_nulls(jsonb_build_object(${Prisma.join(each)}))`;
}

/** An episode's own, as columns say it. */
const aboutHere = sql`jsonb_strip_nulls(jsonb_build_object('endedBy', e.ended_by, 'endAgreed', case e.end_agreed when true then 'yes' when false then 'no' end,
  'endReason', e.end_reason, 'endedTo', e.ended_to)) || e.case_mix`;

/** What the file's rows say of each episode as a whole. */
const toldBy = (reading: Reading) => sql`
  select client as client_code, episode_number, ${aboutCase(reading)} as about, ${reading.closed.how === "status" ? lastStatus : sql`bool_or(closed)`} as closed, max(ended_on) as ended_on,
    coalesce(max(sessions), max(session) ${reading.occasionBy === "date" || reading.occasionBy === "session" ? sql`filter (where stage <> 'follow_up')` : Prisma.empty}) as sessions, min(held_on) as first_day, max(held_on) filter (where stage <> 'follow_up') as last_day
  from read_row
  where problem is null
  group by client, episode_number`;

/** Days of the file and days already here. */
const days = ({ organisationId, personId }: Viewer) => sql`
  select client_code, episode_number, count(distinct last_day)::int as days, max(last_day) as last_day
  from (
    select client as client_code, episode_number, held_on, case when stage <> 'follow_up' then held_on end as last_day
    from read_row where problem is null and held_on is not null
    union all
    select e.client_code, e.number, s.held_on, case when s.stage <> 'follow_up' then s.held_on end
    from episode e
    join score s on s.episode_id = e.id and s.held_on is not null
    join (${touched}) as touched on touched.client_code = e.client_code and touched.episode_number = e.number
    where e.organisation_id = ${organisationId}::uuid and e.clinician_id = ${personId}::uuid
  ) as held
  group by client_code, episode_number`;

/**
 * Makes `episode_change` from `read_row` and `judged_score`, which lasts as long as the transaction: every episode that the
 * import makes or changes, as it will be. `episode_id` and `before` are null where there is none yet. What was closed
 * stays closed and keeps its last day, unless the file names one.
 */
export async function weighEpisodes(tx: Tx, viewer: Viewer, reading: Reading): Promise<void> {
  const { organisationId, personId } = viewer;
  const sessions = reading.datesAreSessions ? sql`days.days` : sql`told.sessions`;
  await tx.$executeRaw`
    create temporary table episode_change on commit drop as
    with will_be as (
      select touched.client_code, touched.episode_number, touched.gets_scores, e.id as episode_id, e.closed as was_closed,
        case when e.id is not null then jsonb_build_object('closed', e.closed, 'startedOn', e.started_on, 'endedOn', e.ended_on, 'sessions', e.sessions) end as before,
        coalesce(e.closed, false) or told.closed as closed,
        least(e.started_on, told.first_day) as started_on,
        case
          when not (coalesce(e.closed, false) or told.closed) then e.ended_on
          else coalesce(told.ended_on, e.ended_on, case when e.closed is not true then days.last_day end)
        end as ended_on,
        greatest(e.sessions, ${sessions}) as sessions,
        told.about, case when e.id is not null then ${aboutHere} end as about_before
      from (${touched}) as touched
      join (${toldBy(reading)}) as told using (client_code, episode_number)
      left join (${days(viewer)}) as days using (client_code, episode_number)
      left join episode e on e.organisation_id = ${organisationId}::uuid and e.clinician_id = ${personId}::uuid
        and e.client_code = touched.client_code and e.number = touched.episode_number
    )
    select will_be.client_code, episode_number, gets_scores, episode_id, was_closed, before, closed, started_on, ended_on, sessions, about_before, said.about
    from will_be
    -- What is said of an ending counts once there is one.
    cross join lateral (select case when closed then will_be.about else will_be.about - ${[...endings]}::text[] end as about) as said
    where gets_scores or not coalesce(about_before @> said.about, true) or (episode_id is not null
      and before <> jsonb_build_object('closed', closed, 'startedOn', started_on, 'endedOn', ended_on, 'sessions', sessions))`;
  await tx.$executeRaw`analyze episode_change`;
}
