import type { Schedules } from "~/platform/jobs.server";
import { makeSnapshots } from "./make-snapshots.server";

/** At night, so that a quarter's figures are there on its first morning after. */
export const snapshotSchedules: Schedules = {
  "outcomes.make-snapshots": { cron: "17 3 * * *", run: () => makeSnapshots() },
};
