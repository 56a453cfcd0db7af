import type { Viewer } from "~/accounts";
import { audit } from "~/accounts/index.server";
import { type Day, isDay } from "~/core/days";
import { measureInUse } from "~/library/index.server";
import { type Tx, transaction } from "~/platform/db.server";
import { ownTurn } from "../import/in-turn.server";
import type { CaseMix } from "../case-mix";
import { occasionInWords } from "../in-words";
import { type CareScope, holdOffImports } from "../store/care-episode.server";
import { addEpisode, deleteEpisode, episodesOfClient, holdClients, isBare } from "../store/client-episodes.server";
import { mergedInto } from "../store/client-merges.server";
import { readCode } from "./client-code";
import { dayProblem } from "./day-problem";
import { scopeOf } from "./in-own-episode.server";

export type ToBegin = { clientCode: string; startedOn: Day; measure: { slug: string; edition: number }; caseMix: CaseMix };

/** A refusal says at which field, and which open episode of the client is why. */
export type NotBegun = { ok: false; problem: string; at: "code" | "startedOn" | "measure"; openEpisodeId?: string };
export type Begun = { ok: true; value: { episodeId: string; clientCode: string; number: number } } | NotBegun;

/** Begins an episode of a client who is known by a code alone. Sent twice, it is one. */
export function beginEpisode(viewer: Viewer, what: ToBegin, locale = "en-GB"): Promise<Begun> {
  const scope = scopeOf(viewer);
  return transaction(async (tx) => {
    const begun = await beginIn(tx, scope, what, locale);
    if (begun.ok) await audit(tx, viewer, { action: "episode.begun", subjectType: "episode", subjectId: begun.value.episodeId, ownerId: viewer.personId });
    return begun;
  });
}

const no = (at: NotBegun["at"], problem: string, openEpisodeId?: string): NotBegun => ({ ok: false, problem, at, ...(openEpisodeId && { openEpisodeId }) });

/** A form that is sent twice finds what its first sending began. */
const sameSendingMs = 120_000;

/** The same within the caller's transaction. */
export async function beginIn(tx: Tx, scope: CareScope, { clientCode: typed, startedOn, measure: named, caseMix }: ToBegin, locale: string): Promise<Begun> {
  const code = readCode(typed);
  if (!code.ok) return no("code", code.problem);
  if (!isDay(startedOn)) return no("startedOn", "Give the day on which it began.");
  const wrong = dayProblem(startedOn, { startedOn: null, endedOn: null, closed: false }, "An episode", locale);
  if (wrong) return no("startedOn", wrong);
  if (!(await holdOffImports(tx, scope))) return no("code", ownTurn);
  await holdClients(tx, scope);
  const measure = await measureInUse(tx, scope, named);
  if (!measure) return no("measure", "Choose the measure that the course is judged by.");
  if (measure.definition.kind !== "outcome") return no("measure", `${measure.definition.short} asks about the work together. Choose a measure of how the client is.`);
  const clientCode = code.value;
  const other = await mergedInto(tx, scope, clientCode);
  if (other) return no("code", `${clientCode} and ${other} are one client’s codes here. Begin the episode under ${other}.`);
  const earlier = await episodesOfClient(tx, scope, clientCode);
  const words = (day: Day) => occasionInWords("date", day, locale);
  const open = earlier.find(({ closed }) => !closed);
  if (open) {
    const again = Date.now() - open.createdAt.getTime() < sameSendingMs || (await isBare(tx, scope, open.id));
    if (open.startedOn === startedOn && again) return { ok: true, value: { episodeId: open.id, clientCode, number: open.number } };
    return no("code", `${clientCode} has an open episode already${open.startedOn ? `, begun on ${words(open.startedOn)}` : ""}. Go on in that one, or end it before another begins.`, open.id);
  }
  const last = earlier.at(-1);
  if (last?.endedOn && last.endedOn > startedOn) return no("startedOn", `The episode before ended on ${words(last.endedOn)}; the next one begins on that day or later.`);
  const number = (last?.number ?? 0) + 1;
  const episodeId = await addEpisode(tx, scope, { clientCode, number, primaryMeasureId: measure.id, startedOn, caseMix });
  return { ok: true, value: { episodeId, clientCode, number } };
}

/** Takes an episode back that nothing hangs on yet; answers whether it did. */
export async function takeBackEpisode(tx: Tx, scope: CareScope, episodeId: string): Promise<boolean> {
  const bare = await isBare(tx, scope, episodeId);
  if (bare) await deleteEpisode(tx, scope, episodeId);
  return bare;
}
