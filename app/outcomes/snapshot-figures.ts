import { z } from "zod";
import { type PairedMoments, effectFromMoments } from "~/core/statistics";
import { traitNames } from "./case-mix";
import { type Category, categories } from "./model";
import { leastForShares } from "./period-rules";
import { type BegunRow, type GroupRow, endingsTogether, patternsTogether, serviceEndingsSchema, servicePatternsSchema } from "./pooled-patterns";

/** A snapshot stands on at least so many clinicians with so many closed cases each (DESIGN.md, rules about people's data). */
export const fewestClinicians = 7;
export const fewestCases = 10;

/** One clinician's closed cases of a quarter by one edition of a measure, as the database counts them. */
export type ClinicianCounts = {
  clinicianId: string;
  measure: { slug: string; short: string; about: string; higherIsBetter: boolean };
  /** The row of the edition that they were judged by. */
  measureId: string;
  cases: number;
  withoutEndScore: number;
  beganFunctional: number;
  categories: Record<Category, number>;
  /** Of the first (x) and the end scores (y) of those that have both. */
  sums: { n: number; x: number; y: number; xx: number; yy: number; xy: number };
};

const count = z.int().min(0);
const share = z.number();

const counts = z.object({
  /** Everyone who had a case that counts. */
  clinicians: count,
  cases: count,
  withoutEndScore: count,
  /** Of those judged, how many began in the functional range and could not recover. */
  beganFunctional: count,
  categories: z.record(z.enum(categories), count),
});

/** How much of what differs between clients' end scores goes with who their clinician is, once first score and adjusters are known (DOMAIN.md 4.4). */
const variance = z.object({
  clinicians: count,
  cases: count,
  share,
  lower: share,
  upper: share,
  adjusters: z.array(z.enum(traitNames as [string, ...string[]])),
  /** Cases of these days that had no first or no end score; null in figures that were fixed before they were counted. */
  leftOut: count.nullable().default(null),
});

const effect = z.object({ n: count, g: z.number(), lower: z.number(), upper: z.number() });

const measure = counts.extend({ slug: z.string(), short: z.string(), about: z.string(), /** The rows of the editions that judged. */ measureIds: z.array(z.uuid()).default([]) });

const second = z.object({
  version: z.literal(2),
  pooled: counts,
  measures: z.array(measure.extend({ effect: effect.nullable(), variance: variance.nullable() })),
  endings: serviceEndingsSchema.nullable(),
  patterns: servicePatternsSchema.nullable().default(null),
});

/** Figures that were fixed before there were effects, endings and shares of variance have none. */
const first = z
  .object({ version: z.literal(1), pooled: counts, measures: z.array(measure) })
  .transform(({ pooled, measures }) => ({ version: 2 as const, pooled, measures: measures.map((each) => ({ ...each, effect: null, variance: null })), endings: null, patterns: null }));

export const figuresSchema = z.union([second, first]);

export type Counts = z.output<typeof counts>;
export type Variance = z.output<typeof variance>;
export type SnapshotFigures = z.output<typeof second>;

/**
 * The figures of these cases, of the groups among them, and of cases that began a year before: those of each measure that has enough clinicians of its own, and all of them together. What
 * is left over is added only where enough clinicians stand behind it too, because a sum less its parts tells the rest.
 * Null where nothing has enough. Shares of variance stand on more than one quarter and come later.
 */
