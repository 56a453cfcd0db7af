import { writeFileSync } from "node:fs";
import path from "node:path";
import { beforeEach, afterAll, beforeAll, describe, expect, test } from "vitest";
import { content } from "~/library/index.server";
import { db } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { boss, openJobs } from "~/platform/jobs.server";
import { submissionFor, verifiedByDay, withdrawSitting } from "~/practice/index.server";
import { givenFeedback } from "~/review/given-feedback.server";
import { placeInSitting } from "~/review/answers-of-sittings.server";
import { feedbackWaiting, openReview, queue, releaseFeedback, reviewHandlers, saveWords } from "~/review/index.server";
import { newestFeedback, unreadSessions } from "~/review/feedback-store.server";
import { bySession } from "~/review/todays-lead";
import { todaysPage } from "~/review/todays-page.server";
import { handlers } from "~/wiring.server";
import { dayOf, plusDays } from "~/core/days";
import { madeAssessment } from "../make/assessment";
import { type MadeSitting, makeSitting } from "../make/sittings";
import { submit } from "../make/practice";
import { type World, makeSubmission, makeWorld } from "./world";

const clips = madeAssessment.forms[0]!.vignettes;
let world: World;
let sitting: MadeSitting;

beforeAll(() => openJobs(Object.keys(handlers)));
afterAll(() => boss().stop({ graceful: false }));
beforeEach(async () => {
  world = await makeWorld(`sittings ${crypto.randomUUID()}`);
  sitting = await makeSitting(world.make, world.trainee, { answers: clips.length, finished: true });
  for (const take of sitting.takes) await submit(world.make, take, [world.reviewer]);
});

async function release(submissionId: string): Promise<void> {
  await openReview(world.reviewer, submissionId);
  await saveWords(world.reviewer, { submissionId, workedWell: "You waited.", tryNext: "Wait longer." });
  expect(await releaseFeedback(world.reviewer, { submissionId, wordsOnly: true })).toMatchObject({ ok: true });
}

describe("the queue", () => {
  test("of somebody to whom it was not given holds nothing of it", async () => {
    for (const viewer of [world.second, world.colleague, world.elsewhere]) {
      expect(await queue(viewer)).toEqual([]);
      for (const { id } of await db().submission.findMany({ where: { take: { session: { sittingId: sitting.id } } } })) {
        expect(await submissionFor(viewer, id)).toBeNull();
        expect(await openReview(viewer, id)).toBeNull();
      }
    }
  });

  test("names the sitting in one line, without its form or a client, beside what else waits", async () => {
    await makeSubmission(world, [world.reviewer]);
    const lines = await queue(world.reviewer);
    expect(lines).toHaveLength(2);
    const line = lines.find((one) => one.sitting)!;
    expect(line).toMatchObject({ momentTitle: madeAssessment.title, clientName: "", sitting: { id: sitting.id, answers: clips.length } });
    expect(JSON.stringify(line)).not.toContain("form");
  });

  test("leads through all answers, in another order than that in which they were given", async () => {
    const met: number[] = [];
    for (let left = clips.length; left > 0; left -= 1) {
      const [line] = await queue(world.reviewer);
      expect(line!.sitting).toEqual({ id: sitting.id, answers: left, of: clips.length });
      const number = clips.length - left + 1;
      expect(await placeInSitting(world.reviewer, line!.submissionId, sitting.id)).toEqual({ number, of: clips.length });
      const { take } = await db().submission.findUniqueOrThrow({ where: { id: line!.submissionId }, include: { take: { include: { session: true } } } });
      met.push(take.session.place!);
      await release(line!.submissionId);
    }
    expect(met.toSorted()).toEqual([1, 2, 3]);
    expect(met).not.toEqual([1, 2, 3]);
    expect(await queue(world.reviewer)).toEqual([]);
  });

  // What is left of the first is in the order in which it was given, which is no reason to turn it round.
  test.each([[[2, 1, 3]], [[3, 1, 2]], [[1, 2, 3]]])("keeps one order to the end, where keys come as %j", async (byKey) => {
    for (const [index, place] of byKey.entries()) {
      await db().drillSession.updateMany({ where: { sittingId: sitting.id, place }, data: { key: `${"0".repeat(7)}${index}${crypto.randomUUID().slice(8)}` } });
    }
    const met: number[] = [];
    while (met.length < clips.length) {
      const [line] = await queue(world.reviewer);
      const { take } = await db().submission.findUniqueOrThrow({ where: { id: line!.submissionId }, include: { take: { include: { session: true } } } });
      met.push(take.session.place!);
      await release(line!.submissionId);
    }
    expect(met).toEqual(byKey.join() === "1,2,3" ? [2, 3, 1] : byKey);
  });
});

describe("the place of an answer in its sitting", () => {
  const given = () => db().submission.findMany({ where: { take: { session: { sittingId: sitting.id } } }, select: { id: true } });

  test("stays when it is opened again after its release, and is nobody else's to know", async () => {
    const [line] = await queue(world.reviewer);
    await release(line!.submissionId);
    expect(await placeInSitting(world.reviewer, line!.submissionId, sitting.id)).toEqual({ number: 1, of: clips.length });
    for (const viewer of [world.second, world.colleague, world.elsewhere]) expect(await placeInSitting(viewer, line!.submissionId, sitting.id)).toBeNull();
    const { id } = await makeSubmission(world, [world.reviewer]);
    expect(await placeInSitting(world.reviewer, id, undefined)).toBeNull();
  });

  test("does not count an answer that was deleted, and follows one order, whichever are left", async () => {
    const order = async () => {
      const places = await Promise.all((await given()).map(async ({ id }) => ({ id, place: await placeInSitting(world.reviewer, id, sitting.id) })));
      return places.filter(({ place }) => place).sort((a, b) => a.place!.number - b.place!.number);
    };
    const before = await order();
    expect(before.map(({ place }) => place)).toEqual([1, 2, 3].map((number) => ({ number, of: 3 })));
    await release(before[0]!.id);
    expect(await order()).toEqual(before);
    const { takeId } = await db().submission.findUniqueOrThrow({ where: { id: before[1]!.id } });
    await db().take.update({ where: { id: takeId }, data: { deletedAt: new Date() } });
    expect((await order()).map(({ place }) => place!.of)).toEqual([2, 2]);
    expect((await queue(world.reviewer))[0]).toMatchObject({ submissionId: before[2]!.id, sitting: { answers: 1, of: 2 } });
  });
});

