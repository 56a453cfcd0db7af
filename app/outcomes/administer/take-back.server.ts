import { auditJob, endSuspended, passwordMatches, resumeSession, suspendedSession } from "~/accounts/index.server";
import { transaction } from "~/platform/db.server";
import { unsafeCancel, unsafeCountPin, unsafeOfSession } from "../store/administrations.server";
import { isPin, mostPinAttempts } from "./model";

/** What came of an attempt to take the tablet back: here it is, so many attempts are left, or only signing in again helps. */
export type TakenBack = { kind: "back"; episodeId: string; administrationId: string } | { kind: "wrong"; left: number } | { kind: "ended" };

/**
 * The clinician takes the tablet back by the PIN. Attempts are counted before they are looked at, in the database, so that
 * neither a reload nor several at once give more of them; after the last wrong one the sign-in is over. What was answered stays.
 */
export async function takeBack(cookieHeader: string | null, pin: string): Promise<TakenBack> {
  const sessionId = await suspendedSession(cookieHeader);
  if (!sessionId) return { kind: "ended" };
  const given = await unsafeOfSession(sessionId);
  // Its client is gone, for instance with an import that was undone elsewhere.
  if (!given) {
    await transaction((tx) => endSuspended(tx, sessionId));
    return { kind: "ended" };
  }
  const attempts = await unsafeCountPin(given.id, mostPinAttempts);
  const right = attempts !== null && isPin(pin) && (await passwordMatches(given.pinHash, pin));
  if (!right && attempts !== null && attempts < mostPinAttempts) return { kind: "wrong", left: mostPinAttempts - attempts };
  return transaction(async (tx): Promise<TakenBack> => {
    await unsafeCancel(tx, given.id);
    const back = right && (await resumeSession(tx, sessionId));
    if (!back) await endSuspended(tx, sessionId);
    await auditJob(tx, given.organisationId, { action: back ? "tablet.taken-back" : "tablet.sign-in-ended", subjectType: "administration", subjectId: given.id, ownerId: given.clinicianId });
    return back ? { kind: "back", episodeId: given.episodeId, administrationId: given.id } : { kind: "ended" };
  });
}
