import type { Viewer } from "~/accounts";
import { nameOf } from "~/accounts/index.server";
import { titleWithLevel } from "~/library";
import { libraryFor } from "~/library/index.server";
import { begunFor, openFor } from "./store/assignments.server";

/** An assignment that is not done, and whose moment is out of the library. */
export type RetiredAssignment = {
  id: string;
  /** Null once that person has left. */
  supervisorName: string | null;
  title: string | null;
  /** What was begun for it, which can be finished; null where nothing was. */
  sessionId: string | null;
};

/** What was assigned to the viewer and is not done, and whose moment has been taken out of the library since; the nearest due date first. */
export async function retiredAssignments(viewer: Viewer): Promise<RetiredAssignment[]> {
  const [open, library] = await Promise.all([openFor(viewer), libraryFor(viewer)]);
  const retired = open.filter(({ vignetteSlug }) => library.vignette(vignetteSlug) === null);
  if (retired.length === 0) return [];
  const [names, begun] = await Promise.all([nameOf(viewer, retired.map(({ supervisorId }) => supervisorId)), begunFor(viewer, retired.map(({ id }) => id))]);
  return retired.map(({ id, supervisorId, vignetteSlug, vignetteEdition }) => {
    const moment = library.vignette(vignetteSlug, vignetteEdition);
    return {
      id,
      supervisorName: names.get(supervisorId) ?? null,
      title: moment && titleWithLevel(moment, library.vignettes()),
      sessionId: begun.find(({ assignmentId }) => assignmentId === id)?.id ?? null,
    };
  });
}

/** Whether the viewer was assigned this moment, which is out of the library now. */
export async function isRetiredAssignment(viewer: Viewer, slug: string): Promise<boolean> {
  const [open, library] = await Promise.all([openFor(viewer), libraryFor(viewer)]);
  return library.vignette(slug) === null && open.some(({ vignetteSlug }) => vignetteSlug === slug);
}
