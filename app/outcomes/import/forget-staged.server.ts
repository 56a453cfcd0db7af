import type { Schedules } from "~/platform/jobs.server";
import { log } from "~/platform/log.server";
import { unsafeRemoveStagedBefore } from "../store/imports.server";

const day = 86_400_000;

/** Deletes files that were given a day ago and not imported, with their rows. */
export async function forgetStaged(now = new Date()): Promise<void> {
  log.info({ forgotten: await unsafeRemoveStagedBefore(new Date(now.getTime() - day)) }, "files not imported were deleted");
}

export const importSchedules: Schedules = { "outcomes.forget-staged": { cron: "23 * * * *", run: () => forgetStaged() } };
