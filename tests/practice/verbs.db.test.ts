import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { db, transaction } from "~/platform/db.server";
import {
  attachTake, deleteTake, markReleased, rateSelf, recentSessions, sessionOf, startDrill, submissionFor, submitTake, typedTake, withdrawSubmission,
} from "~/practice/index.server";
import { recordingsFor } from "~/recordings/index.server";
import { queue } from "~/review/index.server";
import { type World, answer, makeWorld, moments, ratedAnswer, session } from "./world";

let world: World;
beforeAll(async () => {
  world = await makeWorld("practice verbs");
});

async function submitted(reviewers = [world.supervisor]) {
  const sessionId = await session(world.trainee);
  const take = await ratedAnswer(world.trainee, sessionId);
  const given = { sessionId, takeId: take.takeId, key: randomUUID(), reviewerIds: reviewers.map(({ personId }) => personId) };
  const result = await submitTake(world.trainee, given);
  if (!result.ok) throw new Error(result.problem);
  return { ...take, ...given, submissionId: result.value.submissionId };
}

const problemOf = (result: { ok: true } | { ok: false; problem: string }) => (result.ok ? null : result.problem);
const mayPlay = async (viewer: World["trainee"], recordingId: string) => (await recordingsFor(viewer, [recordingId])).has(recordingId);

describe("a stranger, of this organisation or another", () => {
  test.each(["colleague", "elsewhere", "supervisor"] as const)("finds nothing and changes nothing: %s", async (who) => {
    const viewer = world[who];
    const sessionId = await session(world.trainee);
    const { takeId, recordingId } = await answer(world.trainee, sessionId);
    expect(await sessionOf(viewer, sessionId)).toBeNull();
    expect(await mayPlay(viewer, recordingId)).toBe(false);
    const before = await sessionOf(world.trainee, sessionId);
    const key = randomUUID();
    expect(problemOf(await typedTake(viewer, { sessionId, key, text: "Not mine" }))).not.toBeNull();
    expect(problemOf(await rateSelf(viewer, { sessionId, takeId, ratings: {} }))).not.toBeNull();
    expect(problemOf(await submitTake(viewer, { sessionId, takeId, key, reviewerIds: [viewer.personId] }))).not.toBeNull();
    await deleteTake(viewer, { sessionId, takeId });
    const tied = transaction((tx) => attachTake(tx, viewer, { forId: sessionId, key, recordingId }));
    expect(problemOf(await tied)).not.toBeNull();
    expect(await sessionOf(world.trainee, sessionId)).toEqual(before);
  });

  test("cannot open a session by another's key", async () => {
    const key = randomUUID();
    const slug = moments()[0]!.slug;
    await startDrill(world.trainee, { key, vignetteSlug: slug });
    expect((await startDrill(world.colleague, { key, vignetteSlug: slug })).ok).toBe(false);
  });
});

describe("a double click", () => {
  test("starts one drill", async () => {
    const key = randomUUID();
    const start = { key, vignetteSlug: moments()[0]!.slug };
    const [one, two] = await Promise.all([startDrill(world.second, start), startDrill(world.second, start)]);
    expect(one).toEqual(two);
    expect(await db().drillSession.count({ where: { key } })).toBe(1);
  });

  test("keeps one written answer, submits once and deletes once", async () => {
    const sessionId = await session(world.trainee);
    const key = randomUUID();
    await Promise.all([1, 2].map(() => typedTake(world.trainee, { sessionId, key, text: "I hear you." })));
    const found = await sessionOf(world.trainee, sessionId);
    expect(found?.takes).toHaveLength(1);
    const takeId = found!.takes[0]!.id;
    await rateSelf(world.trainee, { sessionId, takeId, ratings: Object.fromEntries(found!.criteria.map(({ id }) => [id, 2])) });
    // Two tabs have two keys.
    const [one, two] = await Promise.all(
      [randomUUID(), randomUUID()].map((each) => submitTake(world.trainee, { sessionId, takeId, key: each, reviewerIds: [world.supervisor.personId] })),
    );
    expect(one?.ok).toBe(true);
    expect(one).toEqual(two);
    expect(await db().submission.count({ where: { takeId } })).toBe(1);
    expect((await Promise.all([1, 2].map(() => deleteTake(world.trainee, { sessionId, takeId })))).every(({ ok }) => ok)).toBe(true);
    expect(await db().take.findUnique({ where: { id: takeId }, select: { typedAnswer: true } })).toEqual({ typedAnswer: null });
  });
});

