import { beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "~/accounts";
import { openOf } from "~/outcomes/store/episodes.server";
import { setPause } from "~/outcomes/care/pause.server";
import { changePrimary } from "~/outcomes/change-primary.server";
import { ownCaseloadPage, sharedCaseloadPage } from "~/outcomes/caseload-page.server";
import { episodePage } from "~/outcomes/episode-page.server";
import { endSharing, sharedReviewsDue, sharedToLookAt, sharedWith } from "~/outcomes/index.server";
import { shareCaseload, sharing } from "~/outcomes/share-caseload.server";
import { db } from "~/platform/db.server";
import { todaysLines } from "~/progress/todays-lines.server";
import { makeCaseReview } from "../make/case-reviews";
import { leave, supervise } from "../make/people";
import { type World, makeClient, makeWorld } from "./world";

const asked = { page: 1, all: false, closedPage: 1, locale: "en-GB" };

let world: World;
let count = 0;
beforeAll(async () => {
  world = await makeWorld("sharing");
});

/** A client of the clinician's own, shared with the supervisor alone. */
async function shared() {
  const client = await makeClient(world, `S-${++count}`, [18, 12]);
  expect((await shareCaseload(world.clinician, { supervisorId: world.supervisor.personId })).ok).toBe(true);
  return client.id;
}

async function sees(viewer: Viewer, episodeId: string): Promise<boolean> {
  const page = await episodePage(viewer, episodeId, "en-GB");
  const caseload = await sharedCaseloadPage(viewer, world.clinician.personId, asked);
  const rows = await openOf(viewer, world.clinician.personId);
  const listed = (await sharedWith(viewer)).some(({ clinicianId }) => clinicianId === world.clinician.personId);
  expect([caseload !== null, rows.length > 0, listed]).toEqual([page !== null, page !== null, page !== null]);
  return page !== null;
}

const looks = (viewer: Viewer) => db().auditEvent.findMany({ where: { actorId: viewer.personId, action: "caseload.viewed", ownerId: world.clinician.personId } });

describe("who sees another's clients", () => {
  test("nobody before it is shared", async () => {
    const { id } = await makeClient(world, "alone", [18, 12]);
    for (const viewer of [world.supervisor, world.second, world.stranger, world.colleague, world.elsewhere, world.lead]) expect(await sees(viewer, id)).toBe(false);
  });

  test("the supervisor with whom it is shared, and nobody else; each look is kept", async () => {
    const id = await shared();
    const before = await looks(world.supervisor);
    expect(await sees(world.supervisor, id)).toBe(true);
    const kept = (await looks(world.supervisor)).slice(before.length).map(({ subjectType, subjectId }) => [subjectType, subjectId]);
    expect(kept).toEqual([["episode", id], ["caseload", world.clinician.personId]]);
    for (const viewer of [world.second, world.stranger, world.colleague, world.elsewhere, world.lead]) {
      expect(await sees(viewer, id)).toBe(false);
      expect(await looks(viewer)).toEqual([]);
    }
    expect(await sharing(world.clinician)).toEqual([
      { supervisorId: world.second.personId, name: "Second", sharedAt: null, lookedAt: null },
      { supervisorId: world.supervisor.personId, name: "Supervisor", sharedAt: expect.any(Date) as Date, lookedAt: expect.any(Date) as Date },
    ]);
  });

  test("not once sharing is stopped, and again once that is undone; twice is once", async () => {
    const id = await shared();
    const supervisorId = world.supervisor.personId;
    for (const stop of [true, true]) expect(await shareCaseload(world.clinician, { supervisorId, stop })).toEqual({ ok: true, value: { name: "Supervisor" } });
    expect(await sees(world.supervisor, id)).toBe(false);
    for (const stop of [false, false]) await shareCaseload(world.clinician, { supervisorId, stop });
    expect(await sees(world.supervisor, id)).toBe(true);
    const told = await db().auditEvent.count({ where: { actorId: world.clinician.personId, action: "caseload.share-ended", subjectId: supervisorId } });
    expect(told).toBe(1);
  });

  test("not once the supervision has ended, nor by itself when it begins again", async () => {
    const id = await shared();
    const pair = { organisationId: world.clinician.organisationId, supervisorId: world.supervisor.personId, superviseeId: world.clinician.personId };
    await db().supervision.deleteMany({ where: pair });
    expect(await sees(world.supervisor, id)).toBe(false);
    await db().supervision.create({ data: { ...pair, startedAt: new Date() } });
    expect(await sees(world.supervisor, id)).toBe(false);
    expect((await sharing(world.clinician)).find(({ name }) => name === "Supervisor")?.sharedAt).toBeNull();
    await shared();
    expect(await sees(world.supervisor, id)).toBe(true);
  });

  test("not without the role, whatever rows stand", async () => {
    const id = await shared();
    expect(await sees({ ...world.supervisor, roles: ["clinician"] }, id)).toBe(false);
    const { organisationId, personId } = world.clinician;
    await db().memberRole.delete({ where: { organisationId_personId_role: { organisationId, personId, role: "clinician" } } });
    expect(await sees(world.supervisor, id)).toBe(false);
    await db().memberRole.create({ data: { organisationId, personId, role: "clinician" } });
    expect(await sees(world.supervisor, id)).toBe(true);
  });

  test("not when either of them has left, nor when they are back", async () => {
    for (const who of [world.clinician, world.supervisor]) {
      const id = await shared();
      expect(await sees(world.supervisor, id)).toBe(true);
      await leave(world.make, who);
      expect(await sees(world.supervisor, id)).toBe(false);
      await endSharing({ organisationId: who.organisationId, personId: who.personId, at: new Date().toISOString() });
      await db().member.updateMany({ where: { personId: who.personId }, data: { leftAt: null } });
      expect(await sees(world.supervisor, id)).toBe(false);
    }
  });
});

test("it is shared with one's own supervisors only", async () => {
  for (const other of [world.stranger, world.colleague, world.elsewhere]) {
    expect(await shareCaseload(world.clinician, { supervisorId: other.personId })).toMatchObject({ ok: false, missing: true });
  }
  expect(await db().caseloadShare.count({ where: { supervisorId: world.stranger.personId } })).toBe(0);
});

test("a supervisor who sees a client changes nothing of it", async () => {
  const id = await shared();
  await supervise(world.make, world.stranger, [world.supervisor]);
  const changed = await changePrimary({ ...world.supervisor, roles: ["supervisor", "clinician"] }, { episodeId: id, measureId: world.phq9.id });
  expect(changed).toMatchObject({ ok: false, missing: true });
});

test("how many shared clients are to be looked at now is counted while they are shared, and is no look at one", async () => {
  const { clinician, supervisor, second, colleague } = world;
  const supervisorId = supervisor.personId;
  await makeClient(world, "worse", [12, 19]);
  await makeClient(world, "worse once", [12, 19], { closed: true });
  await makeClient(world, "stands still", [18, 18, 18, 18]);
  await makeClient(world, "another's", [12, 19], { by: colleague });
  await shareCaseload(clinician, { supervisorId });
  const before = await looks(supervisor);
  expect(await sharedToLookAt(supervisor)).toEqual([{ clinicianId: clinician.personId, name: "Clinician", now: 1 }]);
  expect(await looks(supervisor)).toEqual(before);
  for (const viewer of [second, world.stranger, world.elsewhere, clinician]) expect(await sharedToLookAt(viewer)).toEqual([]);
  await shareCaseload(clinician, { supervisorId, stop: true });
  expect(await sharedToLookAt(supervisor)).toEqual([]);
  await shareCaseload(clinician, { supervisorId });
});

test("how many reviews of shared clients are due is counted while they are shared, and is no look at one", async () => {
  const { clinician, supervisor, second, colleague } = world;
  const supervisorId = supervisor.personId;
  const today = new Date().toISOString().slice(0, 10);
  const due = async (viewer: Viewer) => sharedReviewsDue(viewer, today);
  const [one, two, later, paused, another] = [await makeClient(world, "due", [18]), await makeClient(world, "due too", [18]), await makeClient(world, "later", [18]), await makeClient(world, "paused", [18]), await makeClient(world, "of another", [18], { by: colleague })];
  for (const each of [one, two, paused, another]) await makeCaseReview(world.make, each, { decision: "consult", lookAgainInDays: -1 });
  await makeCaseReview(world.make, later, { decision: "consult", lookAgainInDays: 5 });
  await setPause(clinician, { episodeId: paused.id, from: today, until: null, reason: "illness" });
  await shareCaseload(clinician, { supervisorId, stop: true });
  expect(await due(supervisor)).toEqual([]);
  await shareCaseload(clinician, { supervisorId });
  const before = await looks(supervisor);
  expect(await due(supervisor)).toEqual([{ clinicianId: clinician.personId, name: "Clinician", due: 2 }]);
  expect((await todaysLines(supervisor, "UTC")).sharedReviews).toEqual([{ clinicianId: clinician.personId, name: "Clinician", due: 2 }]);
  expect(await looks(supervisor)).toEqual(before);
  for (const viewer of [second, world.stranger, world.elsewhere, world.lead, clinician]) expect(await due(viewer), viewer.name).toEqual([]);
  await shareCaseload(clinician, { supervisorId, stop: true });
  expect(await due(supervisor)).toEqual([]);
  await shareCaseload(clinician, { supervisorId });
});

test("one's own page needs no sharing and is not kept in the audit", async () => {
  await makeClient(world, "own", [18, 12]);
  const before = await db().auditEvent.count();
  const page = await ownCaseloadPage(world.clinician, asked);
  expect(page.open.lines.map(({ clientCode }) => clientCode)).toContain("own");
  expect(await db().auditEvent.count()).toBe(before);
});
