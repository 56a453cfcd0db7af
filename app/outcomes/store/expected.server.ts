import type { Viewer } from "~/accounts";
import type { GroupSums } from "~/core/statistics";
import { type Tx, db } from "~/platform/db.server";
import type { KeptFit } from "../expected/model";

/** What was fitted for these measures of an organisation. */
export function expectedRows({ organisationId }: Pick<Viewer, "organisationId">, measureIds: string[]) {
  return db().expectedCourse.findMany({ where: { organisationId, measureId: { in: measureIds } }, select: { measureId: true, episodes: true, parameters: true } });
}

/** Everything that was fitted for an organisation, without its parameters. */
export function fittedRows({ organisationId }: Pick<Viewer, "organisationId">) {
  return db().expectedCourse.findMany({ where: { organisationId }, select: { measureId: true, episodes: true, fittedAt: true } });
}

/** On behalf of nobody: every organisation. */
export async function unsafeOrganisations(): Promise<string[]> {
  return (await db().organisation.findMany({ select: { id: true }, orderBy: { id: "asc" } })).map(({ id }) => id);
}

/** On behalf of nobody: measures with so many scores in an organisation's closed episodes, or with a fit already. */
export async function unsafeMeasuresToFit(organisationId: string, leastScores: number): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>`
    select s.measure_id as id from score s join episode e on e.id = s.episode_id
    where e.organisation_id = ${organisationId}::uuid and e.closed and e.occasion_kind <> 'label' and s.stage <> 'follow_up'
    group by s.measure_id having count(*) >= ${leastScores}
    union select measure_id from expected_course where organisation_id = ${organisationId}::uuid`;
  return rows.map(({ id }) => id);
}

type Columns = { n: number[] | null; y: number[]; x: number[]; yy: number[]; xy: number[]; xx: number[]; far: number[] };

/**
 * On behalf of nobody: of each closed episode with two scores of treatment or more on a measure, the sums that its course
 * comes down to; x is the logarithm of the place in the course, as `placesIn` says. Without those of who has left, whose
 * data are closed to everybody. `lengths`: the last place of each. The database answers in columns: no row of a score leaves it.
 */
export async function unsafeCourseSums(organisationId: string, measureId: string): Promise<{ sums: GroupSums[]; lengths: number[] }> {
  const [{ n, y, x, yy, xy, xx, far }] = await db().$queryRaw<[Columns]>`
    with taken as (
      select s.episode_id, s.score::float8 as y,
        case e.occasion_kind when 'session' then s.position else row_number() over (partition by s.episode_id order by s.position, s.occasion) end as place
      from score s join episode e on e.id = s.episode_id
      where e.organisation_id = ${organisationId}::uuid and s.measure_id = ${measureId}::uuid and e.closed and s.stage <> 'follow_up'
        and (e.occasion_kind = 'date' or (e.occasion_kind = 'session' and s.position >= 1))
        and exists (select 1 from member m where m.organisation_id = e.organisation_id and m.person_id = e.clinician_id and m.left_at is null)
    ), summed as (
      select count(*)::int as n, avg(y) as y, avg(x) as x, regr_syy(y, x) as yy, regr_sxy(y, x) as xy, regr_sxx(y, x) as xx, max(place)::int as far
      from (select episode_id, y, place, ln(place)::float8 as x from taken) as logged group by episode_id having count(*) >= 2
    )
    select json_agg(n) as n, json_agg(y) as y, json_agg(x) as x, json_agg(yy) as yy, json_agg(xy) as xy, json_agg(xx) as xx, json_agg(far) as far from summed`;
  return { sums: (n ?? []).map((count, id) => ({ id, n: count, means: [y[id]!, x[id]!], products: [yy[id]!, xy[id]!, xx[id]!] })), lengths: far ?? [] };
}

/** On behalf of nobody: keeps a fit in place of the one before, or none. */
export async function unsafeKeepFit(tx: Tx, { organisationId, measureId }: { organisationId: string; measureId: string }, fit: { episodes: number; parameters: KeptFit; fittedAt: Date } | null): Promise<void> {
  const key = { organisationId, measureId };
  if (!fit) await tx.expectedCourse.deleteMany({ where: key });
  else await tx.expectedCourse.upsert({ where: { organisationId_measureId: key }, create: { ...key, ...fit }, update: fit });
}
