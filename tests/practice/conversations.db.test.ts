import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "~/accounts";
import { decideConsent } from "~/accounts/index.server";
import { db, transaction } from "~/platform/db.server";
import {
  attachTake, beat, deleteTake, drillAction, mayPlayClip, nameMove, nextDrill, openRuns, practicePage, recentSessions, runAction, runOf, startConversation, startDrill, submitRun,
  submittedRun, typedTake, verifiedByDay, withdrawRun, withdrawWaiting,
} from "~/practice/index.server";
import { markReleased } from "~/practice/index.server";
import { conversationPage } from "~/practice/conversation/conversation-page.server";
import { expireRecordings, narrowConsent, recordingsFor } from "~/recordings/index.server";
import { madeConversation } from "../make/conversation";
import { answerTurn, conversations, openTurn, startRun, walkedRun } from "../make/runs";
import { type World, makeWorld, session } from "./world";

let world: World;
beforeAll(async () => {
  world = await makeWorld("conversations");
});

const slug = madeConversation.slug;
const problemOf = (result: { ok: true } | { ok: false; problem: string }) => (result.ok ? null : result.problem);
const mayPlay = async (viewer: Viewer, recordingId: string) => (await recordingsFor(viewer, [recordingId])).has(recordingId);
const name = (viewer: Viewer, runId: string, place: number, move: Parameters<typeof nameMove>[1]["move"] = "held-the-decision", key: string = randomUUID()) => nameMove(viewer, { runId, place, move, key });
const formOf = (fields: Record<string, string>) => Object.entries(fields).reduce((form, [field, value]) => (form.set(field, value), form), new FormData());

/** A run that ended and was given to these supervisors. */
async function submitted(reviewers = [world.supervisor]) {
  const run = await walkedRun(world.trainee);
  const given = { runId: run.runId, key: randomUUID(), reviewerIds: reviewers.map(({ personId }) => personId) };
  const result = await submitRun(world.trainee, given);
  if (!result.ok) throw new Error(result.problem);
  return { ...run, ...given, submissionId: result.value.submissionId };
}

describe("a stranger, of this organisation or another", () => {
  test.each(["colleague", "elsewhere", "supervisor"] as const)("finds nothing and changes nothing: %s", async (who) => {
    const viewer = world[who];
    const runId = await startRun(world.trainee);
    const { sessionId, takeId, recordingId } = await answerTurn(world.trainee, runId);
    const before = await runOf(world.trainee, runId);
    expect(await runOf(viewer, runId)).toBeNull();
    expect(problemOf(await name(viewer, runId, 1))).not.toBeNull();
    expect(problemOf(await submitRun(viewer, { runId, key: randomUUID(), reviewerIds: [viewer.personId] }))).not.toBeNull();
    expect(problemOf(await withdrawRun(viewer, runId))).not.toBeNull();
    expect(problemOf(await typedTake(viewer, { sessionId, key: randomUUID(), text: "Not mine" }))).not.toBeNull();
    expect(problemOf(await transaction((tx) => attachTake(tx, viewer, { forId: sessionId, key: randomUUID(), recordingId })))).not.toBeNull();
    await expect(runAction(viewer, runId, formOf({ intent: "delete", takeId }))).rejects.toMatchObject({ status: 404 });
    await expect(runAction(viewer, runId, formOf({ intent: "leave" }))).rejects.toMatchObject({ status: 404 });
    expect(await runOf(world.trainee, runId)).toEqual(before);
  });

  test("cannot open a run by another's key", async () => {
    const key = randomUUID();
    expect((await startConversation(world.trainee, { key, slug, anew: true })).ok).toBe(true);
    expect((await startConversation(world.colleague, { key, slug })).ok).toBe(false);
  });
});

