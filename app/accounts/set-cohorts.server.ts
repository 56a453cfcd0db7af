import { type Result, done, missing, refused } from "~/core/result";
import { transaction } from "~/platform/db.server";
import { audit } from "./audit.server";
import { notHere } from "./set-roles.server";
import { cohortOf, joinCohorts, leaveCohorts, openCohortsOf } from "./store/cohorts.server";
import { memberOf, oneAtATime } from "./store/members.server";
import type { Viewer } from "./viewer";

export const noCohort = "This cohort is not in your programme.";

/** Puts a person into exactly these of the open cohorts. Answers those of before, for an undo. */
export async function setCohorts(viewer: Viewer, personId: string, wanted: string[]): Promise<Result<{ name: string; before: string[] }>> {
  return transaction(async (tx) => {
    await oneAtATime(viewer.organisationId, tx);
    const person = await memberOf(viewer, personId, tx);
    if (!person) return missing(notHere);
    for (const id of wanted) {
      const cohort = await cohortOf(viewer, tx, id);
      if (!cohort) return missing(noCohort);
      if (cohort.closedAt) return refused(`${cohort.name} was closed meanwhile. Choose again.`);
    }
    const before = await openCohortsOf(viewer, tx, personId);
    const joined = wanted.filter((id) => !before.includes(id));
    const left = before.filter((id) => !wanted.includes(id));
    const there = (cohortId: string) => ({ cohortId, personId });
    await joinCohorts(viewer, tx, joined.map(there));
    await leaveCohorts(viewer, tx, left.map(there));
    for (const subjectId of joined) await audit(tx, viewer, { action: "cohort.joined", subjectType: "cohort", subjectId, ownerId: personId });
    for (const subjectId of left) await audit(tx, viewer, { action: "cohort.left", subjectType: "cohort", subjectId, ownerId: personId });
    return done({ name: person.name, before });
  });
}
