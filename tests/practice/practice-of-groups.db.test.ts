import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Viewer } from "~/accounts";
import { db } from "~/platform/db.server";
import { practiceOfGroups, verifiedMinutes } from "~/practice/index.server";
import { makePerson } from "../make/people";
import { answer, makeWorld, session } from "./world";

const now = new Date();
const between = { from: new Date(now.getTime() - 28 * 86_400_000), to: new Date(now.getTime() + 60_000) };
const minute = 60_000;

/** A clip of so many minutes played to the end. */
async function watched(viewer: Viewer, minutes: number, startedAt = now) {
  const [mediaMs, positionMs] = [minutes * minute, 0];
  const sessionId = await session(viewer);
  const known = { organisationId: viewer.organisationId, sessionId, playKey: randomUUID(), activity: "watching" as const, startedAt, lastBeatAt: startedAt };
  await db().verifiedTime.create({ data: { ...known, mediaMs, creditedMs: mediaMs, positionMs } });
}

test("sums up what three did in the weeks asked for, and says nothing of two", async () => {
  const { make, trainee, colleague, second, elsewhere } = await makeWorld("groups");
  const organisation = { id: trainee.organisationId, name: "Here" };
  const lead = await makePerson(make, organisation, { roles: ["programme_lead"] });
  await watched(trainee, 10);
  await watched(trainee, 4);
  await watched(trainee, 30, new Date(between.from.getTime() - 1));
  await watched(colleague, 6);
  await watched(second, 3);
  await watched(elsewhere, 60);
  const three = [trainee, colleague, second].map(({ personId }) => personId);
  const found = await practiceOfGroups(lead, [three, three.slice(0, 2), [...three, elsewhere.personId], []], between);
  // Somebody of another organisation has practised nothing that this programme knows of.
  expect(found).toEqual([{ people: 3, practised: 3, minutes: 23, medianMinutes: 6 }, null, { people: 4, practised: 3, minutes: 23, medianMinutes: 4 }, null]);
  expect(await practiceOfGroups(second, [three], between)).toEqual([null]);
});

test("counts an answer as long as its recording is, as its maker's own page does", async () => {
  const { make, trainee, colleague, second } = await makeWorld("groups, answers");
  const lead = await makePerson(make, { id: trainee.organisationId, name: "Here" }, { roles: ["programme_lead"] });
  const sessionId = await session(trainee);
  const { key: playKey } = await answer(trainee, sessionId, { durationMs: 5 * minute });
  const known = { organisationId: trainee.organisationId, sessionId, activity: "answering" as const, startedAt: now, lastBeatAt: now };
  await db().verifiedTime.create({ data: { ...known, playKey, mediaMs: 0, creditedMs: 9 * minute, positionMs: 9 * minute } });
  // Its recording never came.
  await db().verifiedTime.create({ data: { ...known, playKey: randomUUID(), mediaMs: 0, creditedMs: 9 * minute, positionMs: 9 * minute } });
  await watched(colleague, 1);
  await watched(second, 2);
  const three = [trainee, colleague, second].map(({ personId }) => personId);
  expect(await practiceOfGroups(lead, [three], between)).toMatchObject([{ practised: 3, minutes: 8 }]);
  expect((await verifiedMinutes(trainee, between)).minutes).toBe(5);
});
