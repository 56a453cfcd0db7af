import { teller } from "~/platform/jobs.server";

/** A person of an organisation, and the moment (ISO 8601) from which something holds for them. */
export type PersonFrom = { organisationId: string; personId: string; at: string };

export type AccountsEvents = {
  /** They may come back, but to nothing that others had opened to them before. */
  "person.left": PersonFrom;
  /** They have the role Supervisor no more. */
  "supervisor.ended": PersonFrom;
};

export const tellAccounts = teller<AccountsEvents>();
