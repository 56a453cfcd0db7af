import { teller } from "~/platform/jobs.server";
import type { ConsentPurpose } from "./consent";

/** A person of an organisation, and the moment (ISO 8601) from which something holds for them. */
export type PersonFrom = { organisationId: string; personId: string; at: string };

/** What a person allows no more, for anything that they recorded until then. */
export type ConsentTakenBack = PersonFrom & { purposes: ConsentPurpose[] };

export type AccountsEvents = {
  /** They may come back, but to nothing that others had opened to them before. */
  "person.left": PersonFrom;
  /** They have the role Supervisor no more. */
  "supervisor.ended": PersonFrom;
  "consent.taken-back": ConsentTakenBack;
};

export const tellAccounts = teller<AccountsEvents>();
