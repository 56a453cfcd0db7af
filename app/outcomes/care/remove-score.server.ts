import type { Viewer } from "~/accounts";
import { type Day, fromDate } from "~/core/days";
import { type Result, done, refused } from "~/core/result";
import { correctableScore, deleteScore, hasScore } from "../store/by-hand.server";
import { inOwnEpisode } from "./in-own-episode.server";
import { recordScores } from "./record-scores.server";

export type RemovedScore = { scoreId: string; measureId: string; on: Day; score: number; answers: number[] };

/** Removes a score that was typed, however long ago; what a client gave and what came in a file stays. The session of its day stays too. */
export const removeScore = (viewer: Viewer, { episodeId, scoreId }: { episodeId: string; scoreId: string }): Promise<Result<RemovedScore>> =>
  inOwnEpisode(viewer, episodeId, "scores.removed", async (tx, episode, scope) => {
    const score = await correctableScore(tx, scope, { episodeId: episode.id, scoreId });
    if (!score) return refused("This score is not there any more.");
    await deleteScore(tx, scope, scoreId);
    return done({ scoreId, measureId: score.measureId, on: fromDate(score.heldOn), score: score.score, answers: score.answers });
  });

/** Puts it back as it was, by its own id: what it raised is not raised again. */
export const putScoreBack = (viewer: Viewer, { episodeId, scoreId, measureId, on, score, answers }: RemovedScore & { episodeId: string }, locale: string): Promise<Result<void>> =>
  inOwnEpisode(viewer, episodeId, "scores.recorded", async (tx, _episode, scope) => {
    if (await hasScore(tx, scope, scoreId)) return refused("This score is back already.");
    const given = [{ id: scoreId, measureId, ...(answers.length > 0 ? { answers } : { score }) }];
    const put = await recordScores(tx, scope, { episodeId, heldOn: on, origin: "typed", given, locale });
    return put.ok ? done(undefined) : put;
  });
