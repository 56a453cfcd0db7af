import type { Viewer } from "~/accounts";
import { nameOf } from "~/accounts/index.server";
import { titleWithLevel } from "~/library";
import { libraryFor } from "~/library/index.server";
import { openFrom } from "./store/assignments.server";

export type OpenAssignment = { id: string; traineeName: string; title: string; clientName: string; dueOn: Date; note: string; /** Its moment was taken out of the library, so that it cannot be begun. */ gone: boolean };

/** What this supervisor assigned and what is not done yet, the nearest due date first. */
export async function openAssignments(viewer: Viewer): Promise<OpenAssignment[]> {
  const [rows, library] = await Promise.all([openFrom(viewer), libraryFor(viewer)]);
  const names = await nameOf(viewer, rows.map((row) => row.traineeId));
  return rows.map(({ id, traineeId, vignetteSlug, vignetteEdition, dueOn, note }) => {
    const moment = library.vignette(vignetteSlug, vignetteEdition);
    return {
      id,
      traineeName: names.get(traineeId) ?? "Someone who has left",
      title: moment ? titleWithLevel(moment, library.vignettes()) : "A moment that is no longer in the library",
      clientName: moment?.client.name ?? "",
      dueOn,
      note,
      gone: library.vignette(vignetteSlug) === null,
    };
  });
}