describe("naming a move", () => {
  test("is refused in a turn that is not there, in one that is over, without an answer, and with a move that is none", async () => {
    const runId = await startRun(world.trainee);
    expect(problemOf(await name(world.trainee, runId, 2))).toContain("not open");
    expect(problemOf(await name(world.trainee, runId, 1))).toContain("Answer first");
    await expect(runAction(world.trainee, runId, formOf({ intent: "name", place: "1", key: randomUUID(), move: "hypnotised" }))).rejects.toMatchObject({ status: 400 });
    expect(await runAction(world.trainee, runId, formOf({ intent: "name", place: "1", key: randomUUID() }))).toMatchObject({ problem: "Choose the move that comes closest." });
    await answerTurn(world.trainee, runId, { status: "refused" });
    expect(problemOf(await name(world.trainee, runId, 1))).toContain("could not be used");
    await answerTurn(world.trainee, runId);
    expect(problemOf(await name(world.trainee, runId, 1))).toBeNull();
    expect(problemOf(await name(world.trainee, runId, 1, "blamed"))).toContain("already");
    expect((await runOf(world.trainee, runId))?.turns.map(({ move }) => move)).toEqual(["held-the-decision", null]);
  });

  test("with the key of another session of one's own is refused, and nothing of it stands", async () => {
    const runId = await startRun(world.trainee);
    await answerTurn(world.trainee, runId);
    const { key } = await db().drillSession.findUniqueOrThrow({ where: { id: await session(world.trainee) } });
    const before = await runOf(world.trainee, runId);
    expect(problemOf(await name(world.trainee, runId, 1, "held-the-decision", key))).toMatch(/Load the page again/);
    expect(await runOf(world.trainee, runId)).toEqual(before);
    expect(problemOf(await name(world.trainee, runId, 1))).toBeNull();
  });

  test("twice is once, from one tab or two, and the first of two different names stands", async () => {
    const runId = await startRun(world.trainee);
    await answerTurn(world.trainee, runId);
    const key = randomUUID();
    const same = await Promise.all([key, key, randomUUID()].map((each) => name(world.trainee, runId, 1, "held-the-decision", each)));
    expect(same.every(({ ok }) => ok)).toBe(true);
    expect((await runOf(world.trainee, runId))?.turns).toHaveLength(2);
    await answerTurn(world.trainee, runId);
    const two = await Promise.all([name(world.trainee, runId, 2, "blamed"), name(world.trainee, runId, 2, "held-the-decision")]);
    expect(two.filter(({ ok }) => ok)).toHaveLength(1);
    const run = await runOf(world.trainee, runId);
    expect(run?.ending?.id === "walks-out" || run?.turns.length === 3).toBe(true);
  });

  test("makes the newest answer of the turn the one, and deletes those before it", async () => {
    const runId = await startRun(world.trainee);
    const first = await answerTurn(world.trainee, runId);
    const second = await answerTurn(world.trainee, runId);
    await name(world.trainee, runId, 1);
    expect((await runOf(world.trainee, runId))?.turns[0]?.take?.id).toBe(second.takeId);
    expect(await db().recording.findUnique({ where: { id: first.recordingId }, select: { status: true } })).toEqual({ status: "deleted" });
    expect(await db().recording.findUnique({ where: { id: second.recordingId }, select: { status: true } })).toEqual({ status: "ready" });
  });

  test("ends the turn: nothing more is answered in it", async () => {
    const runId = await startRun(world.trainee);
    const { sessionId, recordingId } = await answerTurn(world.trainee, runId);
    await name(world.trainee, runId, 1);
    expect(problemOf(await typedTake(world.trainee, { sessionId, key: randomUUID(), text: "And another thing" }))).toContain("stands");
    expect(problemOf(await transaction((tx) => attachTake(tx, world.trainee, { forId: sessionId, key: randomUUID(), recordingId })))).toContain("over");
  });

  test.each(conversations().map((one) => [one.slug]))("leads through %s to an end, and says of no turn before what else it could have led to", async (which) => {
    const runId = await startRun(world.trainee, which);
    await answerTurn(world.trainee, runId);
    expect((await runOf(world.trainee, runId))?.turns.flatMap(({ others }) => others)).toEqual([]);
    const { runId: walked } = await walkedRun(world.trainee, [], which);
    const run = await runOf(world.trainee, walked);
    expect(run).toMatchObject({ open: null, notSubmittable: null });
    expect(run?.ending?.text).toBeTruthy();
    for (const { others } of run?.turns ?? []) expect(others.flatMap(({ moves }) => moves)).toHaveLength(10);
  });
});

