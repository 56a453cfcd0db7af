import type { Viewer } from "~/accounts/index";
import type { Prisma } from "~/generated/prisma/client";
import { type Tx, db } from "~/platform/db.server";
import type { Measure } from "./measure-model";

type Of = Pick<Viewer, "organisationId">;
type Named = Pick<Measure, "slug" | "edition">;

/** Every edition of what the organisation has defined itself, the newest first, with who defined it. */
export const ownRows = ({ organisationId }: Of, slug?: string, tx: Tx = db()) =>
  tx.measure.findMany({
    where: { organisationId, definedById: { not: null }, ...(slug === undefined ? {} : { slug }) },
    orderBy: { edition: "desc" },
    select: { slug: true, edition: true, definition: true, definedById: true },
  });

/** Any edition that is in the organisation's table: its own, and shipped ones in use. Nobody deletes it until the transaction ends; where somebody is about to, this waits. */
export async function heldMeasureRow({ organisationId }: Of, { slug, edition }: Named, tx: Tx): Promise<{ id: string; definition: Prisma.JsonValue } | null> {
  const [row] = await tx.$queryRaw<{ id: string; definition: Prisma.JsonValue }[]>`
    select id, definition from measure where organisation_id = ${organisationId}::uuid and slug = ${slug} and edition = ${edition} for key share`;
  return row ?? null;
}

export const measureRows = (organisationId: string, ids: string[], tx: Tx = db()) =>
  tx.measure.findMany({ where: { organisationId, id: { in: ids } }, select: { id: true, definition: true } });

/** Adds an edition unless it is there; whoever adds the same at the same time waits and finds it. Answers whether it was added. */
export async function addMeasure(tx: Tx, { organisationId }: Of, definition: Measure, definedById: string | null): Promise<boolean> {
  const { slug, edition } = definition;
  const row = { organisationId, slug, edition, definedById, definition: definition satisfies Prisma.InputJsonObject };
  const { count } = await tx.measure.createMany({ data: [row], skipDuplicates: true });
  return count === 1;
}

/** Scores read by any edition of an own measure, treatments that are judged by one, and files that name one and wait to be imported. */
type Uses = { scores: number; episodes: number; files: number };

/** By slug, of one own measure or of all. */
export async function usesOf({ organisationId }: Of, slug?: string, tx: Tx = db()): Promise<Map<string, Uses>> {
  const rows = await tx.$queryRaw<(Uses & { slug: string })[]>`
    select m.slug, coalesce(sum(s.used), 0)::int as scores, coalesce(sum(e.used), 0)::int as episodes,
      (select count(*)::int from outcome_import i where i.organisation_id = ${organisationId}::uuid and i.state = 'staged'
        and jsonb_path_exists(i.mapping, '$.columns[*].measure ? (@ starts with $key)', jsonb_build_object('key', m.slug || '@'))) as files
    from measure m
    left join (select measure_id, count(*) as used from score where organisation_id = ${organisationId}::uuid group by measure_id) s on s.measure_id = m.id
    left join (select primary_measure_id, count(*) as used from episode where organisation_id = ${organisationId}::uuid group by primary_measure_id) e on e.primary_measure_id = m.id
    where m.organisation_id = ${organisationId}::uuid and m.defined_by_id is not null and (${slug ?? null}::text is null or m.slug = ${slug ?? null})
    group by m.slug`;
  return new Map(rows.map(({ slug: of, ...uses }) => [of, uses]));
}

/** Whoever checks or brings in a file by it meanwhile waits until the transaction is over, and this until they are done. */
export async function lockOwnMeasure(tx: Tx, { organisationId }: Of, slug: string): Promise<void> {
  await tx.$queryRaw`select 1 from measure where organisation_id = ${organisationId}::uuid and slug = ${slug} and defined_by_id is not null order by edition for update`;
}

/** Up to the edition that was seen: a later one may be in use already. */
export async function removeOwnMeasure(tx: Tx, { organisationId }: Of, { slug, edition }: Named): Promise<void> {
  await tx.measure.deleteMany({ where: { organisationId, slug, edition: { lte: edition }, definedById: { not: null } } });
}
