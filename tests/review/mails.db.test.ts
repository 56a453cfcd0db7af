import { writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { openReview, releaseFeedback, reviewHandlers, saveWords } from "~/review/index.server";
import { withdraw } from "../make/practice";
import { type World, makeSubmission, makeWorld, rubric, vignette } from "./world";

let world: World;
beforeAll(async () => {
  world = await makeWorld("mails");
  // Mails land in the local mailbox.
  writeFileSync(path.join(env.dataDir, "demo.json"), JSON.stringify({ demo: true }));
});
beforeEach(() => db().localMail.deleteMany());

const mails = () => db().localMail.findMany({ orderBy: { recipient: "asc" } });

describe("mails", () => {
  test("tell each reviewer that something waits in the queue", async () => {
    const submission = await makeSubmission(world, [world.reviewer, world.second]);
    await reviewHandlers["take.submitted"]({ submissionId: submission.id });
    const sent = await mails();
    expect(sent.map((mail) => mail.recipient).sort()).toEqual([world.reviewer.email, world.second.email].sort());
    expect(sent[0]!.subject).toBe("Your queue: a response is waiting");
    expect(sent[0]!.text).toContain("/review");
  });

  test("go once to each person however often the job runs, and again where the mail server refused", async () => {
    const submission = await makeSubmission(world, [world.reviewer, world.second]);
    const run = () => reviewHandlers["take.submitted"]({ submissionId: submission.id });
    // The second mail is refused, as a mail server in trouble would.
    await db().$executeRawUnsafe(`alter table local_mail add constraint refused check (recipient <> '${world.second.email}')`);
    await expect(run()).rejects.toThrow();
    await expect(run()).rejects.toThrow();
    expect((await mails()).map((mail) => mail.recipient)).toEqual([world.reviewer.email]);
    await db().$executeRawUnsafe("alter table local_mail drop constraint refused");
    await run();
    await Promise.all([run(), run()]);
    expect((await mails()).map((mail) => mail.recipient).sort()).toEqual([world.reviewer.email, world.second.email].sort());
  });

  test("tell nobody of what was withdrawn meanwhile", async () => {
    const submission = await makeSubmission(world, [world.reviewer]);
    await withdraw(world.make, submission);
    await reviewHandlers["take.submitted"]({ submissionId: submission.id });
    expect(await mails()).toEqual([]);
  });

  test("tell the trainee, and nobody before release, that feedback is waiting, and nothing of it", async () => {
    const submission = await makeSubmission(world, [world.reviewer]);
    await openReview(world.reviewer, submission.id);
    const { id: reviewId } = await db().review.findFirstOrThrow({ where: { submissionId: submission.id } });
    await reviewHandlers["feedback.released"]({ reviewId });
    expect(await mails()).toEqual([]);
    await saveWords(world.reviewer, { submissionId: submission.id, workedWell: "You stayed with her.", tryNext: "Say no once, plainly." });
    await releaseFeedback(world.reviewer, { submissionId: submission.id, wordsOnly: true });
    await reviewHandlers["feedback.released"]({ reviewId });
    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ recipient: world.trainee.email, subject: "Feedback is waiting" });
    const { client, title, skill } = vignette();
    const secrets = [client.name, title, skill, world.trainee.name, "stayed", "plainly", submission.id, ...rubric().items.map((item) => item.title)];
    for (const secret of secrets) expect(`${mail!.subject} ${mail!.text}`.toLowerCase()).not.toContain(secret.toLowerCase());
  });
});
