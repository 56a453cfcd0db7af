import type { Viewer } from "~/accounts";
import { type Result, done, refused } from "~/core/result";
import { clipFor, libraryFor } from "~/library/index.server";
import { transaction } from "~/platform/db.server";
import { openFor } from "./store/assignments.server";
import { sessionByKey } from "./store/sessions.server";
import { beginAgain, lockStartsOf, sessionOfKey, unansweredSession } from "./store/starting.server";

type Start = { key: string; vignetteSlug: string; assignmentId?: string };

/**
 * Opens a session with the vignette's newest edition. The same key opens the same session, and a drill that was begun
 * and not answered goes on in the session that it has. A drill that a supervisor assigned counts for the assignment
 * wherever it was started from.
 */
export async function startDrill(viewer: Viewer, { key, vignetteSlug, assignmentId }: Start): Promise<Result<{ sessionId: string }>> {
  const moment = (await libraryFor(viewer)).vignette(vignetteSlug);
  if (!moment || moment.kind === "turn" || moment.kind === "assessment") return refused("This moment is no longer in the library.");
  const assigned = (await openFor(viewer)).filter((one) => one.vignetteSlug === vignetteSlug);
  const assignment = assigned.find((one) => one.id === assignmentId) ?? assigned[0];
  const clip = await clipFor(viewer, moment.slug, moment.edition);
  const drill = {
    vignetteSlug: moment.slug,
    vignetteEdition: moment.edition,
    organisationClipId: clip.organisationClipId,
    assignmentId: assignment?.id ?? null,
  };
  const session = await transaction(async (tx) => {
    await lockStartsOf(tx, viewer);
    const made = await sessionOfKey(tx, viewer, key);
    if (made) return made;
    const open = await unansweredSession(tx, viewer, drill);
    if (open) await beginAgain(tx, open.id, { assignmentId: drill.assignmentId, place: isWriting(open.snapshot) });
    return open ?? sessionByKey(tx, viewer, { key, ...drill });
  });
  return session ? done({ sessionId: session.id }) : refused("The drill could not be started. Load the page again and start it once more.");
}

/** What somebody has begun to write is not lost; a clip that was playing is met anew. */
const isWriting = (snapshot: unknown) => (snapshot as { value?: unknown } | null)?.value === "writing";