describe("starting", () => {
  test("twice is once, and a run that nobody has answered goes on", async () => {
    const key = randomUUID();
    const twice = await Promise.all([1, 2].map(() => startConversation(world.colleague, { key, slug })));
    expect(twice[0]).toEqual(twice[1]);
    expect(await startConversation(world.colleague, { key: randomUUID(), slug })).toEqual(twice[0]);
  });

  test("goes on with a run that was begun, which is named wherever one looks for it, unless it is to begin anew", async () => {
    const { colleague } = world;
    const runId = await startRun(colleague);
    await answerTurn(colleague, runId);
    await name(colleague, runId, 1);
    expect(await startConversation(colleague, { key: randomUUID(), slug })).toEqual({ ok: true, value: { runId } });
    expect(await openRuns(colleague)).toEqual([{ runId, title: madeConversation.title, openTurn: 2 }]);
    expect((await conversationPage(colleague, slug))?.open).toEqual({ runId, openTurn: 2 });
    const drill = await startDrill(colleague, { key: randomUUID(), vignetteSlug: "the-bed-until-five" });
    expect(drill.ok).toBe(true);
    expect((await practicePage(colleague, { stopped: false, timeZone: "UTC" })).sessions[0]).toMatchObject({ runId, state: "Go on at turn 2", openTurn: 2 });

    const key = randomUUID();
    const anew = await Promise.all([1, 2].map(() => startConversation(colleague, { key, slug, anew: true })));
    expect(anew[0]).toEqual(anew[1]);
    expect(anew[0]).not.toEqual({ ok: true, value: { runId } });
    // Nothing of the new one is answered: the older one is still what is gone on with.
    expect((await conversationPage(colleague, slug))?.open).toEqual({ runId, openTurn: 2 });
    for (let open = (await runOf(colleague, runId))?.open; open; open = (await runOf(colleague, runId))?.open) {
      await answerTurn(colleague, runId);
      await name(colleague, runId, open.place);
    }
    expect(await openRuns(colleague)).toEqual([]);
    expect((await conversationPage(colleague, slug))?.open).toBeNull();
  });

  test("is of a conversation, and a turn is no drill", async () => {
    expect(problemOf(await startConversation(world.trainee, { key: randomUUID(), slug: "no-such-thing" }))).toContain("no longer");
    const { vignette } = await openTurn(world.trainee, await startRun(world.trainee));
    expect(problemOf(await startDrill(world.trainee, { key: randomUUID(), vignetteSlug: vignette.slug }))).toContain("no longer");
  });
});

