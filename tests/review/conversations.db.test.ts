import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "~/accounts";
import { type Move, moveNames } from "~/library";
import { db } from "~/platform/db.server";
import { correctionsIn, submitRun, withdrawRun } from "~/practice/index.server";
import { correctMove } from "~/review/correct-move.server";
import { givenFeedback } from "~/review/given-feedback.server";
import { addComment, feedbackWaiting, openReview, queue, releaseFeedback, reviewAction, saveRating, saveWords } from "~/review/index.server";
import { runPage } from "~/review/run-page.server";
import { madeConversation, madeRubric } from "../make/conversation";
import { walkedRun } from "../make/runs";
import { type World, makeWorld } from "../practice/world";

let world: World;
beforeAll(async () => {
  world = await makeWorld("reviewed conversations");
});

const toRisk: Move[] = ["received-the-feeling", "owned-the-limit", "asked-about-safety"];
const problemOf = (result: { ok: true } | { ok: false; problem: string }) => (result.ok ? null : result.problem);
const formOf = (fields: Record<string, string>) => Object.entries(fields).reduce((form, [field, value]) => (form.set(field, value), form), new FormData());

async function given(moves = toRisk, reviewers = [world.supervisor, world.second]) {
  const run = await walkedRun(world.trainee, moves);
  const submitted = await submitRun(world.trainee, { runId: run.runId, key: randomUUID(), reviewerIds: reviewers.map(({ personId }) => personId) });
  if (!submitted.ok) throw new Error(submitted.problem);
  return { ...run, submissionId: submitted.value.submissionId };
}

async function opened(viewer: Viewer, submissionId: string) {
  const review = await openReview(viewer, submissionId);
  if (review?.state !== "open") throw new Error("It is not open.");
  return review;
}

async function release(viewer: Viewer, submissionId: string) {
  await saveWords(viewer, { submissionId, workedWell: "You asked.", tryNext: "Say it once." });
  return releaseFeedback(viewer, { submissionId, wordsOnly: true });
}

describe("those to whom it was not given", () => {
  test.each(["colleague", "elsewhere", "trainee"] as const)("neither open nor change it: %s", async (who) => {
    const viewer = world[who];
    const { submissionId, runId } = await given();
    expect(await openReview(viewer, submissionId)).toBeNull();
    expect(await reviewAction(viewer, submissionId, formOf({ intent: "correct-move", place: "1", move: "blamed" }))).toBeNull();
    expect(problemOf(await correctMove(viewer, { submissionId, place: 1, move: "blamed" }))).not.toBeNull();
    expect(problemOf(await saveRating(viewer, { submissionId, itemKey: "item:safety", value: 4, cannotRateReason: null }))).not.toBeNull();
    expect(await correctionsIn(world.trainee, runId)).toEqual([]);
  });

  test("a supervisor of the same trainee who was not chosen", async () => {
    const { submissionId } = await given(toRisk, [world.supervisor]);
    expect(await openReview(world.second, submissionId)).toBeNull();
    expect(problemOf(await correctMove(world.second, { submissionId, place: 1, move: "blamed" }))).not.toBeNull();
  });

  test("nobody, once it was withdrawn", async () => {
    const { submissionId, runId } = await given();
    await opened(world.supervisor, submissionId);
    await withdrawRun(world.trainee, runId);
    expect(await openReview(world.supervisor, submissionId)).toMatchObject({ state: "withdrawn" });
    expect(problemOf(await correctMove(world.supervisor, { submissionId, place: 1, move: "blamed" }))).toContain("no longer be changed");
  });
});

describe("what is rated", () => {
  test("are the steps that can be seen in it, with their notes, the critical ones marked; nothing else", async () => {
    const { submissionId } = await given(["softened-it"]);
    const { items, rubric } = await opened(world.supervisor, submissionId);
    expect(rubric.title).toBe(madeRubric.title);
    expect(items.map(({ itemKey }) => itemKey)).toEqual(madeConversation.steps.map((id) => `item:${id}`));
    expect(items.map(({ kind }) => kind)).toEqual(["step", "step", "step", "step"]);
    expect(items.map(({ critical }) => critical === true)).toEqual([true, false, true, true]);
    for (const item of items) {
      expect(item.summary).toBe(madeConversation.stepNotes[item.itemKey.slice("item:".length)]);
      expect(item.options.map(({ value }) => value)).toEqual(["0", "1", "2"]);
      expect(item.standsAside).toBeUndefined();
    }
    expect(problemOf(await saveRating(world.supervisor, { submissionId, itemKey: "item:options", value: 4, cannotRateReason: null }))).toContain("not rated on that");
    expect(problemOf(await saveRating(world.supervisor, { submissionId, itemKey: "item:safety", value: 3, cannotRateReason: null }))).toContain("not on the scale");
    expect(problemOf(await saveRating(world.supervisor, { submissionId, itemKey: "item:safety", value: null, cannotRateReason: "" }))).toContain("why it cannot be rated");
    expect(problemOf(await saveRating(world.supervisor, { submissionId, itemKey: "item:holds-the-decision", value: 0, cannotRateReason: null }))).toBeNull();
  });

  test("is not whether the decision was held, where hopelessness was voiced on the way", async () => {
    const { submissionId } = await given();
    const { items } = await opened(world.supervisor, submissionId);
    expect(items.find(({ itemKey }) => itemKey === "item:holds-the-decision")?.standsAside).toContain("Safety stands in the place");
    for (const rating of [{ value: 4, cannotRateReason: null }, { value: null, cannotRateReason: "not seen" }]) {
      expect(problemOf(await saveRating(world.supervisor, { submissionId, itemKey: "item:holds-the-decision", ...rating }))).toContain("Safety stands");
    }
    expect(problemOf(await saveRating(world.supervisor, { submissionId, itemKey: "item:safety", value: 4, cannotRateReason: null }))).toBeNull();
  });
});

