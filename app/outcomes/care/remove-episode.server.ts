import type { Viewer } from "~/accounts";
import { audit } from "~/accounts/index.server";
import { type Result, done, missing, refused } from "~/core/result";
import { transaction } from "~/platform/db.server";
import { ownTurn } from "../import/in-turn.server";
import { holdEpisode, holdOffImports } from "../store/care-episode.server";
import { episodesOfClient, holdClients } from "../store/client-episodes.server";
import { mergedInto } from "../store/client-merges.server";
import { type Holds, heldBy, putBack, removedOne, takeOff } from "../store/removed-episodes.server";
import { inOwnEpisode, scopeOf } from "./in-own-episode.server";
import { episodesChanged } from "./what-follows.server";

const whyItStays: Record<keyof Holds, string> = {
  alerts: "An answer about risk was given in it, and what was answered about risk is never removed. If the code is wrong, merge the two codes below: everything then stands under the right one.",
  answers: "The client answered here, and what a client answered is never removed. If the code is wrong, merge the two codes below: everything then stands under the right one.",
  asked: "The client was asked about risk here and may still have that form before them, also where it was withdrawn or is over; what they send has to reach you. If the code is wrong, merge the two codes below: everything then stands under the right one.",
  file: "Some of it came in a file. Undo that import instead.",
  open: "The client has been asked and can still answer. Withdraw that first, under Ask the client.",
  merged: "It is part of two clients that were merged. Split them first.",
};

/**
 * Takes off an episode that was begun under a wrong code, with all that was typed in it; for a day it can be put back. What
 * a client answered, what came in a file and what was answered about risk stays, and so does what asked about it: whoever
 * still has a form open that is over or withdrawn reaches the clinician with a sign of risk, and whoever is on duty.
 */
export const removeEpisode = (viewer: Viewer, episodeId: string): Promise<Result<{ clientCode: string }>> =>
  inOwnEpisode(viewer, episodeId, "episode.removed", async (tx, { clientCode }, scope) => {
    await holdClients(tx, scope);
    const holds = await heldBy(tx, scope, episodeId);
    const why = (Object.keys(whyItStays) as (keyof Holds)[]).find((reason) => holds[reason]);
    if (why) return refused(`This episode cannot be removed. ${whyItStays[why]}`);
    await takeOff(tx, scope, episodeId);
    return done({ clientCode });
  });

/** Puts one back as it was, unless another has taken its place. */
export function putEpisodeBack(viewer: Viewer, episodeId: string): Promise<Result<{ clientCode: string }>> {
  const scope = scopeOf(viewer);
  return transaction(async (tx) => {
    if (!(await holdOffImports(tx, scope))) return refused(ownTurn);
    await holdClients(tx, scope);
    const removed = await removedOne(scope, episodeId, tx);
    if (!removed) return (await holdEpisode(tx, scope, episodeId)) ? refused("This episode is back already.") : missing("This episode cannot be put back any more.");
    const { clientCode, number, closed } = removed;
    const others = await episodesOfClient(tx, scope, clientCode);
    if (others.some((other) => other.number === number || (!closed && !other.closed))) return refused(`Another episode of ${clientCode} has begun since, and stands where this one stood.`);
    if (await mergedInto(tx, scope, clientCode)) return refused(`${clientCode} was merged with another code since. Split the two first.`);
    await putBack(tx, scope, episodeId);
    await episodesChanged(tx, scope.organisationId, [episodeId]);
    await audit(tx, viewer, { action: "episode.put-back", subjectType: "episode", subjectId: episodeId, ownerId: viewer.personId });
    return done({ clientCode });
  });
}
