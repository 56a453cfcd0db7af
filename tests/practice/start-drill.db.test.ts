import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "~/platform/db.server";
import { answersWaiting, assignDrill, deleteTake, nextDrill, recentSessions, startDrill, submitTake, withdrawSubmission } from "~/practice/index.server";
import { type World, answer, makeWorld, moments, ratedAnswer, session } from "./world";

let world: World;
beforeAll(async () => {
  world = await makeWorld("starting");
});

const slug = (index: number) => moments()[index]!.slug;
const snapshotOf = (id: string) => db().drillSession.findUniqueOrThrow({ where: { id }, select: { snapshot: true, snapshotVersion: true } });
const stand = (id: string, value: string | object) => db().drillSession.update({ where: { id }, data: { snapshot: { value }, snapshotVersion: 1 } });

describe("starting a drill again", () => {
  test("goes on in the session in which nothing was answered, from its beginning", async () => {
    const first = await session(world.trainee, slug(0));
    await stand(first, { watching: { clip: "playing", recorder: "arming" } });
    expect(await session(world.trainee, slug(0))).toBe(first);
    expect(await snapshotOf(first)).toEqual({ snapshot: null, snapshotVersion: null });
    expect((await recentSessions(world.trainee)).filter(({ vignette }) => vignette.slug === slug(0))).toHaveLength(1);
  });

  test("keeps what was begun in writing", async () => {
    const first = await session(world.trainee, slug(1));
    await stand(first, "writing");
    expect(await session(world.trainee, slug(1))).toBe(first);
    expect((await snapshotOf(first)).snapshot).toEqual({ value: "writing" });
  });

  test("makes a new one once there was an answer, deleted or not, for another moment, and for another person", async () => {
    const first = await session(world.trainee, slug(2));
    expect(await session(world.trainee, slug(3))).not.toBe(first);
    expect(await session(world.colleague, slug(2))).not.toBe(first);
    const { takeId } = await answer(world.trainee, first);
    await deleteTake(world.trainee, { sessionId: first, takeId });
    expect(await session(world.trainee, slug(2))).not.toBe(first);
    expect((await recentSessions(world.trainee)).find(({ sessionId }) => sessionId === first)?.state).toBe("Every take is deleted");
  });

  test("is one session from two tabs at once", async () => {
    const ids = await Promise.all([1, 2, 3].map(() => session(world.second, slug(4))));
    expect(new Set(ids).size).toBe(1);
  });

  test("of an assigned moment takes the session that was begun before, for the assignment", async () => {
    const before = await session(world.trainee, slug(5));
    const assigned = await assignDrill(world.supervisor, {
      key: randomUUID(), traineeId: world.trainee.personId, vignetteSlug: slug(5), dueOn: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10), note: "Wait once.",
    });
    const assignmentId = assigned.ok ? assigned.value.assignmentId : "";
    expect(await nextDrill(world.trainee)).toMatchObject({ assignmentId, note: { text: "Wait once.", from: "Ruth" } });
    const started = await startDrill(world.trainee, { key: randomUUID(), vignetteSlug: slug(5), assignmentId });
    expect(started).toEqual({ ok: true, value: { sessionId: before } });
    expect((await db().drillSession.findUniqueOrThrow({ where: { id: before } })).assignmentId).toBe(assignmentId);
  });

  test("shows one line for a moment of which several sessions were opened and not answered", async () => {
    const { organisationId, personId } = world.colleague;
    const moment = moments()[1]!;
    const row = () => ({ organisationId, personId, key: randomUUID(), vignetteSlug: moment.slug, vignetteEdition: moment.edition });
    await db().drillSession.createMany({ data: [row(), row(), row()] });
    expect((await recentSessions(world.colleague)).filter(({ vignette }) => vignette.slug === moment.slug)).toHaveLength(1);
  });
});

test("what waits for feedback is named by its clients, until it is withdrawn", async () => {
  const sessionId = await session(world.trainee, slug(0));
  const { takeId } = await ratedAnswer(world.trainee, sessionId);
  const sent = await submitTake(world.trainee, { sessionId, takeId, key: randomUUID(), reviewerIds: [world.supervisor.personId] });
  expect(await answersWaiting(world.trainee)).toEqual([moments()[0]!.client.name]);
  expect(await answersWaiting(world.colleague)).toEqual([]);
  await withdrawSubmission(world.trainee, { sessionId, submissionId: sent.ok ? sent.value.submissionId : "" });
  expect(await answersWaiting(world.trainee)).toEqual([]);
});
