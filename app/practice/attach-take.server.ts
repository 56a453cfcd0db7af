import { z } from "zod";
import type { Viewer } from "~/accounts";
import { type Result, done, refused } from "~/core/result";
import type { Tx } from "~/platform/db.server";
import { lockSession } from "./store/sessions.server";
import { sittingGoesOn } from "./store/sittings.server";
import { addTake, otherAnswers } from "./store/takes.server";

/** What the recording belongs to: `forId` is the session's id, `key` the one that the browser made when it armed. */
export type RecordedTake = { forId: string; key: string; recordingId: string };

/** Makes the take of a recording that begins to arrive; runs in the transaction that makes the recording's row. */
export async function attachTake(tx: Tx, viewer: Viewer, { forId, key, recordingId }: RecordedTake): Promise<Result<void>> {
  const session = z.uuid().safeParse(forId).success ? await lockSession(tx, viewer, forId) : null;
  if (!session) return refused("There is no such session.");
  if (session.move !== null) return refused("This turn is over, so nothing is added to it.");
  const closed = session.sittingId && (await whyClosed(tx, viewer, { id: session.id, sittingId: session.sittingId, key }));
  if (closed) return refused(closed);
  const added = await addTake(tx, viewer, { sessionId: session.id, key, recordingId });
  return added ? done(undefined) : refused("This recording belongs to another session.");
}

/** In an assessment each clip is answered once, while the sitting goes on, and what could not be used is no answer; null where this may be one. */
async function whyClosed(tx: Tx, viewer: Viewer, { id, sittingId, key }: { id: string; sittingId: string; key: string }): Promise<string | null> {
  if ((await otherAnswers(tx, viewer, id, key)) > 0) return "This clip is answered, and in an assessment each is answered once.";
  return (await sittingGoesOn(tx, viewer, sittingId)) ? null : "This sitting is over, so nothing is added to it.";
}
