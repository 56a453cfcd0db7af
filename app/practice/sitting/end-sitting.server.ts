import type { Viewer } from "~/accounts";
import { type Result, done, missing, refused } from "~/core/result";
import { transaction } from "~/platform/db.server";
import { dropAnswer } from "../leave-drill.server";
import { isAnswer, isSettling, newestIn } from "./rules";
import { lockSitting, removeUnansweredClips, setFinished, sittingWithClips } from "../store/sittings.server";

/** Ends a sitting whose every clip was answered, once it is known whether the last answer can be used. */
export async function finishSitting(viewer: Viewer, sittingId: string): Promise<Result<void>> {
  return transaction(async (tx) => {
    const sitting = await lockSitting(tx, viewer, sittingId);
    if (!sitting) return missing("This sitting is not one of yours.");
    const answered = sitting.sessions.filter(({ _count }) => _count.takes > 0).length;
    if (!sitting.finishedAt && answered < sitting.clips.length) return refused("Not every clip is answered yet. Answer the one that is open, or stop here.");
    if (!sitting.finishedAt && isSettling(newestIn(sitting.sessions), new Date())) return refused("Your last answer is just being made playable. You can end in a few seconds.");
    await setFinished(tx, viewer, sittingId);
    return done(undefined);
  });
}

/**
 * Stops a sitting without a reason. `key` names the answer that was just being recorded: nothing of it stays. Answers that
 * were given stay until they are deleted. Where no clip was met the draw alone stays, shown nowhere, for when the person
 * comes again; otherwise that the form was begun, so that the next sitting is another. Answers how many answers stay.
 */
export async function stopSitting(viewer: Viewer, sittingId: string, key?: string): Promise<Result<{ answers: number }>> {
  const found = await sittingWithClips(viewer, sittingId);
  if (!found) return missing("This sitting is not one of yours.");
  const last = found.sessions.at(-1);
  if (!found.finishedAt && last && key) await dropAnswer(viewer, last.id, key);
  return transaction(async (tx) => {
    const sitting = await lockSitting(tx, viewer, sittingId);
    if (!sitting) return missing("This sitting is not one of yours.");
    const { sessions, finishedAt } = sitting;
    if (!finishedAt && sessions.length === 0) return done({ answers: 0 });
    if (!finishedAt) await removeUnansweredClips(tx, viewer, sittingId);
    await setFinished(tx, viewer, sittingId);
    return done({ answers: sessions.filter(({ takes }) => takes.some(isAnswer)).length });
  });
}
