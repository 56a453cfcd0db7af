import type { ConsentTakenBack } from "~/accounts/index.server";
import { transaction } from "~/platform/db.server";
import { tell } from "./events.server";
import { reopenAssignments } from "./store/assignments.server";
import { takeBackRecorded } from "./store/submissions.server";

/**
 * Without consent to supervision, recordings that wait for feedback go back to the one who made them, as if withdrawn by
 * hand. Released feedback and answers in writing stay. May be repeated.
 */
export async function withdrawWaiting({ at, purposes, ...owner }: ConsentTakenBack): Promise<void> {
  if (!purposes.includes("supervision")) return;
  await transaction(async (tx) => {
    const withdrawn = await takeBackRecorded(tx, owner, new Date(at));
    await reopenAssignments(tx, owner, withdrawn.flatMap(({ assignmentId }) => assignmentId ?? []));
    for (const { id } of withdrawn) await tell(tx, "submission.withdrawn", { submissionId: id });
  });
}
