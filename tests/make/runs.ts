import { randomUUID } from "node:crypto";
import type { Viewer } from "~/accounts/index";
import { type Move, moveNames } from "~/library/index";
import { content } from "~/library/index.server";
import { db, transaction } from "~/platform/db.server";
import { attachTake, nameMove, runOf, startConversation } from "~/practice/index.server";
import type { RecordingStatusName } from "~/recordings";
import { madeConversation } from "./conversation";

/** Every conversation that tests know of: the made one, and whatever is shipped. */
export const conversations = () => content().conversations();

/** A run of its own, whatever other run could be gone on with. */
export async function startRun(viewer: Viewer, slug = madeConversation.slug): Promise<string> {
  const started = await startConversation(viewer, { key: randomUUID(), slug, anew: true });
  if (!started.ok) throw new Error(started.problem);
  return started.value.runId;
}

export async function openTurn(viewer: Viewer, runId: string) {
  const run = await runOf(viewer, runId);
  if (!run?.open) throw new Error("No turn is open.");
  return run.open;
}

/** An answer of the open turn: the row that an upload would have made, and its take. */
export async function answerTurn(viewer: Viewer, runId: string, { status = "ready", durationMs = 9000, key = randomUUID() }: { status?: RecordingStatusName; durationMs?: number; key?: string } = {}) {
  const { id: sessionId, place } = await openTurn(viewer, runId);
  const recordingId = randomUUID();
  const attached = await transaction(async (tx) => {
    const measured = status === "ready" ? { durationMs, storageKey: `${recordingId}.webm`, readyAt: new Date() } : {};
    await tx.recording.create({
      data: {
        id: recordingId, organisationId: viewer.organisationId, ownerId: viewer.personId, key, medium: "video", status, mime: "video/webm",
        consentPurposes: ["supervision"], retainUntil: new Date(Date.now() + 86_400_000), ...measured,
      },
    });
    return attachTake(tx, viewer, { forId: sessionId, key, recordingId });
  });
  if (!attached.ok) throw new Error(attached.problem);
  const take = await db().take.findUniqueOrThrow({ where: { key }, select: { id: true } });
  return { sessionId, place, key, recordingId, takeId: take.id };
}

/** A run answered by recordings, turn after turn, with these moves; the rest of the way the first move is named. */
export async function walkedRun(viewer: Viewer, moves: Move[] = [], slug = madeConversation.slug) {
  const runId = await startRun(viewer, slug);
  const answers: Awaited<ReturnType<typeof answerTurn>>[] = [];
  for (let turn = 0; (await runOf(viewer, runId))?.open; turn += 1) {
    const answer = await answerTurn(viewer, runId);
    answers.push(answer);
    const named = await nameMove(viewer, { runId, place: answer.place, move: moves[turn] ?? moveNames[0], key: randomUUID() });
    if (!named.ok) throw new Error(named.problem);
  }
  return { runId, answers };
}
