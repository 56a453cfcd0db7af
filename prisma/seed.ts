import { fitExpectedCourses, makeSnapshots, mendResults } from "~/outcomes/index.server";
import { db } from "~/platform/db.server";
import { gatheringMaker, maker } from "../tests/make/maker";
import { writeKept } from "../tests/make/put";
import { seedCaseloads } from "./seed/caseloads";
import { seedClinic } from "./seed/clinic";
import { readMaterial } from "./seed/material";
import { seedProgress } from "./seed/progress";
import { seedReviews } from "./seed/reviews";
import { seedRisk } from "./seed/risk";
import { seedSittings } from "./seed/sittings";
import { makeStaff } from "./seed/staff";
import { seedTinyOrganisation } from "./seed/tiny-organisation";

/**
 * Fills an empty database with two organisations: a training clinic of eight people, where 36 answers were rated by
 * all three supervisors, with 40 more clinicians who are there for the service's figures alone, and one of three people
 * that is too small for most. Their clients' measures are simulated (docs/simulated-caseloads.md). Dates count back from now.
 * All or nothing, and nothing where there is an organisation already; the figures of past quarters and the expected
 * courses come after it. Answers whether it wrote anything.
 */
export async function seed(now = new Date()): Promise<boolean> {
  const seeded = await seedRows(now);
  // Those that a stop left out here are made in the night.
  if (seeded) {
    await mendResults();
    await makeSnapshots(now);
    await fitExpectedCourses(now);
  }
  return seeded;
}

function seedRows(now: Date): Promise<boolean> {
  const material = readMaterial();
  return db().$transaction(
    async (tx) => {
      // Two servers may start at once.
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('seed'))`;
      if ((await tx.organisation.count()) > 0) return false;
      const clinic = gatheringMaker(tx, "clinic", now);
      const cast = await seedClinic(clinic, material);
      await writeKept(clinic);
      const caseloads = gatheringMaker(tx, "caseloads", now);
      const staff = await makeStaff(caseloads, cast.organisation);
      await seedCaseloads(caseloads, cast, staff);
      const minutes = await seedSittings(caseloads, material, cast, staff);
      await seedProgress(caseloads, cast, staff, minutes);
      await writeKept(caseloads);
      const reviews = gatheringMaker(tx, "reviews", now);
      await seedReviews(reviews, cast);
      await writeKept(reviews);
      await seedRisk(maker(tx, "risk", now), cast);
      const tiny = gatheringMaker(tx, "tiny organisation", now);
      await seedTinyOrganisation(tiny, material);
      await writeKept(tiny);
      return true;
    },
    { timeout: 120_000, maxWait: 60_000 },
  );
}
