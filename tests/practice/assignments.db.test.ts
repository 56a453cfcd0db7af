import { randomUUID } from "node:crypto";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { content } from "~/library/index.server";
import { db } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { linkTo } from "~/platform/mail.server";
import { assignDrill, cancelAssignment, drillHandlers, nextDrill, submitTake, withdrawSubmission } from "~/practice/index.server";
import { action } from "~/practice/routes/assign";
import { asked, formRequest } from "../accounts/world";
import { madeAssessment } from "../make/assessment";
import { type World, answer, makeWorld, moments, ratedAnswer, session } from "./world";

let world: World;
beforeAll(async () => {
  world = await makeWorld("assignments");
});

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const slugs = () => moments().map(({ slug }) => slug);

const assignTo = (viewer: World["supervisor"], change: Partial<Parameters<typeof assignDrill>[1]> = {}) =>
  assignDrill(viewer, { key: randomUUID(), traineeId: world.trainee.personId, vignetteSlug: slugs()[3]!, dueOn: inDays(7), note: "", ...change });

test("a note is kept without control characters", async () => {
  const fields = { intent: "assign", key: randomUUID(), traineeId: world.trainee.personId, vignetteSlug: slugs()[4]!, dueOn: inDays(7), note: "Take\u0000 your\u0007 time." };
  await action(asked(world.supervisor, formRequest("/practice/assign", fields)));
  const { id, note } = await db().assignment.findUniqueOrThrow({ where: { key: fields.key } });
  expect(note).toBe("Take your time.");
  await cancelAssignment(world.supervisor, { assignmentId: id });
});

describe("assigning a drill", () => {
  test.each(["colleague", "elsewhere", "trainee"] as const)("is refused to one who does not supervise the trainee: %s", async (who) => {
    expect((await assignTo(world[who])).ok).toBe(false);
    expect(await db().assignment.count({ where: { supervisorId: world[who].personId } })).toBe(0);
  });

  test.each([
    [{ vignetteSlug: "nowhere" }, "one of the moments"],
    [{ dueOn: "soon" }, "Give a day"],
    [{ dueOn: "2020-01-01" }, "has passed"],
  ])("is refused: %j", async (change, sentence) => {
    const made = await assignTo(world.supervisor, change);
    expect(made.ok ? "" : made.problem).toContain(sentence);
  });

  test("is refused for what is no drill: a turn of a conversation, and a clip of an assessment", async () => {
    const turns = content().conversations().flatMap(({ turns }) => turns.map(({ vignette }) => vignette.slug));
    for (const vignetteSlug of [turns[0]!, turns.at(-1)!, ...madeAssessment.forms.flatMap(({ vignettes }) => vignettes)]) {
      expect(content().vignette(vignetteSlug)).not.toBeNull();
      expect(await assignTo(world.supervisor, { vignetteSlug })).toEqual({ ok: false, problem: "Choose one of the moments in the library." });
      // Sent by hand, past the form's own choice.
      const fields = { intent: "assign", key: randomUUID(), traineeId: world.trainee.personId, vignetteSlug, dueOn: inDays(7), note: "" };
      expect(await action(asked(world.supervisor, formRequest("/review/assign", fields)))).toMatchObject({ problem: "Choose one of the moments in the library.", assigned: null });
    }
    expect(await db().assignment.count({ where: { traineeId: world.trainee.personId, cancelledAt: null } })).toBe(0);
  });

  test("twice with one key is once, and tells the trainee once", async () => {
    const key = randomUUID();
    const [one, two] = await Promise.all([assignTo(world.supervisor, { key }), assignTo(world.supervisor, { key })]);
    expect(one).toEqual(two);
    const assignmentId = one.ok ? one.value.assignmentId : "";
    const told = await db().$queryRaw<unknown[]>`select 1 from jobs.job where name = 'drill.assigned' and data->>'assignmentId' = ${assignmentId}`;
    expect(told).toHaveLength(1);
    await cancelAssignment(world.supervisor, { assignmentId });
  });
});

test("the mail about it leads to the trainee's page for today and names neither client nor moment", async () => {
  // Mails land in the local mailbox.
  writeFileSync(path.join(env.dataDir, "demo.json"), JSON.stringify({ demo: true }));
  const made = await assignTo(world.supervisor);
  if (!made.ok) throw new Error("not assigned");
  await drillHandlers["drill.assigned"]({ assignmentId: made.value.assignmentId });
  const [mail] = await db().localMail.findMany({ where: { recipient: world.trainee.email } });
  expect(mail!.text).toContain(linkTo("/today"));
  for (const secret of [moments()[3]!.client.name, moments()[3]!.title]) expect(`${mail!.subject} ${mail!.text}`).not.toContain(secret);
  await cancelAssignment(world.supervisor, made.value);
});

describe("what comes next", () => {
  test("is the assigned drill that is due first, until a take is submitted; then learner's order", async () => {
    expect((await nextDrill(world.trainee))?.vignette.slug).toBe(slugs()[0]);
    await answer(world.trainee, await session(world.trainee, slugs()[0]));
    expect(await nextDrill(world.trainee)).toMatchObject({ vignette: { slug: slugs()[1] }, assignmentId: null });

    const later = await assignTo(world.supervisor, { vignetteSlug: slugs()[2]!, dueOn: inDays(9) });
    const sooner = await assignTo(world.second, { vignetteSlug: slugs()[3]!, dueOn: inDays(2) });
    if (!later.ok || !sooner.ok) throw new Error("not assigned");
    expect(await nextDrill(world.trainee)).toMatchObject({ vignette: { slug: slugs()[3] }, assignmentId: sooner.value.assignmentId });
    expect((await nextDrill(world.trainee))?.reason).toContain("Sam");

    // Started from the library, it counts all the same.
    const sessionId = await session(world.trainee, slugs()[3]);
    const { takeId } = await ratedAnswer(world.trainee, sessionId);
    expect((await nextDrill(world.trainee))?.assignmentId).toBe(sooner.value.assignmentId);
    const sent = await submitTake(world.trainee, { sessionId, takeId, key: randomUUID(), reviewerIds: [world.second.personId] });
    expect((await nextDrill(world.trainee))?.assignmentId).toBe(later.value.assignmentId);

    await withdrawSubmission(world.trainee, { sessionId, submissionId: sent.ok ? sent.value.submissionId : "" });
    expect((await nextDrill(world.trainee))?.assignmentId).toBe(sooner.value.assignmentId);
    await submitTake(world.trainee, { sessionId, takeId, key: randomUUID(), reviewerIds: [world.second.personId] });

    expect((await cancelAssignment(world.second, { assignmentId: later.value.assignmentId })).ok).toBe(false);
    expect((await cancelAssignment(world.supervisor, { assignmentId: later.value.assignmentId })).ok).toBe(true);
    expect(await nextDrill(world.trainee)).toMatchObject({ vignette: { slug: slugs()[1] }, assignmentId: null });
    await cancelAssignment(world.supervisor, { assignmentId: later.value.assignmentId, cancelled: false });
    expect((await nextDrill(world.trainee))?.assignmentId).toBe(later.value.assignmentId);
  });
});
