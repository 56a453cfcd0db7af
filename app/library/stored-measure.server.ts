import { z } from "zod";
import { measure } from "./content.server";
import type { Measure } from "./measure-model";
import { measureSchema } from "./measure-schema";

const named = z.looseObject({ slug: z.string(), edition: z.number() });

/**
 * A definition as it lies in the organisation's table. One that was kept there before definitions said whether they ask
 * about risk takes that from the shipped edition of its name; one without a shipped edition does not ask.
 */
export function storedMeasure(kept: unknown): Measure {
  const { slug, edition, ...rest } = named.parse(kept);
  const asksAboutRisk = measure(slug, edition)?.asksAboutRisk ?? false;
  return measureSchema.parse({ asksAboutRisk, slug, edition, ...rest });
}
