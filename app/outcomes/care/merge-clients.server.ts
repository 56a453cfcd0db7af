import type { Viewer } from "~/accounts";
import { audit } from "~/accounts/index.server";
import { type Result, done, refused } from "~/core/result";
import { type Tx, transaction } from "~/platform/db.server";
import { ownTurn } from "../import/in-turn.server";
import { type CareScope, holdOffImports } from "../store/care-episode.server";
import { holdClients } from "../store/client-episodes.server";
import { addMerge, mergedInto, placesByStart, putPlaces } from "../store/client-merges.server";
import { scopeOf } from "./in-own-episode.server";
import { joinOpen, joinProblem } from "./join-open.server";
import { episodesChanged } from "./what-follows.server";

type Merged = { mergeId: string; fromCode: string; intoCode: string; episodes: number; /** Both had an open one, which are one now. */ joined: boolean };

/**
 * Says that two codes are one client's: the episodes of the first become episodes of the second, numbered by when they
 * began, and files that name the first are read as the second from now on. Where both have an open episode, the first one's
 * becomes part of the second one's.
 */
export function mergeClients(viewer: Viewer, codes: { fromCode: string; intoCode: string }, locale = "en-GB"): Promise<Result<Merged>> {
  const scope = scopeOf(viewer);
  return transaction(async (tx) => {
    if (!(await holdOffImports(tx, scope))) return refused(ownTurn);
    await holdClients(tx, scope);
    const merged = await mergeIn(tx, scope, { fromCode: codes.fromCode.trim(), intoCode: codes.intoCode.trim() }, locale);
    if (merged.ok) await audit(tx, viewer, { action: "client.merged", subjectType: "client-merge", subjectId: merged.value.mergeId, ownerId: viewer.personId });
    return merged;
  });
}

async function mergeIn(tx: Tx, scope: CareScope, { fromCode, intoCode }: { fromCode: string; intoCode: string }, locale: string): Promise<Result<Merged>> {
  if (fromCode === "") return refused("Give the other code of this client.");
  if (fromCode === intoCode) return refused(`${fromCode} is this client’s own code. Give the other one.`);
  const [fromIs, intoIs] = [await mergedInto(tx, scope, fromCode), await mergedInto(tx, scope, intoCode)];
  if (fromIs === intoCode) return refused(`${fromCode} is read as ${intoCode} already.`);
  if (fromIs) return refused(`${fromCode} is read as ${fromIs} already. Merge ${fromIs} instead, or split the two first.`);
  if (intoIs) return refused(`${intoCode} is read as ${intoIs}. Merge into ${intoIs}.`);
  const places = await placesByStart(tx, scope, [fromCode, intoCode]);
  for (const code of [fromCode, intoCode]) if (!places.some((place) => place.code === code)) return refused(`You have no client with the code ${code}.`);
  const open = (of: string) => places.find(({ code, closed }) => code === of && !closed);
  const [into, from] = [open(intoCode), open(fromCode)];
  const two = into && from ? { into: into.id, from: from.id } : null;
  const against = two && (await joinProblem(tx, scope, two, locale));
  if (against) return refused(against);
  const mergeId = await addMerge(tx, scope, { fromCode, intoCode, places: places.map(({ id, code, number }) => ({ id, code, number })) });
  if (two) await joinOpen(tx, scope, two, mergeId);
  const left = two ? await placesByStart(tx, scope, [fromCode, intoCode]) : places;
  await putPlaces(tx, scope, left.map(({ id }, index) => ({ id, code: intoCode, number: index + 1 })));
  await episodesChanged(tx, scope.organisationId, left.map(({ id }) => id));
  return done({ mergeId, fromCode, intoCode, episodes: places.filter(({ code }) => code === fromCode).length, joined: two !== null });
}
