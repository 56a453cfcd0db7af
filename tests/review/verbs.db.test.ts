import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "~/accounts";
import { db } from "~/platform/db.server";
import { submissionFor, withdrawSubmission } from "~/practice/index.server";
import { addComment, feedbackOn, openReview, queue, releaseFeedback, removeComment, restoreComment, reviewAction, saveRating, saveWords, waitingSince } from "~/review/index.server";
import { earlierFeedback, givenFeedback } from "~/review/given-feedback.server";
import { nothingScored } from "~/review/words";
import { readFeedback } from "~/review/read-feedback.server";
import { makeTypedTake, submit, withdraw } from "../make/practice";
import { type World, makeSubmission, makeWorld, told, vignette } from "./world";

let world: World;
beforeAll(async () => {
  world = await makeWorld("verbs");
});

const words = { workedWell: "You stayed with her.", tryNext: "Say no once, plainly." };
const empathy = "item:empathy";

async function opened(medium: "video" | "typed" = "video", reviewers = [world.reviewer]) {
  const submission = await makeSubmission(world, reviewers, { medium });
  for (const one of reviewers) await openReview(one, submission.id);
  return submission;
}

async function released(reviewers = [world.reviewer]) {
  const submission = await opened("video", reviewers);
  await saveWords(world.reviewer, { submissionId: submission.id, ...words });
  await saveRating(world.reviewer, { submissionId: submission.id, itemKey: empathy, value: 6, cannotRateReason: null });
  expect(await releaseFeedback(world.reviewer, { submissionId: submission.id })).toEqual({ ok: true, value: undefined });
  return submission;
}

const rowsOf = (submissionId: string) => db().review.findMany({ where: { submissionId }, include: { ratings: true, comments: true } });

