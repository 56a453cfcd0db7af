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

/** Any edition that is in the organisation's table: its own, and shipped ones in use. */
export const measureRow = ({ organisationId }: Of, { slug, edition }: Named, tx: Tx) =>
  tx.measure.findUnique({ where: { organisationId_slug_edition: { organisationId, slug, edition } }, select: { id: true, definition: true } });

export const measureRows = (organisationId: string, ids: string[]) =>
  db().measure.findMany({ where: { organisationId, id: { in: ids } }, select: { id: true, definition: true } });

/** Adds an edition unless it is there; whoever adds the same at the same time waits and finds it. Answers whether it was added. */
export async function addMeasure(tx: Tx, { organisationId }: Of, definition: Measure, definedById: string | null): Promise<boolean> {
  const { slug, edition } = definition;
  const row = { organisationId, slug, edition, definedById, definition: definition satisfies Prisma.InputJsonObject };
  const { count } = await tx.measure.createMany({ data: [row], skipDuplicates: true });
  return count === 1;
}

/** Scores read by any edition of an own measure, and treatments that are judged by one. */
type Uses = { scores: number; episodes: number };

/** By slug, of one own measure or of all. */
export async function usesOf({ organisationId }: Of, slug?: string, tx: Tx = db()): Promise<Map<string, Uses>> {
  const rows = await tx.measure.findMany({
    where: { organisationId, definedById: { not: null }, ...(slug === undefined ? {} : { slug }) },
    select: { slug: true, _count: { select: { scores: true, episodes: true } } },
  });
  const uses = new Map<string, Uses>();
  for (const { slug: of, _count } of rows) {
    const before = uses.get(of) ?? { scores: 0, episodes: 0 };
    uses.set(of, { scores: before.scores + _count.scores, episodes: before.episodes + _count.episodes });
  }
  return uses;
}

/** Whoever brings in a score of it meanwhile waits until the transaction is over. */
export async function lockOwnMeasure(tx: Tx, { organisationId }: Of, slug: string): Promise<void> {
  await tx.$queryRaw`select 1 from measure where organisation_id = ${organisationId}::uuid and slug = ${slug} and defined_by_id is not null for update`;
}

export async function removeOwnMeasure(tx: Tx, { organisationId }: Of, slug: string): Promise<void> {
  await tx.measure.deleteMany({ where: { organisationId, slug, definedById: { not: null } } });
}
