import type { Schedules } from "~/platform/jobs.server";
import { log } from "~/platform/log.server";
import { unsafeForgetProgressBefore } from "../store/import-progress.server";
import { unsafeForgetDeletedTemplates } from "../store/import-templates.server";
import { unsafeRemoveStagedBefore } from "../store/imports.server";
import { unsafeForgetRemovedBefore } from "../store/removed-episodes.server";

const day = 86_400_000;

/** Deletes files that were given a day ago and not imported, with their rows, and templates and episodes that were removed a day ago. */
export async function forgetStaged(now = new Date()): Promise<void> {
  const before = new Date(now.getTime() - day);
  await unsafeForgetProgressBefore(before);
  await unsafeForgetDeletedTemplates(before);
  await unsafeForgetRemovedBefore(before);
  log.info({ forgotten: await unsafeRemoveStagedBefore(before) }, "files not imported were deleted");
}

export const importSchedules: Schedules = { "outcomes.forget-staged": { cron: "23 * * * *", run: () => forgetStaged() } };
