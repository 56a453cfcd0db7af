import { type Day, asDate } from "~/core/days";
import type { Tx } from "~/platform/db.server";
import { type CareScope, holdEpisode } from "../store/care-episode.server";
import { sessionsOf } from "../store/care-events.server";
import { linkDays, markSession, sessionProblem } from "./mark-session.server";
import { episodesChanged } from "./what-follows.server";

/**
 * Who answered on the tablet was there, and answers by a link stand for the session that they were asked for: the day counts
 * as a session, as one does whose scores were typed. What was said of the day already stays, and so does a pause; answers by
 * a link count nothing beside a session of the days around them.
 */
export async function sessionOfAnswers(tx: Tx, scope: CareScope, { episodeId, heldOn, origin }: { episodeId: string; heldOn: Day; origin: "in_room" | "by_link" }): Promise<void> {
  const episode = await holdEpisode(tx, scope, episodeId);
  if (!episode) return;
  const sessions = await sessionsOf(tx, scope, episodeId);
  if (sessions.some((each) => each.heldOn === heldOn)) return;
  const near = origin === "by_link" && sessions.some((each) => each.attendance === "attended" && apart(each.heldOn, heldOn) <= linkDays);
  const what = { heldOn, attendance: "attended" as const };
  if (near || (await sessionProblem(tx, scope, episode, what, "en-GB"))) return;
  await markSession(tx, scope, episode, what);
  await episodesChanged(tx, scope.organisationId, [episodeId]);
}

const apart = (one: Day, other: Day) => Math.abs(asDate(one).getTime() - asDate(other).getTime()) / 86_400_000;
