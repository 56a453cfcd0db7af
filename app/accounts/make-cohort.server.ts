import { type Result, done, refused } from "~/core/result";
import { transaction } from "~/platform/db.server";
import { audit } from "./audit.server";
import type { NewCohort } from "./model";
import { addCohort, cohortByKey, isNameTaken } from "./store/cohorts.server";
import { oneAtATime } from "./store/members.server";
import type { Viewer } from "./viewer";

export const nameTaken = (name: string) => `There is a cohort named ${name} already. Choose another name.`;

/** Makes a cohort that nobody is in yet. The same `key` again is the same cohort. */
export async function makeCohort(viewer: Viewer, { key, name }: NewCohort): Promise<Result<{ id: string; name: string }>> {
  return transaction(async (tx) => {
    await oneAtATime(viewer.organisationId, tx);
    const earlier = await cohortByKey(viewer, tx, key);
    if (earlier) return done(earlier);
    if (await isNameTaken(viewer, tx, name)) return refused(nameTaken(name));
    const made = await addCohort(viewer, tx, { key, name });
    await audit(tx, viewer, { action: "cohort.made", subjectType: "cohort", subjectId: made.id });
    return done(made);
  });
}
