import { type Day, asDate, isDay } from "~/core/days";
import { type Result, done, missing, refused } from "~/core/result";
import type { Measure } from "~/library";
import { measuresById } from "~/library/index.server";
import type { Tx } from "~/platform/db.server";
import { ownTurn } from "../import/in-turn.server";
import { occasionInWords, written } from "../in-words";
import { type CareScope, type HeldEpisode, holdEpisode, holdOffImports } from "../store/care-episode.server";
import { type ByHand, type NewScore, type OccasionOfScores, addScores, makeRoomFor, occasionsHere, scoresAt } from "../store/care-scores.server";
import { dayProblem, isAfterEnd } from "./day-problem";
import { sessionNumberFor } from "./session-number";
import { type Given, weighScore } from "./weigh-score";
import { scoresCame } from "./what-follows.server";

export type ToRecord = {
  episodeId: string;
  /** The day of the scores. */
  heldOn: Day;
  origin: ByHand;
  administrationId?: string | undefined;
  given: Given[];
  /** How the reader writes days; sentences name them. */
  locale?: string | undefined;
};

/** A refusal of one measure's score says which, and which score is there already where that is why. */
export type NotRecorded = { ok: false; problem: string; missing?: true; measureId?: string; there?: { scoreId: string; score: number } };
type Recorded<T> = { ok: true; value: T } | NotRecorded;

/** Scores that can be written as they are, in an episode that is held. */
export type Ready = ToRecord & { episode: HeldEpisode; occasion: OccasionOfScores; scores: NewScore[] };

/**
 * Adds what a client scored on one day to one of the clinician's episodes, all of it or nothing, within the caller's
 * transaction. Answers are summed by the measure's form. The occasion follows the episode's kind: the day, or the number of
 * that day's session. Every score is one of treatment, and which of them is the first one follows from their order; but one
 * of a day after the end of a closed episode is a follow-up, which never changes what it ended with.
 */
export async function recordScores(tx: Tx, scope: CareScope, what: ToRecord): Promise<Result<{ scores: { id: string; measureId: string }[] }>> {
  const ready = await readyScores(tx, scope, what);
  return ready.ok ? done({ scores: await writeScores(tx, scope, ready.value) }) : ready;
}

/** Everything that could speak against these scores; nothing is written. The episode is held until the transaction ends. */
export async function readyScores(tx: Tx, scope: CareScope, what: ToRecord): Promise<Recorded<Ready>> {
  if (!(await holdOffImports(tx, scope))) return refused(ownTurn);
  const episode = await holdEpisode(tx, scope, what.episodeId);
  if (!episode) return missing("This is not a client of this clinician.");
  const { heldOn, given, locale = "en-GB" } = what;
  const day = occasionInWords("date", heldOn, locale);
  const followUp = isAfterEnd(episode, heldOn);
  const wrong = isDay(heldOn) ? dayProblem(heldOn, { ...episode, closed: episode.closed && !followUp }, "A score", locale) : "Give the day as a date.";
  if (wrong) return refused(wrong);
  if (given.length === 0) return refused("No score was given.");
  const occasion = await occasionFor(tx, scope, episode, heldOn);
  if (!occasion) return refused(noOccasion(episode, day));
  const measures = await measuresById(scope.organisationId, given.map(({ measureId }) => measureId), tx);
  const here = await scoresAt(tx, scope, episode.id, occasion);
  const scores: NewScore[] = [];
  for (const { measureId, id, ...rest } of given) {
    const definition = measures.get(measureId);
    if (!definition) return no("This measure is not in use here.", { measureId, missing: true });
    const weighed = weighScore(definition, rest);
    if (!weighed.ok) return no(weighed.problem, { measureId });
    if (scores.some((other) => other.measureId === measureId)) return no(`The ${definition.short} was given twice.`, { measureId });
    const there = here.get(measureId);
    if (there) return no(alreadyThere(definition, { ...there, ...occasion }, episode, locale), { measureId, there: { scoreId: there.id, score: there.score } });
    scores.push({ ...(id && { id }), measureId, ...weighed.value });
  }
  return done({ ...what, episode, occasion, scores });
}

const no = (problem: string, more: Omit<NotRecorded, "ok" | "problem">): NotRecorded => ({ ok: false, problem, ...more });

/** Writes what `readyScores` of the same transaction found nothing against. */
export async function writeScores(tx: Tx, scope: CareScope, { episode, occasion, scores, origin, administrationId }: Ready): Promise<{ id: string; measureId: string }[]> {
  if (occasion.session !== null) await makeRoomFor(tx, scope, episode.id, occasion.session);
  const added = await addScores(tx, scope, episode, occasion, { scores, origin, administrationId });
  await scoresCame(tx, scope, episode.id, added.map(({ id }) => id));
  return added;
}

/** Where the day's scores stand; null where they can stand nowhere. */
async function occasionFor(tx: Tx, scope: CareScope, episode: HeldEpisode, day: Day): Promise<OccasionOfScores | null> {
  const { id, occasionKind, sessions } = episode;
  if (occasionKind === "label") return null;
  const followUp = isAfterEnd(episode, day);
  if (occasionKind === "date") return { occasion: day, position: asDate(day).getTime() / 86_400_000, session: null, day, followUp };
  const number = sessionNumberFor({ sessions, ...(await occasionsHere(tx, scope, id, followUp)) }, day);
  return number === null ? null : { occasion: String(number), position: number, session: followUp ? null : number, day, followUp };
}

const noOccasion = ({ occasionKind }: HeldEpisode, day: string) =>
  occasionKind === "label"
    ? "This client’s scores came in under names of occasions, such as “3 months”, so nobody can tell where a new one belongs. Begin a new episode for them."
    : `Sessions before and after ${day} have their numbers already, and none is free between them. Give the score the day of one of these sessions.`;

/** Of a session the day is said as well, because that may be another one. */
function alreadyThere({ short }: Measure, { occasion, score, day }: { occasion: string; score: number; day: Day | null }, { occasionKind }: HeldEpisode, locale: string): string {
  const ofDay = occasionKind === "session" && day ? `, ${occasionInWords("date", day, locale)}` : "";
  return `The ${short} of ${occasionInWords(occasionKind, occasion, locale)}${ofDay} is here already: ${written(score, locale)}.`;
}
