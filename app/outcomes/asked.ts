import { z } from "zod";
import { plainText } from "~/core/plain-text";

const page = z.coerce.number().int().min(1).max(100_000);

export const longestSought = 60;

/** What the address of a caseload's page may ask for: clients with this in their code, a part of the open ones, and the closed ones with a part of them. */
export const askedSchema = z.object({
  q: plainText().max(longestSought).optional(),
  page: page.optional(),
  closed: z.literal("all").optional(),
  closedPage: page.optional(),
});

/** The same with what holds where nothing is asked. */
export const askedOf = ({ q = "", page: open = 1, closed, closedPage = 1 }: z.output<typeof askedSchema>): AskedFor => ({ q: q.trim(), page: open, all: closed === "all", closedPage });

export type AskedFor = { /** Empty where nobody in particular is sought. */ q: string; page: number; all: boolean; closedPage: number };

/** The same page, asked for in this way; first pages need no number. */
export function addressFor({ q, page: open, all, closedPage }: AskedFor, part: "open" | "closed"): string {
  const asked = { ...(q !== "" && { q }), ...(open > 1 && { page: String(open) }), ...(all && { closed: "all" }), ...((all || q !== "") && closedPage > 1 && { closedPage: String(closedPage) }) };
  return `?${new URLSearchParams(asked)}#${part}`;
}

/** Everybody again, with or without the closed ones as before. */
export const addressOfAll = ({ all }: Pick<AskedFor, "all">) => (all ? "?closed=all" : "?");

/** Whether what is sought is this client's whole code. */
export const isExactly = (clientCode: string, q: string) => clientCode.toLowerCase() === q.toLowerCase();

/** Whose whole code it is before those whose code only has it, else in the order that they are in. */
export const exactFirst = <T>(all: T[], q: string, codeOf: (one: T) => string): T[] => (q === "" ? all : all.toSorted((a, b) => Number(isExactly(codeOf(b), q)) - Number(isExactly(codeOf(a), q))));

/** Whether a client's code has what is sought in it. */
export const isSought = (clientCode: string, q: string) => clientCode.toLowerCase().includes(q.toLowerCase());
