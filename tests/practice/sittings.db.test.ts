import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "~/accounts";
import { db } from "~/platform/db.server";
import { boss, openJobs } from "~/platform/jobs.server";
import { deleteTake, finishSitting, mayPlayClip, openClip, sittingAction, sittingOf, startDrill, startSitting, stopSitting, submitSitting, typedTake, withdrawSitting } from "~/practice/index.server";
import { rateSelf } from "~/practice/rate-self.server";
import { recentSittings } from "~/practice/sitting/recent-sittings.server";
import { queue } from "~/review/index.server";
import { libraryFor } from "~/library/index.server";
import { handlers } from "~/wiring.server";
import { madeAssessment } from "../make/assessment";
import { makeConsent, makePerson } from "../make/people";
import { makeCohort } from "../make/plans";
import { type World, answer, makeWorld } from "./world";

const { slug } = madeAssessment;
const clips = madeAssessment.forms[0]!.vignettes.length;
let world: World;

beforeAll(() => openJobs(Object.keys(handlers)));
afterAll(() => boss().stop({ graceful: false }));
beforeEach(async () => {
  world = await makeWorld(`sittings ${randomUUID()}`);
});

async function begin(viewer: Viewer): Promise<string> {
  const started = await startSitting(viewer, { key: randomUUID(), slug });
  if (!started.ok) throw new Error(started.problem);
  return started.value.sittingId;
}

const problemOf = (result: { ok: true } | { ok: false; problem: string }) => (result.ok ? null : result.problem);

/** Opens the clip at this place and answers it; the session's id. */
async function answerAt(viewer: Viewer, sittingId: string, place: number): Promise<string> {
  expect(problemOf(await openClip(viewer, { sittingId, place }))).toBeNull();
  const open = (await sittingOf(viewer, sittingId))!.open!;
  await answer(viewer, open.id);
  return open.id;
}

async function answeredSitting(viewer: Viewer): Promise<string> {
  const sittingId = await begin(viewer);
  for (let place = 1; place <= clips; place += 1) await answerAt(viewer, sittingId, place);
  expect(problemOf(await finishSitting(viewer, sittingId))).toBeNull();
  return sittingId;
}

const rowOf = (id: string) => db().assessmentSitting.findUniqueOrThrow({ where: { id } });
const send = (viewer: Viewer, sittingId: string, fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return sittingAction(viewer, sittingId, form);
};

