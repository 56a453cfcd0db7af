import { NotEstimable, randomSlopeFromSums } from "~/core/statistics";
import { measuresById } from "~/library/index.server";
import { transaction } from "~/platform/db.server";
import type { Schedules } from "~/platform/jobs.server";
import { log } from "~/platform/log.server";
import { unsafeCourseSums, unsafeKeepFit, unsafeMeasuresToFit, unsafeOrganisations } from "../store/expected.server";
import { fewestClients, fewestFollowed } from "./expected-in-words";
import type { KeptFit } from "./model";

/**
 * Fits, for every organisation and every outcome measure with 200 closed episodes or more, how clients usually go on it, from
 * that organisation's episodes alone. A fit that is no longer possible goes.
 */
export async function fitExpectedCourses(now = new Date()): Promise<void> {
  let fitted = 0;
  for (const organisationId of await unsafeOrganisations()) {
    const ids = await unsafeMeasuresToFit(organisationId, 2 * fewestClients);
    const measures = await measuresById(organisationId, ids);
    for (const measureId of ids) {
      const isOutcome = measures.get(measureId)?.kind === "outcome";
      const fit = isOutcome ? await fitOne(organisationId, measureId) : null;
      await transaction((tx) => unsafeKeepFit(tx, { organisationId, measureId }, fit && { ...fit, fittedAt: now }));
      if (fit) fitted += 1;
    }
  }
  log.info({ fitted }, "expected courses were fitted");
}

async function fitOne(organisationId: string, measureId: string): Promise<{ episodes: number; parameters: KeptFit } | null> {
  const { sums, lengths } = await unsafeCourseSums(organisationId, measureId);
  if (sums.length < fewestClients) return null;
  try {
    const { coefficients, covariance, g, residualVariance } = randomSlopeFromSums(sums);
    return { episodes: sums.length, parameters: { version: 2, coefficients, covariance, g, residualVariance, reach: reachOf(lengths) } };
  } catch (thrown) {
    if (thrown instanceof NotEstimable) return null;
    throw thrown;
  }
}

/** The last place that enough courses of these lengths came to. */
const reachOf = (lengths: number[]) => lengths.toSorted((a, b) => b - a)[fewestFollowed - 1]!;

/** In the night, from everything that has come in since. */
export const expectedSchedules: Schedules = { "outcomes.fit-expected": { cron: "29 3 * * *", run: () => fitExpectedCourses() } };
