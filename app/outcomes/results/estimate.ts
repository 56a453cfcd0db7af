import { z } from "zod";
import { traitNames } from "../case-mix";

/**
 * One clinician's severity-adjusted estimate on one measure, as it was fixed with a quarter: how much better their
 * clients' end scores were than those of other clients of the service with the same first score and traits, in points of
 * the measure, drawn towards 0 as far as the number of cases does not carry it (DOMAIN.md 4.4).
 */
export const estimateSchema = z.object({
  version: z.literal(1),
  short: z.string(),
  /** Their own closed cases behind it, and the service's: cases and clinicians. */
  n: z.int().min(1),
  cases: z.int(),
  clinicians: z.int(),
  /** Cases of the service that had no first or no end score; null where they were not counted. */
  leftOut: z.int().nullable().default(null),
  /** In points; above 0 is for the better. */
  effect: z.number(),
  standardError: z.number(),
  lower: z.number(),
  upper: z.number(),
  /** How far the number of cases carries a difference, between 0 and 1. */
  reliability: z.number(),
  adjusters: z.array(z.enum(traitNames as [string, ...string[]])),
});

export type Estimate = z.output<typeof estimateSchema>;

/** From so many closed cases on, in a service of as many clinicians with as many each; words that compare from so many (DOMAIN.md 4.6). */
export const fewestForEstimate = 30;
export const fewestForWords = 50;