describe("what is refused", () => {
  test("an assessment that does not exist", async () => {
    expect(problemOf(await startSitting(world.trainee, { key: randomUUID(), slug: "no-such-assessment" }))).toMatch(/no longer in the library/);
  });

  test("a start without consent to recordings for supervision", async () => {
    expect(problemOf(await startSitting(world.colleague, { key: randomUUID(), slug }))).toMatch(/needs your consent/);
    await makeConsent(world.make, world.colleague, { purposes: ["teaching"], retentionDays: 90 });
    expect(problemOf(await startSitting(world.colleague, { key: randomUUID(), slug }))).toMatch(/needs your consent/);
    expect(await db().assessmentSitting.count({ where: { personId: world.colleague.personId } })).toBe(0);
  });

  test("another's key", async () => {
    const key = randomUUID();
    await startSitting(world.trainee, { key, slug });
    await makeConsent(world.make, world.colleague);
    expect(problemOf(await startSitting(world.colleague, { key, slug }))).toMatch(/Load the page again/);
  });

  test("a sitting that is another's: a colleague's, a supervisor's, another organisation's", async () => {
    const sittingId = await begin(world.trainee);
    for (const viewer of [world.colleague, world.supervisor, world.elsewhere]) {
      expect(await sittingOf(viewer, sittingId)).toBeNull();
      expect(await openClip(viewer, { sittingId, place: 1 })).toMatchObject({ ok: false, missing: true });
      expect(await finishSitting(viewer, sittingId)).toMatchObject({ ok: false, missing: true });
      expect(await stopSitting(viewer, sittingId)).toMatchObject({ ok: false, missing: true });
      expect(await submitSitting(viewer, { sittingId, key: randomUUID(), reviewerIds: [] })).toMatchObject({ ok: false, missing: true });
      expect(await withdrawSitting(viewer, sittingId)).toMatchObject({ ok: false, missing: true });
      await expect(send(viewer, sittingId, { intent: "leave" })).rejects.toMatchObject({ status: 404 });
    }
    expect((await rowOf(sittingId)).finishedAt).toBeNull();
  });

  test("a clip out of its turn: a later one, one after an open one, one past the end", async () => {
    const sittingId = await begin(world.trainee);
    expect(problemOf(await openClip(world.trainee, { sittingId, place: 2 }))).toMatch(/cannot be shown now/);
    expect(problemOf(await openClip(world.trainee, { sittingId, place: 1 }))).toBeNull();
    expect(problemOf(await openClip(world.trainee, { sittingId, place: 2 }))).toMatch(/Answer the clip that is open first/);
    await answer(world.trainee, (await sittingOf(world.trainee, sittingId))!.open!.id);
    for (const place of [2, 3]) await answerAt(world.trainee, sittingId, place);
    expect(problemOf(await openClip(world.trainee, { sittingId, place: clips + 1 }))).toMatch(/cannot be shown now/);
  });

  test("a second answer to a clip, also after the first was deleted", async () => {
    const sittingId = await begin(world.trainee);
    await openClip(world.trainee, { sittingId, place: 1 });
    const { id } = (await sittingOf(world.trainee, sittingId))!.open!;
    const first = await answer(world.trainee, id);
    await expect(answer(world.trainee, id)).rejects.toThrow(/answered once/);
    expect(problemOf(await deleteTake(world.trainee, { sessionId: id, takeId: first.takeId }))).toBeNull();
    await expect(answer(world.trainee, id)).rejects.toThrow(/answered once/);
    expect(await db().take.count({ where: { sessionId: id } })).toBe(1);
  });

  test("the same answer, sent twice, is one", async () => {
    const sittingId = await begin(world.trainee);
    await openClip(world.trainee, { sittingId, place: 1 });
    const { id } = (await sittingOf(world.trainee, sittingId))!.open!;
    const key = randomUUID();
    await answer(world.trainee, id, { key });
    await expect(answer(world.trainee, id, { key })).rejects.toThrow();
    expect(await db().take.count({ where: { sessionId: id } })).toBe(1);
  });

  test("an answer once the sitting is over", async () => {
    const sittingId = await begin(world.trainee);
    await answerAt(world.trainee, sittingId, 1);
    await openClip(world.trainee, { sittingId, place: 2 });
    await db().assessmentSitting.update({ where: { id: sittingId }, data: { finishedAt: new Date() } });
    const { sessions } = await db().assessmentSitting.findUniqueOrThrow({ where: { id: sittingId }, include: { sessions: { orderBy: { place: "asc" } } } });
    await expect(answer(world.trainee, sessions[1]!.id)).rejects.toThrow(/sitting is over/);
    expect(problemOf(await openClip(world.trainee, { sittingId, place: 3 }))).toMatch(/sitting is over/);
  });

  test("an answer in writing, and a rating of one's own", async () => {
    const sittingId = await begin(world.trainee);
    const sessionId = await answerAt(world.trainee, sittingId, 1);
    expect(problemOf(await typedTake(world.trainee, { sessionId, key: randomUUID(), text: "I hear you." }))).toMatch(/out loud/);
    const { take } = (await sittingOf(world.trainee, sittingId))!.met[0]!;
    expect(problemOf(await rateSelf(world.trainee, { sessionId, takeId: take!.id, ratings: {} }))).toMatch(/nobody rates their own/);
  });

  test("the end before every clip is answered, and giving it away before the end", async () => {
    const sittingId = await begin(world.trainee);
    await answerAt(world.trainee, sittingId, 1);
    expect(problemOf(await finishSitting(world.trainee, sittingId))).toMatch(/Not every clip is answered/);
    expect(problemOf(await submitSitting(world.trainee, { sittingId, key: randomUUID(), reviewerIds: [world.supervisor.personId] }))).toMatch(/once it is over/);
  });

  test("giving it to nobody, or to somebody who does not supervise", async () => {
    const sittingId = await answeredSitting(world.trainee);
    expect(problemOf(await submitSitting(world.trainee, { sittingId, key: randomUUID(), reviewerIds: [] }))).toMatch(/at least one supervisor/);
    expect(problemOf(await submitSitting(world.trainee, { sittingId, key: randomUUID(), reviewerIds: [world.colleague.personId] }))).toMatch(/own supervisors only/);
    expect(await db().submission.count({ where: { take: { session: { sittingId } } } })).toBe(0);
  });

  test("a clip of an assessment as a drill", async () => {
    expect(problemOf(await startDrill(world.trainee, { key: randomUUID(), vignetteSlug: madeAssessment.forms[0]!.vignettes[0]! }))).toMatch(/no longer in the library/);
  });
});

