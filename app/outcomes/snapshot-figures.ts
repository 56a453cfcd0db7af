import { z } from "zod";
import { type Category, categories } from "./model";

/** A snapshot stands on at least so many clinicians with so many closed cases each (DESIGN.md, rules about people's data). */
export const fewestClinicians = 7;
export const fewestCases = 10;

/** One closed episode, as far as the service's figures go. */
export type JudgedCase = {
  clinicianId: string;
  measure: { slug: string; short: string; about: string };
  /** The row of the edition that it was judged by. */
  measureId: string;
  hasEndScore: boolean;
  /** Null without two scores, or where no criterion is published. */
  category: Category | null;
  /** False for a client who began in the functional range. */
  eligible: boolean | null;
};

const count = z.int().min(0);

const counts = z.object({
  /** Everyone who had a case that counts. */
  clinicians: count,
  cases: count,
  withoutEndScore: count,
  /** Of those judged, how many began in the functional range and could not recover. */
  beganFunctional: count,
  categories: z.record(z.enum(categories), count),
});

export const figuresSchema = z.object({
  version: z.literal(1),
  pooled: counts,
  measures: z.array(counts.extend({ slug: z.string(), short: z.string(), about: z.string(), /** The rows of the editions that judged. */ measureIds: z.array(z.uuid()).default([]) })),
});

export type Counts = z.output<typeof counts>;
export type SnapshotFigures = z.output<typeof figuresSchema>;

/**
 * The figures of these cases: those of each measure that has enough clinicians of its own, and all of them together. What
 * is left over is added only where enough clinicians stand behind it too, because a sum less its parts tells the rest.
 * Null where nothing has enough.
 */
export function figuresOf(cases: JudgedCase[]): SnapshotFigures | null {
  const byMeasure = groupsBy(cases, ({ measure }) => measure.slug);
  const large = byMeasure.filter(isEnough);
  const rest = byMeasure.filter((some) => !large.includes(some)).flat();
  const counted = [...large.flat(), ...(isEnough(rest) ? rest : [])];
  if (counted.length === 0) return null;
  const measures = large.map((some) => ({ ...some[0]!.measure, measureIds: [...new Set(some.map(({ measureId }) => measureId))], ...countsOf(some) }));
  return { version: 1, pooled: countsOf(counted), measures: measures.sort((a, b) => a.short.localeCompare(b.short, "en")) };
}

/** Enough clinicians with enough closed cases each, and as many behind the cases that can be judged. */
function isEnough(cases: JudgedCase[]): boolean {
  return cliniciansWith(cases, fewestCases) >= fewestClinicians && cliniciansWith(cases.filter(({ category }) => category), 1) >= fewestClinicians;
}

function cliniciansWith(cases: JudgedCase[], atLeast: number): number {
  return groupsBy(cases, ({ clinicianId }) => clinicianId).filter((own) => own.length >= atLeast).length;
}

function groupsBy(cases: JudgedCase[], name: (one: JudgedCase) => string): JudgedCase[][] {
  const groups = new Map<string, JudgedCase[]>();
  for (const one of cases) {
    const group = groups.get(name(one));
    if (group) group.push(one);
    else groups.set(name(one), [one]);
  }
  return [...groups.values()];
}

function countsOf(cases: JudgedCase[]): Counts {
  const judged = cases.filter(({ category }) => category !== null);
  const inCategory = (one: Category) => judged.filter(({ category }) => category === one).length;
  return {
    clinicians: cliniciansWith(cases, 1),
    cases: cases.length,
    withoutEndScore: cases.filter(({ hasEndScore }) => !hasEndScore).length,
    beganFunctional: judged.filter(({ eligible }) => eligible === false).length,
    categories: Object.fromEntries(categories.map((one) => [one, inCategory(one)])) as Record<Category, number>,
  };
}
