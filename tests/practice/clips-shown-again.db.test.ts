import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "~/accounts";
import { db } from "~/platform/db.server";
import { boss, openJobs } from "~/platform/jobs.server";
import { beat, deleteTake, finishSitting, openClip, sittingAction, sittingOf, startSitting, stopSitting, submissionFor, submitSitting } from "~/practice/index.server";
import { recentSittings } from "~/practice/sitting/recent-sittings.server";
import { handlers } from "~/wiring.server";
import { madeAssessment } from "../make/assessment";
import { type World, answer, makeWorld } from "./world";

/** What becomes of a sitting where an answer cannot be used, and where a clip was begun more than once. */

const clips = madeAssessment.forms[0]!.vignettes.length;
let world: World;

beforeAll(() => openJobs(Object.keys(handlers)));
afterAll(() => boss().stop({ graceful: false }));
beforeEach(async () => {
  world = await makeWorld(`clips shown again ${randomUUID()}`);
});

async function begin(viewer: Viewer): Promise<string> {
  const started = await startSitting(viewer, { key: randomUUID(), slug: madeAssessment.slug });
  if (!started.ok) throw new Error(started.problem);
  return started.value.sittingId;
}

const problemOf = (result: { ok: true } | { ok: false; problem: string }) => (result.ok ? null : result.problem);

async function answerAt(viewer: Viewer, sittingId: string, place: number): Promise<void> {
  expect(problemOf(await openClip(viewer, { sittingId, place }))).toBeNull();
  await answer(viewer, (await sittingOf(viewer, sittingId))!.open!.id);
}

describe("an answer that could not be used", () => {
  const tooShort = "This recording is too short to hear anything.";
  const becomes = (recordingId: string, status: "processing" | "ready" | "refused") =>
    db().recording.update({ where: { id: recordingId }, data: status === "refused" ? { status, refusal: tooShort } : status === "ready" ? { status, refusal: null, durationMs: 9000, storageKey: `${recordingId}.webm`, readyAt: new Date() } : { status } });
  const openOf = async (sittingId: string) => (await sittingOf(world.trainee, sittingId))!.open!;
  const meet = async (sittingId: string, place: number) => {
    expect(problemOf(await openClip(world.trainee, { sittingId, place }))).toBeNull();
    return openOf(sittingId);
  };

  test("does not count: its clip stays open, with why, and is answered again, once", async () => {
    const sittingId = await begin(world.trainee);
    const { id } = await meet(sittingId, 1);
    const first = await answer(world.trainee, id, { status: "receiving" });
    expect(await openOf(sittingId)).toMatchObject({ place: 1, given: 1, refusal: null, takes: [{ key: first.key }] });
    await becomes(first.recordingId, "refused");
    expect(await openOf(sittingId)).toMatchObject({ place: 1, given: 0, takes: [], refusal: { key: first.key, sentence: tooShort } });
    expect((await sittingOf(world.trainee, sittingId))!.met).toMatchObject([{ answered: false }]);
    expect((await recentSittings(world.trainee))[0]!.state).toBe("Not begun");
    expect(problemOf(await openClip(world.trainee, { sittingId, place: 2 }))).toMatch(/Answer the clip that is open first/);
    // Deleted, it counts as little as before.
    expect(problemOf(await deleteTake(world.trainee, { sessionId: id, takeId: first.takeId }))).toBeNull();
    expect((await openOf(sittingId)).given).toBe(0);

    const second = await answer(world.trainee, id);
    expect(await openOf(sittingId)).toMatchObject({ place: 1, given: 1, refusal: null });
    await expect(answer(world.trainee, id)).rejects.toThrow(/answered once/);
    for (const place of [2, 3]) await answerAt(world.trainee, sittingId, place);
    expect(problemOf(await finishSitting(world.trainee, sittingId))).toBeNull();
    expect(problemOf(await submitSitting(world.trainee, { sittingId, key: randomUUID(), reviewerIds: [world.supervisor.personId] }))).toBeNull();
    const given = await db().submission.findMany({ where: { take: { session: { sittingId } } } });
    expect(given).toHaveLength(clips);
    expect(given.map(({ takeId }) => takeId)).toContain(second.takeId);
  });

  test("is submitted in no case, also where it came after one that counts", async () => {
    const sittingId = await begin(world.trainee);
    const { id } = await meet(sittingId, 1);
    const first = await answer(world.trainee, id, { status: "receiving" });
    await becomes(first.recordingId, "refused");
    const second = await answer(world.trainee, id, { status: "receiving" });
    await becomes(second.recordingId, "refused");
    // The rest of the first came in after all.
    await becomes(first.recordingId, "ready");
    expect((await sittingOf(world.trainee, sittingId))!.met).toMatchObject([{ answered: true, take: { id: first.takeId } }]);
    await stopSitting(world.trainee, sittingId);
    await submitSitting(world.trainee, { sittingId, key: randomUUID(), reviewerIds: [world.supervisor.personId] });
    expect(await db().submission.findMany({ where: { take: { session: { sittingId } } } })).toMatchObject([{ takeId: first.takeId }]);
  });

  test("that is known only once the next clip was met comes after that one, which nothing interrupts", async () => {
    const sittingId = await begin(world.trainee);
    const first = await meet(sittingId, 1);
    const early = await answer(world.trainee, first.id, { status: "receiving" });
    const second = await meet(sittingId, 2);
    await becomes(early.recordingId, "refused");
    expect((await openOf(sittingId)).place).toBe(2);
    const next = await answer(world.trainee, second.id, { status: "receiving" });
    expect((await openOf(sittingId)).place).toBe(2);
    expect(problemOf(await openClip(world.trainee, { sittingId, place: 3 }))).toMatch(/did not count. Its clip comes next/);
    await becomes(next.recordingId, "processing");
    expect(await openOf(sittingId)).toMatchObject({ place: 1, refusal: { sentence: tooShort } });
    const again = await answer(world.trainee, first.id, { status: "receiving" });
    expect((await openOf(sittingId)).place).toBe(1);
    await becomes(again.recordingId, "ready");
    await becomes(next.recordingId, "ready");
    expect(await openOf(sittingId)).toMatchObject({ place: 2, given: 1 });
    expect((await meet(sittingId, 3)).place).toBe(3);
  });

  test("at the last clip is waited for, so that the sitting does not end without it", async () => {
    const sittingId = await begin(world.trainee);
    for (const place of [1, 2]) await answerAt(world.trainee, sittingId, place);
    const { id } = await meet(sittingId, clips);
    const last = await answer(world.trainee, id, { status: "processing" });
    expect((await openOf(sittingId)).settling).toBe(true);
    expect(problemOf(await finishSitting(world.trainee, sittingId))).toMatch(/just being made playable/);
    // What takes longer than anything takes is a fault of the machine, and holds up nobody.
    const ago = new Date(Date.now() - 11 * 60_000);
    await db().take.update({ where: { id: last.takeId }, data: { createdAt: ago } });
    expect((await openOf(sittingId)).settling).toBe(false);
    await db().take.update({ where: { id: last.takeId }, data: { createdAt: new Date() } });
    await becomes(last.recordingId, "refused");
    expect(problemOf(await finishSitting(world.trainee, sittingId))).toMatch(/Not every clip is answered/);
    expect(await openOf(sittingId)).toMatchObject({ place: clips, given: 0 });
    await answer(world.trainee, id);
    expect(problemOf(await finishSitting(world.trainee, sittingId))).toBeNull();
  });

  test("leaves nothing in the lists where the sitting is stopped after it", async () => {
    const sittingId = await begin(world.trainee);
    const { id } = await meet(sittingId, 1);
    const { recordingId } = await answer(world.trainee, id, { status: "receiving" });
    await becomes(recordingId, "refused");
    const leave = new FormData();
    leave.set("intent", "leave");
    await expect(sittingAction(world.trainee, sittingId, leave)).rejects.toMatchObject({ status: 302 });
    expect(await recentSittings(world.trainee)).toEqual([]);
  });
});

