import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { closeCohort } from "~/accounts/close-cohort.server";
import { letLeave } from "~/accounts/leave.server";
import { makeCohort } from "~/accounts/make-cohort.server";
import { renameCohort } from "~/accounts/rename-cohort.server";
import { action as personAction } from "~/accounts/routes/programme-person";
import { setCohortPeople } from "~/accounts/set-cohort-people.server";
import { setCohorts } from "~/accounts/set-cohorts.server";
import { openCohorts } from "~/accounts/store/cohorts.server";
import { db } from "~/platform/db.server";
import { action as programmeAction } from "~/progress/routes/programme";
import { aProgramme, asked, formRequest, responseOf } from "./world";

type World = Awaited<ReturnType<typeof aProgramme>>;
let here: World;
let elsewhere: World;

beforeEach(async () => {
  here = await aProgramme("Here");
  elsewhere = await aProgramme("Elsewhere");
});

async function cohort(name: string, { lead } = here): Promise<string> {
  const made = await makeCohort(lead, { key: randomUUID(), name });
  if (!made.ok) throw new Error(made.problem);
  return made.value.id;
}

const names = async () => (await openCohorts(here.lead)).map(({ name }) => name);
const posted = (fields: Record<string, string>) => programmeAction(asked(here.lead, formRequest("/programme", fields)));
const errorOf = async (fields: Record<string, string>) =>
  ((await posted(fields)) as unknown as { data: { reply?: { error?: Record<string, string[]> } } }).data.reply?.error?.cohort?.[0];