describe("takes", () => {
  test("are counted for good, so that nothing that was kept before one fits again after its deletion", async () => {
    const sessionId = await session(world.trainee);
    const { takeId } = await answer(world.trainee, sessionId);
    await deleteTake(world.trainee, { sessionId, takeId });
    expect(await sessionOf(world.trainee, sessionId)).toMatchObject({ takes: [], given: 1 });
  });

  test("are numbered, and a number is never used again", async () => {
    const sessionId = await session(world.trainee);
    const first = await answer(world.trainee, sessionId);
    await answer(world.trainee, sessionId);
    await deleteTake(world.trainee, { sessionId, takeId: first.takeId });
    await answer(world.trainee, sessionId);
    expect((await sessionOf(world.trainee, sessionId))?.takes.map(({ number }) => number)).toEqual([2, 3]);
  });

  test("that are empty or too long are not kept", async () => {
    const sessionId = await session(world.trainee);
    expect(problemOf(await typedTake(world.trainee, { sessionId, key: randomUUID(), text: "  " }))).toContain("Write what you would say");
    expect(problemOf(await typedTake(world.trainee, { sessionId, key: randomUUID(), text: "x".repeat(4001) }))).toContain("4000");
    expect((await sessionOf(world.trainee, sessionId))?.takes).toEqual([]);
  });

  test("are rated on their own criteria with three values, until they are submitted", async () => {
    const sessionId = await session(world.trainee);
    const { takeId } = await answer(world.trainee, sessionId);
    const [criterion] = (await sessionOf(world.trainee, sessionId))!.criteria;
    for (const ratings of [{ nonsense: 1 }, { [criterion!.id]: 3 }, { [criterion!.id]: Number.NaN }]) {
      expect(problemOf(await rateSelf(world.trainee, { sessionId, takeId, ratings }))).toContain("one of the three answers");
    }
    const given = await submitted();
    expect(problemOf(await rateSelf(world.trainee, { ...given, ratings: { [criterion!.id]: 0 } }))).toContain("is submitted");
  });

  test("that were deleted are gone for everyone, and their submission is withdrawn", async () => {
    const given = await submitted();
    expect(await mayPlay(world.supervisor, given.recordingId)).toBe(true);
    await deleteTake(world.trainee, given);
    expect(await mayPlay(world.supervisor, given.recordingId)).toBe(false);
    expect(await submissionFor(world.supervisor, given.submissionId)).toBeNull();
    expect(await db().recording.findUnique({ where: { id: given.recordingId }, select: { status: true } })).toEqual({ status: "deleted" });
    expect((await sessionOf(world.trainee, given.sessionId))?.takes).toEqual([]);
  });
});

describe("submitting", () => {
  test("needs a take that is there, rated, with a recording that can be used, and supervisors of one's own", async () => {
    const sessionId = await session(world.trainee);
    const unrated = await answer(world.trainee, sessionId);
    const send = (takeId: string, reviewerIds = [world.supervisor.personId]) => submitTake(world.trainee, { sessionId, takeId, key: randomUUID(), reviewerIds });
    expect(problemOf(await send(unrated.takeId))).toContain("Rate your answer");
    const fine = await ratedAnswer(world.trainee, sessionId);
    expect(problemOf(await send(fine.takeId, []))).toContain("at least one");
    expect(problemOf(await send(fine.takeId, [world.colleague.personId]))).toContain("your own supervisors");
    const refused = await ratedAnswer(world.trainee, sessionId, { status: "refused" });
    expect(problemOf(await send(refused.takeId))).toContain("could not be used");
    await deleteTake(world.trainee, { sessionId, takeId: fine.takeId });
    expect(problemOf(await send(fine.takeId))).toContain("no longer there");
    expect(await db().submission.count({ where: { take: { sessionId } } })).toBe(0);
  });

  test("lets the chosen reviewers in, and only them", async () => {
    const given = await submitted([world.supervisor]);
    expect(await mayPlay(world.supervisor, given.recordingId)).toBe(true);
    expect(await mayPlay(world.second, given.recordingId)).toBe(false);
    expect((await queue(world.supervisor)).map(({ submissionId }) => submissionId)).toContain(given.submissionId);
    expect((await queue(world.second)).map(({ submissionId }) => submissionId)).not.toContain(given.submissionId);
    const shown = await submissionFor(world.supervisor, given.submissionId);
    expect(shown).toMatchObject({ trainee: { name: "Amara" }, take: { number: 1, medium: "video" } });
    // Neither raters' notes nor what the client says: those come with what is rated, and with the clip.
    expect(Object.keys(shown!.vignette).toSorted()).toEqual(["client", "justHappened", "title"]);
    expect(await submissionFor(world.second, given.submissionId)).toBeNull();
  });

  test("shows the oldest first", async () => {
    const first = await submitted([world.second]);
    const later = await submitted([world.second]);
    const ids = (await queue(world.second)).map(({ submissionId }) => submissionId);
    expect(ids.indexOf(first.submissionId)).toBeLessThan(ids.indexOf(later.submissionId));
  });
});

describe("withdrawing", () => {
  test("closes the take to its reviewers, and it can be submitted again", async () => {
    const given = await submitted();
    expect((await withdrawSubmission(world.trainee, given)).ok).toBe(true);
    expect((await withdrawSubmission(world.trainee, given)).ok).toBe(true);
    expect(await mayPlay(world.supervisor, given.recordingId)).toBe(false);
    expect(await submissionFor(world.supervisor, given.submissionId)).toBeNull();
    const again = await submitTake(world.trainee, { ...given, key: randomUUID() });
    expect(again.ok && again.value.submissionId !== given.submissionId).toBe(true);
    expect(await mayPlay(world.supervisor, given.recordingId)).toBe(true);
  });

  test("is refused with a sentence once feedback was released", async () => {
    const given = await submitted();
    await transaction((tx) => markReleased(tx, world.supervisor, given.submissionId));
    expect(problemOf(await withdrawSubmission(world.trainee, given))).toContain("Feedback has been released");
    expect(await mayPlay(world.supervisor, given.recordingId)).toBe(true);
    expect((await recentSessions(world.trainee)).find(({ sessionId }) => sessionId === given.sessionId)?.state).toBe("Feedback is here");
  });

  test("wins over a release that comes after it", async () => {
    const given = await submitted();
    await withdrawSubmission(world.trainee, given);
    expect(problemOf(await transaction((tx) => markReleased(tx, world.supervisor, given.submissionId)))).toContain("withdrawn");
    expect(problemOf(await transaction((tx) => markReleased(tx, world.second, given.submissionId)))).not.toBeNull();
  });
});
