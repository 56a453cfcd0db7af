import type { Viewer } from "~/accounts";
import { type Result, missing, refused } from "~/core/result";
import type { Tx } from "~/platform/db.server";
import { wasOwnTake } from "./store/takes.server";

/** Why a take cannot be worked on: it was deleted meanwhile, or it was never this person's. */
export async function takeGone(tx: Tx, viewer: Viewer, sessionId: string, takeId: string): Promise<Result<never>> {
  const sentence = "This take is no longer there.";
  return (await wasOwnTake(tx, viewer, sessionId, takeId)) ? refused(sentence) : missing(sentence);
}
