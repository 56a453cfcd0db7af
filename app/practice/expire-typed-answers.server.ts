import type { Schedules } from "~/platform/jobs.server";
import { log } from "~/platform/log.server";
import { unsafeForgetWords } from "./store/takes.server";

/** Deletes the words of typed answers whose retention has ended; the take and feedback on it stay, as with a recording. */
export async function expireTypedAnswers(now = new Date()): Promise<void> {
  log.info({ expired: await unsafeForgetWords(now) }, "typed answers expired");
}

export const practiceSchedules: Schedules = { "practice.expire": { cron: "29 2 * * *", run: () => expireTypedAnswers() } };
