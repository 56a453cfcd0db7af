import { type PersonFrom, forgetExpired } from "./accounts/index.server";
import type { AllEvents } from "./events";
import { attachClip, clearArchives, forgetDeletedDrafts, retireWithoutClip } from "./library/index.server";
import { endSharing, expectedSchedules, handOnAlerts, importSchedules, leaverSchedules, outcomesHandlers, resultSchedules, riskSchedules, snapshotSchedules } from "./outcomes/index.server";
import type { Handlers, Schedules } from "./platform/jobs.server";
import { attachTake, drillHandlers, practiceSchedules, withdrawWaiting } from "./practice/index.server";
import { progressHandlers, progressSchedules } from "./progress/index.server";
import { type BelongsTo, endViewing, narrowConsent, recordingHandlers, recordingSchedules } from "./recordings/index.server";
import { reviewHandlers } from "./review/index.server";

/** What follows from each event; one that nobody handles does not compile. */
export const handlers: Handlers<AllEvents> = {
  ...recordingHandlers,
  ...drillHandlers,
  ...reviewHandlers,
  ...outcomesHandlers,
  ...progressHandlers,
  "recording.deleted": async (deleted) => {
    await recordingHandlers["recording.deleted"](deleted);
    await retireWithoutClip(deleted);
  },
  "person.left": async (person) => {
    await endOpening(person);
    await handOnAlerts(person);
  },
  "supervisor.ended": endOpening,
  "consent.taken-back": async (taken) => {
    await withdrawWaiting(taken);
    await narrowConsent(taken);
  },
  // The rows say it all: the queue no longer shows it. Nobody is mailed that somebody has thought again.
  "submission.withdrawn": () => Promise.resolve(),
};

/** What was open to them, recordings and caseloads, is open no more. */
async function endOpening(person: PersonFrom): Promise<void> {
  await endViewing(person);
  await endSharing(person);
}

/** What recurs: among others the deletion of recordings whose time has come, every night. */
export const schedules: Schedules = {
  ...recordingSchedules,
  ...practiceSchedules,
  ...resultSchedules,
  ...snapshotSchedules,
  ...expectedSchedules,
  ...importSchedules,
  ...leaverSchedules,
  ...riskSchedules,
  ...progressSchedules,
  "library.forget-deleted": { cron: "47 2 * * *", run: forgetDeletedDrafts },
  "library.clear-archives": { cron: "53 2 * * *", run: clearArchives },
  "accounts.forget-expired": { cron: "41 2 * * *", run: forgetExpired },
};

/** What a new recording hangs on, by its purpose. */
export const belongsTo: BelongsTo = { take: attachTake, clip: attachClip };
