import { beforeEach, describe, expect, test } from "vitest";
import { letLeave, letReturn } from "~/accounts/leave.server";
import { openSession, viewerFrom } from "~/accounts/lucia.server";
import { action as personAction, loader as personLoader } from "~/accounts/routes/programme-person";
import { loader as programmeLoader } from "~/progress/routes/programme";
import { setRoles } from "~/accounts/set-roles.server";
import { setSupervision } from "~/accounts/set-supervision.server";
import { membersOf } from "~/accounts/store/members.server";
import { superviseesOf, supervises, supervisorsOf } from "~/accounts/store/supervision.server";
import { db } from "~/platform/db.server";
import { aProgramme, asked, cookieOf, formRequest, responseOf } from "./world";

type World = Awaited<ReturnType<typeof aProgramme>>;
let here: World;
let elsewhere: World;

beforeEach(async () => {
  here = await aProgramme("Here");
  elsewhere = await aProgramme("Elsewhere");
});

const rolesOf = async (personId: string) => (await membersOf(here.lead)).find((member) => member.personId === personId)?.roles;

describe("roles", () => {
  test("add up, and each change is in the audit", async () => {
    const { lead, trainee } = here;
    expect(await setRoles(lead, trainee.personId, ["supervisor", "trainee"])).toMatchObject({ ok: true, value: { before: ["trainee"] } });
    expect(await rolesOf(trainee.personId)).toEqual(["trainee", "supervisor"]);
    await setRoles(lead, trainee.personId, ["clinician"]);
    expect(await rolesOf(trainee.personId)).toEqual(["clinician"]);
    const events = await db().auditEvent.findMany({ where: { ownerId: trainee.personId }, orderBy: { id: "asc" } });
    expect(events.map(({ action, subjectId }) => `${action} ${subjectId}`).sort()).toEqual(
      ["role.granted supervisor", "role.granted clinician", "role.revoked trainee", "role.revoked supervisor"].sort(),
    );
    expect(events.every(({ actorId }) => actorId === lead.personId)).toBe(true);
  });

  test("hold from the next request", async () => {
    const { lead, trainee } = here;
    const cookie = cookieOf(await openSession(trainee.personId, trainee.organisationId));
    await setRoles(lead, trainee.personId, ["programme_lead"]);
    expect((await viewerFrom(cookie)).viewer?.roles).toEqual(["programme_lead"]);
  });

  test("leave at least one programme lead, also when two give the role up at the same moment", async () => {
    const { lead, trainee } = here;
    expect((await setRoles(lead, lead.personId, ["clinician"])).ok).toBe(false);
    await setRoles(lead, trainee.personId, ["programme_lead"]);
    const both = await Promise.all([setRoles(lead, lead.personId, ["clinician"]), setRoles(trainee, trainee.personId, ["clinician"])]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const leads = (await membersOf(lead)).filter(({ roles }) => roles.includes("programme_lead"));
    expect(leads).toHaveLength(1);
  });

  test("of a supervisor stay while somebody is supervised", async () => {
    const { lead, supervisor, trainee } = here;
    const pair = { supervisorId: supervisor.personId, superviseeId: trainee.personId };
    await setSupervision(lead, pair);
    expect(await setRoles(lead, supervisor.personId, ["clinician"])).toMatchObject({ ok: false, problem: expect.stringContaining("one person") as string });
    await setSupervision(lead, pair, { end: true });
    expect((await setRoles(lead, supervisor.personId, ["clinician"])).ok).toBe(true);
  });

  test("of people elsewhere cannot be touched", async () => {
    expect((await setRoles(here.lead, elsewhere.trainee.personId, ["programme_lead"])).ok).toBe(false);
    const kept = await db().memberRole.findMany({ where: { personId: elsewhere.trainee.personId } });
    expect(kept.map(({ role }) => role)).toEqual(["trainee"]);
  });
});

describe("supervision", () => {
  test("begins once, ends once, and both are in the audit", async () => {
    const { lead, supervisor, trainee } = here;
    const pair = { supervisorId: supervisor.personId, superviseeId: trainee.personId };
    await Promise.all([setSupervision(lead, pair), setSupervision(lead, pair)]);
    expect(await supervisorsOf(trainee, trainee.personId)).toEqual([{ personId: supervisor.personId, name: supervisor.name }]);
    expect(await superviseesOf(supervisor)).toEqual([{ personId: trainee.personId, name: trainee.name }]);
    await Promise.all([setSupervision(lead, pair, { end: true }), setSupervision(lead, pair, { end: true })]);
    expect(await supervises(supervisor, trainee.personId)).toBe(false);
    const events = await db().auditEvent.findMany({ where: { ownerId: trainee.personId } });
    expect(events.map(({ action }) => action).sort()).toEqual(["supervision.begun", "supervision.ended"]);
  });

  test("needs the role, two people, and both here", async () => {
    const { lead, supervisor, trainee } = here;
    const refused = async (supervisorId: string, superviseeId: string) => !(await setSupervision(lead, { supervisorId, superviseeId })).ok;
    expect(await refused(trainee.personId, supervisor.personId)).toBe(true);
    expect(await refused(supervisor.personId, supervisor.personId)).toBe(true);
    expect(await refused(elsewhere.supervisor.personId, trainee.personId)).toBe(true);
    expect(await refused(supervisor.personId, elsewhere.trainee.personId)).toBe(true);
    expect(await db().supervision.count({ where: { organisationId: lead.organisationId } })).toBe(0);
  });
});

describe("who leaves", () => {
  test("is signed out, is on no list, and comes back as they were", async () => {
    const { lead, supervisor, trainee } = here;
    await setSupervision(lead, { supervisorId: supervisor.personId, superviseeId: trainee.personId });
    const cookie = cookieOf(await openSession(trainee.personId, trainee.organisationId));
    expect((await letLeave(lead, trainee.personId)).ok).toBe(true);
    expect((await viewerFrom(cookie)).viewer).toBeNull();
    expect(await rolesOf(trainee.personId)).toBeUndefined();
    expect(await supervises(supervisor, trainee.personId)).toBe(false);
    expect((await letReturn(lead, trainee.personId)).ok).toBe(true);
    expect((await viewerFrom(cookie)).viewer).toBeNull();
    expect(await rolesOf(trainee.personId)).toEqual(["trainee"]);
    expect(await supervises(supervisor, trainee.personId)).toBe(true);
  });

  test("is never oneself, the last programme lead or somebody elsewhere", async () => {
    const { lead, trainee } = here;
    expect((await letLeave(lead, lead.personId)).ok).toBe(false);
    expect((await letLeave(lead, elsewhere.trainee.personId)).ok).toBe(false);
    expect((await letReturn(lead, elsewhere.trainee.personId)).ok).toBe(false);
    await setRoles(lead, trainee.personId, ["programme_lead"]);
    const both = await Promise.all([letLeave(lead, trainee.personId), letLeave(trainee, lead.personId)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe("the pages", () => {
  const page = (path: string) => new Request(`http://localhost:3000${path}`);

  test("show the people of one's own organisation alone", async () => {
    const shown = JSON.stringify(await programmeLoader(asked(here.lead, page("/programme"))));
    expect(shown).toContain(here.trainee.email);
    expect(shown).not.toContain(elsewhere.trainee.email);
  });

  test("answer 403 without the role and 404 for people elsewhere, and audit it", async () => {
    const { lead, supervisor, trainee } = here;
    const open = (viewer: World["lead"], personId: string) =>
      responseOf(personLoader(asked(viewer, page(`/programme/people/${personId}`), { personId })));
    expect((await open(supervisor, trainee.personId)).status).toBe(403);
    expect((await open(lead, elsewhere.trainee.personId)).status).toBe(404);
    expect((await open(lead, "not-an-id")).status).toBe(404);
    const events = await db().auditEvent.findMany({ where: { actorId: lead.personId, action: "access.not-found" } });
    expect(events).toHaveLength(2);
  });

  test("change nobody elsewhere", async () => {
    const { personId } = elsewhere.trainee;
    const request = formRequest(`/programme/people/${personId}`, { intent: "leave" });
    expect((await responseOf(personAction(asked(here.lead, request, { personId })))).status).toBe(404);
    expect(await db().member.count({ where: { personId, leftAt: null } })).toBe(1);
  });

  test("offer the way back after a change of roles", async () => {
    const { lead, trainee } = here;
    const { personId } = trainee;
    const request = formRequest(`/programme/people/${personId}`, { intent: "roles", roles: "clinician" });
    expect(await personAction(asked(lead, request, { personId }))).toMatchObject({ data: { undo: { intent: "roles", roles: ["trainee"] } } });
  });

  test("say what does not come back with a role", async () => {
    const { lead, supervisor } = here;
    const { personId } = supervisor;
    const take = (roles: string) => personAction(asked(lead, formRequest(`/programme/people/${personId}`, { intent: "roles", roles }), { personId }));
    expect(await take("supervisor")).toMatchObject({ data: { said: "Sam Super's roles are changed." } });
    expect(await take("clinician")).toMatchObject({ data: { said: expect.stringContaining("closed to them for good") as string } });
  });

  test("refuse to take every role away", async () => {
    const { personId } = here.trainee;
    const request = formRequest(`/programme/people/${personId}`, { intent: "roles" });
    expect(await personAction(asked(here.lead, request, { personId }))).toMatchObject({ init: { status: 400 } });
    expect(await rolesOf(personId)).toEqual(["trainee"]);
  });
});
