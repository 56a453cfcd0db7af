import { z } from "zod";

/** When each line was begun, as a form sends it: milliseconds from the start, joined by commas. */
export const startsSchema = z
  .string()
  .max(2000)
  .default("")
  .transform((text) => text.split(",").filter(Boolean).map(Number))
  .pipe(z.array(z.int().min(0).max(600_000)).max(200));
