import type { AdministrationState, Way } from "./model";

type Times = { way: Way; submittedAt: Date | null; cancelledAt: Date | null; declinedAt: Date | null; expiresAt: Date; clinician: { leftAt: Date | null } };

/** Where it stands; `waits`: of a hand-over whether its sign-in still waits for the tablet, without which it is over. */
export function stateOf({ submittedAt, cancelledAt, declinedAt, expiresAt, clinician }: Times, now: Date, waits = true): AdministrationState {
  if (submittedAt) return "submitted";
  if (cancelledAt || clinician.leftAt || !waits) return "cancelled";
  if (expiresAt <= now) return "expired";
  return declinedAt ? "declined" : "open";
}