describe("submitting a conversation", () => {
  test("needs its end, every answer, and supervisors of one's own", async () => {
    const open = await startRun(world.trainee);
    await answerTurn(world.trainee, open);
    const send = (runId: string, reviewerIds = [world.supervisor.personId]) => submitRun(world.trainee, { runId, key: randomUUID(), reviewerIds });
    expect(problemOf(await send(open))).toContain("come to its end");
    const { runId, answers } = await walkedRun(world.trainee);
    expect(problemOf(await send(runId, []))).toContain("at least one");
    expect(problemOf(await send(runId, [world.colleague.personId]))).toContain("your own supervisors");
    await deleteTake(world.trainee, answers[1]!);
    expect(problemOf(await send(runId))).toContain("turn 2 was deleted");
    expect(await db().submission.count({ where: { conversationRunId: runId } })).toBe(0);
  });

  test("lets the chosen reviewers hear every answer, and only them; twice is once", async () => {
    const given = await submitted([world.supervisor]);
    expect(given.answers).toHaveLength(3);
    for (const { recordingId } of given.answers) {
      expect(await mayPlay(world.supervisor, recordingId)).toBe(true);
      expect(await mayPlay(world.second, recordingId)).toBe(false);
      expect(await mayPlay(world.colleague, recordingId)).toBe(false);
      expect(await mayPlay(world.elsewhere, recordingId)).toBe(false);
    }
    const again = await Promise.all([given.key, randomUUID()].map((key) => submitRun(world.trainee, { ...given, key })));
    expect(again.map((one) => one.ok && one.value.submissionId)).toEqual([given.submissionId, given.submissionId]);
    expect(await submittedRun(world.supervisor, given.submissionId)).toMatchObject({ trainee: { name: "Amara" }, turns: [{ place: 1 }, { place: 2 }, { place: 3 }] });
    for (const viewer of [world.second, world.colleague, world.elsewhere]) expect(await submittedRun(viewer, given.submissionId)).toBeNull();
    expect((await runOf(world.trainee, given.runId))?.submission).toMatchObject({ id: given.submissionId, withdrawnAt: null });
  });

  test("is taken back with every grant, and may be given again", async () => {
    const given = await submitted();
    expect((await withdrawRun(world.trainee, given.runId)).ok).toBe(true);
    expect((await withdrawRun(world.trainee, given.runId)).ok).toBe(true);
    for (const { recordingId } of given.answers) expect(await mayPlay(world.supervisor, recordingId)).toBe(false);
    expect(await submittedRun(world.supervisor, given.submissionId)).toBeNull();
    const again = await submitRun(world.trainee, { ...given, key: randomUUID() });
    expect(again.ok && again.value.submissionId !== given.submissionId).toBe(true);
    for (const { recordingId } of given.answers) expect(await mayPlay(world.supervisor, recordingId)).toBe(true);
  });

  test("is withdrawn as a whole when any of its answers is deleted", async () => {
    const given = await submitted();
    expect((await deleteTake(world.trainee, given.answers[0]!)).ok).toBe(true);
    for (const { recordingId } of given.answers) expect(await mayPlay(world.supervisor, recordingId)).toBe(false);
    expect(await submittedRun(world.supervisor, given.submissionId)).toBeNull();
    expect((await runOf(world.trainee, given.runId))?.submission?.withdrawnAt).not.toBeNull();
  });

  test("cannot be withdrawn once feedback was released; a deleted answer then goes alone", async () => {
    const given = await submitted();
    await transaction((tx) => markReleased(tx, world.supervisor, given.submissionId));
    expect(problemOf(await withdrawRun(world.trainee, given.runId))).toContain("Feedback has been released");
    await deleteTake(world.trainee, given.answers[0]!);
    expect(await Promise.all(given.answers.map(({ recordingId }) => mayPlay(world.supervisor, recordingId)))).toEqual([false, true, true]);
  });

  test("ends when its maker takes back the consent, whichever answer was recorded", async () => {
    const given = await submitted();
    // The last answer was written, those before it recorded.
    const last = given.answers.at(-1)!;
    await db().take.update({ where: { id: last.takeId }, data: { recordingId: null, typedAnswer: "In words" } });
    const taken = { organisationId: world.trainee.organisationId, personId: world.trainee.personId, purposes: ["supervision" as const], at: new Date().toISOString() };
    await withdrawWaiting(taken);
    await narrowConsent(taken);
    expect(await submittedRun(world.supervisor, given.submissionId)).toBeNull();
    for (const { recordingId } of given.answers.slice(0, -1)) expect(await mayPlay(world.supervisor, recordingId)).toBe(false);
    expect(problemOf(await submitRun(world.trainee, { ...given, key: randomUUID() }))).toContain("taken back your consent");
    await decideConsent(world.trainee, { purposes: ["supervision"], retentionDays: 365 });
  });

  test("stays with what is still there when a recording has expired, and can still be taken back", async () => {
    const given = await submitted();
    await db().recording.update({ where: { id: given.answers[0]!.recordingId }, data: { retainUntil: new Date(0) } });
    await expireRecordings();
    expect((await submittedRun(world.supervisor, given.submissionId))?.turns.map(({ take }) => take?.recording !== null)).toEqual([false, true, true]);
    expect((await withdrawRun(world.trainee, given.runId)).ok).toBe(true);
    expect(problemOf(await submitRun(world.trainee, { ...given, key: randomUUID() }))).toContain("no longer there");
  });
});

describe("a turn", () => {
  test("is no drill of its own: not in the list, not in what comes next, not in the drill's forms", async () => {
    const fresh = (await makeWorld("turns are no drills")).trainee;
    const { runId, answers } = await walkedRun(fresh);
    expect(await recentSessions(fresh)).toEqual([]);
    expect((await nextDrill(fresh))?.reason).toContain("Start with");
    const page = await practicePage(fresh, { stopped: false, timeZone: "UTC" });
    expect(page.sessions).toMatchObject([{ runId, takes: 3, state: "Gone through, not submitted", vignette: { title: madeConversation.title, clientName: "Ines" } }]);
    await expect(drillAction(fresh, answers[0]!.sessionId, formOf({ intent: "submit", takeId: answers[0]!.takeId, key: randomUUID() }))).rejects.toMatchObject({ status: 404 });
  });

  test("counts as practised under the conversation's name, all turns in one line", async () => {
    const fresh = (await makeWorld("minutes of a conversation")).trainee;
    const { runId, answers } = await walkedRun(fresh);
    const begun = Date.now();
    for (const { sessionId } of answers) {
      const playKey = randomUUID();
      for (const [seconds, playing] of [[0, true], [3, true], [5, false]] as const) {
        await beat(fresh, sessionId, { playKey, activity: "watching", positionMs: seconds * 1000, playing }, new Date(begun + answers.findIndex((one) => one.sessionId === sessionId) * 10_000 + seconds * 1000));
      }
    }
    const today = new Date(begun).toISOString().slice(0, 10);
    const lines = await verifiedByDay(fresh, { from: today, to: today, timeZone: "UTC" });
    expect(lines).toMatchObject([{ runId, momentTitle: madeConversation.title, clientName: "Ines" }]);
    expect(lines[0]?.ms.watching).toBe(15_000);
  });
});

