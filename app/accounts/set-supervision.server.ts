import { type Result, done, missing, refused } from "~/core/result";
import { transaction } from "~/platform/db.server";
import { audit } from "./audit.server";
import { notHere } from "./set-roles.server";
import { memberOf, oneAtATime } from "./store/members.server";
import { type Supervision, addSupervision, removeSupervision } from "./store/supervision.server";
import type { Viewer } from "./viewer";

type Names = { supervisor: string; supervisee: string };

/** Makes one person the supervisor of another, or (`end`) ends that. Twice is once. Answers both names. */
export async function setSupervision(viewer: Viewer, pair: Supervision, { end = false } = {}): Promise<Result<Names>> {
  return transaction(async (tx) => {
    await oneAtATime(viewer.organisationId, tx);
    const supervisor = await memberOf(viewer, pair.supervisorId, tx);
    const supervisee = await memberOf(viewer, pair.superviseeId, tx);
    if (!supervisor || !supervisee) return missing(notHere);
    if (!end && supervisor.personId === supervisee.personId) return refused("Nobody supervises themselves.");
    if (!end && !supervisor.roles.includes("supervisor")) return refused(`${supervisor.name} needs the role Supervisor first.`);
    const change = end ? removeSupervision : addSupervision;
    const changed = await change(viewer.organisationId, tx, pair);
    const action = end ? "supervision.ended" : "supervision.begun";
    if (changed) await audit(tx, viewer, { action, subjectType: "supervisor", subjectId: supervisor.personId, ownerId: supervisee.personId });
    return done({ supervisor: supervisor.name, supervisee: supervisee.name });
  });
}
