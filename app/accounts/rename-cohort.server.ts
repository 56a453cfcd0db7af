import { type Result, done, missing, refused } from "~/core/result";
import { transaction } from "~/platform/db.server";
import { audit } from "./audit.server";
import { nameTaken } from "./make-cohort.server";
import { noCohort } from "./set-cohorts.server";
import { cohortOf, isNameTaken, setCohortName } from "./store/cohorts.server";
import { oneAtATime } from "./store/members.server";
import type { Viewer } from "./viewer";

/** Gives an open cohort another name. Answers the name of before, for an undo. */
export async function renameCohort(viewer: Viewer, cohortId: string, name: string): Promise<Result<{ before: string }>> {
  return transaction(async (tx) => {
    await oneAtATime(viewer.organisationId, tx);
    const cohort = await cohortOf(viewer, tx, cohortId);
    if (!cohort) return missing(noCohort);
    if (cohort.closedAt) return refused(`${cohort.name} is closed, and keeps its name.`);
    if (await isNameTaken(viewer, tx, name, cohortId)) return refused(nameTaken(name));
    await setCohortName(viewer, tx, cohortId, name);
    await audit(tx, viewer, { action: "cohort.renamed", subjectType: "cohort", subjectId: cohortId });
    return done({ before: cohort.name });
  });
}
