import type { Viewer } from "~/accounts";
import { audit, hashPassword, signInEndsBy, suspendSession } from "~/accounts/index.server";
import { dayOf } from "~/core/days";
import { type Result, done, missing, refused } from "~/core/result";
import { transaction } from "~/platform/db.server";
import { addAdministration, ownEpisodeNamed } from "../store/administrations.server";
import { chooseMeasures } from "./choose-measures.server";
import { hashOfCode, newCode } from "./code.server";
import { handOverMinutes, isPin } from "./model";

export type HandOver = { episodeId: string; key: string; keys: string[]; pin: string; timeZone: string; locale: string; cookieHeader: string | null };

/** Nothing was changed: the sign-in was over, or handed over already, before this could be. */
class NotSuspended extends Error {}

/**
 * The tablet goes to the client. In one transaction the measures are given and the sign-in of this browser, alone among
 * the clinician's, signs nobody in any more. Answers the token that this browser alone holds.
 */
export async function handOver(viewer: Viewer, { episodeId, key, keys, pin, timeZone, locale, cookieHeader }: HandOver): Promise<Result<{ token: string }>> {
  if (!isPin(pin)) return refused("Choose a PIN of 4 to 8 digits. You take the tablet back with it.");
  if (!(await ownEpisodeNamed(viewer, episodeId))) return missing("This is not a client of yours.");
  const expiresAt = new Date(Date.now() + handOverMinutes * 60_000);
  if (await signInEndsBy(cookieHeader, expiresAt)) return refused("Your sign-in ends before a client has had time to answer. Sign out and in again, then hand the tablet over.");
  const [token, pinHash] = [newCode(), await hashPassword(pin)];
  const heldOn = dayOf(new Date(), timeZone);
  return transaction(async (tx): Promise<Result<{ token: string }>> => {
    const chosen = await chooseMeasures(tx, viewer, { episodeId, keys, heldOn, origin: "in_room", locale });
    if (!chosen.ok) return chosen;
    const sessionId = await suspendSession(tx, viewer, cookieHeader);
    if (!sessionId) throw new NotSuspended();
    const measureIds = chosen.value.map(({ id }) => id);
    const id = await addAdministration(viewer, tx, { episodeId, key, way: "hand_over", tokenHash: hashOfCode(token), pinHash, sessionId, heldOn, timeZone, expiresAt, measureIds });
    if (!id) throw new NotSuspended();
    await audit(tx, viewer, { action: "measures.handed-over", subjectType: "administration", subjectId: id, ownerId: viewer.personId });
    return done({ token });
  }).catch((error: unknown) => {
    if (error instanceof NotSuspended) return refused("The tablet was not handed over. Load the page again and try once more.");
    throw error;
  });
}
