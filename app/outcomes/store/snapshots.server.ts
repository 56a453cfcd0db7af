import type { Viewer } from "~/accounts";
import type { GroupSums } from "~/core/statistics";
import { Prisma } from "~/generated/prisma/client";
import { type Tx, db } from "~/platform/db.server";
import type { Category } from "../model";
import { type ClinicianCounts, type SnapshotFigures, figuresSchema } from "../snapshot-figures";

export type Snapshot = { quarter: string; madeAt: Date; figures: SnapshotFigures };

/** The fixed snapshots of the viewer's organisation, the latest quarter first. */
export async function snapshotRows(viewer: Viewer): Promise<Snapshot[]> {
  const rows = await db().serviceSnapshot.findMany({ where: { organisationId: viewer.organisationId }, orderBy: { quarter: "desc" } });
  return rows.map(({ quarter, madeAt, figures }) => ({ quarter, madeAt, figures: figuresSchema.parse(figures) }));
}

/** On behalf of nobody: every organisation, with the quarters that it has a snapshot of. */
export async function unsafeQuartersMade(): Promise<{ organisationId: string; made: string[] }[]> {
  const rows = await db().organisation.findMany({ select: { id: true, snapshots: { select: { quarter: true } } } });
  return rows.map(({ id, snapshots }) => ({ organisationId: id, made: snapshots.map(({ quarter }) => quarter) }));
}

/** Results `r` of who is here and does not lead the programme: leads read the figures and could subtract their own. */
export const ofThoseWhoCount = Prisma.sql`exists (select 1 from member m where m.organisation_id = r.organisation_id and m.person_id = r.clinician_id and m.left_at is null)
  and not exists (select 1 from member_role o where o.organisation_id = r.organisation_id and o.person_id = r.clinician_id and o.role = 'programme_lead')`;

export type QuarterRow = Omit<ClinicianCounts, "measure" | "categories" | "sums"> & Record<Category, number> & ClinicianCounts["sums"];

/** On behalf of nobody: what came of an organisation's closed episodes that ended within [from, to), by clinician and measure, without those of who has left and of programme leads. */
export function unsafeCountsWithin(organisationId: string, tx: Tx, { from, to }: { from: Date; to: Date }): Promise<QuarterRow[]> {
  return tx.$queryRaw<QuarterRow[]>`
    with r as materialized (
      select r.*, r.first_score is not null and r.end_score is not null as has_both from case_result r
      where r.organisation_id = ${organisationId}::uuid and r.is_primary and r.ended_on >= ${from}::date and r.ended_on < ${to}::date and ${ofThoseWhoCount}
    )
    select r.clinician_id as "clinicianId", r.measure_id as "measureId", count(*)::int as cases, (count(*) filter (where end_score is null))::int as "withoutEndScore",
      (count(*) filter (where category is not null and eligible = false))::int as "beganFunctional",
      (count(*) filter (where category = 'recovered'))::int as recovered, (count(*) filter (where category = 'improved'))::int as improved,
      (count(*) filter (where category = 'unchanged'))::int as unchanged, (count(*) filter (where category = 'deteriorated'))::int as deteriorated,
      (count(*) filter (where has_both))::int as n, ${sumOf("first_score", "x")}, ${sumOf("end_score", "y")},
      ${sumOf("first_score * first_score", "xx")}, ${sumOf("end_score * end_score", "yy")}, ${sumOf("first_score * end_score", "xy")}
    from r group by r.clinician_id, r.measure_id`;
}

const sumOf = (what: string, name: string) => Prisma.raw(`coalesce(sum(${what}) filter (where has_both), 0)::float8 as "${name}"`);

/** Which cases the models look at: those that ended within [from, to) and have both scores on one edition of a measure. */
type Modelled = { measureId: string; from: Date; to: Date };

const modelled = (organisationId: string, { measureId, from, to }: Modelled) => Prisma.sql`r.organisation_id = ${organisationId}::uuid and r.measure_id = ${measureId}::uuid
  and r.is_primary and r.ended_on >= ${from}::date and r.ended_on < ${to}::date and r.first_score is not null and r.end_score is not null and ${ofThoseWhoCount}`;

