import type { Viewer } from "~/accounts";
import type { Day } from "~/core/days";
import { type Result, done, refused } from "~/core/result";
import { deletePlanChange, planChangeOf, putPlanChange } from "../store/care-events.server";
import { tellsWhom, tellsWhomProblem } from "./client-code";
import { dayProblem } from "./day-problem";
import { inOwnEpisode } from "./in-own-episode.server";
import { namesToAsk } from "./name-in";
import { nameProblem } from "./names-said";

export const longestChange = 140;

export type ToChangePlan = { episodeId: string; key: string; on: Day; what: string; /** Words that could be names and were said not to be any. */ notName?: string | undefined };

/** Notes that from a day on something was done differently. The same key twice is one change. */
export const changePlan = (viewer: Viewer, { episodeId, key, on, what, notName }: ToChangePlan, locale = "en-GB"): Promise<Result<void>> =>
  inOwnEpisode(viewer, episodeId, "episode.plan-changed", async (tx, episode, scope) => {
    const wrong = dayProblem(on, episode, "A change of plan", locale);
    if (wrong) return refused(wrong);
    const words = what.trim();
    if (words === "") return refused("Say in a few words what was changed.");
    if (words.length > longestChange) return refused(`Say it in ${longestChange} letters at most; it stands beside the client’s chart.`);
    if (tellsWhom(words)) return refused(tellsWhomProblem);
    const names = namesToAsk(words, notName);
    if (names.length > 0) return refused(nameProblem(names));
    return (await putPlanChange(tx, scope, episode.id, { key, on, what: words })) ? done(undefined) : refused("This change stands with another client already. Load the page anew and enter it here.");
  });

export const removePlanChange = (viewer: Viewer, { episodeId, changeId }: { episodeId: string; changeId: string }): Promise<Result<{ key: string; on: Day; what: string }>> =>
  inOwnEpisode(viewer, episodeId, "episode.plan-change-removed", async (tx, episode, scope) => {
    const found = await planChangeOf(tx, scope, episode.id, changeId);
    if (!found) return refused("This change is not there any more.");
    await deletePlanChange(tx, scope, changeId);
    return done(found);
  });
