import type { Viewer } from "~/accounts";
import { type Tx, db } from "~/platform/db.server";
import { type Estimate, estimateSchema } from "../results/estimate";

export type OwnEstimate = Estimate & { quarter: string; measureSlug: string };

/** The viewer's own estimates of the latest quarter that has one of them. Nobody else's can be asked for. */
export async function ownEstimates({ organisationId, personId }: Viewer): Promise<OwnEstimate[]> {
  const latest = await db().clinicianEstimate.findFirst({ where: { organisationId, clinicianId: personId }, orderBy: { quarter: "desc" }, select: { quarter: true } });
  if (!latest) return [];
  const rows = await db().clinicianEstimate.findMany({ where: { organisationId, clinicianId: personId, quarter: latest.quarter } });
  return rows.map(({ quarter, measureSlug, figures }) => ({ quarter, measureSlug, ...estimateSchema.parse(figures) })).sort((a, b) => b.n - a.n);
}

export type EstimateRow = { clinicianId: string; measureSlug: string; figures: Estimate };

/** Fixes a quarter's estimates; those that are there stay as they are. */
export async function unsafeKeepEstimates(organisationId: string, tx: Tx, quarter: string, rows: EstimateRow[]): Promise<void> {
  await tx.clinicianEstimate.createMany({ data: rows.map((row) => ({ organisationId, quarter, ...row })), skipDuplicates: true });
}
