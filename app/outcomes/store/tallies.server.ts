import { Prisma } from "~/generated/prisma/client";
import { type Tx, db } from "~/platform/db.server";
import type { Category } from "../model";
import type { Tally } from "../period-rules";

const { sql } = Prisma;

type Row = Omit<Tally, "moments" | "beside" | "counts"> & Record<Category, number> & {
  meanPre: number | null;
  meanPost: number | null;
  sdPre: number | null;
  sdPost: number | null;
  correlation: number | null;
  beside: [measureId: string, cases: number][] | null;
};

/**
 * The tallies of the results `r` that `where` lets in, by measure, in one query that reads no score. Means and standard
 * deviations are those of exact decimals; the correlation needs two different scores on either side.
 */
export async function talliesOf(where: Prisma.Sql, tx: Tx = db()): Promise<Tally[]> {
  const rows = await tx.$queryRaw<Row[]>`
    with r as materialized (select r.*, r.first_score is not null and r.end_score is not null as has_both from case_result r where ${where}),
    beside as (
      select measure_id, json_agg(json_build_array(by, cases)) as beside from (
        select r.measure_id, p.measure_id as by, count(*)::int as cases
        from r join case_result p on p.organisation_id = r.organisation_id and p.episode_id = r.episode_id and p.is_primary
        where not r.is_primary group by 1, 2
      ) as by_measure group by measure_id
    )
    select r.measure_id as "measureId", count(*)::int as closed, (count(*) filter (where is_primary))::int as "primary",
      (count(*) filter (where has_both))::int as "both", (count(*) filter (where end_score is null))::int as "withoutEnd",
      (count(*) filter (where end_score is not null and first_score is null))::int as "withoutStart",
      ${counted("recovered")}, ${counted("improved")}, ${counted("unchanged")}, ${counted("deteriorated")},
      (count(*) filter (where has_both and category is null))::int as unclassified,
      (count(*) filter (where has_both and eligible = false))::int as "startedFunctional",
      (count(*) filter (where has_both and room = false))::int as "withoutRoom",
      (avg(first_score) filter (where has_both))::float8 as "meanPre", (avg(end_score) filter (where has_both))::float8 as "meanPost",
      (stddev_samp(first_score) filter (where has_both))::float8 as "sdPre", (stddev_samp(end_score) filter (where has_both))::float8 as "sdPost",
      corr(first_score::float8, end_score::float8) filter (where has_both) as correlation, min(beside.beside::text)::json as beside
    from r left join beside on beside.measure_id = r.measure_id
    group by r.measure_id`;
  return rows.map(asTally);
}

const counted = (category: Category) => sql`(count(*) filter (where category = ${category}))::int as "${Prisma.raw(category)}"`;

function asTally({ meanPre, meanPost, sdPre, sdPost, correlation, beside, recovered, improved, unchanged, deteriorated, ...row }: Row): Tally {
  const moments = meanPre === null || meanPost === null ? null : { n: row.both, meanPre, meanPost, sdPre: sdPre ?? 0, sdPost: sdPost ?? 0, correlation };
  return { ...row, moments, counts: { recovered, improved, unchanged, deteriorated }, beside: (beside ?? []).map(([measureId, cases]) => ({ measureId, cases })) };
}