describe("a corrected move", () => {
  test("is refused for a turn or a move that is not there", async () => {
    const { submissionId } = await given();
    await opened(world.supervisor, submissionId);
    expect(problemOf(await correctMove(world.supervisor, { submissionId, place: 4, move: "blamed" }))).toContain("no such turn");
    expect(await reviewAction(world.supervisor, submissionId, formOf({ intent: "correct-move", place: "1", move: "hypnotised" }))).toMatchObject({ problem: "Choose one of the moves." });
  });

  test.each(["1000000000000", "0", "-1", "0.5", "first", ""])("is refused for the turn %j", async (place) => {
    const { submissionId } = await given();
    await openReview(world.supervisor, submissionId);
    expect(await reviewAction(world.supervisor, submissionId, formOf({ intent: "correct-move", place, move: "blamed" }))).toMatchObject({ problem: "This conversation has no such turn." });
  });

  test("is the reviewer's own until release, and the trainee's from then on; the named one stays beside it", async () => {
    const { submissionId, runId } = await given();
    await opened(world.supervisor, submissionId);
    await correctMove(world.supervisor, { submissionId, place: 1, move: "blamed" });
    expect((await correctMove(world.supervisor, { submissionId, place: 2, move: "softened-it" })).ok).toBe(true);
    expect((await correctMove(world.supervisor, { submissionId, place: 1, move: null })).ok).toBe(true);
    expect((await runPage(world.trainee, runId))?.corrections).toEqual([]);
    expect((await release(world.supervisor, submissionId)).ok).toBe(true);
    const page = await runPage(world.trainee, runId);
    expect(page?.corrections).toEqual([{ place: 2, words: "Ruth would call it: softened the decision" }]);
    expect(page?.run.turns.map(({ move }) => move)).toEqual(toRisk);
    expect(problemOf(await correctMove(world.supervisor, { submissionId, place: 2, move: "blamed" }))).toContain("no longer be changed");
  });

  test("that the trainee has read is not written over by another reviewer, and theirs is not shown before they release", async () => {
    const { submissionId, runId } = await given();
    await opened(world.supervisor, submissionId);
    await opened(world.second, submissionId);
    await correctMove(world.supervisor, { submissionId, place: 1, move: "blamed" });
    await release(world.supervisor, submissionId);
    expect(problemOf(await correctMove(world.second, { submissionId, place: 1, move: "argued" }))).toContain("Another supervisor");
    expect((await correctMove(world.second, { submissionId, place: 2, move: "argued" })).ok).toBe(true);
    expect((await runPage(world.trainee, runId))?.corrections.map(({ place }) => place)).toEqual([1]);
    await release(world.second, submissionId);
    expect((await runPage(world.trainee, runId))?.corrections.map(({ place }) => place)).toEqual([1, 2]);
  });
});