describe("which form", () => {
  async function people(count: number, cohort: boolean): Promise<Viewer[]> {
    const { make, trainee } = world;
    const organisation = { id: trainee.organisationId, name: "Here" };
    const found: Viewer[] = [];
    for (let one = 0; one < count; one += 1) {
      const person = await makePerson(make, organisation, { roles: ["trainee"] });
      await makeConsent(make, person);
      found.push(person);
    }
    if (cohort) await makeCohort(make, "Intake", found);
    return found;
  }
  const formsOf = async (sittings: string[]) => {
    const rows = await db().assessmentSitting.findMany({ where: { id: { in: sittings } } });
    return madeAssessment.forms.map(({ id }) => rows.filter(({ form }) => form === id).length);
  };

  test("concurrent starts in one cohort stay balanced", async () => {
    const cohort = await people(7, true);
    const counts = await formsOf(await Promise.all(cohort.map(begin)));
    expect(Math.abs(counts[0]! - counts[1]!)).toBe(1);
  });

  test("whoever is in no cohort is balanced with the others in none, and not with a cohort", async () => {
    const cohort = await people(3, true);
    const rest = await people(4, false);
    await Promise.all(cohort.map(begin));
    expect(await formsOf(await Promise.all(rest.map(begin)))).toEqual([2, 2]);
  });

  test("a person's second sitting is the other form, the order is drawn and kept", async () => {
    const first = await rowOf(await answeredSitting(world.trainee));
    const second = await rowOf(await begin(world.trainee));
    expect(second.form).not.toBe(first.form);
    for (const { form, clips } of [first, second]) {
      expect(clips.toSorted()).toEqual(madeAssessment.forms.find(({ id }) => id === form)!.vignettes.toSorted());
    }
    const { met } = (await sittingOf(world.trainee, first.id))!;
    expect(met.map(({ vignette }) => vignette.slug)).toEqual(first.clips);
  });

  test("the same key, and a second start while one goes on, open the same sitting, also at once", async () => {
    const key = randomUUID();
    const started = await Promise.all([startSitting(world.trainee, { key, slug }), startSitting(world.trainee, { key, slug }), startSitting(world.trainee, { key: randomUUID(), slug })]);
    expect(new Set(started.map((one) => one.ok && one.value.sittingId)).size).toBe(1);
    expect(await db().assessmentSitting.count({ where: { personId: world.trainee.personId } })).toBe(1);
  });
});

