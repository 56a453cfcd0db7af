import { measuresById } from "~/library/index.server";
import { type Tx, transaction } from "~/platform/db.server";
import { type Quarter, daysIn, quartersToFix, yearBefore } from "./quarter";
import { differencesIn } from "./results/differences.server";
import { type ClinicianCounts, figuresOf } from "./snapshot-figures";
import { unsafeKeepEstimates } from "./store/estimates.server";
import { unsafeBegunWithin, unsafeGroupsWithin } from "./store/pooled-cases.server";
import { unsafeCountsWithin, unsafeIsComingIn, unsafeKeepSnapshot, unsafeQuartersMade } from "./store/snapshots.server";

const quartersBack = 8;

/** While an import of the last days brought something into its cases, a quarter is not fixed: more may follow. */
const quietDays = 14;

/**
 * Fixes the figures of every organisation for each of the last eight quarters that may be fixed and has none yet: of the
 * episodes that closed in the quarter, as they are known then. A quarter without enough clinicians, or whose cases still
 * come in, gets none and is looked at again the next time; what was made once never changes, also when somebody leaves.
 */
export async function makeSnapshots(now = new Date()): Promise<void> {
  for (const { organisationId, made } of await unsafeQuartersMade()) {
    for (const quarter of quartersToFix(now, quartersBack)) {
      if (!made.includes(quarter)) await makeSnapshot(organisationId, quarter, now);
    }
  }
}

async function makeSnapshot(organisationId: string, quarter: Quarter, madeAt: Date): Promise<void> {
  await transaction(async (tx) => {
    const quietSince = new Date(madeAt.getTime() - quietDays * 24 * 60 * 60 * 1000);
    if (await unsafeIsComingIn(organisationId, tx, { ...daysIn(quarter), since: quietSince })) return;
    const groups = await unsafeGroupsWithin(organisationId, tx, daysIn(quarter));
    const figures = figuresOf(await counted(organisationId, tx, quarter), groups, await unsafeBegunWithin(organisationId, tx, daysIn(yearBefore(quarter))));
    if (!figures) return;
    const { variances, estimates } = await differencesIn(organisationId, tx, figures.measures, quarter);
    const measures = figures.measures.map((each) => ({ ...each, variance: variances.get(each.slug) ?? null }));
    await unsafeKeepSnapshot(organisationId, tx, { quarter, figures: { ...figures, measures }, madeAt });
    await unsafeKeepEstimates(organisationId, tx, quarter, estimates);
  });
}

async function counted(organisationId: string, tx: Tx, quarter: Quarter): Promise<ClinicianCounts[]> {
  const rows = await unsafeCountsWithin(organisationId, tx, daysIn(quarter));
  const measures = await measuresById(organisationId, rows.map(({ measureId }) => measureId), tx);
  return rows.flatMap(({ recovered, improved, unchanged, deteriorated, n, x, y, xx, yy, xy, ...row }) => {
    const definition = measures.get(row.measureId);
    if (!definition) return [];
    const { slug, short, about, higherIsBetter } = definition;
    return [{ ...row, measure: { slug, short, about, higherIsBetter }, categories: { recovered, improved, unchanged, deteriorated }, sums: { n, x, y, xx, yy, xy } }];
  });
}
