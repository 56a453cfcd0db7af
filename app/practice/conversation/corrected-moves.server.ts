import type { Viewer } from "~/accounts";
import type { Move } from "~/library";
import type { Tx } from "~/platform/db.server";
import { correctMoveOf, correctionRows } from "../store/runs.server";
import { moveOf } from "./turns.server";

/** What somebody made of the move of a turn. */
export type Correction = { place: number; move: Move; byId: string };

/** Every correction in a run of one's own, or one that was submitted to the viewer; which may be shown is review's to say. */
export async function correctionsIn(viewer: Viewer, runId: string): Promise<Correction[]> {
  return (await correctionRows(viewer, runId)).flatMap(({ place, correctedMove, correctedById }) => {
    const move = moveOf(correctedMove);
    return place && move && correctedById ? { place, move, byId: correctedById } : [];
  });
}

/** Keeps how a reviewer of the submission sees a turn's move; null takes it back. False where there is no such turn. */
export function keepCorrection(tx: Tx, viewer: Viewer, submissionId: string, { place, move }: { place: number; move: Move | null }): Promise<boolean> {
  return correctMoveOf(tx, viewer, submissionId, place, move);
}