describe("on the way", () => {
  test("the page knows nothing of clips that were not met, and nothing of what raters look for", async () => {
    const sittingId = await begin(world.trainee);
    await answerAt(world.trainee, sittingId, 1);
    const page = await sittingOf(world.trainee, sittingId);
    const { clips: order } = await rowOf(sittingId);
    const written = JSON.stringify(page);
    expect(written).toContain(order[0]!);
    for (const ahead of order.slice(1)) expect(written).not.toContain(ahead);
    expect(written).not.toContain("raterNotes");
    expect(written).not.toContain("sentences");
  });

  test("opening a clip twice at once opens it once", async () => {
    const sittingId = await begin(world.trainee);
    const opened = await Promise.all([1, 2, 3].map(() => openClip(world.trainee, { sittingId, place: 1 })));
    expect(opened.map(problemOf)).toEqual([null, null, null]);
    expect(await db().drillSession.count({ where: { sittingId } })).toBe(1);
  });

  test("stopping before the first clip stands in no list, and however often it is begun again, form and order stay", async () => {
    const drawn = await rowOf(await begin(world.trainee));
    for (let time = 0; time < 4; time += 1) {
      expect(await stopSitting(world.trainee, drawn.id)).toMatchObject({ ok: true, value: { answers: 0 } });
      expect(await recentSittings(world.trainee)).toEqual([]);
      const again = await rowOf(await begin(world.trainee));
      expect(again).toMatchObject({ form: drawn.form, clips: drawn.clips, finishedAt: null });
      expect(again.createdAt.getTime()).toBeGreaterThan(drawn.createdAt.getTime());
    }
    expect(await db().assessmentSitting.count({ where: { personId: world.trainee.personId } })).toBe(1);
    await openClip(world.trainee, { sittingId: drawn.id, place: 1 });
    expect(await recentSittings(world.trainee)).toHaveLength(1);
  });

  test("a draw of an edition that is no longer sat is drawn anew", async () => {
    const sittingId = await begin(world.trainee);
    await stopSitting(world.trainee, sittingId);
    await db().assessmentSitting.update({ where: { id: sittingId }, data: { assessmentEdition: 99 } });
    expect(await rowOf(await begin(world.trainee))).toMatchObject({ assessmentEdition: madeAssessment.edition });
    expect(await db().assessmentSitting.count({ where: { id: sittingId } })).toBe(0);
  });

  test("stopping later keeps the answers that were given and nothing of the one that was being given", async () => {
    const sittingId = await begin(world.trainee);
    await answerAt(world.trainee, sittingId, 1);
    await openClip(world.trainee, { sittingId, place: 2 });
    const { id } = (await sittingOf(world.trainee, sittingId))!.open!;
    const { key } = await answer(world.trainee, id, { status: "receiving" });
    expect(await stopSitting(world.trainee, sittingId, key)).toMatchObject({ ok: true, value: { answers: 1 } });
    const page = (await sittingOf(world.trainee, sittingId))!;
    expect(page.finishedAt).not.toBeNull();
    expect(page.met.map(({ place, answered }) => [place, answered])).toEqual([[1, true]]);
    expect((await recentSittings(world.trainee))[0]!.state).toBe("Stopped after 1 of 3 clips, not submitted");
    // However often it is sent: what was given stays.
    expect(await stopSitting(world.trainee, sittingId, page.met[0]!.take!.key)).toMatchObject({ ok: true, value: { answers: 1 } });
  });

  test("stopping at the first clip, without an answer, stands in no list, and the next sitting is the other form", async () => {
    const sittingId = await begin(world.trainee);
    await openClip(world.trainee, { sittingId, place: 1 });
    await stopSitting(world.trainee, sittingId);
    expect(await recentSittings(world.trainee)).toEqual([]);
    const next = await rowOf(await begin(world.trainee));
    expect(next.form).not.toBe((await rowOf(sittingId)).form);
  });
});

