import type { Viewer } from "~/accounts";
import { supervises } from "~/accounts/index.server";
import { type Result, done, missing, refused } from "~/core/result";
import { vignette } from "~/library/index.server";
import { transaction } from "~/platform/db.server";
import { tell } from "./events.server";
import { assignmentByKey } from "./store/assignments.server";

/** `dueOn` is a calendar day, such as "2026-12-01". */
type Assign = { key: string; traineeId: string; vignetteSlug: string; dueOn: string; note: string };

/** Gives a supervisee a drill with a due date; it leads that person's /today. Twice with one key is once. */
export async function assignDrill(viewer: Viewer, { key, traineeId, vignetteSlug, dueOn, note }: Assign): Promise<Result<{ assignmentId: string }>> {
  if (!(await supervises(viewer, traineeId))) return missing("You can assign drills to the people whom you supervise.");
  const moment = vignette(vignetteSlug);
  if (!moment) return refused("Choose one of the moments in the library.");
  const day = new Date(`${dueOn}T00:00:00Z`);
  // A day begins up to 14 hours earlier elsewhere than in UTC and ends up to 12 hours later.
  if (Number.isNaN(day.getTime())) return refused("Give a day by which it is due.");
  if (day.getTime() < Date.now() - 36 * 3_600_000) return refused("The day by which it is due has passed. Choose a later one.");
  return transaction(async (tx) => {
    const made = { key, traineeId, vignetteSlug, vignetteEdition: moment.edition, note: note.trim(), dueOn: day };
    const assignment = await assignmentByKey(tx, viewer, made);
    if (!assignment) return refused("Load the page again and assign it once more.");
    if (assignment.isNew) await tell(tx, "drill.assigned", { assignmentId: assignment.id });
    return done({ assignmentId: assignment.id });
  });
}
