import type { Viewer } from "~/accounts";
import { measuresById } from "~/library/index.server";
import { judgedOf } from "./caseload";
import { reasonFor } from "./in-words";
import { knownTo } from "./known.server";
import type { ClientToLookAt, Episode } from "./model";
import { gravest } from "./on-track-rules";
import type { Judged } from "./order";
import { openSharedWith, ownOpen } from "./store/episodes.server";
import { sharedWith } from "./store/shares.server";

/**
 * The viewer's own open episodes that are worth thinking about, and closed ones that said lately that there is risk, the gravest
 * first, each with its reasons in the reader's words. Whoever is told of already by one of the alerts `told` is left out, unless
 * something else is as grave.
 */
export async function clientsToLookAt(viewer: Viewer, locale = "en-GB", told: ReadonlySet<string> = new Set()): Promise<ClientToLookAt[]> {
  return (await judged(viewer, await ownOpen(viewer))).flatMap(({ episode, standing }) => {
    const { state } = standing;
    if (state !== "now" && state !== "look") return [];
    const concerns = standing.concerns.filter((concern) => concern.kind !== "risk" || !concern.alertId || !told.has(concern.alertId));
    if (concerns.length < standing.concerns.length && !concerns.some(({ kind }) => gravest.has(kind))) return [];
    return [{ episodeId: episode.id, clientCode: episode.clientCode, state, reason: reasonFor({ ...standing, concerns }, locale) }];
  });
}

/**
 * Whose shared caseloads hold clients who are to be looked at now, and how many; nobody else is named. It is a count and
 * shows no client, so that it is not kept as a look at one.
 */
export async function sharedToLookAt(viewer: Viewer): Promise<{ clinicianId: string; name: string; now: number }[]> {
  const caseloads = await sharedWith(viewer);
  if (caseloads.length === 0) return [];
  const urgent = (await judged(viewer, await openSharedWith(viewer))).filter(({ standing }) => standing.state === "now");
  return caseloads.flatMap((each) => {
    const now = urgent.filter(({ episode }) => episode.clinicianId === each.clinicianId).length;
    return now > 0 ? [{ ...each, now }] : [];
  });
}

async function judged(viewer: Viewer, open: Episode[]): Promise<Judged[]> {
  const used = new Set(open.flatMap(({ primaryMeasureId, scores }) => [primaryMeasureId, ...scores.keys()]));
  const measures = await measuresById(viewer.organisationId, [...used]);
  return judgedOf(open, measures, new Date(), await knownTo(viewer, measures));
}
