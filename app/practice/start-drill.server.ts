import type { Viewer } from "~/accounts";
import { type Result, done, refused } from "~/core/result";
import { clipFor, vignette } from "~/library/index.server";
import { openFor } from "./store/assignments.server";
import { sessionByKey } from "./store/sessions.server";

type Start = { key: string; vignetteSlug: string; assignmentId?: string };

/**
 * Opens a session with the vignette's newest edition. The same key opens the same session. A drill that a supervisor
 * assigned counts for the assignment wherever it was started from.
 */
export async function startDrill(viewer: Viewer, { key, vignetteSlug, assignmentId }: Start): Promise<Result<{ sessionId: string }>> {
  const moment = vignette(vignetteSlug);
  if (!moment) return refused("This moment is no longer in the library.");
  const assigned = (await openFor(viewer)).filter((one) => one.vignetteSlug === vignetteSlug);
  const assignment = assigned.find((one) => one.id === assignmentId) ?? assigned[0];
  const clip = await clipFor(viewer, moment.slug, moment.edition);
  const session = await sessionByKey(viewer, {
    key,
    vignetteSlug: moment.slug,
    vignetteEdition: moment.edition,
    organisationClipId: clip.organisationClipId,
    assignmentId: assignment?.id ?? null,
  });
  return session ? done({ sessionId: session.id }) : refused("The drill could not be started. Load the page again and start it once more.");
}
