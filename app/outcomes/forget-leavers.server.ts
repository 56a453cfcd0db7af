import { keptAfterLeavingDays } from "~/accounts";
import { auditJob } from "~/accounts/index.server";
import { transaction } from "~/platform/db.server";
import type { Schedules } from "~/platform/jobs.server";
import { log } from "~/platform/log.server";
import { unsafeLeaversWithData, unsafeRemoveDataOf } from "./store/leavers.server";

/**
 * Deletes the client data of who left `keptAfterLeavingDays` ago and can no longer delete it themselves. Figures of a
 * quarter that were fixed before stay as they are.
 */
export async function forgetLeavers(now = new Date()): Promise<void> {
  const before = new Date(now.getTime() - keptAfterLeavingDays * 86_400_000);
  let forgotten = 0;
  for (const leaver of await unsafeLeaversWithData(before)) {
    const { organisationId, personId } = leaver;
    const removed = await transaction(async (tx) => {
      const done = await unsafeRemoveDataOf(tx, leaver, before);
      if (done) await auditJob(tx, organisationId, { action: "client-data.deleted", subjectType: "person", subjectId: personId, ownerId: personId });
      return done;
    });
    if (removed) forgotten += 1;
  }
  log.info({ forgotten }, "client data of people who left were deleted");
}

export const leaverSchedules: Schedules = { "outcomes.forget-leavers": { cron: "41 2 * * *", run: () => forgetLeavers() } };
