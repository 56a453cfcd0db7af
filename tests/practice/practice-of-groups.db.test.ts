import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Viewer } from "~/accounts";
import { db } from "~/platform/db.server";
import { practiceOfGroups, verifiedMinutes } from "~/practice/index.server";
import { makePerson } from "../make/people";
import { answer, makeWorld, session } from "./world";

const now = new Date();
const to = new Date(now.getTime() + 60_000);
const between = { from: new Date(to.getTime() - 28 * 86_400_000), to };
const minute = 60_000;

/** A clip of so many minutes played to the end. */
async function watched(viewer: Viewer, minutes: number, startedAt = now) {
  const [mediaMs, positionMs] = [minutes * minute, 0];
  const sessionId = await session(viewer);
  const known = { organisationId: viewer.organisationId, sessionId, playKey: randomUUID(), activity: "watching" as const, startedAt, lastBeatAt: startedAt };
  await db().verifiedTime.create({ data: { ...known, mediaMs, creditedMs: mediaMs, positionMs } });
}

test("averages what three did in the weeks asked for, and says nothing of two", async () => {
  const { make, trainee, supervisor, colleague, second, elsewhere } = await makeWorld("groups");
  const organisation = { id: trainee.organisationId, name: "Here" };
  const lead = await makePerson(make, organisation, { roles: ["programme_lead"] });
  await watched(trainee, 100);
  await watched(trainee, 40);
  await watched(trainee, 300, new Date(between.from.getTime() - 1));
  await watched(colleague, 60);
  await watched(second, 40);
  await watched(elsewhere, 600);
  const [a, b, c, d, e] = [trainee, colleague, second, elsewhere, supervisor].map(({ personId }) => personId) as [string, string, string, string, string];
  expect(await practiceOfGroups(lead, [[a, b, c], [d, e], []], between)).toEqual([{ people: 3, minutesAWeek: 20 }, null, null]);
  // Somebody of another organisation has practised nothing that this programme knows of.
  expect(await practiceOfGroups(lead, [[a, b, c, d]], between)).toEqual([{ people: 4, minutesAWeek: 15 }]);
  expect(await practiceOfGroups(second, [[a, b, c]], between)).toEqual([null]);
});

test("takes no two groups that share somebody", async () => {
  const { make, trainee, colleague, second } = await makeWorld("groups that share");
  const lead = await makePerson(make, { id: trainee.organisationId, name: "Here" }, { roles: ["programme_lead"] });
  const three = [trainee, colleague, second].map(({ personId }) => personId);
  await expect(practiceOfGroups(lead, [[...three, lead.personId], three], between)).rejects.toThrow("one group alone");
});

test("counts an answer as long as its recording is, as its maker's own page does", async () => {
  const { make, trainee, colleague, second } = await makeWorld("groups, answers");
  const lead = await makePerson(make, { id: trainee.organisationId, name: "Here" }, { roles: ["programme_lead"] });
  const sessionId = await session(trainee);
  const { key: playKey } = await answer(trainee, sessionId, { durationMs: 50 * minute });
  const known = { organisationId: trainee.organisationId, sessionId, activity: "answering" as const, startedAt: now, lastBeatAt: now };
  await db().verifiedTime.create({ data: { ...known, playKey, mediaMs: 0, creditedMs: 99 * minute, positionMs: 99 * minute } });
  // Its recording never came.
  await db().verifiedTime.create({ data: { ...known, playKey: randomUUID(), mediaMs: 0, creditedMs: 99 * minute, positionMs: 99 * minute } });
  await watched(colleague, 5);
  await watched(second, 5);
  const three = [trainee, colleague, second].map(({ personId }) => personId);
  expect(await practiceOfGroups(lead, [three], between)).toEqual([{ people: 3, minutesAWeek: 5 }]);
  expect((await verifiedMinutes(trainee, between)).minutes).toBe(50);
});
