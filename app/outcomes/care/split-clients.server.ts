import type { Viewer } from "~/accounts";
import { audit } from "~/accounts/index.server";
import { type Result, done, missing, refused } from "~/core/result";
import { type Tx, transaction } from "~/platform/db.server";
import { ownTurn } from "../import/in-turn.server";
import { type CareScope, holdOffImports } from "../store/care-episode.server";
import { holdClients } from "../store/client-episodes.server";
import { type Merge, type Place, endMerge, mergesOf, placesByStart, putPlaces } from "../store/client-merges.server";
import { scopeOf } from "./in-own-episode.server";
import { partAgain } from "./join-open.server";
import { episodesChanged } from "./what-follows.server";

type Split = { fromCode: string; intoCode: string };

/**
 * Takes a merge back: every episode has the code and the number of before, with whatever was entered in it since, and two
 * that were made one are two. One that began since stays with the code under which it began, after the others.
 */
export function splitClients(viewer: Viewer, mergeId: string): Promise<Result<Split>> {
  const scope = scopeOf(viewer);
  return transaction(async (tx) => {
    if (!(await holdOffImports(tx, scope))) return refused(ownTurn);
    await holdClients(tx, scope);
    const split = await splitIn(tx, scope, mergeId);
    if (split.ok) await audit(tx, viewer, { action: "client.split", subjectType: "client-merge", subjectId: mergeId, ownerId: viewer.personId });
    return split;
  });
}

async function splitIn(tx: Tx, scope: CareScope, mergeId: string): Promise<Result<Split>> {
  const merges = await mergesOf(scope, tx);
  const merge = merges.find(({ id }) => id === mergeId);
  if (!merge) return missing("These codes are not merged any more.");
  const { fromCode, intoCode } = merge;
  const later = laterOf(merges, merge);
  if (later) return refused(`${later.fromCode} was merged into ${later.intoCode} after ${fromCode} into ${intoCode}. Split that one first.`);
  await partAgain(tx, scope, merge.id, intoCode);
  const now = await placesByStart(tx, scope, [intoCode]);
  const before = new Map(merge.places.map((place) => [place.id, place]));
  const here = now.flatMap(({ id }) => before.get(id) ?? []);
  const since = now.filter(({ id }) => !before.has(id));
  const last = Math.max(0, ...here.filter(({ code }) => code === intoCode).map(({ number }) => number));
  const places: Place[] = [...here, ...since.map(({ id }, index) => ({ id, code: intoCode, number: last + index + 1 }))];
  await putPlaces(tx, scope, places);
  await endMerge(tx, scope, merge.id);
  await episodesChanged(tx, scope.organisationId, places.map(({ id }) => id));
  return done({ fromCode, intoCode });
}

/** The latest of those that moved or numbered the same episodes after this one. */
export function laterOf(latestFirst: Merge[], merge: Merge): Merge | null {
  const mine = new Set(merge.places.map(({ id }) => id));
  const after = latestFirst.slice(0, latestFirst.indexOf(merge));
  return after.find(({ places, intoCode, fromCode }) => places.some(({ id }) => mine.has(id)) || intoCode === merge.intoCode || fromCode === merge.intoCode) ?? null;
}
