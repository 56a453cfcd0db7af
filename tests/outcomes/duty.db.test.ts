import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "~/accounts";
import { recordScores } from "~/outcomes/care/record-scores.server";
import { dutyChoice } from "~/outcomes/duty-choice.server";
import { settle } from "~/outcomes/keep-settings.server";
import { risksWaiting } from "~/outcomes/risk/risk-page.server";
import { outcomeSettings } from "~/outcomes/settings.server";
import { shareCaseload } from "~/outcomes/share-caseload.server";
import { db, transaction } from "~/platform/db.server";
import { boss, openJobs } from "~/platform/jobs.server";
import { handlers } from "~/wiring.server";
import { makePerson } from "../make/people";
import { grave, makeRoomClient, settleRisk } from "./room-world";
import { type World, makeWorld } from "./world";

let world: World;
let trainee: Viewer;

beforeAll(async () => {
  await openJobs(Object.keys(handlers));
  world = await makeWorld("duty");
  trainee = await makePerson(world.make, { id: world.clinician.organisationId, name: "Here" }, { name: "Trainee", roles: ["trainee"] });
});

afterAll(() => boss().stop({ graceful: false }));

const choose = (dutyPersonId: string) => settle(world.lead, { contacts: [], dutyPersonId, first: 4, second: 8, adjusters: [] });
const onDuty = async () => (await outcomeSettings(world.lead)).dutyPersonId;

test("nobody who is a trainee alone, or of another organisation, can be put on duty", async () => {
  await settleRisk(world, world.supervisor.personId);
  for (const { personId } of [trainee, world.elsewhere]) {
    expect(await choose(personId)).toMatchObject({ ok: false, problem: expect.stringMatching(/clinician, a supervisor or a lead/) as string });
    expect(await onDuty()).toBe(world.supervisor.personId);
  }
  const { people, another } = await dutyChoice(world.lead, world.supervisor.personId);
  expect(another).toBeNull();
  expect(people.map(({ name }) => name).toSorted()).toEqual(["Clinician", "Colleague", "Lead", "Second", "Stranger", "Supervisor"]);
  for (const { personId } of [world.clinician, world.lead]) expect(await choose(personId)).toMatchObject({ ok: true });
});

test("a trainee who is on duty already stays, is said, and is not lost when something else is saved", async () => {
  await db().outcomeSettings.updateMany({ where: { organisationId: world.lead.organisationId }, data: { dutyPersonId: trainee.personId } });
  const { people, another } = await dutyChoice(world.lead, trainee.personId);
  expect(another).toEqual({ personId: trainee.personId, name: "Trainee" });
  expect(people).toContainEqual(another);
  expect(await choose(trainee.personId)).toMatchObject({ ok: true });
  expect(await onDuty()).toBe(trainee.personId);
});

test("who is on duty reads the client's code on Today only where the caseload is shared with them, and each reading is kept", async () => {
  await settleRisk(world, world.supervisor.personId);
  const episode = await makeRoomClient(world, "SHARED");
  const recorded = await transaction((tx) => recordScores(tx, { organisationId: world.clinician.organisationId, clinicianId: world.clinician.personId }, { episodeId: episode.id, heldOn: new Date().toISOString().slice(0, 10), origin: "typed", given: [{ measureId: world.phq9.id, answers: grave }] }));
  expect(recorded).toMatchObject({ ok: true });
  const read = () => db().auditEvent.count({ where: { action: "risk-alerts.listed", subjectId: world.clinician.personId, actorId: world.supervisor.personId } });
  expect((await risksWaiting(world.supervisor)).named).toMatchObject([{ clientCode: null, clinicianName: "Clinician" }]);
  expect(await read()).toBe(0);
  await shareCaseload(world.clinician, { supervisorId: world.supervisor.personId });
  expect((await risksWaiting(world.supervisor)).named).toMatchObject([{ clientCode: "SHARED", clinicianName: "Clinician" }]);
  expect(await read()).toBe(1);
});
