import type { Viewer } from "~/accounts";
import { supervises } from "~/accounts/index.server";
import { type Result, done, missing, refused } from "~/core/result";
import { libraryFor } from "~/library/index.server";
import { transaction } from "~/platform/db.server";
import { tell } from "./events.server";
import { whyNotDue } from "./rules";
import { isDrill } from "./shelf/vignette-page.server";
import { assignmentByKey } from "./store/assignments.server";

/** `dueOn` is a calendar day, such as "2026-12-01". */
type Assign = { key: string; traineeId: string; vignetteSlug: string; dueOn: string; note: string };

/** Gives a supervisee a drill with a due date; it leads that person's /today. Twice with one key is once. */
export async function assignDrill(viewer: Viewer, { key, traineeId, vignetteSlug, dueOn, note }: Assign): Promise<Result<{ assignmentId: string }>> {
  if (!(await supervises(viewer, traineeId))) return missing("You can assign drills to the people whom you supervise.");
  const moment = (await libraryFor(viewer)).vignette(vignetteSlug);
  if (!moment || !isDrill(moment)) return refused("Choose one of the moments in the library.");
  const wrong = whyNotDue(dueOn, new Date());
  if (wrong) return refused(wrong);
  return transaction(async (tx) => {
    const made = { key, traineeId, vignetteSlug, vignetteEdition: moment.edition, note: note.trim(), dueOn: new Date(`${dueOn}T00:00:00Z`) };
    const assignment = await assignmentByKey(tx, viewer, made);
    if (!assignment) return refused("Load the page again and assign it once more.");
    if (assignment.isNew) await tell(tx, "drill.assigned", { assignmentId: assignment.id });
    return done({ assignmentId: assignment.id });
  });
}
