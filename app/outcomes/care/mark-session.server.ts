import type { Viewer } from "~/accounts";
import { type Day, asDate, fromDate } from "~/core/days";
import { type Result, done, refused } from "~/core/result";
import type { Tx } from "~/platform/db.server";
import { occasionInWords } from "../in-words";
import { type CareScope, type HeldEpisode, changeEpisode } from "../store/care-episode.server";
import { type SessionRow, answeredByLinkAlone, daysScored, deleteSession, pausesOf, putSession, sessionsOf } from "../store/care-events.server";
import { dayProblem } from "./day-problem";
import { inOwnEpisode } from "./in-own-episode.server";
import type { Attendance } from "./model";

export type ToMark = { heldOn: Day; attendance: Attendance };

/** `before`: how the session of this day was marked, null where it was not. */
export type Marked = { before: Attendance | null };

/** Says that a session was held on a day, missed or cancelled; one that is marked already is marked anew. */
export const setSession = (viewer: Viewer, { episodeId, ...what }: ToMark & { episodeId: string }, locale = "en-GB"): Promise<Result<Marked>> =>
  inOwnEpisode(viewer, episodeId, "episode.session-marked", async (tx, episode, scope) => {
    const problem = await sessionProblem(tx, scope, episode, what, locale);
    return problem ? refused(problem) : done(await markSession(tx, scope, episode, what));
  });

/** Why this cannot be said of the day; null where it can. */
export async function sessionProblem(tx: Tx, scope: CareScope, episode: HeldEpisode, { heldOn, attendance }: ToMark, locale: string): Promise<string | null> {
  const wrong = dayProblem(heldOn, episode, "A session", locale);
  if (wrong || attendance !== "attended") return wrong;
  const within = (await pausesOf(tx, scope, episode.id)).find(({ from, until }) => from <= heldOn && (until === null || heldOn <= until));
  if (!within) return null;
  const words = (day: Day) => occasionInWords("date", day, locale);
  return `${episode.clientCode} is paused ${within.until ? `from ${words(within.from)} to ${words(within.until)}` : `since ${words(within.from)}`}, so no session can have been held on ${words(heldOn)}. End the pause before that day.`;
}

/**
 * Writes what nothing speaks against. Sessions of files are only counted, in `sessions` of the episode; an attended one that
 * is entered by hand adds one to them, unless a file had brought scores of its day and so has counted it. Where a source has
 * not said how many there were, as many count as the scores tell of; of named occasions they stay unknown. Where answers
 * by a link of the days before have counted the session that they were asked for, it is not counted again.
 */
export async function markSession(tx: Tx, scope: CareScope, episode: HeldEpisode, { heldOn, attendance }: ToMark): Promise<Marked> {
  const before = (await sessionsOf(tx, scope, episode.id)).find((each) => each.heldOn === heldOn) ?? null;
  const scored = await daysScored(tx, scope, episode.id, heldOn);
  const countable = attendance === "attended" && !scored.imported && episode.occasionKind !== "label";
  const counted = countable && !(episode.occasionKind === "date" && !before?.counted && (await askedForBefore(tx, scope, episode.id, heldOn)));
  await putSession(tx, scope, episode.id, { heldOn, attendance, counted });
  const known = episode.sessions ?? (episode.occasionKind === "session" ? scored.highest : scored.places);
  await count(tx, scope, episode, known, Number(counted) - Number(before?.counted ?? false));
  return { before: before?.attendance ?? null };
}

/** Answers by a link belong to a session that is held so many days before or after them. */
export const linkDays = 2;

function askedForBefore(tx: Tx, scope: CareScope, episodeId: string, heldOn: Day): Promise<boolean> {
  const from = fromDate(new Date(asDate(heldOn).getTime() - linkDays * 86_400_000));
  return answeredByLinkAlone(tx, scope, episodeId, { from, before: heldOn });
}

/** Takes a session away that was entered by hand; answers what it was, so that it can be put back. */
export const removeSession = (viewer: Viewer, { episodeId, heldOn }: { episodeId: string; heldOn: Day }): Promise<Result<SessionRow>> =>
  inOwnEpisode(viewer, episodeId, "episode.session-removed", async (tx, episode, scope) => {
    const removed = await unmarkSession(tx, scope, episode, heldOn);
    return removed ? done(removed) : refused("This session is not there any more.");
  });

export async function unmarkSession(tx: Tx, scope: CareScope, episode: HeldEpisode, heldOn: Day): Promise<SessionRow | null> {
  const found = (await sessionsOf(tx, scope, episode.id)).find((each) => each.heldOn === heldOn);
  if (!found) return null;
  await deleteSession(tx, scope, found.id);
  await count(tx, scope, episode, episode.sessions ?? 0, found.counted ? -1 : 0);
  return found;
}

async function count(tx: Tx, scope: CareScope, episode: HeldEpisode, known: number, change: number): Promise<void> {
  if (change === 0) return;
  const sessions = Math.max(0, known + change);
  await changeEpisode(tx, scope, episode.id, { sessions });
  episode.sessions = sessions;
}
