import type { Viewer } from "~/accounts";
import type { Day } from "~/core/days";
import { type Result, done, refused } from "~/core/result";
import { measureInUse } from "~/library/index.server";
import { type CaseMix, caseMixSchema } from "../case-mix";
import { occasionInWords } from "../in-words";
import { changeEpisode } from "../store/care-episode.server";
import { caseMixOf, daysScored, measureOf, pausesOf, sessionsOf } from "../store/care-events.server";
import { episodesOfClient } from "../store/client-episodes.server";
import { dayProblem } from "./day-problem";
import { inOwnEpisode } from "./in-own-episode.server";

export type SaidOfCase = { startedOn: Day | null; caseMix: CaseMix };

/** Says when an episode began and what describes the case; answers what was said before. */
export const describeCase = (viewer: Viewer, { episodeId, startedOn, caseMix }: SaidOfCase & { episodeId: string }, locale = "en-GB"): Promise<Result<{ before: SaidOfCase }>> =>
  inOwnEpisode(viewer, episodeId, "episode.described", async (tx, episode, scope) => {
    const words = (day: Day) => occasionInWords("date", day, locale);
    if (startedOn && startedOn !== episode.startedOn) {
      const wrong = dayProblem(startedOn, { ...episode, startedOn: null }, "A beginning", locale);
      if (wrong) return refused(wrong);
      const { first } = await daysScored(tx, scope, episode.id, startedOn);
      const days = [first, (await sessionsOf(tx, scope, episode.id))[0]?.heldOn, (await pausesOf(tx, scope, episode.id))[0]?.from].flatMap((day) => day ?? []);
      const earliest = days.toSorted()[0];
      if (earliest && earliest < startedOn) return refused(`Something of ${words(earliest)} is here already, so the episode cannot have begun after that, on ${words(startedOn)}.`);
      const before = (await episodesOfClient(tx, scope, episode.clientCode)).findLast(({ number }) => number < episode.number);
      if (before?.endedOn && before.endedOn > startedOn) return refused(`The episode before ended on ${words(before.endedOn)}; this one began on that day or later.`);
    }
    const said = { startedOn: episode.startedOn, caseMix: caseMixSchema.catch({}).parse(await caseMixOf(tx, scope, episode.id)) };
    await changeEpisode(tx, scope, episode.id, { startedOn: startedOn ?? episode.startedOn, caseMix });
    return done({ before: said });
  });

/**
 * Says which measure the course is judged by from now on, one that may not have been taken yet. What was taken before stays
 * as a course of its own: scores of two measures, or of two editions of one, are never joined.
 */
export const judgeBy = (viewer: Viewer, { episodeId, measure: named }: { episodeId: string; measure: { slug: string; edition: number } }): Promise<Result<{ short: string; before: { slug: string; edition: number } | null }>> =>
  inOwnEpisode(viewer, episodeId, "episode.primary-changed", async (tx, episode, scope) => {
    const measure = await measureInUse(tx, scope, named);
    if (!measure) return refused("This measure is not there any more. Choose another.");
    const { short, kind } = measure.definition;
    if (kind !== "outcome") return refused(`${short} asks about the work together. Choose a measure of how the client is.`);
    const before = await measureOf(tx, scope, episode.primaryMeasureId);
    await changeEpisode(tx, scope, episode.id, { primaryMeasureId: measure.id });
    return done({ short, before });
  });