export function figuresOf(own: ClinicianCounts[], groups: GroupRow[], begun: BegunRow[]): SnapshotFigures | null {
  const byMeasure = groupsBy(own, ({ measure }) => measure.slug);
  const large = byMeasure.filter(isEnough);
  const rest = byMeasure.filter((some) => !large.includes(some)).flat();
  const counted = [...large.flat(), ...(isEnough(rest) ? rest : [])];
  if (counted.length === 0) return null;
  const measures = large.map((some) => {
    const { slug, short, about } = some[0]!.measure;
    return { slug, short, about, measureIds: [...new Set(some.map(({ measureId }) => measureId))], ...countsOf(some), effect: effectOf(some), variance: null };
  });
  const isCounted = (row: GroupRow) => counted.some(({ clinicianId, measureId }) => clinicianId === row.clinicianId && measureId === row.measureId);
  return {
    version: 2,
    pooled: countsOf(counted),
    measures: measures.sort((a, b) => a.short.localeCompare(b.short, "en")),
    endings: endingsTogether(begun),
    patterns: patternsTogether(groups.filter(isCounted)),
  };
}

const total = (some: ClinicianCounts[], of: (one: ClinicianCounts) => number) => some.reduce((sum, one) => sum + of(one), 0);
const judgedOf = ({ categories: found }: ClinicianCounts) => categories.reduce((sum, one) => sum + found[one], 0);

/** Enough clinicians with enough closed cases each, and as many behind the cases that can be judged. */
function isEnough(some: ClinicianCounts[]): boolean {
  return cliniciansWith(some, ({ cases }) => cases, fewestCases) >= fewestClinicians && cliniciansWith(some, judgedOf, 1) >= fewestClinicians;
}

function cliniciansWith(some: ClinicianCounts[], of: (one: ClinicianCounts) => number, atLeast: number): number {
  return groupsBy(some, ({ clinicianId }) => clinicianId).filter((own) => total(own, of) >= atLeast).length;
}

function groupsBy(all: ClinicianCounts[], name: (one: ClinicianCounts) => string): ClinicianCounts[][] {
  const groups = new Map<string, ClinicianCounts[]>();
  for (const one of all) {
    const group = groups.get(name(one));
    if (group) group.push(one);
    else groups.set(name(one), [one]);
  }
  return [...groups.values()];
}

function countsOf(some: ClinicianCounts[]): Counts {
  return {
    clinicians: cliniciansWith(some, ({ cases }) => cases, 1),
    cases: total(some, ({ cases }) => cases),
    withoutEndScore: total(some, ({ withoutEndScore }) => withoutEndScore),
    beganFunctional: total(some, ({ beganFunctional }) => beganFunctional),
    categories: Object.fromEntries(categories.map((one) => [one, total(some, (own) => own.categories[one])])) as Record<Category, number>,
  };
}

/** From pre to post over all clinicians, by Morris; null below the least n of a page, and where it cannot be worked out. */
function effectOf(some: ClinicianCounts[]): SnapshotFigures["measures"][number]["effect"] {
  const sum = (part: keyof ClinicianCounts["sums"]) => total(some, ({ sums }) => sums[part]);
  const n = sum("n");
  if (n < leastForShares) return null;
  const { g, lower, upper } = effectFromMoments(momentsOf(n, { x: sum("x"), y: sum("y"), xx: sum("xx"), yy: sum("yy"), xy: sum("xy") }), { higherIsBetter: some[0]!.measure.higherIsBetter });
  return g === null || lower === null || upper === null ? null : { n, g, lower, upper };
}

function momentsOf(n: number, { x, y, xx, yy, xy }: Omit<ClinicianCounts["sums"], "n">): PairedMoments {
  const [dx, dy, dxy] = [Math.max(0, xx - (x * x) / n), Math.max(0, yy - (y * y) / n), xy - (x * y) / n];
  // What rounding leaves of equal scores is none.
  const differs = (d: number, square: number) => d > 1e-9 * square;
  const [sdPre, sdPost] = [differs(dx, xx) ? Math.sqrt(dx / (n - 1)) : 0, differs(dy, yy) ? Math.sqrt(dy / (n - 1)) : 0];
  return { n, meanPre: x / n, meanPost: y / n, sdPre, sdPost, correlation: sdPre > 0 && sdPost > 0 ? dxy / Math.sqrt(dx * dy) : null };
}
