import type { Tx } from "~/platform/db.server";
import { earliestSession, sessionRowIn } from "./lucia.server";
import { isSuspended, markResumed, markSuspended, removeSuspended, sessionEndsBy } from "./store/sessions.server";
import type { Viewer } from "./viewer";

/**
 * The sign-in of this cookie signs nobody in from here on, anywhere, until it is resumed; the viewer's others go on. Answers
 * the session's row, or null where the cookie holds none that is the viewer's and in use.
 */
export async function suspendSession(tx: Tx, viewer: Viewer, cookieHeader: string | null): Promise<string | null> {
  const id = sessionRowIn(cookieHeader);
  return id && (await markSuspended(viewer, tx, id)) ? id : null;
}

/** Whether the sign-in of this cookie is over by then, so that nobody could take the tablet back with it. */
export async function signInEndsBy(cookieHeader: string | null, then: Date): Promise<boolean> {
  const id = sessionRowIn(cookieHeader);
  return id !== null && (await sessionEndsBy(id, then, earliestSession(then)));
}

/** The row of the session that this cookie's browser waits with; null where it waits with none. */
export async function suspendedSession(cookieHeader: string | null): Promise<string | null> {
  const id = sessionRowIn(cookieHeader);
  return id && (await sessionWaits(id)) ? id : null;
}

/** Whether a session is suspended and not over: nobody has signed it out from elsewhere, no limit has passed. */
export const sessionWaits = (id: string, tx?: Tx) => isSuspended(id, earliestSession(), tx);

/** It signs its person in again, with the limits that it had. Answers whether it waited. */
export const resumeSession = (tx: Tx, id: string) => markResumed(tx, id, earliestSession());

/** It is over for good: only signing in helps. */
export const endSuspended = (tx: Tx, id: string) => removeSuspended(tx, id);
