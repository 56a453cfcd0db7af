import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Viewer } from "~/accounts";
import { forgetLeavers } from "~/outcomes/index.server";
import { db } from "~/platform/db.server";
import { maker } from "../make/maker";
import { makeEpisode, makeMeasure } from "../make/outcomes";
import { makeOrganisation, makePerson } from "../make/people";

const day = 86_400_000;
const now = new Date("2026-11-22T02:41:00Z");

async function caseload(seed: string) {
  const make = maker(db(), seed, now);
  const organisation = await makeOrganisation(make);
  const people = await Promise.all(["Gone", "Going", "Here", "Elsewhere"].map(() => makePerson(make, organisation, { roles: ["clinician"] })));
  const phq = await makeMeasure(make, people[0]!, "phq-9");
  for (const one of people) {
    const { organisationId, personId: clinicianId } = one;
    const { id: importId } = await db().outcomeImport.create({ data: { organisationId, clinicianId, key: randomUUID(), fileName: "phq.csv", columns: [], rowCount: 2, state: "committed" } });
    const { id: episodeId } = await makeEpisode(make, one, { clientCode: "C-1", primary: phq, scores: [{ measure: phq, score: 14, session: 1, importId }] });
    await db().importedEpisode.create({ data: { organisationId, importId, episodeId } });
    await db().importRow.create({ data: { organisationId, importId, number: 1, cells: ["C-1", "14"] } });
  }
  return people as [Viewer, Viewer, Viewer, Viewer];
}

const leaves = ({ personId }: Viewer, daysAgo: number) => db().member.updateMany({ where: { personId }, data: { leftAt: new Date(now.getTime() - daysAgo * day) } });

/** Episodes, scores, files, rows of files and what files did, of one person. */
async function kept({ personId: clinicianId }: Viewer): Promise<number[]> {
  const [byFile, byEpisode] = [{ import: { clinicianId } }, { episode: { clinicianId } }];
  return Promise.all([
    db().episode.count({ where: { clinicianId } }),
    db().score.count({ where: { OR: [byFile, byEpisode] } }),
    db().outcomeImport.count({ where: { clinicianId } }),
    db().importRow.count({ where: byFile }),
    db().importedEpisode.count({ where: { OR: [byFile, byEpisode] } }),
  ]);
}

test("client data of who left are deleted thirty days later, and nobody else's", async () => {
  const [gone, going, here, back] = await caseload("leavers");
  await leaves(gone, 31);
  await leaves(going, 29);
  await leaves(back, 40);
  await db().member.updateMany({ where: { personId: back.personId }, data: { leftAt: null } });
  await forgetLeavers(now);
  expect(await kept(gone)).toEqual([0, 0, 0, 0, 0]);
  for (const one of [going, here, back]) expect(await kept(one)).toEqual([1, 1, 1, 1, 1]);
});

test("the audit says whose were deleted, once, without a word of what they held", async () => {
  const [gone] = await caseload("leavers, audited");
  await leaves(gone, 31);
  await Promise.all([forgetLeavers(now), forgetLeavers(now)]);
  await forgetLeavers(now);
  const { organisationId, personId } = gone;
  const events = await db().auditEvent.findMany({ where: { organisationId, action: "client-data.deleted" } });
  expect(events.map(({ actorId, subjectType, subjectId, ownerId }) => [actorId, subjectType, subjectId, ownerId])).toEqual([[null, "person", personId, personId]]);
});
