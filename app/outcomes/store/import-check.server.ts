import type { Tx } from "~/platform/db.server";
import type { Check } from "../import/model";

/** So many refusals are listed; the others are counted. */
const listed = 100;

/** What `judged_score` and `episode_change` amount to. `names` are the columns' names, in the file's order. */
export async function countJudged(tx: Tx, names: string[]): Promise<Check> {
  const [counts] = await tx.$queryRaw<Omit<Check, "refusals">[]>`
    select
      count(*) filter (where verdict = 'incoming')::int as scores,
      count(distinct client_code) filter (where verdict = 'incoming')::int as clients,
      count(*) filter (where verdict = 'repeated')::int as repeated,
      count(*) filter (where verdict = 'refused')::int as refused,
      (select count(*)::int from episode_change where episode_id is null) as "newEpisodes",
      (select count(*)::int from episode_change where episode_id is not null) as "changedEpisodes",
      (select count(*)::int from episode_change where closed and was_closed is not true) as "closedEpisodes",
      (select count(*)::int from episode_change where closed and was_closed) as "closedBefore"
    from judged_score`;
  const refusals = await tx.$queryRaw<{ row: number; column: number; reason: string }[]>`
    select row, "column", reason from judged_score where verdict = 'refused' order by row, "column" limit ${listed}`;
  return { ...counts!, refusals: refusals.map(({ row, column, reason }) => ({ row, column: names[column - 1] ?? null, reason })) };
}
