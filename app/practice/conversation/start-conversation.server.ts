import { randomUUID } from "node:crypto";
import type { Viewer } from "~/accounts";
import { type Result, done, refused } from "~/core/result";
import { clipFor, libraryFor } from "~/library/index.server";
import { transaction } from "~/platform/db.server";
import { addRun, addTurn, answeredRun, beginRunAgain, runOfKey, unansweredRun } from "../store/runs.server";
import { lockStartsOf } from "../store/starting.server";
import { walk } from "./conversation-path";

type Start = { key: string; slug: string; /** Beside a run that could be gone on with. */ anew?: boolean };

/**
 * Opens a run through the conversation's newest edition, at its first turn. The same key opens the same run. One that was
 * begun and not gone through goes on, of whatever edition, unless it is to begin `anew`.
 */
export async function startConversation(viewer: Viewer, { key, slug, anew = false }: Start): Promise<Result<{ runId: string }>> {
  const conversation = (await libraryFor(viewer)).conversation(slug);
  if (!conversation) return refused("This conversation is no longer in the library.");
  const [opening] = walk(conversation, []).turns;
  const { slug: vignetteSlug, edition: vignetteEdition } = opening!.vignette;
  const { organisationClipId } = await clipFor(viewer, vignetteSlug, vignetteEdition);
  const which = { conversationSlug: conversation.slug, conversationEdition: conversation.edition };
  const run = await transaction(async (tx) => {
    await lockStartsOf(tx, viewer);
    const made = await runOfKey(tx, viewer, key);
    if (made) return made;
    const begunBefore = anew ? null : await answeredRun(tx, viewer, slug);
    if (begunBefore) return begunBefore;
    const open = await unansweredRun(tx, viewer, which, organisationClipId);
    if (open) await beginRunAgain(tx, open.id);
    if (open) return open;
    const begun = await addRun(tx, viewer, { key, ...which });
    if (begun) await addTurn(tx, viewer, begun.id, { key: randomUUID(), place: 1, vignetteSlug, vignetteEdition, organisationClipId });
    return begun;
  });
  return run ? done({ runId: run.id }) : refused("The conversation could not be started. Load the page again and start it once more.");
}
