import { z } from "zod";
import { type Period, periods } from "./period-rules";

const page = z.coerce.number().int().min(1).max(100_000);

/** What the address of a caseload's page may ask for: a period, a part of the open clients, and the closed ones with a part of them. */
export const askedSchema = z.object({
  period: z.enum(periods).optional(),
  page: page.optional(),
  closed: z.literal("all").optional(),
  closedPage: page.optional(),
});

/** The same with what holds where nothing is asked. */
export const askedOf = ({ period, page: open = 1, closed, closedPage = 1 }: z.output<typeof askedSchema>) => ({ period, page: open, all: closed === "all", closedPage });

export type AskedFor = { period: Period; page: number; all: boolean; closedPage: number };

/** The same page, asked for in this way; first pages need no number. */
export function addressFor({ period, page: open, all, closedPage }: AskedFor, part: "open" | "closed"): string {
  const asked = { period, ...(open > 1 && { page: String(open) }), ...(all && { closed: "all" }), ...(all && closedPage > 1 && { closedPage: String(closedPage) }) };
  return `?${new URLSearchParams(asked)}#${part}`;
}
