/** What this domain tells of, written in the transaction that made it true. */
export type ProgressEvents = { "plan.signature-asked": { planId: string } };
