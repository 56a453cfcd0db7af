import type { Viewer } from "~/accounts";
import { measuresById } from "~/library/index.server";
import { reasonFor } from "./in-words";
import type { ClientToLookAt } from "./model";
import { standingOf } from "./on-track-rules";
import { byThought } from "./order";
import { ownOpen } from "./store/episodes.server";

/** The viewer's own open episodes that are worth thinking about, the gravest first, each with its reasons in the reader's words. */
export async function clientsToLookAt(viewer: Viewer, locale = "en-GB"): Promise<ClientToLookAt[]> {
  const episodes = await ownOpen(viewer);
  const measures = await measuresById(viewer.organisationId, [...new Set(episodes.flatMap(({ scores }) => [...scores.keys()]))]);
  return episodes
    .map((episode) => ({ episode, standing: standingOf(episode, measures) }))
    .toSorted(byThought)
    .flatMap(({ episode, standing }) => {
      const { state } = standing;
      return state === "now" || state === "look" ? [{ episodeId: episode.id, clientCode: episode.clientCode, state, reason: reasonFor(standing, locale) }] : [];
    });
}