test("an answer is rated on the assessment's rubric alone, with what its items look like in this very moment", async () => {
  const [line] = await queue(world.reviewer);
  const review = await openReview(world.reviewer, line!.submissionId);
  const items = review?.state === "open" ? review.items : [];
  expect(items.map(({ itemKey }) => itemKey)).toEqual(content().rubric(madeAssessment.rubric)!.items.map(({ id }) => `item:${id}`));
  const { take } = await db().submission.findUniqueOrThrow({ where: { id: line!.submissionId }, include: { take: { include: { session: true } } } });
  const notes = content().vignette(take.session.vignetteSlug)!.raterNotes;
  expect(items.map(({ note }) => note)).toEqual(items.map(({ itemKey }) => notes[itemKey.slice("item:".length)]));
});

test("what came back is one line under the sitting's name, and starts no plan", async () => {
  for (const { id } of await db().submission.findMany({ where: { take: { session: { sittingId: sitting.id } } } })) await release(id);
  const lines = bySession(await feedbackWaiting(world.trainee, 12));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({ sittingId: sitting.id, momentTitle: madeAssessment.title, clientName: "", unread: true });
  expect(await unreadSessions(world.trainee)).toEqual([sitting.id]);
  expect(await newestFeedback(world.trainee)).toBeNull();
});

test("the ledger counts the sitting as one, by its name", async () => {
  const today = dayOf(new Date(), "UTC");
  const days = await verifiedByDay(world.trainee, { from: plusDays(today, -10), to: today, timeZone: "UTC" });
  expect(days.map(({ sittingId, momentTitle, clientName }) => ({ sittingId, momentTitle, clientName }))).toEqual([{ sittingId: sitting.id, momentTitle: madeAssessment.title, clientName: "" }]);
  expect(days[0]!.ms.answering).toBeGreaterThan(0);
});

describe("mails about a sitting", () => {
  const given = async () => (await db().submission.findMany({ where: { take: { session: { sittingId: sitting.id } } }, orderBy: { id: "asc" } })).map(({ id }) => id);
  const released = async (submissionId: string) => {
    await release(submissionId);
    const { id: reviewId } = await db().review.findFirstOrThrow({ where: { submissionId, reviewerId: world.reviewer.personId } });
    await reviewHandlers["feedback.released"]({ reviewId });
  };
  const mailsTo = (recipient: string) => db().localMail.findMany({ where: { recipient } });

  // Mails land in the local mailbox.
  beforeAll(() => writeFileSync(path.join(env.dataDir, "demo.json"), JSON.stringify({ demo: true })));

  test("tell the reviewer once, by the assessment's name, how many answers there are, also where the first was taken back", async () => {
    const [first] = await given();
    await db().submission.update({ where: { id: first! }, data: { withdrawnAt: new Date() } });
    const tell = () => reviewHandlers["take.submitted"]({ submissionId: first! });
    await tell();
    await tell();
    const [mail, ...others] = await mailsTo(world.reviewer.email);
    expect(others).toEqual([]);
    expect(mail!.subject).toBe("Your queue: an assessment is waiting");
    expect(mail!.text).toContain(`“${madeAssessment.title}” for you to rate, ${clips.length - 1} answers`);
    for (const clip of clips) for (const secret of [content().vignette(clip)!.title, content().vignette(clip)!.client.name, world.trainee.name]) expect(mail!.text).not.toContain(secret);
  });

  test("tell nobody of a sitting that was taken back whole", async () => {
    expect(await withdrawSitting(world.trainee, sitting.id)).toMatchObject({ ok: true });
    await reviewHandlers["take.submitted"]({ submissionId: (await given())[0]! });
    expect(await mailsTo(world.reviewer.email)).toEqual([]);
  });

  test("tell the trainee once, when a reviewer has answered all of it; the day says before how much is here", async () => {
    const [first, ...rest] = await given();
    await released(first!);
    expect(await mailsTo(world.trainee.email)).toEqual([]);
    const today = await todaysPage(world.trainee);
    expect(today.lead).toBe("feedback");
    expect(today.news).toMatchObject({ sittingId: sitting.id, momentTitle: madeAssessment.title, sitting: { submitted: clips.length, released: 1 } });
    expect(today.sittings).toMatchObject([{ title: madeAssessment.title, submitted: clips.length, released: 1 }]);
    for (const id of rest) await released(id);
    const [mail, ...others] = await mailsTo(world.trainee.email);
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ subject: "Feedback is waiting" });
    expect(mail!.text).toContain(`all of your answers in “${madeAssessment.title}”`);
    expect((await todaysPage(world.trainee)).sittings).toEqual([]);
  });
});

test("feedback that was given stands under the assessment's name", async () => {
  const [line] = await queue(world.reviewer);
  await release(line!.submissionId);
  expect(await givenFeedback(world.reviewer)).toMatchObject([{ momentTitle: madeAssessment.title }]);
});
