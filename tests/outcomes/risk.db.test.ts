import { writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "~/accounts";
import { ownCaseloadPage } from "~/outcomes/caseload-page.server";
import { episodePage } from "~/outcomes/episode-page.server";
import { notAcknowledged } from "~/outcomes/in-words";
import { endSharing } from "~/outcomes/end-sharing.server";
import { recordScores } from "~/outcomes/care/record-scores.server";
import { forgetLeavers } from "~/outcomes/forget-leavers.server";
import { acknowledge, noteOnAlert } from "~/outcomes/risk/acknowledge.server";
import { handOnAlerts, outcomesHandlers } from "~/outcomes/risk/handlers.server";
import { riskPage, risksPage, risksWaiting } from "~/outcomes/risk/risk-page.server";
import { db, transaction } from "~/platform/db.server";
import { env } from "~/platform/env.server";
import { boss, openJobs } from "~/platform/jobs.server";
import { handlers } from "~/wiring.server";
import type { MadeEpisode } from "../make/outcomes";
import { shareCaseload } from "../make/outcomes";
import { leave, makePerson } from "../make/people";
import { alertsHere, calm, grave, makeRoomClient, scoresHere, settleRisk } from "./room-world";
import { type World, makeWorld } from "./world";

const mails = () => db().localMail.findMany();

let world: World;
/** On duty; no clinician and nobody's supervisor. */
let duty: Viewer;

beforeAll(async () => {
  await openJobs(Object.keys(handlers));
  world = await makeWorld("risk");
  duty = await makePerson(world.make, { id: world.clinician.organisationId, name: "Here" }, { name: "Duty", roles: ["supervisor"] });
  await settleRisk(world, duty.personId);
  // Mails land in the local mailbox.
  writeFileSync(path.join(env.dataDir, "demo.json"), JSON.stringify({ demo: true }));
});

afterAll(() => boss().stop({ graceful: false }));

const today = () => new Date().toISOString().slice(0, 10);

async function type(episode: MadeEpisode, given: { answers?: number[]; score?: number }, heldOn = today()) {
  const { organisationId, personId: clinicianId } = world.clinician;
  const recorded = await transaction((tx) => recordScores(tx, { organisationId, clinicianId }, { episodeId: episode.id, heldOn, origin: "typed", given: [{ measureId: world.phq9.id, ...given }] }));
  if (!recorded.ok) throw new Error(recorded.problem);
}

async function raised(clientCode: string) {
  const episode = await makeRoomClient(world, clientCode);
  await type(episode, { answers: grave });
  const [alert] = await alertsHere(episode.id);
  return { episode, alert: alert! };
}

const queued = (alertId: string) => db().$queryRaw<unknown[]>`select 1 from jobs.job where name = 'risk.raised' and data->>'alertId' = ${alertId}`;

describe("an alert", () => {
  test("that is open leads the page of a closed client as it leads the caseload, beside what came of the course", async () => {
    const { alert, episode } = await raised("closed since");
    await db().episode.update({ where: { id: episode.id }, data: { closed: true, endedOn: new Date() } });
    await db().score.updateMany({ where: { episodeId: episode.id, answers: { isEmpty: false } }, data: { stage: "end" } });
    const page = await episodePage(world.clinician, episode.id, "en-GB");
    expect(page).toMatchObject({ state: "Look at this now", alerts: [alert.id], reason: expect.stringMatching(/^closed; risk item answered 1 .*, not acknowledged yet$/) as string });
    expect(page!.ending).toBe("No reliable change");
  });

  test("is led to from the caseload and the client's page, where its reason says that nobody has acknowledged it", async () => {
    const { alert, episode } = await raised("led to");
    const asked = { page: 1, all: false, closedPage: 1, locale: "en-GB" };
    const line = async () => (await ownCaseloadPage(world.clinician, asked)).open.lines.find(({ clientCode }) => clientCode === "led to");
    const page = () => episodePage(world.clinician, episode.id, "en-GB");
    for (const shown of [await line(), await page()]) expect(shown).toMatchObject({ alerts: [alert.id], reason: expect.stringContaining(notAcknowledged) as string });
    await acknowledge(world.clinician, { alertId: alert.id, note: "Talked it over." });
    for (const shown of [await line(), await page()]) expect(shown).toMatchObject({ alerts: [], reason: expect.not.stringContaining(notAcknowledged) as string });
  });

  test("comes of an answer above the least, with its score, and is told of", async () => {
    const { alert, episode } = await raised("raised");
    expect(alert).toMatchObject({ item: 9, answer: 1, clinicianId: world.clinician.personId, dutyPersonId: duty.personId, acknowledgedAt: null, scoreId: (await scoresHere(episode.id)).at(-1)!.id });
    expect(alert.log).toMatchObject([{ step: "raised", actorId: world.clinician.personId }]);
    expect(await queued(alert.id)).toHaveLength(1);
  });

  test("comes neither of the least answer nor of a total, however high", async () => {
    const [least, total] = [await makeRoomClient(world, "least"), await makeRoomClient(world, "total")];
    await type(least, { answers: calm });
    await type(total, { score: 27 });
    expect(await alertsHere(least.id)).toEqual([]);
    expect(await alertsHere(total.id)).toEqual([]);
  });

  test("goes with its score where the transaction fails, and stays where the score is taken out later", async () => {
    const episode = await makeRoomClient(world, "rolled back");
    const { organisationId, personId: clinicianId } = world.clinician;
    const failing = transaction(async (tx) => {
      await recordScores(tx, { organisationId, clinicianId }, { episodeId: episode.id, heldOn: today(), origin: "typed", given: [{ measureId: world.phq9.id, answers: grave }] });
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    expect(await alertsHere(episode.id)).toEqual([]);
    const { alert } = await raised("undone");
    await db().score.delete({ where: { id: alert.scoreId } });
    expect((await riskPage(world.clinician, alert.id))?.alert).toMatchObject({ scored: false, acknowledged: null });
  });
});

describe("who sees it", () => {
  test("the clinician and whoever is on duty deal with it, a supervisor while the caseload is shared reads it, and nobody else knows of it", async () => {
    const { alert } = await raised("seen by");
    await shareCaseload(world.make, world.clinician, world.supervisor, 0);
    const seen = async (viewer: Viewer) => (await riskPage(viewer, alert.id))?.alert.mayAct ?? null;
    expect([await seen(world.clinician), await seen(duty), await seen(world.supervisor)]).toEqual([true, true, false]);
    for (const viewer of [world.second, world.stranger, world.colleague, world.lead, world.elsewhere]) {
      expect(await seen(viewer), viewer.name).toBeNull();
      expect(await acknowledge(viewer, { alertId: alert.id, note: "" }), viewer.name).toMatchObject({ ok: false, missing: true });
    }
    for (const verb of [acknowledge, noteOnAlert]) expect(await verb(world.supervisor, { alertId: alert.id, note: "n" })).toMatchObject({ ok: false, missing: true });
    await endSharing({ organisationId: world.clinician.organisationId, personId: world.clinician.personId, at: new Date(Date.now() + 1000).toISOString() });
    expect(await seen(world.supervisor)).toBeNull();
    expect(await risksPage(world.lead)).toBeNull();
    expect((await risksPage(world.colleague))?.open).toEqual([]);
  });

  test("whoever comes on duty sees what was open before, and who was then still does", async () => {
    const { alert } = await raised("duty changes");
    await settleRisk(world, world.colleague.personId);
    expect((await riskPage(world.colleague, alert.id))?.alert.mayAct).toBe(true);
    expect((await riskPage(duty, alert.id))?.alert.mayAct).toBe(true);
    await settleRisk(world, duty.personId);
    expect(await riskPage(world.colleague, alert.id)).toBeNull();
  });

  test("opening it stands once in its log, and of another's client in the audit", async () => {
    const { alert } = await raised("opened");
    for (let opened = 0; opened < 3; opened++) await riskPage(duty, alert.id);
    const { log } = await db().riskAlert.findUniqueOrThrow({ where: { id: alert.id }, include: { log: true } });
    expect(log.filter(({ step }) => step === "opened")).toMatchObject([{ actorId: duty.personId }]);
    expect(await db().auditEvent.count({ where: { action: "risk-alert.viewed", subjectId: alert.id, actorId: duty.personId } })).toBe(3);
  });

  test("/today says when it came, and names the client to nobody who may not read them", async () => {
    const { alert } = await raised("ON-TODAY");
    expect((await risksWaiting(world.clinician)).named.find(({ id }) => id === alert.id)).toEqual({ id: alert.id, clientCode: "ON-TODAY", clinicianName: null, raisedAt: alert.raisedAt.toISOString() });
    expect((await risksWaiting(duty)).named.find(({ id }) => id === alert.id)).toEqual({ id: alert.id, clientCode: null, clinicianName: "Clinician", raisedAt: alert.raisedAt.toISOString() });
    for (const viewer of [world.lead, world.second, world.elsewhere]) expect((await risksWaiting(viewer)).named.filter(({ id }) => id === alert.id)).toEqual([]);
  });
});

describe("until somebody acknowledges it", () => {
  test("it is open; two at once are one, whose name stays", async () => {
    const { alert } = await raised("acknowledged");
    const came = await Promise.all([acknowledge(world.clinician, { alertId: alert.id, note: "Seen." }), acknowledge(duty, { alertId: alert.id, note: "Rang." })]);
    expect(came.filter(({ ok }) => !ok)).toEqual([{ ok: false, problem: "It was acknowledged already. Add the note by itself." }]);
    const steps = (await riskPage(world.clinician, alert.id))!.steps.filter(({ step }) => step === "acknowledged");
    expect(steps).toHaveLength(1);
    expect((await riskPage(world.clinician, alert.id))!.alert.acknowledged?.by).toBe(steps[0]!.by);
    expect((await risksWaiting(duty)).named.some(({ id }) => id === alert.id)).toBe(false);
  });

  test("what was done has to be said, and the client’s name is asked about; a colleague’s may stand there", async () => {
    const { alert } = await raised("said what was done");
    const say = (note: string, notName?: string) => acknowledge(world.clinician, { alertId: alert.id, note, notName });
    expect(await say("")).toEqual({ ok: false, problem: "Say in a few words what was done, such as “spoke with the client today”." });
    for (const verb of [acknowledge, noteOnAlert]) {
      expect(await verb(world.clinician, { alertId: alert.id, note: "Handed to Anna." })).toEqual({ ok: false, problem: "“Anna” could be the client’s name. The log knows clients by their codes: say it without, or say that it is not the client’s." });
    }
    expect((await riskPage(world.clinician, alert.id))!.alert.acknowledged).toBeNull();
    expect(await say("Handed to Anna.", "Anna")).toMatchObject({ ok: true });
    expect((await riskPage(world.clinician, alert.id))!.steps.filter(({ step }) => step === "noted" || step === "acknowledged")).toMatchObject([{ step: "acknowledged", note: "Handed to Anna." }]);
  });

  test("what is noted is kept in order and can be changed by nobody", async () => {
    const { alert } = await raised("noted");
    expect(await noteOnAlert(duty, { alertId: alert.id, note: "" })).toMatchObject({ ok: false });
    await noteOnAlert(duty, { alertId: alert.id, note: "Rang." });
    await acknowledge(world.clinician, { alertId: alert.id, note: "Seen today." });
    await noteOnAlert(duty, { alertId: alert.id, note: "Rang again." });
    const steps = (await riskPage(world.clinician, alert.id))!.steps.filter(({ note }) => note);
    expect(steps.map(({ note }) => note)).toEqual(["Rang.", "Seen today.", "Rang again."]);
    await expect(db().$executeRaw`update risk_alert_entry set note = 'other' where alert_id = ${alert.id}::uuid`).rejects.toThrow("append-only");
  });
});

describe("the mails", () => {
  test("go to clinician and duty person, once each, and say that it is about risk and for today, but not whose or what", async () => {
    const { alert } = await raised("SECRET-CODE");
    await db().localMail.deleteMany();
    await outcomesHandlers["risk.raised"]({ alertId: alert.id });
    await outcomesHandlers["risk.raised"]({ alertId: alert.id });
    const came = await mails();
    expect(came.map(({ recipient }) => recipient).toSorted()).toEqual([world.clinician.email, duty.email].toSorted());
    for (const { subject, text } of came) {
      expect(subject).toBe("An answer about risk waits for you in Bunting");
      expect(text).toMatch(/answer about risk .* today/);
      expect(text).toContain(`/outcomes/risk/${alert.id}`);
      expect(`${subject} ${text.replace(/http\S+/, "")}`).not.toMatch(/SECRET|PHQ|item|client|suicid|score|Clinician|\d/i);
    }
    const steps = (await riskPage(world.clinician, alert.id))!.steps.map(({ step, by }) => [step, by]);
    expect(steps.filter(([step]) => step === "clinician_told" || step === "duty_person_told")).toEqual([["clinician_told", "Clinician"], ["duty_person_told", "Duty"]]);
  });

  test("go to nobody any more once it was acknowledged", async () => {
    const { alert } = await raised("too late");
    await acknowledge(duty, { alertId: alert.id, note: "Seen." });
    await db().localMail.deleteMany();
    await outcomesHandlers["risk.raised"]({ alertId: alert.id });
    expect(await mails()).toEqual([]);
  });
});

test("of a clinician who left, it goes to whoever is on duty, and with the client's data in the end", async () => {
  const { alert } = await raised("left");
  const { organisationId, personId } = world.clinician;
  await leave(world.make, world.clinician);
  await db().localMail.deleteMany();
  await handOnAlerts({ organisationId, personId, at: new Date().toISOString() });
  const came = await mails();
  expect(came.every(({ recipient }) => recipient === duty.email)).toBe(true);
  expect(came.some(({ text }) => text.includes(alert.id))).toBe(true);
  expect((await riskPage(duty, alert.id))?.alert.mayAct).toBe(true);
  await forgetLeavers(new Date(Date.now() + 40 * 86_400_000));
  expect(await db().riskAlert.count({ where: { id: alert.id } })).toBe(0);
});
