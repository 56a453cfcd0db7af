import type { Viewer } from "~/accounts";
import { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db.server";
import type { Reading } from "../import/reading";

/** A treatment has one last day, and it does not end before it begins: rows of `read_row` that say otherwise are refused. */
export async function refuseLastDays(tx: Tx, { organisationId, personId }: Viewer, { ended, episode }: Reading): Promise<void> {
  if (!ended) return;
  const sameEpisode = episode ? Prisma.sql`and e.number = treatment.episode_number` : Prisma.empty;
  await tx.$executeRaw`
    with treatment as (
      select client, episode_number, min(ended_on) as least, max(ended_on) as greatest,
        (array_agg(row order by ended_on, row) filter (where ended_on is not null))[1] as least_row,
        (array_agg(row order by ended_on desc, row) filter (where ended_on is not null))[1] as greatest_row,
        min(held_on) filter (where has_score and stage is distinct from 'follow_up') as first_day
      from read_row where problem is null
      group by client, episode_number
      having count(ended_on) > 0
    ),
    begun as (
      select treatment.*, least(treatment.first_day, (
        select min(e.started_on) from episode e
        where e.organisation_id = ${organisationId}::uuid and e.clinician_id = ${personId}::uuid and e.client_code = treatment.client ${sameEpisode}
      )) as first_on
      from treatment
    )
    update read_row r
    set problem_column = ${ended}::int, problem = case
      when r.ended_on < b.first_on then format('The last day %s lies before the first score of the treatment.', r.ended_on)
      else format('Row %s names another last day of this treatment. Where these are two treatments, add a column that numbers them.', case when r.ended_on = b.least then b.greatest_row else b.least_row end)
    end
    from begun b
    where r.client = b.client and r.episode_number = b.episode_number and r.problem is null and r.ended_on is not null
      and (r.ended_on < b.first_on or b.least <> b.greatest)`;
}

/**
 * Nothing is held before its treatment began. Where the day of the beginning was only that of the first score known, an
 * earlier score moves it; where somebody has said it, no score stands on it, and rows of `read_row` before it are refused.
 */
export async function refuseEarlyDays(tx: Tx, { organisationId, personId }: Viewer, { date }: Reading): Promise<void> {
  if (!date) return;
  const sameEpisode = Prisma.sql`and e.number = r.episode_number`;
  await tx.$executeRaw`
    update read_row r
    set problem_column = ${date}::int, problem = format('The date %s lies before the treatment began, on %s.', r.held_on, e.started_on)
    from episode e
    where e.organisation_id = ${organisationId}::uuid and e.clinician_id = ${personId}::uuid and e.client_code = r.client ${sameEpisode}
      and r.problem is null and r.held_on < e.started_on
      and not exists (select from score s where s.episode_id = e.id and s.held_on = e.started_on)`;
}