describe("refused", () => {
  test.each(["trainee", "colleague", "elsewhere"] as const)("everything, to the %s", async (who) => {
    const submission = await opened();
    const [before] = await rowsOf(submission.id);
    const viewer: Viewer = world[who];
    const submissionId = submission.id;
    expect(await openReview(viewer, submissionId)).toBeNull();
    const refusals = [
      await saveRating(viewer, { submissionId, itemKey: empathy, value: 6, cannotRateReason: null }),
      await saveWords(viewer, { submissionId, ...words }),
      await addComment(viewer, { submissionId, key: randomUUID(), media: "take", atMs: 1000, text: "Here." }),
      await releaseFeedback(viewer, { submissionId }),
    ];
    for (const refusal of refusals) expect(refusal.ok).toBe(false);
    expect(await rowsOf(submissionId)).toEqual([before]);
    expect(await queue(viewer)).toEqual([]);
  });

  test("a remark of another's review, taken away or brought back", async () => {
    const submission = await opened("video", [world.reviewer, world.second]);
    const submissionId = submission.id;
    await addComment(world.reviewer, { submissionId, key: randomUUID(), media: "take", atMs: 1000, text: "Here." });
    const review = await openReview(world.reviewer, submissionId);
    const commentId = review?.state === "open" ? review.comments[0]!.id : "";
    expect((await removeComment(world.second, { submissionId, commentId })).ok).toBe(false);
    expect(await openReview(world.reviewer, submissionId)).toMatchObject({ comments: [{ id: commentId }] });
  });

  test("a submission that was withdrawn, to its former reviewer", async () => {
    const submission = await opened();
    await saveWords(world.reviewer, { submissionId: submission.id, ...words });
    await withdraw(world.make, submission);
    expect(await openReview(world.reviewer, submission.id)).toEqual({ state: "withdrawn", withdrawnAt: expect.any(Date) as Date, left: false });
    const asked = { actorId: world.reviewer.personId, action: "access.not-found", subjectId: submission.id, ownerId: world.trainee.personId };
    expect(await db().auditEvent.count({ where: asked })).toBe(1);
    expect(await releaseFeedback(world.reviewer, { submissionId: submission.id, wordsOnly: true })).toMatchObject({ ok: false });
    expect(await saveRating(world.reviewer, { submissionId: submission.id, itemKey: empathy, value: 6, cannotRateReason: null })).toMatchObject({ ok: false });
    expect(await feedbackOn(world.trainee, [submission.id])).toEqual([]);
    expect((await queue(world.reviewer)).map((line) => line.submissionId)).not.toContain(submission.id);
  });

  test("a submission of somebody who has left, until they are back", async () => {
    const submission = await opened();
    const present = (leftAt: Date | null) => db().member.updateMany({ where: { personId: world.trainee.personId }, data: { leftAt } });
    await present(new Date());
    expect(await openReview(world.reviewer, submission.id)).toMatchObject({ state: "withdrawn", left: true });
    expect(await saveRating(world.reviewer, { submissionId: submission.id, itemKey: empathy, value: 6, cannotRateReason: null })).toMatchObject({ ok: false });
    expect((await queue(world.reviewer)).map((line) => line.submissionId)).not.toContain(submission.id);
    await present(null);
    expect(await openReview(world.reviewer, submission.id)).toMatchObject({ state: "open" });
  });

  test.each([
    ["below the scale", empathy, 1, null],
    ["above the scale", empathy, 11, null],
    ["between two half points", empathy, 6.5, null],
    ["no number", empathy, Number.NaN, null],
    ["of a criterion, beyond yes", `criterion:${vignette().criteria[0]!.id}`, 3, null],
    ["of something that is not rated here", "item:punctuality", 6, null],
    ["neither score nor reason", empathy, null, null],
    ["a reason of spaces", empathy, null, "   "],
    ["a reason without end", empathy, null, "x".repeat(301)],
    ["both score and reason", empathy, 6, "too short"],
  ])("a rating %s", async (_what, itemKey, value, cannotRateReason) => {
    const submission = await opened();
    const refusal = await saveRating(world.reviewer, { submissionId: submission.id, itemKey, value, cannotRateReason });
    expect(refusal.ok).toBe(false);
    expect((await rowsOf(submission.id))[0]!.ratings).toEqual([]);
  });

  test("skills of a typed answer, which has criteria only", async () => {
    const submission = await opened("typed");
    const review = await openReview(world.reviewer, submission.id);
    expect(review).toMatchObject({ state: "open" });
    expect(review?.state === "open" && review.items.map((item) => item.kind)).toEqual(vignette().criteria.map(() => "criterion"));
    expect((await saveRating(world.reviewer, { submissionId: submission.id, itemKey: empathy, value: 6, cannotRateReason: null })).ok).toBe(false);
  });

  test.each([
    [{ workedWell: "", tryNext: "" }, /one thing that worked and one thing to try/],
    [{ workedWell: "You waited.", tryNext: "  " }, /one thing to try/],
    [{ workedWell: "", tryNext: "Wait longer." }, /one thing that worked/],
  ])("release without both sentences: %o", async (given, problem) => {
    const submission = await opened();
    await saveWords(world.reviewer, { submissionId: submission.id, ...given });
    expect(await releaseFeedback(world.reviewer, { submissionId: submission.id })).toEqual({ ok: false, problem: expect.stringMatching(problem) as string });
    expect(await told("feedback.released", "reviewId", (await rowsOf(submission.id))[0]!.id)).toBe(0);
  });

  test("release without a single score, unless the words alone are meant to go", async () => {
    const submission = await opened();
    await saveWords(world.reviewer, { submissionId: submission.id, ...words });
    expect(await releaseFeedback(world.reviewer, { submissionId: submission.id })).toEqual({ ok: false, problem: nothingScored });
    expect(await feedbackOn(world.trainee, [submission.id])).toEqual([]);
    expect((await releaseFeedback(world.reviewer, { submissionId: submission.id, wordsOnly: true })).ok).toBe(true);
    expect(await feedbackOn(world.trainee, [submission.id])).toHaveLength(1);
  });

  test("a remark without words, before the start, or on a typed answer's time", async () => {
    const submission = await opened("typed");
    const remark = { submissionId: submission.id, key: randomUUID(), media: "take" as const, atMs: 500, text: "Here." };
    for (const wrong of [remark, { ...remark, media: "clip" as const, text: " " }, { ...remark, media: "clip" as const, atMs: -1 }, { ...remark, atMs: 0.5 }]) {
      expect((await addComment(world.reviewer, wrong)).ok).toBe(false);
    }
    expect((await rowsOf(submission.id))[0]!.comments).toEqual([]);
  });

  test("every change after release, and a withdrawal", async () => {
    const submission = await released();
    const submissionId = submission.id;
    expect((await saveRating(world.reviewer, { submissionId, itemKey: empathy, value: 6, cannotRateReason: null })).ok).toBe(false);
    expect((await saveWords(world.reviewer, { submissionId, tryNext: "Something else." })).ok).toBe(false);
    expect((await addComment(world.reviewer, { submissionId, key: randomUUID(), media: "take", atMs: 0, text: "Late." })).ok).toBe(false);
    expect((await withdrawSubmission(world.trainee, { sessionId: submission.take.session.id, submissionId })).ok).toBe(false);
    expect(await feedbackOn(world.trainee, [submissionId])).toMatchObject([{ ...words, comments: [] }]);
  });
});