describe("a cohort", () => {
  test("is made once by a double click, and stands by name beside the others", async () => {
    const key = randomUUID();
    const both = await Promise.all([makeCohort(here.lead, { key, name: "Second year" }), makeCohort(here.lead, { key, name: "Second year" })]);
    expect(both.every(({ ok }) => ok)).toBe(true);
    await cohort("First year");
    expect(await names()).toEqual(["First year", "Second year"]);
  });

  test("has a name of its own among the open ones, whatever the letters; another organisation's does not count", async () => {
    await cohort("Autumn_2026");
    await cohort("Autumn_2026", elsewhere);
    expect(await makeCohort(here.lead, { key: randomUUID(), name: "AUTUMN_2026" })).toMatchObject({ ok: false });
    // An underscore is no pattern.
    expect(await makeCohort(here.lead, { key: randomUUID(), name: "Autumnx2026" })).toMatchObject({ ok: true });
    const atOnce = await Promise.all([1, 2].map(() => makeCohort(here.lead, { key: randomUUID(), name: "Spring" })));
    expect(atOnce.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test.each([
    ["no name", "", "Enter a name."],
    ["spaces alone", "   ", "Enter a name."],
    ["61 characters", "x".repeat(61), "Use at most 60 characters."],
  ])("is refused with %s", async (_what, name, problem) => {
    expect(await errorOf({ intent: "make-cohort", key: randomUUID(), cohort: name })).toBe(problem);
    expect(await names()).toEqual([]);
  });

  test("takes 60 characters", async () => {
    await posted({ intent: "make-cohort", key: randomUUID(), cohort: "x".repeat(60) });
    expect(await names()).toEqual(["x".repeat(60)]);
  });

  test("is renamed, closed and opened again", async () => {
    const id = await cohort("First");
    await cohort("Second");
    expect(await errorOf({ intent: "rename-cohort", cohortId: id, cohort: "second" })).toContain("a cohort named second already");
    expect(await posted({ intent: "rename-cohort", cohortId: id, cohort: "Third" })).toMatchObject({ data: { undo: { cohort: "First" } } });
    expect(await names()).toEqual(["Second", "Third"]);
    expect(await posted({ intent: "close-cohort", cohortId: id })).toMatchObject({ data: { undo: { intent: "reopen-cohort", cohortId: id } } });
    expect(await names()).toEqual(["Second"]);
    await posted({ intent: "reopen-cohort", cohortId: id });
    expect(await names()).toEqual(["Second", "Third"]);
  });

  test("is not opened again while another has its name", async () => {
    const id = await cohort("First");
    await closeCohort(here.lead, id);
    await cohort("First");
    expect(await closeCohort(here.lead, id, { undo: true })).toMatchObject({ ok: false });
    expect(await names()).toEqual(["First"]);
  });

  test("of another organisation is not there", async () => {
    const id = await cohort("Theirs", elsewhere);
    expect(await renameCohort(here.lead, id, "Ours")).toMatchObject({ ok: false, missing: true });
    expect(await closeCohort(here.lead, id)).toMatchObject({ ok: false, missing: true });
    expect(await setCohorts(here.lead, here.trainee.personId, [id])).toMatchObject({ ok: false, missing: true });
    expect((await responseOf(posted({ intent: "close-cohort", cohortId: id }))).status).toBe(404);
    expect(await openCohorts(elsewhere.lead)).toMatchObject([{ name: "Theirs", people: [] }]);
  });
});

describe("who is in it", () => {
  test("is said on the person's page, undone there, and kept in the audit", async () => {
    const { lead, trainee } = here;
    const { personId } = trainee;
    const [first, second] = [await cohort("First"), await cohort("Second")];
    await setCohorts(lead, personId, [first]);
    const answer = await personAction(asked(lead, formRequest(`/programme/people/${personId}`, { intent: "cohorts", cohorts: second }), { personId }));
    expect(answer).toMatchObject({ data: { undo: { intent: "cohorts", cohorts: [first] } } });
    expect(await openCohorts(lead)).toMatchObject([{ people: [] }, { people: [{ personId, name: trainee.name }] }]);
    await personAction(asked(lead, formRequest(`/programme/people/${personId}`, { intent: "cohorts" }), { personId }));
    expect(await openCohorts(lead)).toMatchObject([{ people: [] }, { people: [] }]);
    const events = await db().auditEvent.findMany({ where: { ownerId: personId } });
    expect(events.map(({ action }) => action).sort()).toEqual(["cohort.joined", "cohort.joined", "cohort.left", "cohort.left"]);
  });

  test("is ticked in the cohort itself, undone there, and kept in the audit", async () => {
    const { lead, trainee, supervisor } = here;
    const id = await cohort("First");
    await setCohorts(lead, trainee.personId, [id]);
    const tick = (...people: string[]) => {
      const form = new URLSearchParams([["intent", "cohort-people"], ["cohortId", id], ...people.map((one) => ["people", one])]);
      return programmeAction(asked(lead, new Request(`http://localhost:3000/programme?cohort=${id}`, { method: "POST", body: form })));
    };
    const swapped = { form: `people-of-${id}`, said: "First is changed: 1 came in, 1 went.", undo: { intent: "cohort-people", cohortId: id, people: [trainee.personId] } };
    expect(await tick(supervisor.personId)).toMatchObject({ data: swapped });
    expect(await openCohorts(lead)).toMatchObject([{ people: [{ personId: supervisor.personId }] }]);
    await tick(supervisor.personId);
    await tick();
    expect(await openCohorts(lead)).toMatchObject([{ people: [] }]);
    const events = await db().auditEvent.findMany({ where: { subjectId: id, action: { in: ["cohort.joined", "cohort.left"] } }, orderBy: { id: "asc" } });
    expect(events.map(({ action, ownerId }) => [action, ownerId])).toEqual([
      ["cohort.joined", trainee.personId],
      ["cohort.joined", supervisor.personId],
      ["cohort.left", trainee.personId],
      ["cohort.left", supervisor.personId],
    ]);
    expect((await responseOf(tick(elsewhere.trainee.personId))).status).toBe(404);
    expect((await setCohortPeople(elsewhere.lead, id, [])).ok).toBe(false);
    await closeCohort(lead, id);
    expect(await setCohortPeople(lead, id, [trainee.personId])).toMatchObject({ ok: false, problem: "First was closed meanwhile." });
  });

  test("keeps the cohorts that are closed, and cannot be put into one", async () => {
    const { lead, trainee } = here;
    const id = await cohort("First");
    await setCohorts(lead, trainee.personId, [id]);
    await closeCohort(lead, id);
    await setCohorts(lead, trainee.personId, []);
    expect(await setCohorts(lead, here.supervisor.personId, [id])).toMatchObject({ ok: false });
    await closeCohort(lead, id, { undo: true });
    expect(await openCohorts(lead)).toMatchObject([{ people: [{ personId: trainee.personId }] }]);
  });

  test("leaves out who has left, and nobody elsewhere gets in", async () => {
    const { lead, trainee } = here;
    const id = await cohort("First");
    await setCohorts(lead, trainee.personId, [id]);
    await letLeave(lead, trainee.personId);
    expect(await openCohorts(lead)).toMatchObject([{ people: [] }]);
    expect(await setCohorts(lead, elsewhere.trainee.personId, [id])).toMatchObject({ ok: false, missing: true });
  });
});
