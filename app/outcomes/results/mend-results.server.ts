import { transaction } from "~/platform/db.server";
import type { Schedules } from "~/platform/jobs.server";
import { log } from "~/platform/log.server";
import { unsafeCliniciansToWeigh } from "../store/case-results.server";
import { weighResults } from "./weigh-results.server";

/** A large caseload takes longer than other changes. */
const weighMs = 120_000;

/**
 * Writes what came of closed cases for every clinician of whom something is missing, stands by what was so before, or was
 * written by earlier rules: at night, and when the server starts on data of before. One clinician at a time, so that
 * nobody waits long.
 */
export async function mendResults(): Promise<void> {
  const found = await unsafeCliniciansToWeigh();
  for (const { organisationId, clinicianId } of found) await transaction((tx) => weighResults(tx, organisationId, { clinicianId }), weighMs);
  if (found.length > 0) log.info({ clinicians: found.length }, "what came of closed cases was written anew");
}

export const resultSchedules: Schedules = {
  "outcomes.mend-results": { cron: "7 3 * * *", run: mendResults },
};
