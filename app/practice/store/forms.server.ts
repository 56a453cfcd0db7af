import type { Viewer } from "~/accounts";
import type { Tx } from "~/platform/db.server";
import { ownSittings } from "../access.server";

type Edition = { assessmentSlug: string; assessmentEdition: number };

/** Forms of an assessment are given to one person of a cohort after the other; whoever is in no cohort belongs to the rest of the organisation. */
export async function lockForms(tx: Tx, viewer: Viewer, assessmentSlug: string, cohortId: string | null): Promise<void> {
  const whose = `assessment-form:${viewer.organisationId}:${assessmentSlug}:${cohortId ?? "rest"}`;
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${whose}, 0))`;
}

/** How often this person has had each form. */
export async function formsHad(tx: Tx, viewer: Viewer, edition: Edition): Promise<Map<string, number>> {
  const rows = await tx.assessmentSitting.groupBy({ by: ["form"], where: { ...ownSittings(viewer), ...edition }, _count: true });
  return new Map(rows.map(({ form, _count }) => [form, _count]));
}

/** How often each form was given within a cohort, or to those in none, as somebody's sitting of this number; the first is 1. */
export async function formsAt(tx: Tx, viewer: Viewer, { assessmentSlug, assessmentEdition }: Edition, cohortId: string | null, occasion: number): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ form: string; given: number }[]>`
    select form, count(*)::int as given
    from (
      select form, cohort_id, row_number() over (partition by person_id order by created_at, id) as occasion
      from assessment_sitting
      where organisation_id = ${viewer.organisationId}::uuid and assessment_slug = ${assessmentSlug} and assessment_edition = ${assessmentEdition}
    ) sitting
    where occasion = ${occasion} and cohort_id is not distinct from ${cohortId}::uuid
    group by form`;
  return new Map(rows.map(({ form, given }) => [form, given]));
}
