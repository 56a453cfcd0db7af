import type { Viewer } from "~/accounts";
import { measuresById } from "~/library/index.server";
import { knownTo } from "./known.server";
import { type Standing, closedAtRisk, standingOf } from "./on-track-rules";
import { episodeById } from "./store/episodes.server";

/** Where an episode that the viewer may read stands now; null where it is closed, or not theirs to read. */
export async function standingNow(viewer: Viewer, episodeId: string): Promise<Standing | null> {
  const episode = await episodeById(viewer, episodeId);
  if (!episode) return null;
  const measures = await measuresById(viewer.organisationId, [...new Set([episode.primaryMeasureId, ...episode.scores.keys()])]);
  const known = await knownTo(viewer, measures);
  return episode.closed ? closedAtRisk(episode, measures, new Date(), known) : standingOf(episode, measures, new Date(), known);
}
