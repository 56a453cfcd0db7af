import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "~/platform/db.server";
import { drillAction, expireTypedAnswers, sessionOf, submissionFor, submitTake, typedTake, rateSelf } from "~/practice/index.server";
import { schedules } from "~/wiring.server";
import { leave, makeConsent } from "../make/people";
import { type World, makeWorld, session } from "./world";

let world: World;
beforeAll(async () => {
  world = await makeWorld("typed answers");
});

const words = "I hear how much hangs on this.";
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
const textOf = async (key: string) => (await db().take.findUniqueOrThrow({ where: { key } })).typedAnswer;

async function written(viewer = world.trainee) {
  const [sessionId, key] = [await session(viewer), randomUUID()];
  expect((await typedTake(viewer, { sessionId, key, text: words })).ok).toBe(true);
  return { sessionId, key };
}

async function submitted() {
  const given = await written();
  const { takes, criteria } = (await sessionOf(world.trainee, given.sessionId))!;
  const which = { sessionId: given.sessionId, takeId: takes[0]!.id };
  await rateSelf(world.trainee, { ...which, ratings: Object.fromEntries(criteria.map(({ id }) => [id, 1])) });
  const result = await submitTake(world.trainee, { ...which, key: randomUUID(), reviewerIds: [world.supervisor.personId] });
  if (!result.ok) throw new Error(result.problem);
  return { ...given, submissionId: result.value.submissionId };
}

test("what is written is kept without control characters; its lines stay", async () => {
  const [sessionId, key] = [await session(world.trainee), randomUUID()];
  const form = new FormData();
  for (const [name, value] of [["intent", "write"], ["key", key], ["text", "I hear\u0000 how much\u0007\nhangs on this."]] as const) form.set(name, value);
  expect(await drillAction(world.trainee, sessionId, form)).toMatchObject({ problem: null });
  expect(await textOf(key)).toBe("I hear how much\nhangs on this.");
});

describe("a typed answer", () => {
  test("is kept as long as its writer decided and then goes, words and all, by night", async () => {
    await makeConsent(world.make, world.trainee, { purposes: ["supervision"], retentionDays: 90 }, new Date());
    const given = await submitted();
    expect(schedules["practice.expire"]).toBeDefined();
    await expireTypedAnswers(inDays(89));
    expect(await textOf(given.key)).toBe(words);
    await expireTypedAnswers(inDays(91));
    expect(await textOf(given.key)).toBeNull();
    expect(await submissionFor(world.supervisor, given.submissionId)).toMatchObject({ take: { typedAnswer: null } });
    expect((await sessionOf(world.trainee, given.sessionId))?.takes).toMatchObject([{ medium: "typed", typedAnswer: null }]);
  });

  test("is kept the shortest time where its writer has decided nothing", async () => {
    const { key } = await written(world.colleague);
    await expireTypedAnswers(inDays(29));
    expect(await textOf(key)).toBe(words);
    await expireTypedAnswers(inDays(31));
    expect(await textOf(key)).toBeNull();
  });

  test("is closed to its reviewers once its writer has left, and gone after 30 days", async () => {
    const given = await submitted();
    await leave(world.make, world.trainee);
    expect(await submissionFor(world.supervisor, given.submissionId)).toBeNull();
    await expireTypedAnswers(inDays(28));
    expect(await textOf(given.key)).toBe(words);
    await expireTypedAnswers(inDays(31));
    expect(await textOf(given.key)).toBeNull();
  });
});
