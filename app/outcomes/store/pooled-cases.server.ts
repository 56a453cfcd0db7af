import { Prisma } from "~/generated/prisma/client";
import type { Tx } from "~/platform/db.server";
import type { BegunRow, GroupRow } from "../pooled-patterns";
import { couldGain } from "./results.server";
import { ofThoseWhoCount } from "./snapshots.server";

const { sql } = Prisma;

/**
 * On behalf of nobody: of the cases of an organisation that ended within [from, to), could be judged and had something to
 * gain, by clinician and measure: how many are of each group, and how many of these ended without a reliable gain.
 */
export function unsafeGroupsWithin(organisationId: string, tx: Tx, { from, to }: { from: Date; to: Date }): Promise<GroupRow[]> {
  return tx.$queryRaw<GroupRow[]>`
    with r as materialized (
      select r.* from case_result r
      where r.organisation_id = ${organisationId}::uuid and r.is_primary and r.ended_on >= ${from}::date and r.ended_on < ${to}::date
        and r.category is not null and ${couldGain} and ${ofThoseWhoCount}
    )
    select r.clinician_id as "clinicianId", r.measure_id as "measureId", g.name, g.value, count(*)::int as cases,
      (count(*) filter (where r.category in ('unchanged', 'deteriorated')))::int as without
    from r cross join lateral (
      select 'judged' as name, 'true' as value
      union all select * from (values ('flat', r.flat_after_fourth::text), ('alliance', r.alliance_dipped::text), ('severe', r.severe::text)) as sign(name, value) where value is not null
      union all select key, value from jsonb_each_text(r.case_mix)
    ) as g
    group by 1, 2, 3, 4`;
}

/** On behalf of nobody: cases of an organisation that began within [from, to), by clinician: after how many sessions they ended and how, and those that go on. */
export function unsafeBegunWithin(organisationId: string, tx: Tx, { from, to }: { from: Date; to: Date }): Promise<BegunRow[]> {
  const began = sql`r.organisation_id = ${organisationId}::uuid and r.started_on >= ${from}::date and r.started_on < ${to}::date and ${ofThoseWhoCount}`;
  return tx.$queryRaw<BegunRow[]>`
    select clinician_id as "clinicianId", sessions, cause, count(*)::int as cases, (count(*) filter (where early))::int as early from (
      select r.clinician_id, r.sessions, coalesce(r.ending, 'unsaid') as cause, r.sessions <= 3 and r.category is distinct from 'recovered' and r.category is distinct from 'improved' as early
      from case_result r where ${began} and r.is_primary
      union all
      select r.clinician_id, r.sessions, null, false from episode r where ${began} and not r.closed
    ) as begun group by 1, 2, 3`;
}