describe("kept", () => {
  test("without control characters: scores, remarks and words", async () => {
    const submissionId = (await opened("video", [world.reviewer])).id;
    const sent = (fields: Record<string, string>) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.set(name, value);
      return reviewAction(world.reviewer, submissionId, form);
    };
    const saved = { intent: "save", workedWell: "You\u0000 stayed.\nLong.", tryNext: "\u0007Say no.", [empathy]: "cannot-rate", [`${empathy}-reason`]: "No\u0000 sound." };
    expect(await sent(saved)).toMatchObject({ problem: null });
    expect(await sent({ intent: "comment", key: randomUUID(), at: "0:01", text: "Here\u0000." })).toMatchObject({ problem: null });
    expect(await rowsOf(submissionId)).toMatchObject([
      { workedWell: "You stayed.\nLong.", tryNext: "Say no.", ratings: [{ cannotRateReason: "No sound." }], comments: [{ text: "Here." }] },
    ]);
  });

  test("the last score of an item, also when two tabs send at once", async () => {
    const submission = await opened();
    const rate = (value: number) => saveRating(world.reviewer, { submissionId: submission.id, itemKey: empathy, value, cannotRateReason: null });
    const answers = await Promise.all([2, 3, 4, 5, 6, 7].map(rate));
    expect(answers.every((answer) => answer.ok)).toBe(true);
    await rate(9);
    expect((await rowsOf(submission.id))[0]!.ratings).toMatchObject([{ itemKey: empathy, value: 9 }]);
  });

  test("a reason instead of a score, and a score instead of the reason", async () => {
    const submission = await opened();
    const rate = (value: number | null, cannotRateReason: string | null) =>
      saveRating(world.reviewer, { submissionId: submission.id, itemKey: empathy, value, cannotRateReason });
    await rate(6, null);
    await rate(null, " too short to tell ");
    expect((await rowsOf(submission.id))[0]!.ratings).toMatchObject([{ value: null, cannotRateReason: "too short to tell" }]);
    await rate(7, null);
    expect((await rowsOf(submission.id))[0]!.ratings).toMatchObject([{ value: 7, cannotRateReason: null }]);
  });

  test("one review of one reviewer, however often and at once the page is opened, and each opening in the audit", async () => {
    const submission = await makeSubmission(world, [world.reviewer]);
    await Promise.all([1, 2, 3].map(() => openReview(world.reviewer, submission.id)));
    expect(await rowsOf(submission.id)).toHaveLength(1);
    const events = await db().auditEvent.findMany({ where: { action: "submission.opened", subjectId: submission.id } });
    expect(events).toHaveLength(3);
    expect(events[0]).toMatchObject({ actorId: world.reviewer.personId, ownerId: world.trainee.personId });
  });

  test("a remark once for one key, gone when removed and back when restored", async () => {
    const submission = await opened();
    const submissionId = submission.id;
    const remark = { submissionId, key: randomUUID(), media: "clip" as const, atMs: 4200, text: " Her voice drops. " };
    await Promise.all([addComment(world.reviewer, remark), addComment(world.reviewer, remark)]);
    const comments = async () => {
      const review = await openReview(world.reviewer, submissionId);
      return review?.state === "open" ? review.comments : [];
    };
    const [only, ...others] = await comments();
    expect(only).toMatchObject({ media: "clip", atMs: 4200, text: "Her voice drops." });
    expect(others).toEqual([]);
    await removeComment(world.reviewer, { submissionId, commentId: only!.id });
    expect(await comments()).toEqual([]);
    await restoreComment(world.reviewer, { submissionId, commentId: only!.id });
    expect(await comments()).toHaveLength(1);
  });
});

describe("the queue", () => {
  test("holds what waits, the oldest first, until this reviewer has released", async () => {
    const own = await makeWorld("queue");
    const [late, early] = [
      await makeSubmission(own, [own.reviewer, own.second], { submittedAt: new Date("2026-11-20T10:00:00Z") }),
      await makeSubmission(own, [own.reviewer, own.second], { medium: "typed", submittedAt: new Date("2026-11-18T10:00:00Z") }),
    ];
    expect((await queue(own.reviewer)).map((line) => [line.submissionId, line.medium])).toEqual([
      [early.id, "typed"],
      [late.id, "video"],
    ]);
    expect(await waitingSince(own.reviewer)).toEqual({ count: 2, oldest: new Date("2026-11-18T10:00:00Z") });
    await openReview(own.reviewer, early.id);
    await saveWords(own.reviewer, { submissionId: early.id, ...words });
    await releaseFeedback(own.reviewer, { submissionId: early.id, wordsOnly: true });
    expect((await queue(own.reviewer)).map((line) => line.submissionId)).toEqual([late.id]);
    expect(await givenFeedback(own.reviewer)).toMatchObject([{ submissionId: early.id, traineeName: "Trainee", tryNext: words.tryNext }]);
    expect(await givenFeedback(own.second)).toEqual([]);

    expect((await queue(own.second)).map((line) => line.submissionId)).toEqual([early.id, late.id]);
    await db().take.update({ where: { id: early.take.id }, data: { deletedAt: new Date() } });
    expect(await givenFeedback(own.reviewer)).toEqual([]);
  });
});

