import type { Viewer } from "~/accounts";
import type { Day } from "~/core/days";
import { type Result, done, refused } from "~/core/result";
import { occasionInWords } from "../in-words";
import { type PauseRow, deletePause, pausesOf, putPause, sessionsOf } from "../store/care-events.server";
import { dayProblem } from "./day-problem";
import { inOwnEpisode } from "./in-own-episode.server";
import type { PauseReason } from "./model";

export type ToPause = { episodeId: string; from: Day; until: Day | null; reason: PauseReason };

/** Says from when to when treatment rests; one that begins on the same day is said anew. `before` is what it said then. */
export const setPause = (viewer: Viewer, { episodeId, from, until, reason }: ToPause, locale = "en-GB"): Promise<Result<{ before: PauseRow | null }>> =>
  inOwnEpisode(viewer, episodeId, "episode.pause-said", async (tx, episode, scope) => {
    const words = (day: Day) => occasionInWords("date", day, locale);
    const wrong = dayProblem(from, episode, "A pause", locale);
    if (wrong) return refused(wrong);
    if (until && until < from) return refused(`A pause from ${words(from)} cannot end before that, on ${words(until)}.`);
    const ends = (day: Day | null) => day ?? "9999-12-31";
    const others = await pausesOf(tx, scope, episode.id);
    const other = others.find((each) => each.from !== from && each.from <= ends(until) && from <= ends(each.until));
    if (other) return refused(`There is a pause ${other.until ? `from ${words(other.from)} to ${words(other.until)}` : `since ${words(other.from)}`} already, and two cannot overlap. Change its days first.`);
    const held = (await sessionsOf(tx, scope, episode.id)).find(({ heldOn, attendance }) => attendance === "attended" && from <= heldOn && heldOn <= ends(until));
    if (held) return refused(`A session was held on ${words(held.heldOn)}, which lies within this pause.`);
    await putPause(tx, scope, episode.id, { from, until, reason });
    return done({ before: others.find((each) => each.from === from) ?? null });
  });

export const removePause = (viewer: Viewer, { episodeId, pauseId }: { episodeId: string; pauseId: string }): Promise<Result<PauseRow>> =>
  inOwnEpisode(viewer, episodeId, "episode.pause-removed", async (tx, episode, scope) => {
    const found = (await pausesOf(tx, scope, episode.id)).find(({ id }) => id === pauseId);
    if (!found) return refused("This pause is not there any more.");
    await deletePause(tx, scope, found.id);
    return done(found);
  });
