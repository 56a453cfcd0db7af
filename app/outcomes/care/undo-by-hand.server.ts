import { z } from "zod";
import type { Viewer } from "~/accounts";
import { audit } from "~/accounts/index.server";
import { isDay } from "~/core/days";
import { type Result, done, refused } from "~/core/result";
import { measuresById } from "~/library/index.server";
import { type Tx, transaction } from "~/platform/db.server";
import { ownTurn } from "../import/in-turn.server";
import { alertsOfCorrected } from "../risk/raise-alerts.server";
import { type CareScope, holdEpisode, holdOffImports } from "../store/care-episode.server";
import { correctScore, deleteScore, holdScore } from "../store/by-hand.server";
import { holdClients } from "../store/client-episodes.server";
import { takeBackEpisode } from "./begin-episode.server";
import { scopeOf } from "./in-own-episode.server";
import { markSession, unmarkSession } from "./mark-session.server";
import { attendances } from "./model";
import type { Done } from "./record-by-hand.server";
import { weighScore } from "./weigh-score";
import { episodesChanged } from "./what-follows.server";

const uuid = z.uuid();
const sentSchema = z.object({
  scores: z.array(uuid).max(2000),
  sessions: z.array(z.string().transform((text) => text.split(" ")).pipe(z.tuple([uuid, z.string().refine(isDay), z.enum([...attendances, "none"])]))).max(1000),
  begun: z.array(uuid).max(10),
  replaced: z.array(z.string().transform((text) => text.split(" ")).pipe(z.tuple([uuid, z.string().transform(Number), z.string().regex(/^\d*$/)]))).max(1000),
});

/** What a press on Save did, as the fields of the form that takes it back. */
export function undoFields({ scoreIds, marked, begun, replaced }: Done): Record<string, string | string[]> {
  return {
    intent: "undo",
    scores: scoreIds,
    sessions: marked.map(({ episodeId, day, before }) => `${episodeId} ${day} ${before ?? "none"}`),
    begun,
    replaced: replaced.map(({ scoreId, before }) => `${scoreId} ${before.score} ${before.answers.join("")}`),
  };
}

const mostMs = 24 * 3_600_000;

/** Takes back what was just saved: typed scores of the last day alone, sessions as they were, and episodes that nothing hangs on. */
export async function undoByHand(viewer: Viewer, body: FormData): Promise<Result<void>> {
  const sent = sentSchema.safeParse(Object.fromEntries(["scores", "sessions", "begun", "replaced"].map((name) => [name, body.getAll(name)])));
  if (!sent.success) return refused("This cannot be taken back from here.");
  const scope = scopeOf(viewer);
  return transaction(async (tx) => {
    if (!(await holdOffImports(tx, scope))) return refused(ownTurn);
    await holdClients(tx, scope);
    const touched = await takeBack(tx, scope, sent.data);
    await episodesChanged(tx, viewer.organisationId, [...touched]);
    for (const subjectId of touched) await audit(tx, viewer, { action: "scores.taken-back", subjectType: "episode", subjectId, ownerId: viewer.personId });
    return done(undefined);
  });
}

async function takeBack(tx: Tx, scope: CareScope, { scores, sessions, begun, replaced }: z.output<typeof sentSchema>): Promise<Set<string>> {
  const touched = new Set<string>();
  const typed = async (id: string) => {
    const held = await holdScore(tx, scope, id);
    return held?.origin === "typed" && Date.now() - held.recordedAt.getTime() < mostMs ? held : null;
  };
  for (const id of scores) {
    const held = await typed(id);
    if (!held) continue;
    await deleteScore(tx, scope, id);
    touched.add(held.episodeId);
  }
  for (const [id, score, digits] of replaced) {
    const held = await holdScore(tx, scope, id);
    const definition = held?.origin === "typed" ? (await measuresById(scope.organisationId, [held.measureId], tx)).get(held.measureId) : undefined;
    const before = definition && weighScore(definition, { score, answers: [...digits].map(Number) });
    if (!held || !before?.ok) continue;
    await correctScore(tx, scope, id, before.value);
    await alertsOfCorrected(tx, scope, id);
    touched.add(held.episodeId);
  }
  for (const [episodeId, heldOn, before] of sessions) {
    const episode = await holdEpisode(tx, scope, episodeId);
    if (!episode) continue;
    if (before === "none") await unmarkSession(tx, scope, episode, heldOn);
    else await markSession(tx, scope, episode, { heldOn, attendance: before });
    touched.add(episodeId);
  }
  for (const id of begun) if ((await holdEpisode(tx, scope, id)) && (await takeBackEpisode(tx, scope, id))) touched.delete(id);
  return touched;
}
