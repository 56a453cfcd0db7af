import type { Day } from "~/core/days";
import { measuresById } from "~/library/index.server";
import type { Tx } from "~/platform/db.server";
import { type CaseMix, caseMixSchema } from "../case-mix";
import { occasionInWords, written } from "../in-words";
import type { OccasionKind } from "../model";
import { type CareScope, changeEpisode, holdEpisode } from "../store/care-episode.server";
import { caseMixOf, daysScored } from "../store/care-events.server";
import { type ToJoin, againstJoining, daysOfBoth, goBack, goOver, toJoin } from "../store/join-episodes.server";
import { joinedBy, putBack, takeOff } from "../store/removed-episodes.server";

/** Two open episodes of one client, by their ids: the first stays. */
export type Two = { into: string; from: string };

const kindWords: Record<string, string> = { date: "dates", session: "session numbers", label: "named occasions" };

/** Why two open episodes of one client cannot become one, in one sentence; null where they can. Nothing is written. */
export async function joinProblem(tx: Tx, scope: CareScope, two: Two, locale: string): Promise<string | null> {
  const [into, from] = [await toJoin(tx, scope, two.into), await toJoin(tx, scope, two.from)];
  const both = `${into.code} and ${from.code} have an open episode each`;
  if (into.occasionKind !== from.occasionKind) return `${both}, and they cannot become one: scores of ${into.code} go by ${kindWords[into.occasionKind]}, those of ${from.code} by ${kindWords[from.occasionKind]}. End one of them first.`;
  if (into.endScoreRule !== from.endScoreRule) return `${both}, and they cannot become one, because the end score is another one’s in each. End one of them first.`;
  const against = await againstJoining(tx, scope, two);
  const [score] = against.scores;
  if (score?.measureId) {
    const short = (await measuresById(scope.organisationId, [score.measureId], tx)).get(score.measureId)?.short ?? "";
    const when = occasionInWords(into.occasionKind as OccasionKind, score.occasion, locale);
    return `${both}, and of ${when} there is a ${short} in both: ${written(score.here!, locale)} under ${into.code}, ${written(score.there!, locale)} under ${from.code}. Remove the wrong one first.`;
  }
  const [day] = against.days;
  if (day) return `${both}, and they differ in what became of the session of ${occasionInWords("date", day, locale)}. Correct one of them first.`;
  const [pause] = against.pauses;
  if (pause) {
    const on = occasionInWords("date", pause.day, locale);
    const [paused, other] = pause.here ? [into.code, from.code] : [from.code, into.code];
    return `${both}, and ${pause.held ? `${other} had a session on ${on}, when ${paused} was paused` : `their pauses overlap from ${on} on`}. Correct one of them first.`;
  }
  if (into.occasionKind === "session" && against.numbers) return `${both}, and the same session has another number in each. End one of them first.`;
  return null;
}

/** How many sessions there are in one: as was said, or as many as its scores tell of. */
async function known(tx: Tx, scope: CareScope, { id, sessions, occasionKind }: ToJoin): Promise<number | null> {
  if (occasionKind === "label") return sessions;
  const { places, highest } = await daysScored(tx, scope, id, "0001-01-01");
  return occasionKind === "session" ? Math.max(sessions ?? 0, highest) : (sessions ?? places);
}

async function sessionsOfBoth(tx: Tx, scope: CareScope, into: ToJoin, from: ToJoin): Promise<number | null> {
  if (into.sessions === null && from.sessions === null) return null;
  const [one, other] = [await known(tx, scope, into), await known(tx, scope, from)];
  if (one === null || other === null) return one ?? other;
  return into.occasionKind === "date" ? one + other - (await daysOfBoth(tx, scope, [into.id, from.id])) : Math.max(one, other);
}

const earlier = (one: Day | null, other: Day | null) => (one && other ? (one < other ? one : other) : (one ?? other));

/**
 * Makes one of two open episodes against which nothing speaks: a course that was begun twice has no ending in between. What
 * stood in both stands once; where both describe the case, the first one's description stays.
 */
export async function joinOpen(tx: Tx, scope: CareScope, two: Two, mergeId: string): Promise<void> {
  const [into, from] = [await toJoin(tx, scope, two.into), await toJoin(tx, scope, two.from)];
  const mixOf = ({ caseMix }: ToJoin): CaseMix => caseMixSchema.catch({}).parse(caseMix);
  const before = { sessions: into.sessions, startedOn: into.startedOn, caseMix: mixOf(into) };
  const after = { sessions: await sessionsOfBoth(tx, scope, into, from), startedOn: earlier(into.startedOn, from.startedOn), caseMix: { ...mixOf(from), ...mixOf(into) } };
  const went = await goOver(tx, scope, two);
  await changeEpisode(tx, scope, into.id, after);
  await takeOff(tx, scope, from.id, { mergeId, intoId: into.id, moved: { ...went, before, after } });
}

/** Makes two again of what a merge made one, each as it was; what was entered since stays with the one that stayed. */
export async function partAgain(tx: Tx, scope: CareScope, mergeId: string, intoCode: string): Promise<void> {
  for (const [index, { id, intoId, moved, sessions }] of (await joinedBy(tx, scope, mergeId)).entries()) {
    const into = await holdEpisode(tx, scope, intoId);
    if (!into) continue;
    // A place that is nobody's, until both get those of before.
    await putBack(tx, scope, id, { code: intoCode, number: 1_000_000 + index });
    const lost = await goBack(tx, scope, { into: intoId, from: id, moved });
    const { before, after } = moved;
    const mix = caseMixSchema.catch({}).parse(await caseMixOf(tx, scope, intoId));
    await changeEpisode(tx, scope, intoId, {
      sessions: into.sessions === null || before.sessions === null ? before.sessions : Math.max(0, into.sessions - ((after.sessions ?? 0) - before.sessions) + lost),
      startedOn: into.startedOn === after.startedOn ? before.startedOn : into.startedOn,
      ...(sameMix(mix, after.caseMix) && { caseMix: before.caseMix }),
    });
    if (lost > 0 && sessions !== null) await changeEpisode(tx, scope, id, { sessions: Math.max(0, sessions - lost) });
  }
}

const sameMix = (one: Record<string, string | undefined>, other: Record<string, string | undefined>) => [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) => one[key] === other[key]);