describe("a move that is corrected again", () => {
  test("by the same reviewer has the newest name, beside the trainee's own", async () => {
    const { submissionId, runId } = await given();
    await opened(world.supervisor, submissionId);
    for (const move of ["blamed", "argued"] as const) expect((await correctMove(world.supervisor, { submissionId, place: 1, move })).ok).toBe(true);
    await release(world.supervisor, submissionId);
    const page = (await runPage(world.trainee, runId))!;
    expect(page.corrections).toEqual([{ place: 1, words: "Ruth would call it: argued or defended" }]);
    expect(page.run.turns[0]!.move).toBe(toRisk[0]);
  });

  test("by another reviewer before either has released has the newest name, which the trainee sees from that one's release on", async () => {
    const { submissionId, runId } = await given();
    for (const viewer of [world.supervisor, world.second]) await opened(viewer, submissionId);
    await correctMove(world.supervisor, { submissionId, place: 1, move: "blamed" });
    expect((await correctMove(world.second, { submissionId, place: 1, move: "argued" })).ok).toBe(true);
    await release(world.supervisor, submissionId);
    expect((await runPage(world.trainee, runId))!.corrections).toEqual([]);
    await release(world.second, submissionId);
    const page = (await runPage(world.trainee, runId))!;
    expect(page.corrections).toEqual([{ place: 1, words: "Sam would call it: argued or defended" }]);
    expect(page.run.turns[0]!.move).toBe(toRisk[0]);
  });

  test("stays where another reviewer leaves the trainee's own name standing", async () => {
    const { submissionId, runId } = await given();
    for (const viewer of [world.supervisor, world.second]) await opened(viewer, submissionId);
    await correctMove(world.supervisor, { submissionId, place: 1, move: "blamed" });
    expect((await correctMove(world.second, { submissionId, place: 1, move: null })).ok).toBe(true);
    await release(world.supervisor, submissionId);
    expect((await runPage(world.trainee, runId))!.corrections.map(({ place }) => place)).toEqual([1]);
  });
});

describe("remarks", () => {
  test("belong to a turn's clip or its answer, by the time of the whole", async () => {
    const { submissionId, runId } = await given();
    await opened(world.supervisor, submissionId);
    const { run } = (await runPage(world.trainee, runId))!;
    const [first, second] = run.turns;
    const intoSecondAnswer = first!.clip.durationMs + first!.take!.recording!.durationMs! + second!.clip.durationMs + 1500;
    const pin = (at: number) => reviewAction(world.supervisor, submissionId, formOf({ intent: "comment", key: randomUUID(), at: String(at), text: "Here." }));
    expect(await pin(intoSecondAnswer)).toMatchObject({ problem: null });
    expect(await pin(0)).toMatchObject({ problem: null });
    expect((await pin(10_000_000))?.problem).toContain("It ends at");
    expect((await opened(world.supervisor, submissionId)).comments.map(({ media, place, atMs }) => ({ media, place, atMs }))).toEqual([
      { media: "clip", place: 1, atMs: 0 },
      { media: "take", place: 2, atMs: 1500 },
    ]);
    expect(problemOf(await addComment(world.supervisor, { submissionId, key: randomUUID(), media: "take", atMs: 0, text: "Without a turn" }))).toContain("does not exist");
  });
});

test.each(["remove-comment", "restore-comment"])("%s of a remark that cannot be one is answered with a sentence", async (intent) => {
  const { submissionId } = await given();
  await openReview(world.supervisor, submissionId);
  expect(await reviewAction(world.supervisor, submissionId, formOf({ intent, commentId: "the first" }))).toMatchObject({ problem: "That remark is not there any more." });
});

describe("lists", () => {
  test("name the conversation and its client, and lead the trainee to the whole", async () => {
    const { submissionId, runId } = await given();
    expect((await queue(world.supervisor)).find((line) => line.submissionId === submissionId)).toMatchObject({ turns: 3, clientName: "Ines", momentTitle: madeConversation.title });
    await opened(world.supervisor, submissionId);
    await saveRating(world.supervisor, { submissionId, itemKey: "item:safety", value: 0, cannotRateReason: null });
    await release(world.supervisor, submissionId);
    expect((await givenFeedback(world.supervisor)).find((line) => line.submissionId === submissionId)).toMatchObject({ turns: 3, momentTitle: madeConversation.title });
    expect((await feedbackWaiting(world.trainee, 50)).find((line) => line.runId === runId)).toMatchObject({ clientName: "Ines", momentTitle: madeConversation.title, unread: true });
    const page = await runPage(world.trainee, runId);
    expect(page?.feedback[0]?.scores.find(({ itemKey }) => itemKey === "item:safety")).toMatchObject({ value: 0, critical: true, said: "0 of 2" });
    expect((await feedbackWaiting(world.trainee, 50)).find((line) => line.runId === runId)).toMatchObject({ unread: false });
  });
});

test("every shipped conversation is rated by steps of its own rubric", async () => {
  const { content } = await import("~/library/index.server");
  for (const conversation of content().conversations()) {
    const run = await walkedRun(world.trainee, [moveNames[0]], conversation.slug);
    const submitted = await submitRun(world.trainee, { runId: run.runId, key: randomUUID(), reviewerIds: [world.supervisor.personId] });
    if (!submitted.ok) throw new Error(submitted.problem);
    const { items } = await opened(world.supervisor, submitted.value.submissionId);
    expect(new Set(items.map(({ itemKey }) => itemKey))).toEqual(new Set(conversation.steps.map((id) => `item:${id}`)));
    expect(await db().review.findFirst({ where: { submissionId: submitted.value.submissionId }, select: { rubricSlug: true } })).toEqual({ rubricSlug: conversation.rubric });
  }
});
