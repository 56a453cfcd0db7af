import type { Viewer } from "~/accounts";
import { type Result, done, missing, refused } from "~/core/result";
import { type Move, afterMove, moves } from "~/library";
import { clipFor, libraryFor } from "~/library/index.server";
import { type Tx, transaction } from "~/platform/db.server";
import { deleteRecording, recordingsFor } from "~/recordings/index.server";
import { type TurnRow, addTurn, lockRun, runWithTurns, setEnding, setMove } from "../store/runs.server";
import { lockSession } from "../store/sessions.server";
import { markDeleted } from "../store/takes.server";
import { conversationOf, moveOf, turnOf } from "./turns.server";

/** `place` is the turn's, first is 1; `key` becomes that of the turn that follows. */
type Named = { runId: string; place: number; move: Move; key: string };

/**
 * Names the move that the open turn's answer was, and lets the client react: the next turn opens, or the conversation
 * ends. It is final. Of several answers the newest counts, and the earlier ones are deleted. Twice the same is once.
 */
export async function nameMove(viewer: Viewer, { runId, place, move, key }: Named): Promise<Result<void>> {
  const [found, library] = await Promise.all([runWithTurns(viewer, runId), libraryFor(viewer)]);
  const met = found?.sessions.find((session) => session.place === place);
  if (!found) return missing("This conversation is not one of yours.");
  if (!met) return refused("This turn of the conversation is not open.");
  const conversation = conversationOf(library, found);
  const next = afterMove(conversation, turnOf(conversation, met).id, move);
  const clip = "turn" in next ? await clipFor(viewer, next.turn.vignette.slug, next.turn.vignette.edition) : null;
  return transaction(async (tx) => {
    const run = await lockRun(tx, viewer, runId);
    const turn = run?.sessions.find((session) => session.id === met.id);
    if (!run || !turn || !(await lockSession(tx, viewer, turn.id))) return refused("This turn of the conversation is not open.");
    if (turn.move) return turn.move === move ? done(undefined) : refused(alreadyNamed(turn));
    // Read again behind the lock: an answer that began in between counts.
    const answers = (await runWithTurns(viewer, runId, tx))?.sessions.find(({ id }) => id === turn.id)?.takes ?? [];
    const problem = await whyNotNamed(viewer, answers);
    if (problem) return refused(problem);
    if (!("turn" in next) || !clip) await setEnding(tx, viewer, runId, "ending" in next ? next.ending.id : "");
    else {
      const { slug: vignetteSlug, edition: vignetteEdition } = next.turn.vignette;
      const opened = await addTurn(tx, viewer, run.id, { key, place: place + 1, vignetteSlug, vignetteEdition, organisationClipId: clip.organisationClipId });
      if (!opened) return refused("The move could not be named. Load the page again and name it once more.");
    }
    await deleteEarlier(tx, viewer, answers);
    await setMove(tx, viewer, turn.id, move);
    return done(undefined);
  });
}

function alreadyNamed({ move }: TurnRow): string {
  const named = moveOf(move);
  return `You have named the move of this turn already${named ? `: ${moves[named].name}` : ""}. The client has reacted to it.`;
}

/** One sentence that says why there is nothing to name yet; null where there is. */
async function whyNotNamed(viewer: Viewer, answers: TurnRow["takes"]): Promise<string | null> {
  const answer = answers.at(-1);
  if (!answer) return "Answer first; then name the move that you made.";
  if (!answer.recordingId) return null;
  const recording = (await recordingsFor(viewer, [answer.recordingId])).get(answer.recordingId);
  return recording?.status === "refused" ? `Your answer could not be used: ${recording.refusal} Answer again.` : null;
}

async function deleteEarlier(tx: Tx, viewer: Viewer, answers: TurnRow["takes"]): Promise<void> {
  for (const { id, recordingId } of answers.slice(0, -1)) {
    if (recordingId) await deleteRecording(tx, viewer, recordingId);
    await markDeleted(tx, id);
  }
}
