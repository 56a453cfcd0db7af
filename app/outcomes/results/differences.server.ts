import { type GroupSums, NotEstimable, profileInterval, randomInterceptFromSums } from "~/core/statistics";
import { measuresById } from "~/library/index.server";
import type { Tx } from "~/platform/db.server";
import type { TraitName } from "../case-mix";
import { type Quarter, daysIn } from "../quarter";
import { outcomeSettings } from "../settings.server";
import type { SnapshotFigures, Variance } from "../snapshot-figures";
import type { EstimateRow } from "../store/estimates.server";
import { type Dummy, unsafeLeftOutWithin, unsafeSumsWithin, unsafeTraitsWithin } from "../store/snapshots.server";
import { fewestForEstimate } from "./estimate";

/** A quarter alone rarely holds thirty clinicians with thirty cases: the model looks at those of so many years up to its end. */
const years = 3;

/** A value of a trait that fewer cases have has no column. */
const fewestOfValue = 10;

/**
 * How much clinicians differ on each measure of a quarter's figures, and each one's own estimate, where thirty of them have
 * thirty cases: a random intercept by clinician, with first score and the traits that the programme has chosen.
 */
export async function differencesIn(organisationId: string, tx: Tx, measures: SnapshotFigures["measures"], quarter: Quarter): Promise<{ variances: Map<string, Variance>; estimates: EstimateRow[] }> {
  const { to } = daysIn(quarter);
  const from = new Date(Date.UTC(to.getUTCFullYear() - years, to.getUTCMonth(), 1));
  const { adjusters } = await outcomeSettings({ organisationId }, tx);
  const definitions = await measuresById(organisationId, measures.flatMap(({ measureIds }) => measureIds), tx);
  const variances = new Map<string, Variance>();
  const estimates: EstimateRow[] = [];
  for (const { slug, measureIds } of measures) {
    // Two editions of a measure are two measures here; the newest stands for it.
    const [measureId] = measureIds.toSorted((a, b) => definitions.get(b)!.edition - definitions.get(a)!.edition);
    const definition = measureId && definitions.get(measureId);
    const fitted = definition && (await fit(organisationId, tx, { measureId, from, to }, adjusters));
    if (!fitted) continue;
    variances.set(slug, fitted.variance);
    estimates.push(...estimatesFrom(fitted, definition).map((row) => ({ ...row, measureSlug: slug })));
  }
  return { variances, estimates };
}

type Of = { measureId: string; from: Date; to: Date };
type Fitted = { fit: ReturnType<typeof randomInterceptFromSums>; variance: Variance };

/** Null where too few clinicians have enough cases, and where the data do not carry a model. */
async function fit(organisationId: string, tx: Tx, of: Of, adjusters: TraitName[]): Promise<Fitted | null> {
  const traits = adjusters.length > 0 ? await unsafeTraitsWithin(organisationId, tx, of) : [];
  for (const { used, dummies } of ways(adjusters.filter((name) => traits.some((trait) => trait.name === name)), traits)) {
    const sums = await unsafeSumsWithin(organisationId, tx, { ...of, dummies });
    if (sums.filter(({ n }) => n >= fewestForEstimate).length < fewestForEstimate) return null;
    const fitted = fitTo(sums, used);
    if (fitted) return { ...fitted, variance: { ...fitted.variance, leftOut: await unsafeLeftOutWithin(organisationId, tx, of) } };
  }
  return null;
}

/** Null where some column says what others say already, or nothing is left to tell. */
function fitTo(sums: GroupSums[], adjusters: TraitName[]): Fitted | null {
  try {
    const { share, lower, upper } = profileInterval(sums);
    const cases = sums.reduce((total, { n }) => total + n, 0);
    return { fit: randomInterceptFromSums(sums), variance: { clinicians: sums.length, cases, share, lower, upper, adjusters, leftOut: null } };
  } catch (error) {
    if (error instanceof NotEstimable) return null;
    throw error;
  }
}

type Counted = { name: string; value: string; cases: number };

/**
 * How traits become columns, the fullest first: one for each value, so that "nobody noted it" is a value of its own; then
 * without each later trait's most frequent value, because what was not noted of one trait was mostly not noted of another;
 * then without the last trait, and so on down to none.
 */
function ways(adjusters: TraitName[], traits: Counted[]): { used: TraitName[]; dummies: Dummy[] }[] {
  const valuesOf = (name: TraitName) => traits.filter((trait) => trait.name === name && trait.cases >= fewestOfValue);
  return Array.from({ length: adjusters.length + 1 }, (_, left) => adjusters.slice(0, adjusters.length - left)).flatMap((used) =>
    [[0, 0], [0, 1], [1, 1]].map(([first, later]) => ({ used, dummies: used.flatMap((name, at) => valuesOf(name).slice(at === 0 ? first : later)) })),
  );
}

/** Of who has enough cases; nobody's where clinicians differ no more than chance alone would make them. */
function estimatesFrom({ fit: { groups, groupVariance, residualVariance, singular }, variance }: Fitted, { short, higherIsBetter }: { short: string; higherIsBetter: boolean }): Omit<EstimateRow, "measureSlug">[] {
  if (singular) return [];
  const ratio = groupVariance / residualVariance;
  const { clinicians, cases, adjusters, leftOut } = variance;
  return groups.flatMap(({ id, n, effect: above, standardError }) => {
    if (n < fewestForEstimate) return [];
    const effect = (higherIsBetter ? above : -above) + 0;
    const half = 1.96 * standardError;
    const reliability = (n * ratio) / (1 + n * ratio);
    return [{ clinicianId: String(id), figures: { version: 1 as const, short, n, cases, clinicians, effect, standardError, lower: effect - half, upper: effect + half, reliability, adjusters, leftOut } }];
  });
}
