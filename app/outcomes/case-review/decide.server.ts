import type { Viewer } from "~/accounts";
import { asDate } from "~/core/days";
import { type Result, done, missing, refused } from "~/core/result";
import { transaction } from "~/platform/db.server";
import { namesToAsk } from "../care/name-in";
import { holdClient, ownReview, writeReview } from "../store/reviews.server";
import type { Decision } from "./decisions";

export type Said = { reviewId: string; note: string; decision: Decision | null; lookAgainOn: string | null; /** Words that could be names and were said not to be any. */ notName?: string | undefined };
/** `names`: what could be one and was said of nobody before; nothing is kept then. */
export type Decided = { clientCode: string; episodeId: string; names: string[] };

/**
 * Keeps what was said about a client on the viewer's list, and what was decided, if anything. A decision without a day to
 * look again takes the client off the list. A name in the note is asked about first, once.
 */
export async function decide(viewer: Viewer, { reviewId, note, decision, lookAgainOn, notName }: Said): Promise<Result<Decided>> {
  return transaction(async (tx) => {
    const found = await ownReview(viewer, tx, reviewId);
    if (!found) return missing("This is not on your list.");
    const { clientCode, episodeId } = found;
    const { listed } = await holdClient(viewer, tx, episodeId);
    if (listed?.reviewId !== reviewId) return refused(`Client ${clientCode} is no longer on the list, so this was not kept.`);
    const kept = namesToAsk(listed.note, undefined);
    const names = namesToAsk(note, notName).filter((name) => !kept.includes(name));
    if (names.length > 0) return done({ clientCode, episodeId, names });
    const now = new Date();
    const isSame = decision !== null && listed.decision === decision;
    await writeReview(viewer, tx, reviewId, {
      note,
      decision,
      decidedAt: decision === null ? null : isSame ? listed.decidedAt : now,
      lookAgainOn: decision === null || lookAgainOn === null ? null : asDate(lookAgainOn),
      closedAt: decision !== null && lookAgainOn === null ? now : null,
    });
    return done({ clientCode, episodeId, names });
  });
}