describe("giving it away", () => {
  test("tells raters nothing of the order of answers, neither by ids nor by times", async () => {
    const sittingId = await answeredSitting(world.trainee);
    await submitSitting(world.trainee, { sittingId, key: randomUUID(), reviewerIds: [world.supervisor.personId] });
    const rows = await db().submission.findMany({ where: { take: { session: { sittingId } } }, include: { take: true } });
    expect(rows).toHaveLength(clips);
    for (const { id, take } of rows) for (const one of [id, take.sessionId]) expect(one).toMatch(/^.{14}4/);
    expect(new Set(rows.map(({ submittedAt }) => submittedAt.getTime())).size).toBe(1);
  });

  test("all answers go at once, once, without a rating of one's own, and come back together", async () => {
    const sittingId = await answeredSitting(world.trainee);
    const key = randomUUID();
    const reviewerIds = [world.supervisor.personId];
    const sent = await Promise.all([1, 2].map(() => submitSitting(world.trainee, { sittingId, key, reviewerIds })));
    expect(sent.map(problemOf)).toEqual([null, null]);
    const submissions = await db().submission.findMany({ where: { take: { session: { sittingId } } }, include: { reviewers: true, take: { include: { selfRatings: true } } } });
    expect(submissions).toHaveLength(clips);
    expect(submissions.flatMap(({ take }) => take.selfRatings)).toEqual([]);
    expect(await db().recordingGrant.count({ where: { viewerId: world.supervisor.personId, revokedAt: null } })).toBe(clips);
    expect((await queue(world.second)).length).toBe(0);

    expect(problemOf(await withdrawSitting(world.trainee, sittingId))).toBeNull();
    expect(await queue(world.supervisor)).toEqual([]);
    expect(await db().recordingGrant.count({ where: { viewerId: world.supervisor.personId, revokedAt: null } })).toBe(0);
    // The form that was sent before, sent again, gives nothing away a second time.
    expect(problemOf(await submitSitting(world.trainee, { sittingId, key, reviewerIds }))).toBeNull();
    expect(await queue(world.supervisor)).toEqual([]);
    expect(problemOf(await submitSitting(world.trainee, { sittingId, key: randomUUID(), reviewerIds }))).toBeNull();
    expect((await queue(world.supervisor)).length).toBeGreaterThan(0);
  });

  test("what was deleted is left out", async () => {
    const sittingId = await answeredSitting(world.trainee);
    const { met } = (await sittingOf(world.trainee, sittingId))!;
    await deleteTake(world.trainee, { sessionId: met[1]!.sessionId, takeId: met[1]!.take!.id });
    await submitSitting(world.trainee, { sittingId, key: randomUUID(), reviewerIds: [world.supervisor.personId] });
    expect((await sittingOf(world.trainee, sittingId))!.submitted).toMatchObject({ answers: clips - 1, released: 0 });
  });
});

describe("who may play a clip of an assessment", () => {
  const asked = async (viewer: Viewer, slugOf: string) => {
    const vignette = (await libraryFor(viewer)).vignette(slugOf)!;
    return Promise.all((["clip", "captions", "poster"] as const).map((part) => mayPlayClip(viewer, { vignette, part })));
  };

  test("nobody who has not met it; the one whose sitting has reached it; afterwards its poster alone", async () => {
    const sittingId = await begin(world.trainee);
    const { clips: order } = await rowOf(sittingId);
    expect(await asked(world.trainee, order[0]!)).toEqual([false, false, false]);
    await answerAt(world.trainee, sittingId, 1);
    expect(await asked(world.trainee, order[0]!)).toEqual([true, true, true]);
    expect(await asked(world.trainee, order[1]!)).toEqual([false, false, false]);
    for (const viewer of [world.colleague, world.supervisor, world.elsewhere]) expect(await asked(viewer, order[0]!)).toEqual([false, false, false]);
    await stopSitting(world.trainee, sittingId);
    expect(await asked(world.trainee, order[0]!)).toEqual([false, false, true]);
  });

  test("whoever rates an answer to it, until it is taken back; a programme lead", async () => {
    const sittingId = await answeredSitting(world.trainee);
    const { clips: order } = await rowOf(sittingId);
    await submitSitting(world.trainee, { sittingId, key: randomUUID(), reviewerIds: [world.supervisor.personId] });
    expect(await asked(world.supervisor, order[0]!)).toEqual([true, true, true]);
    expect(await asked(world.second, order[0]!)).toEqual([false, false, false]);
    await withdrawSitting(world.trainee, sittingId);
    expect(await asked(world.supervisor, order[0]!)).toEqual([false, false, false]);
    expect(await asked({ ...world.second, roles: ["programme_lead"] }, order[0]!)).toEqual([true, true, true]);
  });

  test("every other clip is for everybody", async () => {
    const [moment] = (await libraryFor(world.elsewhere)).vignettes();
    expect(await asked(world.elsewhere, moment!.slug)).toEqual([true, true, true]);
  });
});