/** On behalf of nobody: how many cases of a measure that ended within [from, to) the models leave out, for want of a first or an end score. */
export async function unsafeLeftOutWithin(organisationId: string, tx: Tx, { measureId, from, to }: Modelled): Promise<number> {
  const [found] = await tx.$queryRaw<[{ cases: number }]>`select count(*)::int as cases from case_result r where r.organisation_id = ${organisationId}::uuid and r.measure_id = ${measureId}::uuid
    and r.is_primary and r.ended_on >= ${from}::date and r.ended_on < ${to}::date and (r.first_score is null or r.end_score is null) and ${ofThoseWhoCount}`;
  return found.cases;
}

/** On behalf of nobody: for each value of each trait, how many of these cases have it. */
export function unsafeTraitsWithin(organisationId: string, tx: Tx, of: Modelled): Promise<{ name: string; value: string; cases: number }[]> {
  return tx.$queryRaw`select t.key as name, t.value, count(*)::int as cases from case_result r cross join lateral jsonb_each_text(r.case_mix) t
    where ${modelled(organisationId, of)} group by 1, 2 order by 3 desc, 1, 2`;
}

/** One column of a model that is 1 where a trait has this value and else 0. */
export type Dummy = { name: string; value: string };

/**
 * On behalf of nobody: what a mixed model of end scores by first scores and these traits needs to know of each clinician,
 * in one query over their results.
 */
export async function unsafeSumsWithin(organisationId: string, tx: Tx, { dummies, ...of }: Modelled & { dummies: Dummy[] }): Promise<GroupSums[]> {
  const columns = ["y", "x", ...dummies.map((_, at) => `d${at}`)];
  const made = dummies.map(({ name, value }, at) => Prisma.sql`(case when r.case_mix ->> ${name} = ${value} then 1 else 0 end)::float8 as ${Prisma.raw(`d${at}`)}`);
  const rows = Prisma.join([Prisma.sql`r.clinician_id as id`, Prisma.sql`r.end_score::float8 as y`, Prisma.sql`r.first_score::float8 as x`, ...made]);
  const means = Prisma.raw(columns.map((one) => `avg(${one})`).join(", "));
  const products = Prisma.raw(columns.flatMap((one, at) => columns.slice(0, at + 1).map((other) => `regr_sxy(${one}, ${other})`)).join(", "));
  return tx.$queryRaw<GroupSums[]>`
    select id, count(*)::int as n, array[${means}] as means, array[${products}] as products
    from (select ${rows} from case_result r where ${modelled(organisationId, of)}) as cases group by id order by id`;
}

/**
 * On behalf of nobody: whether an import that was committed since then brought a score, an end or another day into an
 * organisation's episodes that ended within [from, to). One that only repeats what was here does not count, or a file
 * that is given every week would put it off for ever.
 */
export async function unsafeIsComingIn(organisationId: string, tx: Tx, { from, to, since }: { from: Date; to: Date; since: Date }): Promise<boolean> {
  const [found] = await tx.$queryRaw<[{ coming: boolean }]>`
    select exists (
      select 1 from outcome_import i
      join imported_episode t on t.import_id = i.id
      join episode e on e.id = t.episode_id
      where i.organisation_id = ${organisationId}::uuid and i.state = 'committed' and i.committed_at > ${since}
        and e.closed and e.ended_on >= ${from}::date and e.ended_on < ${to}::date
        and (t.before is null or (t.before->>'closed')::boolean is not true or (t.before->>'endedOn')::date is distinct from e.ended_on
          or exists (select 1 from score s where s.import_id = i.id and s.episode_id = e.id))
    ) as coming`;
  return found.coming;
}

/** Fixes a quarter's figures; one that is there stays as it is. */
export async function unsafeKeepSnapshot(organisationId: string, tx: Tx, { quarter, figures, madeAt }: Snapshot): Promise<void> {
  await tx.serviceSnapshot.createMany({ data: [{ organisationId, quarter, figures, madeAt }], skipDuplicates: true });
}
