import { teller } from "~/platform/jobs.server";

/** What this domain tells of, written in the transaction that made it true. */
export type OutcomesEvents = {
  /** An item about risk was answered above its least. */
  "risk.raised": { alertId: string };
};

export const tellOutcomes = teller<OutcomesEvents>();
