import { type Result, done, missing, refused } from "~/core/result";
import { transaction } from "~/platform/db.server";
import { audit } from "./audit.server";
import { noCohort } from "./set-cohorts.server";
import { cohortOf, isNameTaken, setClosed } from "./store/cohorts.server";
import { oneAtATime } from "./store/members.server";
import type { Viewer } from "./viewer";

/** Closes a cohort, or (`undo`) opens it again with the people of before. Twice is once. */
export async function closeCohort(viewer: Viewer, cohortId: string, { undo = false } = {}): Promise<Result<{ name: string }>> {
  return transaction(async (tx) => {
    await oneAtATime(viewer.organisationId, tx);
    const cohort = await cohortOf(viewer, tx, cohortId);
    if (!cohort) return missing(noCohort);
    if (undo && (await isNameTaken(viewer, tx, cohort.name, cohortId))) {
      return refused(`Another cohort is named ${cohort.name} by now. Give it a different name first.`);
    }
    if (Boolean(cohort.closedAt) === undo) {
      await setClosed(viewer, tx, cohortId, !undo);
      await audit(tx, viewer, { action: undo ? "cohort.reopened" : "cohort.closed", subjectType: "cohort", subjectId: cohortId });
    }
    return done({ name: cohort.name });
  });
}
