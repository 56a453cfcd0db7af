import { z } from "zod";
import type { Viewer } from "~/accounts";
import { type Result, done, refused } from "~/core/result";
import type { Tx } from "~/platform/db.server";
import { lockSession } from "./store/sessions.server";
import { addTake } from "./store/takes.server";

/** What the recording belongs to: `forId` is the session's id, `key` the one that the browser made when it armed. */
export type RecordedTake = { forId: string; key: string; recordingId: string };

/** Makes the take of a recording that begins to arrive; runs in the transaction that makes the recording's row. */
export async function attachTake(tx: Tx, viewer: Viewer, { forId, key, recordingId }: RecordedTake): Promise<Result<void>> {
  const session = z.uuid().safeParse(forId).success ? await lockSession(tx, viewer, forId) : null;
  if (!session) return refused("There is no such session.");
  const added = await addTake(tx, viewer, { sessionId: session.id, key, recordingId });
  return added ? done(undefined) : refused("This recording belongs to another session.");
}
