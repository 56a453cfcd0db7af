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
