import type { Viewer } from "~/accounts";
import { type Result, done, missing } from "~/core/result";
import { transaction } from "~/platform/db.server";
import { addReview, holdClient, pastOf } from "../store/reviews.server";
import { standingNow } from "../standing-now.server";
import { questionFor } from "./questions";

/** Puts one of the viewer's own clients on their review list, with the question for how they stand now. A client is on it once. */
export async function putOnList(viewer: Viewer, { episodeId, key }: { episodeId: string; key: string }): Promise<Result<{ clientCode: string }>> {
  const standing = await standingNow(viewer, episodeId);
  const [before] = await pastOf(viewer, [episodeId]);
  return transaction(async (tx) => {
    const { clientCode, listed } = await holdClient(viewer, tx, episodeId);
    if (clientCode === null) return missing("This is not a client of yours.");
    if (!listed) await addReview(viewer, tx, { episodeId, key, question: questionFor(standing, before?.question ?? null) });
    return done({ clientCode });
  });
}
