import { z } from "zod";
import { periods } from "./period-rules";

/** What the address of a caseload's page may ask for: a period, and all closed clients. */
export const askedSchema = z.object({ period: z.enum(periods).optional(), closed: z.literal("all").optional() });

/** The same page with all closed clients. */
export function withAllClosed(period: string): string {
  return `?${new URLSearchParams({ period, closed: "all" })}#closed`;
}