describe("release", () => {
  test("happens once, at whatever speed it is asked for", async () => {
    const submission = await opened();
    await saveWords(world.reviewer, { submissionId: submission.id, ...words });
    const answers = await Promise.all([1, 2, 3].map(() => releaseFeedback(world.reviewer, { submissionId: submission.id, wordsOnly: true })));
    expect(answers).toEqual([1, 2, 3].map(() => ({ ok: true, value: undefined })));
    const [review] = await rowsOf(submission.id);
    expect(await told("feedback.released", "reviewId", review!.id)).toBe(1);
    expect(await db().auditEvent.count({ where: { action: "feedback.released", subjectId: submission.id } })).toBe(1);
  });

  test("and a withdrawal at the same moment never both stand", async () => {
    for (let round = 0; round < 8; round++) {
      const submission = await opened();
      await saveWords(world.reviewer, { submissionId: submission.id, ...words });
      const [given, taken] = await Promise.all([
        releaseFeedback(world.reviewer, { submissionId: submission.id, wordsOnly: true }),
        withdrawSubmission(world.trainee, { sessionId: submission.take.session.id, submissionId: submission.id }),
      ]);
      expect([given.ok, taken.ok].filter(Boolean)).toHaveLength(1);
      const row = await db().submission.findUniqueOrThrow({ where: { id: submission.id } });
      expect([row.releasedAt, row.withdrawnAt].filter(Boolean)).toHaveLength(1);
      expect(await feedbackOn(world.trainee, [submission.id])).toHaveLength(given.ok ? 1 : 0);
    }
  });

  test("gives the trainee words, scores in words with their anchors, and remarks; reading marks it as read", async () => {
    const submission = await opened();
    const submissionId = submission.id;
    await saveRating(world.reviewer, { submissionId, itemKey: empathy, value: 8, cannotRateReason: null });
    await saveRating(world.reviewer, { submissionId, itemKey: "item:verbal-fluency", value: null, cannotRateReason: "too short to tell" });
    await addComment(world.reviewer, { submissionId, key: randomUUID(), media: "take", atMs: 900, text: "Here you waited." });
    await saveWords(world.reviewer, { submissionId, ...words });
    expect(await feedbackOn(world.trainee, [submissionId])).toEqual([]);
    await releaseFeedback(world.reviewer, { submissionId });
    expect(await feedbackOn(world.colleague, [submissionId])).toEqual([]);
    const [given] = await readFeedback(world.trainee, [submissionId]);
    expect(given).toMatchObject({ ...words, reviewerName: "Reviewer", readAt: null, comments: [{ media: "take", atMs: 900, text: "Here you waited." }] });
    const score = (key: string) => given!.scores.find((one) => one.itemKey === key);
    expect(score(empathy)).toMatchObject({ said: "4 of 5", anchors: [expect.stringContaining("surface"), expect.stringContaining("not quite said")] });
    expect(score("item:verbal-fluency")).toMatchObject({ said: "could not be rated: too short to tell" });
    expect(score("item:persuasiveness")).toMatchObject({ said: "not rated" });
    expect((await feedbackOn(world.trainee, [submissionId]))[0]!.readAt).toBeInstanceOf(Date);
  });

  test("on a take stands on the next take of the session, for the one who gave it", async () => {
    const first = await released();
    const again = await makeTypedTake(world.make, first.take.session, "Let me try that again.", 2);
    const next = await submit(world.make, again, [world.reviewer, world.second]);
    const shown = async (viewer: Viewer) => earlierFeedback(viewer, (await submissionFor(viewer, next.id))!);
    expect(await shown(world.reviewer)).toEqual({ submissionId: first.id, takeNumber: 1, tryNext: words.tryNext });
    expect(await shown(world.second)).toBeNull();
    expect(await earlierFeedback(world.reviewer, (await submissionFor(world.reviewer, first.id))!)).toBeNull();
  });
});
