import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "~/accounts";
import { db } from "~/platform/db.server";
import { timeToFeedback } from "~/review/index.server";
import { makePerson } from "../make/people";
import { makeReview, release } from "../make/reviews";
import { type World, makeSubmission, makeWorld, rubric } from "./world";

const hour = 3_600_000;
/** A Monday's first minute: what was submitted an hour ago is in the weeks. */
const now = new Date("2026-11-16T00:00:00Z");
const ago = (hours: number) => new Date(now.getTime() - hours * hour);

let worlds = 0;
let world: World;
let lead: Viewer;

beforeEach(async () => {
  world = await makeWorld(`time to feedback ${++worlds}`);
  lead = await makePerson(world.make, world.organisation, { roles: ["programme_lead"] });
});

const scores = { items: {}, criteria: {} };

async function given(submittedHoursAgo: number, afterHours: number[], reviewers = [world.reviewer, world.second]) {
  const submission = await makeSubmission(world, reviewers, { submittedAt: ago(submittedHoursAgo) });
  for (const [index, after] of afterHours.entries()) {
    const review = await makeReview(world.make, submission, reviewers[index]!, { rubric: rubric(), scores, finishedAt: ago(submittedHoursAgo - after) });
    await release(world.make, review);
  }
  return submission;
}

test("counts to the first of several releases, and the median of all answers", async () => {
  await given(100, [30, 5]);
  await given(200, [60]);
  await given(300, [200]);
  const found = await timeToFeedback(lead, now);
  expect(found).toMatchObject({ n: 3, waiting: 0, medianMs: 60 * hour, others: { count: 0, since: null }, weeks: { first: "2026-08-17", last: "2026-11-15" } });
  expect(found?.within.map(({ n }) => n)).toEqual([1, 2, 2]);
});

test("is of what was submitted in thirteen whole weeks, and tells what else waits", async () => {
  await given(91 * 24 + 1, [2]);
  await given(91 * 24, [10]);
  await given(30, []);
  // Begun is not released.
  await makeReview(world.make, await given(50, []), world.reviewer, { rubric: rubric(), scores });
  const oldest = await given(120 * 24, []);
  const later = new Date(now.getTime() + 3 * 24 * hour);
  await given(-24, []);
  expect(await timeToFeedback(lead, later)).toMatchObject({ n: 3, waiting: 2, longestMs: (50 + 72) * hour, medianMs: null, others: { count: 2, since: oldest.submittedAt } });
  await given(40, [1]);
  await given(40, [2]);
  expect(await timeToFeedback(lead, later)).toMatchObject({ n: 5, waiting: 2, medianMs: 10 * hour });
});

test("what was withdrawn or deleted waits for nobody, nor does what somebody gave who has left", async () => {
  const [withdrawn, deleted] = [await given(5, []), await given(6, [])];
  await db().submission.update({ where: { id: withdrawn.id }, data: { withdrawnAt: now } });
  await db().take.update({ where: { id: deleted.take.id }, data: { deletedAt: now } });
  await given(7, []);
  expect(await timeToFeedback(lead, now)).toMatchObject({ n: 1, waiting: 1 });
  await db().member.updateMany({ where: { personId: world.trainee.personId }, data: { leftAt: now } });
  expect(await timeToFeedback(lead, now)).toMatchObject({ n: 0, waiting: 0 });
});

test("is for the programme lead, of their own organisation alone, and names nobody", async () => {
  await given(50, [10]);
  const otherLead = await makePerson(world.make, { id: world.elsewhere.organisationId, name: "Elsewhere" }, { roles: ["programme_lead"] });
  expect(await timeToFeedback(otherLead, now)).toMatchObject({ n: 0, medianMs: null, waiting: 0 });
  expect(await timeToFeedback(world.reviewer, now)).toBeNull();
  const shown = JSON.stringify(await timeToFeedback(lead, now));
  expect([world.reviewer, world.trainee].some(({ personId, name }) => shown.includes(personId) || shown.includes(name))).toBe(false);
});