describe("stopping", () => {
  test("before anything was answered leaves no trace", async () => {
    const runId = await startRun(world.second);
    await expect(runAction(world.second, runId, formOf({ intent: "leave" }))).rejects.toMatchObject({ status: 302 });
    expect(await db().conversationRun.count({ where: { id: runId } })).toBe(0);
    expect(await db().drillSession.count({ where: { conversationRunId: runId } })).toBe(0);
  });

  test("drops the answer that was being given, and keeps those before it", async () => {
    const runId = await startRun(world.trainee);
    const kept = await answerTurn(world.trainee, runId);
    await name(world.trainee, runId, 1);
    const dropped = await answerTurn(world.trainee, runId, { status: "receiving" });
    await expect(runAction(world.trainee, runId, formOf({ intent: "leave", key: dropped.key }))).rejects.toMatchObject({ status: 302 });
    expect(await db().take.count({ where: { id: dropped.takeId } })).toBe(0);
    const run = await runOf(world.trainee, runId);
    expect(run?.turns.map(({ take }) => take?.id ?? null)).toEqual([kept.takeId, null]);
    expect(run?.open?.place).toBe(2);
  });
});

describe("the clip of a turn", () => {
  const conversation = () => conversations().find((one) => one.slug === slug)!;
  const asked = (viewer: Viewer, place: number) => {
    const { vignette } = conversation().turns[place]!;
    return Promise.all((["clip", "captions", "poster"] as const).map((part) => mayPlayClip(viewer, { vignette, part })));
  };

  test("goes to those who have reached it, to supervisors and programme leads; the opening's poster is the library's", async () => {
    const { trainee, supervisor } = await makeWorld(`turns ${randomUUID()}`);
    const [opening, next] = conversation().turns.map(({ vignette }) => vignette.slug);
    expect(conversation().opening).toBe(conversation().turns[0]!.id);
    expect(await asked(trainee, 0)).toEqual([false, false, true]);
    expect(await asked(trainee, 1)).toEqual([false, false, false]);
    expect(await asked(supervisor, 1)).toEqual([true, true, true]);
    expect(await asked({ ...supervisor, roles: ["programme_lead"] }, 1)).toEqual([true, true, true]);
    const runId = await startRun(trainee);
    expect((await openTurn(trainee, runId)).vignette.slug).toBe(opening);
    expect(await asked(trainee, 0)).toEqual([true, true, true]);
    expect(await asked(trainee, 1)).toEqual([false, false, false]);
    await answerTurn(trainee, runId);
    await name(trainee, runId, 1);
    const reached = (await openTurn(trainee, runId)).vignette.slug;
    const place = conversation().turns.findIndex(({ vignette }) => vignette.slug === reached);
    expect(await asked(trainee, place)).toEqual([true, true, true]);
    if (next !== reached) expect(await asked(trainee, 1)).toEqual([false, false, false]);
  });

  test("goes to whoever was given a run that met it, also without the role of a supervisor", async () => {
    const there = await submitted();
    const met = (await submittedRun(world.supervisor, there.submissionId))!.turns.map(({ vignette }) => vignette.slug);
    const place = conversation().turns.findIndex(({ vignette }) => vignette.slug === met.at(-1));
    expect(await asked({ ...world.supervisor, roles: [] }, place)).toEqual([true, true, true]);
    expect(await asked({ ...world.second, roles: [] }, place)).toEqual([false, false, place === 0]);
  });
});
