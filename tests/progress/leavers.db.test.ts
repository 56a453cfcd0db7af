import { expect, test } from "vitest";
import type { Viewer } from "~/accounts";
import { progressSchedules } from "~/progress/index.server";
import { db } from "~/platform/db.server";
import { daysAgo } from "../make/maker";
import { makeLedgerEntry, makePlan } from "../make/plans";
import { makeWorld } from "./world";

const kept = async ({ personId }: Viewer) => [await db().plan.count({ where: { personId } }), await db().ledgerEntry.count({ where: { personId } })];

test("what people planned and noted is deleted thirty days after they left, and nobody else's", async () => {
  const { make, clinician, colleague, supervisor } = await makeWorld("leavers");
  for (const person of [clinician, colleague, supervisor]) {
    const { id: planId } = await makePlan(make, person, { objective: "Ask how it was for them.", vignettes: [], signer: { person: supervisor, askedDaysAgo: 60, signedDaysAgo: 59 } });
    await makeLedgerEntry(make, person, { activity: "solo_rehearsal", daysAgo: 50, minutes: 20, planId });
  }
  const leaves = ({ personId }: Viewer, days: number) => db().member.updateMany({ where: { personId }, data: { leftAt: daysAgo({ now: new Date() }, days) } });
  await leaves(clinician, 31);
  await leaves(colleague, 29);
  await progressSchedules["progress.forget-leavers"]!.run();
  expect(await kept(clinician)).toEqual([0, 0]);
  for (const one of [colleague, supervisor]) expect(await kept(one)).toEqual([1, 1]);
});
