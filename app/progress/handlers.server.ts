import { keptAfterLeavingDays } from "~/accounts";
import { mailTo } from "~/accounts/index.server";
import type { Handlers, Schedules } from "~/platform/jobs.server";
import { log } from "~/platform/log.server";
import { linkTo, mailIsSetUp } from "~/platform/mail.server";
import { paths } from "~/paths";
import type { ProgressEvents } from "./events";
import { unsafeForgetRemoved } from "./store/entries.server";
import { unsafeForgetOfLeavers } from "./store/leavers.server";
import { unsafeAskedPlan } from "./store/plans.server";

/** A mail says that a plan waits and where, never whose it is or what is in it. */
export const progressHandlers: Handlers<ProgressEvents> = {
  "plan.signature-asked": async ({ planId }) => {
    const plan = mailIsSetUp() && (await unsafeAskedPlan(planId));
    if (!plan) return;
    // Each asking is one occasion: a plan that was changed may be asked about again.
    await mailTo(plan.organisationId, [plan.signerId], `plan.signature-asked ${planId} ${plan.askedAt.toISOString()}`, {
      subject: "A practice plan waits for you",
      text: `Somebody whom you supervise has asked you to read and sign a practice plan. You find it here: ${linkTo(paths.onePlan(planId))}`,
    });
  },
};

/** What was taken out of the ledger is deleted, once there was time to undo it. */
async function forgetRemoved(now = new Date()): Promise<void> {
  log.info({ forgotten: await unsafeForgetRemoved(new Date(now.getTime() - 3_600_000)) }, "removed ledger entries deleted");
}

/** What somebody planned and noted goes `keptAfterLeavingDays` after they left. */
async function forgetLeavers(now = new Date()): Promise<void> {
  const before = new Date(now.getTime() - keptAfterLeavingDays * 86_400_000);
  log.info({ forgotten: await unsafeForgetOfLeavers(before) }, "plans and ledger entries of people who left deleted");
}

export const progressSchedules: Schedules = {
  "progress.forget-removed": { cron: "53 2 * * *", run: () => forgetRemoved() },
  "progress.forget-leavers": { cron: "47 2 * * *", run: () => forgetLeavers() },
};
