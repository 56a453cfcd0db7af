import { z } from "zod";
import { periods } from "./period-rules";

/** What the address of a caseload's page may ask for: a period, and all closed clients. */
export const askedSchema = z.object({ period: z.enum(periods).optional(), closed: z.literal("all").optional() });

/** The same page with all closed clients, or without them. */
export function withClosed(period: string, all: boolean): string {
  return `?${new URLSearchParams({ period, ...(all && { closed: "all" }) })}#closed`;
}
