import type { Tx } from "~/platform/db.server";
import { tellOutcomes } from "../events.server";
import type { CareScope } from "../store/care-episode.server";
import { type Unscored, addAlertWithoutScore, addAlerts, addStep, outdatedAlerts } from "../store/risk-raise.server";

/**
 * What follows for alerts when a score's answers were corrected: another answer to the item about risk raises an alert of its
 * own. What was raised before stays open and as it was, with a line in its log.
 */
export async function alertsOfCorrected(tx: Tx, scope: CareScope, scoreId: string): Promise<void> {
  for (const { id, now } of await outdatedAlerts(tx, scope, scoreId)) {
    const note = now === null ? "The answers were taken out of the score afterwards." : `The answer was corrected afterwards: it is ${now} now.`;
    await addStep(tx, scope, { alertId: id, step: "noted", actorId: scope.clinicianId, note });
  }
  await raiseAlerts(tx, scope, [scoreId]);
}

/**
 * Raises an alert for each of these new scores in which the item about risk was answered above its least, in the transaction
 * that adds them, whoever answered: one for each
 * answer of a score. A total alone says nothing of the item, and raises none.
 */
export async function raiseAlerts(tx: Tx, scope: CareScope, scoreIds: string[]): Promise<void> {
  for (const { id, typed } of await addAlerts(tx, scope, scoreIds)) await begin(tx, scope, { alertId: id, actorId: typed ? scope.clinicianId : null });
}

/** The same for answers that could not become a score: a sign of risk is not lost with them. */
export async function raiseWithoutScore(tx: Tx, scope: CareScope, unscored: Unscored, note: string): Promise<void> {
  const alertId = await addAlertWithoutScore(tx, scope, unscored);
  if (alertId) await begin(tx, scope, { alertId, actorId: null, note });
}

async function begin(tx: Tx, scope: CareScope, first: { alertId: string; actorId: string | null; note?: string }): Promise<void> {
  await addStep(tx, scope, { step: "raised", ...first });
  await tellOutcomes(tx, "risk.raised", { alertId: first.alertId });
}
