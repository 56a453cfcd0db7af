import type { Viewer } from "~/accounts";
import type { Day } from "~/core/days";
import { type Result, done, refused } from "~/core/result";
import type { Tx } from "~/platform/db.server";
import { occasionInWords } from "../in-words";
import { type CareScope, type HeldEpisode, changeEpisode } from "../store/care-episode.server";
import { daysScored, sessionsOf } from "../store/care-events.server";
import { followUpsUntil } from "../store/care-scores.server";
import { laterEpisode } from "../store/client-episodes.server";
import { dayProblem } from "./day-problem";
import { inOwnEpisode } from "./in-own-episode.server";
import type { EndReason, EndedBy, EndedTo } from "./model";

/** How an episode ended; all null where nobody has said, as of those that a file closed. */
export type SaidOfEnding = { endedOn: Day; endedBy: EndedBy | null; endAgreed: boolean | null; endReason: EndReason | null; endedTo: EndedTo | null };

/** Ends an episode, or says anew how one ended; what was said before is answered, null of one that was open. */
export const endEpisode = (viewer: Viewer, { episodeId, ...said }: SaidOfEnding & { episodeId: string }, locale = "en-GB"): Promise<Result<{ before: Omit<SaidOfEnding, "endedOn"> & { endedOn: Day | null } | null }>> =>
  inOwnEpisode(viewer, episodeId, "episode.ended", async (tx, episode, scope) => {
    const wrong = dayProblem(said.endedOn, { ...episode, closed: false }, "An end", locale) ?? (await tooEarly(tx, scope, episode, said.endedOn, locale));
    if (wrong) return refused(wrong);
    if (said.endedBy === "both" && said.endAgreed === false) return refused("What both of you ended was agreed. Say who ended it, or that it was agreed.");
    const { closed, endedOn, endedBy, endAgreed, endReason, endedTo } = episode;
    await changeEpisode(tx, scope, episode.id, { closed: true, ...said });
    await followUpsUntil(tx, scope, episode.id, said.endedOn);
    return done({ before: closed ? { endedOn, endedBy, endAgreed, endReason, endedTo } : null });
  });

async function tooEarly(tx: Tx, scope: CareScope, { id }: HeldEpisode, day: Day, locale: string): Promise<string | null> {
  const words = (one: Day) => occasionInWords("date", one, locale);
  const { last } = await daysScored(tx, scope, id, day);
  const session = (await sessionsOf(tx, scope, id)).findLast(({ attendance }) => attendance !== "cancelled")?.heldOn;
  if (session && session > day) return `There is a session of ${words(session)}, so the episode cannot have ended before, on ${words(day)}.`;
  return last && last > day ? `The last score is of ${words(last)}, so the episode cannot have ended before, on ${words(day)}.` : null;
}

/** Opens a closed episode again, unless a later one of this client has begun; answers what was said of its ending. */
export const reopenEpisode = (viewer: Viewer, { episodeId }: { episodeId: string }, locale = "en-GB"): Promise<Result<Omit<SaidOfEnding, "endedOn"> & { endedOn: Day | null }>> =>
  inOwnEpisode(viewer, episodeId, "episode.reopened", async (tx, episode, scope) => {
    if (!episode.closed) return refused("This episode is open already.");
    const later = await laterEpisode(tx, scope, episode);
    if (later) return refused(`A later episode of ${episode.clientCode} ${later.startedOn ? `began on ${occasionInWords("date", later.startedOn, locale)}` : "is here already"}, and two of one client are not open side by side. Go on in that one.`);
    const { endedOn, endedBy, endAgreed, endReason, endedTo } = episode;
    await changeEpisode(tx, scope, episode.id, { closed: false, endedOn: null, endedBy: null, endAgreed: null, endReason: null, endedTo: null });
    return done({ endedOn, endedBy, endAgreed, endReason, endedTo });
  });