describe("how often a clip was begun", () => {
  const played = (sessionId: string, positionMs: number, playing: boolean, playKey: string = randomUUID()) => beat(world.trainee, sessionId, { playKey, activity: "watching", positionMs, playing });

  test("is counted over reloads, told to the one who sat it and to those who rate the answer, and pausing counts nothing", async () => {
    const sittingId = await begin(world.trainee);
    await openClip(world.trainee, { sittingId, place: 1 });
    const { id } = (await sittingOf(world.trainee, sittingId))!.open!;
    // Cut off by a reload: nothing more is heard of it.
    await played(id, 0, true);
    const whole = randomUUID();
    for (const [positionMs, playing] of [[0, true], [3000, false], [3000, true], [8000, false]] as const) await played(id, positionMs, playing, whole);
    // Stopped in its first moment, and begun anew.
    await played(id, 200, false);
    await answer(world.trainee, id);
    await answerAt(world.trainee, sittingId, 2);
    await stopSitting(world.trainee, sittingId);
    expect((await sittingOf(world.trainee, sittingId))!.met.map(({ begun }) => begun)).toEqual([2, 0]);
    await submitSitting(world.trainee, { sittingId, key: randomUUID(), reviewerIds: [world.supervisor.personId] });
    const told = await db().submission.findMany({ where: { take: { session: { sittingId } } }, include: { take: { include: { session: true } } } });
    const begun = await Promise.all(told.map(async (one) => [one.take.session.place, (await submissionFor(world.supervisor, one.id))?.sitting?.begun]));
    expect(new Map(begun as [number, number][])).toEqual(new Map([[1, 2], [2, 0]]));
  });
});
