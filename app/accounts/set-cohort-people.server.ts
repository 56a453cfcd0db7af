import { type Result, done, missing, refused } from "~/core/result";
import { transaction } from "~/platform/db.server";
import { audit } from "./audit.server";
import { noCohort } from "./set-cohorts.server";
import { notHere } from "./set-roles.server";
import { cohortOf, joinCohorts, leaveCohorts, presentPeopleOf } from "./store/cohorts.server";
import { memberOf, oneAtATime } from "./store/members.server";
import type { Viewer } from "./viewer";

/** Puts exactly these people into an open cohort. Answers its name and who was in it before, for an undo. */
export async function setCohortPeople(viewer: Viewer, cohortId: string, wanted: string[]): Promise<Result<{ name: string; before: string[] }>> {
  return transaction(async (tx) => {
    await oneAtATime(viewer.organisationId, tx);
    const cohort = await cohortOf(viewer, tx, cohortId);
    if (!cohort) return missing(noCohort);
    if (cohort.closedAt) return refused(`${cohort.name} was closed meanwhile.`);
    const before = await presentPeopleOf(viewer, tx, cohortId);
    const joined = wanted.filter((id) => !before.includes(id));
    const left = before.filter((id) => !wanted.includes(id));
    for (const personId of joined) if (!(await memberOf(viewer, personId, tx))) return missing(notHere);
    const here = (personId: string) => ({ cohortId, personId });
    await joinCohorts(viewer, tx, joined.map(here));
    await leaveCohorts(viewer, tx, left.map(here));
    for (const ownerId of joined) await audit(tx, viewer, { action: "cohort.joined", subjectType: "cohort", subjectId: cohortId, ownerId });
    for (const ownerId of left) await audit(tx, viewer, { action: "cohort.left", subjectType: "cohort", subjectId: cohortId, ownerId });
    return done({ name: cohort.name, before });
  });
}
