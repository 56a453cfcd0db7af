import type { Viewer } from "~/accounts";
import { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db.server";
import type { Reading } from "../import/reading";

const { sql } = Prisma;

/**
 * Makes `placed_row` from `read_row` and `given_score`, which lasts as long as the transaction: of a file told by dates or
 * sessions, to which treatment each row belongs of a client who is here already or has a last day, and whether it is `late`:
 * after that treatment's end, so that only the clinician knows what it is. What is here already is where it is here. Then
 * the rows become what was said of late ones.
 */
export async function settleLate(tx: Tx, viewer: Viewer, reading: Reading): Promise<void> {
  const { organisationId, personId } = viewer;
  const { occasionBy: by, episode } = reading;
  // Named occasions say themselves what they are.
  const applies = by === "date" || by === "session";
  const sameDay = by === "session" ? sql`and s.held_on = c.held_on` : Prisma.empty;
  await tx.$executeRaw`analyze given_score`;
  await tx.$executeRaw`
    create temporary table placed_row on commit drop as
    with here as materialized (
      select e.id, e.client_code as client, e.number, e.closed, e.ended_on, e.occasion_kind::text = ${by}::text as alike
      from episode e
      where ${applies} and e.organisation_id = ${organisationId}::uuid and e.clinician_id = ${personId}::uuid
        and e.client_code in (select client from read_row where problem is null)
    ),
    latest as (select client, max(number) as number from here group by client),
    ends as (
      select client, episode_number as said, max(ended_on) as last from read_row
      where ${applies} and problem is null and ended_on is not null group by client, episode_number
    ),
    concerned as materialized (
      select r.row, r.client, r.episode_number as said, r.occasion, r.held_on, ends.last as file_last,
        ${episode ? sql`r.episode_number` : sql`coalesce(latest.number, r.episode_number)`} as base, coalesce(latest.number, 0) as latest
      from read_row r
      left join ends on ends.client = r.client and ends.said = r.episode_number
      left join latest on latest.client = r.client
      where r.problem is null and (ends.last is not null or latest.number is not null)
    ),
    known as (
      select c.row, min(here.number) as number
      from concerned c join here on here.client = c.client and here.number >= c.said and here.alike
      join score s on s.episode_id = here.id and s.occasion = c.occasion ${sameDay}
      group by c.row
    ),
    within as (
      select c.row, min(here.number) as number
      from concerned c join here on here.client = c.client and here.alike and here.closed and here.ended_on >= c.held_on
      where ${!episode}
      group by c.row
    ),
    met as materialized (
      select g.client, g.episode_number as said, here.number, bool_or(s.score = g.score) as same, bool_or(s.score <> g.score) as other
      from given_score g join here on here.client = g.client and here.number >= g.episode_number and here.alike
      join score s on s.episode_id = here.id and s.measure_id = g.measure_id and s.occasion = g.occasion
      where g.reason is null and ${by === "session"}
      group by g.client, g.episode_number, here.number
    ),
    fits as (select client, said, max(number) as number from met where same and not other group by client, said),
    targeted as materialized (
      select c.*, known.row is not null as known, coalesce(known.number, within.number,
        case when at_base.closed is not true and met.other is not true then c.base end, fits.number, c.base) as number
      from concerned c
      left join known on known.row = c.row
      left join within on within.row = c.row
      left join fits on fits.client = c.client and fits.said = c.said
      left join here at_base on at_base.client = c.client and at_base.number = c.base
      left join met on met.client = c.client and met.said = c.said and met.number = c.base
    ),
    differs as (
      select distinct g.row
      from targeted t
      join given_score g on g.row = t.row and g.reason is null
      left join here on here.client = t.client and here.number = t.number
      left join score s on s.episode_id = here.id and s.measure_id = g.measure_id and s.occasion = g.occasion
      where s.score is distinct from g.score
    ),
    followed as (
      select distinct t.row from targeted t
      join here on here.client = t.client and here.number = t.number
      join score s on s.episode_id = here.id and s.occasion = t.occasion and s.stage = 'follow_up'
    ),
    judged as (
      select t.row, t.client, t.said, t.number, t.latest, t.held_on, t.file_last, here.ended_on as here_last, coalesce(here.closed, false) as of_here,
        differs.row is not null as differs, followed.row is not null as followed,
        case
          when t.known or here.alike = false then false
          when here.closed and t.held_on is not null and here.ended_on is not null then t.held_on > here.ended_on
          when here.closed then differs.row is not null or coalesce(met.other, false)
          else coalesce(t.held_on > t.file_last, false)
        end as late
      from targeted t
      left join here on here.client = t.client and here.number = t.number
      left join met on met.client = t.client and met.said = t.said and met.number = t.number
      left join differs on differs.row = t.row
      left join followed on followed.row = t.row
    )
    select judged.*, greatest(latest, max(said) over of_client) + 1 as next, bool_or(late) over of_client as any_late,
      bool_or(late or followed) over of_client or number < max(number) over of_client as goes_on
    from judged
    window of_client as (partition by client)`;
  if (applies) await becomeWhatWasSaid(tx, reading);
}

/** How many clients have scores after their treatment's end, whatever was said of them. */
export const lateClients = sql`(select count(distinct client)::int from placed_row where late and differs)`;

/** What a late row says of its treatment as a whole is not said of the one that had ended. */
async function becomeWhatWasSaid(tx: Tx, { late, closed }: Reading): Promise<void> {
  const byEnd = closed.how === "ended";
  await tx.$executeRaw`
    with becomes as (
      select p.*, p.late and ${late === "new_treatment"} as anew, p.late and ${late === "follow_ups"} and p.differs as follows,
        p.number <> p.said and p.file_last < p.held_on as moved
      from placed_row p
    ),
    ending as (
      select b.*, case
        when anew then case when of_here and (here_last is null or file_last > here_last) then 'own' else 'none' end
        when moved or (of_here and (late or goes_on)) then 'none'
        when any_late and not late then 'file'
        else 'own'
      end as ends
      from becomes b
    )
    update read_row r set
      episode_number = case when anew then b.next else b.number end,
      stage = case when follows or (b.followed and not b.late) or (anew and of_here and file_last > here_last and b.held_on > file_last) then 'follow_up' else r.stage end,
      ended_on = case ends when 'own' then r.ended_on when 'file' then file_last end,
      closed = case when ${byEnd} then case ends when 'own' then r.closed when 'file' then file_last is not null else false end else r.closed end,
      sessions = case when ends = 'none' then null else r.sessions end
    from ending b
    where b.row = r.row and (late or followed or b.number <> b.said or goes_on or any_late)`;
  await tx.$executeRaw`
    update given_score g set episode_number = r.episode_number, stage = r.stage
    from read_row r where r.row = g.row and (r.episode_number <> g.episode_number or r.stage <> g.stage)`;
}
