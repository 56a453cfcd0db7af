import type { Viewer } from "~/accounts";
import { type Result, done, refused } from "~/core/result";
import { goByDays, goByNumbers, isOfFile } from "../store/occasions-by-hand.server";
import { inOwnEpisode } from "./in-own-episode.server";
import type { GoesBy } from "./model";

/**
 * Lets the scores of an episode that was begun by hand go by the numbers of its sessions, in the order of their days, so that
 * a source whose files number sessions finds them; or by their days again. Scores of a file stay as their file names them.
 */
export const goBy = (viewer: Viewer, { episodeId, by }: { episodeId: string; by: GoesBy }): Promise<Result<{ clientCode: string }>> =>
  inOwnEpisode(viewer, episodeId, "episode.renumbered", async (tx, { clientCode, occasionKind }, scope) => {
    if (await isOfFile(scope, episodeId, tx)) return refused("Some of these scores came in a file, which has to find them again as it names them.");
    if (occasionKind !== by) await (by === "session" ? goByNumbers : goByDays)(tx, scope, episodeId);
    return done({ clientCode });
  });
