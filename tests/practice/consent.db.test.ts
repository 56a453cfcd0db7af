import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { ConsentPurpose } from "~/accounts";
import { decideConsent } from "~/accounts/index.server";
import type { AllEvents } from "~/events";
import { db, transaction } from "~/platform/db.server";
import { markReleased, sessionOf, submitTake } from "~/practice/index.server";
import { recordingsFor } from "~/recordings/index.server";
import { handlers } from "~/wiring.server";
import { type World, makeWorld, ratedAnswer, session } from "./world";

let world: World;
let worlds = 0;

beforeEach(async () => {
  world = await makeWorld(`consent ${++worlds}`);
});

/** Decides as the settings do, and works off what was told as a worker does, twice. */
async function decide(...purposes: ConsentPurpose[]) {
  await db().$executeRaw`delete from jobs.job`;
  await decideConsent(world.trainee, { purposes, retentionDays: 365 });
  const told = await db().$queryRaw<{ data: AllEvents["consent.taken-back"] }[]>`select data from jobs.job where name = 'consent.taken-back'`;
  for (const { data } of [...told, ...told]) await handlers["consent.taken-back"](data);
}

async function submitted() {
  const sessionId = await session(world.trainee);
  const { takeId, recordingId } = await ratedAnswer(world.trainee, sessionId);
  const answer = await submit(sessionId, takeId);
  if (!answer.ok) throw new Error(answer.problem);
  return { sessionId, takeId, recordingId, submissionId: answer.value.submissionId };
}

const submit = (sessionId: string, takeId: string) =>
  submitTake(world.trainee, { sessionId, takeId, key: randomUUID(), reviewerIds: [world.supervisor.personId] });
const plays = async (recordingId: string) => (await recordingsFor(world.supervisor, [recordingId])).size === 1;
const purposesOf = async (id: string) => (await db().recording.findUniqueOrThrow({ where: { id } })).consentPurposes;

describe("what is allowed no more", () => {
  test("ends for earlier recordings too; what is newly allowed holds for new ones alone", async () => {
    await decide("supervision", "teaching", "research");
    const { recordingId } = await submitted();
    await db().recording.update({ where: { id: recordingId }, data: { consentPurposes: ["supervision", "teaching", "research"] } });
    await decide("supervision", "research", "rater_training");
    expect(await purposesOf(recordingId)).toEqual(["supervision", "research"]);
    expect(await plays(recordingId)).toBe(true);
    await decide("supervision", "teaching", "research", "rater_training");
    expect(await purposesOf(recordingId)).toEqual(["supervision", "research"]);
  });

  test("touches nobody else's recordings", async () => {
    const sessionId = await session(world.colleague);
    const { recordingId } = await ratedAnswer(world.colleague, sessionId);
    await decide();
    expect(await purposesOf(recordingId)).toEqual(["supervision"]);
  });
});

describe("supervision that is allowed no more", () => {
  test("withdraws what waits for feedback, and nobody else plays it; its owner sees that and can start anew", async () => {
    const { sessionId, takeId, recordingId, submissionId } = await submitted();
    await decide("teaching");
    expect(await plays(recordingId)).toBe(false);
    expect((await db().submission.findUniqueOrThrow({ where: { id: submissionId } })).withdrawnAt).not.toBeNull();
    const [take] = (await sessionOf(world.trainee, sessionId))!.takes;
    expect(take?.recording?.url).not.toBeNull();
    expect(await submit(sessionId, takeId)).toMatchObject({ ok: false, problem: expect.stringContaining("taken back your consent") as string });

    await decide("supervision");
    const later = await submitted();
    expect(await plays(later.recordingId)).toBe(true);
  });

  test("leaves released feedback where it is, but the recording is played no more", async () => {
    const { recordingId, submissionId } = await submitted();
    expect((await transaction((tx) => markReleased(tx, world.supervisor, submissionId))).ok).toBe(true);
    await decide();
    expect(await db().submission.findUniqueOrThrow({ where: { id: submissionId } })).toMatchObject({ withdrawnAt: null });
    expect(await plays(recordingId)).toBe(false);
  });
});
