import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "~/accounts";
import { answerAction, answerPage } from "~/outcomes/administer/answer-page.server";
import { linkAction, linkPage } from "~/outcomes/administer/link-page.server";
import { measurePage, whatCame } from "~/outcomes/administer/measure-page.server";
import { byHandAction } from "~/outcomes/care/by-hand-action.server";
import { scoreField } from "~/outcomes/care/by-hand-form";
import { recordScores } from "~/outcomes/care/record-scores.server";
import { acknowledge, noteOnAlert } from "~/outcomes/risk/acknowledge.server";
import { riskPage, risksPage, risksWaiting } from "~/outcomes/risk/risk-page.server";
import { db, transaction } from "~/platform/db.server";
import { boss, openJobs } from "~/platform/jobs.server";
import { handlers } from "~/wiring.server";
import { shareCaseload } from "../make/outcomes";
import { makePerson } from "../make/people";
import { alertsHere, answering, calm, grave, handedOver, linked, makeRoomClient, pin, sent, settleRisk } from "./room-world";
import { type World, makeWorld } from "./world";

let world: World;
/** On duty; no clinician and nobody's supervisor. */
let duty: Viewer;
const phone = "203.0.113.9";
const name = "Patient Health Questionnaire-9";

beforeAll(async () => {
  await openJobs(Object.keys(handlers));
  world = await makeWorld("ways");
  duty = await makePerson(world.make, { id: world.clinician.organisationId, name: "Here" }, { name: "Duty", roles: ["supervisor"] });
  await settleRisk(world, duty.personId);
});

afterAll(() => boss().stop({ graceful: false }));

const raised = async (clientCode: string) => {
  const episode = await makeRoomClient(world, clientCode);
  await linkAction(await linked(world, episode), phone, answering(grave));
  return { episode, alert: (await alertsHere(episode.id))[0]! };
};

/** Typed by the clinician while the client has the form. */
async function typeToday(episodeId: string): Promise<void> {
  const { organisationId, personId: clinicianId } = world.clinician;
  const typed = await transaction((tx) => recordScores(tx, { organisationId, clinicianId }, { episodeId, heldOn: new Date().toISOString().slice(0, 10), origin: "typed", given: [{ measureId: world.phq9.id, score: 12 }] }));
  expect(typed).toMatchObject({ ok: true });
}

describe("answers that could not be added", () => {
  test("by a link: the clinician is told, and the client on every page from then on, sent twice or opened again", async () => {
    const episode = await makeRoomClient(world, "not added");
    const code = await linked(world, episode);
    await typeToday(episode.id);
    expect(await linkAction(code, phone, answering(grave))).toMatchObject({ kind: "taken", sign: true, notAdded: [name] });
    expect(await linkAction(code, phone, answering(grave))).toMatchObject({ kind: "late" });
    expect(await linkPage(code, phone)).toMatchObject({ value: { state: "submitted", notAdded: [name] } });
    expect((await measurePage(world.clinician, episode.id))!.given[0]).toMatchObject({ state: "submitted", notAdded: ["PHQ-9"] });
  });

  test("on the tablet the same; where they were added nothing is said", async () => {
    const [episode, other] = [await makeRoomClient(world, "tablet, not added"), await makeRoomClient(world, "tablet, added")];
    const { cookies } = await handedOver(world, episode);
    await typeToday(episode.id);
    await answerAction(cookies, answering(calm));
    expect(await answerPage(cookies)).toMatchObject({ state: "submitted", notAdded: [name] });
    const added = await handedOver(world, other);
    expect(await answerPage(added.cookies)).toMatchObject({ state: "open", notAdded: [] });
    await answerAction(added.cookies, answering(calm));
    expect(await answerPage(added.cookies)).toMatchObject({ state: "submitted", notAdded: [] });
    expect((await measurePage(world.clinician, other.id))!.given[0]).toMatchObject({ notAdded: [] });
  });
});

describe("what came leads to the alert that it raised, until somebody has acknowledged it", () => {
  test("when the tablet is back, answered or not", async () => {
    for (const way of ["answered", "begun"]) {
      const episode = await makeRoomClient(world, `came back ${way}`);
      const { cookies, row } = await handedOver(world, episode);
      const form = answering(grave);
      if (way === "begun") form.delete("m1-1");
      await answerAction(cookies, form);
      expect(await answerAction(cookies, sent({ intent: "take-back", pin }))).toMatchObject({ kind: "back" });
      const [alert] = await alertsHere(episode.id);
      const came = async () => (await whatCame(world.clinician, episode.id, row.id))!;
      expect(await came(), way).toMatchObject({ taken: way === "answered", alerts: [alert!.id] });
      expect((await measurePage(world.clinician, episode.id))!.given[0], way).toMatchObject({ alert: alert!.id });
      await acknowledge(world.clinician, { alertId: alert!.id, note: "Seen." });
      expect((await came()).alerts, way).toEqual([]);
    }
  });

  test("when it was typed; a total raises none", async () => {
    const [signs, total] = [await makeRoomClient(world, "typed"), await makeRoomClient(world, "typed total")];
    const save = (id: string, typed: string) => byHandAction(world.clinician, sent({ intent: "save", day: new Date().toISOString().slice(0, 10), [scoreField(id, world.phq9.id)]: typed }), "en-GB");
    const saved = await save(signs.id, grave.join(""));
    expect(saved).toMatchObject({ said: expect.stringContaining("Saved") as string, alerts: [(await alertsHere(signs.id))[0]!.id] });
    expect(await save(total.id, "20")).toMatchObject({ said: expect.stringContaining("Saved") as string, alerts: [] });
  });
});

test("that a measure cannot go by link leads a programme lead to where it can be settled, and names one to everybody else", async () => {
  const { make, clinician } = world;
  const both = await makePerson(make, { id: clinician.organisationId, name: "Here" }, { name: "Both", roles: ["clinician", "programme_lead"] });
  const [own, others] = [await makeRoomClient({ ...world, clinician: both }, "of a lead"), await makeRoomClient(world, "of no lead")];
  const problem = async (viewer: Viewer, id: string) => (await measurePage(viewer, id))!.linkProblem;
  expect(await problem(both, own.id)).toBeNull();
  await settleRisk(world, null);
  expect(await problem(both, own.id)).toMatchObject({ settle: "duty", says: expect.stringMatching(/named a duty person\.$/) as string });
  expect(await problem(clinician, others.id)).toMatchObject({ settle: null, says: expect.stringMatching(/Both or Lead can do that/) as string });
  await settleRisk(world, duty.personId);
});

describe("what waits", () => {
  test("stands on /today with the latest first, and the number of those that are not named", async () => {
    for (let count = 0; count < 11; count++) await raised(`many ${count}`);
    const all = await db().riskAlert.count({ where: { organisationId: duty.organisationId, acknowledgedAt: null } });
    const latest = await db().riskAlert.findFirstOrThrow({ where: { organisationId: duty.organisationId, acknowledgedAt: null }, orderBy: [{ raisedAt: "desc" }, { id: "desc" }] });
    const { named, more } = await risksWaiting(duty);
    expect(named[0]!.id).toBe(latest.id);
    expect([named.length, named.length + more]).toEqual([10, all]);
    expect(await risksWaiting(world.elsewhere)).toEqual({ named: [], more: 0 });
  });

  test("for a clinician who is none any more can still be listed by them", async () => {
    const { alert } = await raised("role taken");
    const without = { ...world.clinician, roles: [] };
    expect((await risksPage(without))!.open.map(({ id }) => id)).toContain(alert.id);
    expect(await risksPage({ ...world.colleague, roles: [] })).toBeNull();
    expect((await riskPage(without, alert.id))!.mayReadClient).toBe(false);
  });

  test("leads on to the client whom the reader may read: the clinician's and, while it is shared, the supervisor's, not who is on duty", async () => {
    const { alert } = await raised("led on");
    await shareCaseload(world.make, world.clinician, world.supervisor, 0);
    const leads = async (viewer: Viewer) => (await riskPage(viewer, alert.id))!.mayReadClient;
    expect([await leads(world.clinician), await leads(world.supervisor), await leads(duty)]).toEqual([true, true, false]);
  });
});

describe("what is written twice by a nervous click", () => {
  const steps = async (alertId: string) => (await db().riskAlertEntry.findMany({ where: { alertId, step: { in: ["noted", "acknowledged"] } }, orderBy: [{ at: "asc" }, { id: "asc" }] })).map(({ step, note }) => [step, note]);

  test("is one note, at once or one after the other; the same words with another key are another", async () => {
    const { alert } = await raised("noted twice");
    const note = { alertId: alert.id, note: "Rang.", key: crypto.randomUUID() };
    const came = await Promise.all([noteOnAlert(world.clinician, note), noteOnAlert(world.clinician, note)]);
    expect(came.every(({ ok }) => ok)).toBe(true);
    expect(await noteOnAlert(world.clinician, note)).toMatchObject({ ok: true });
    expect(await steps(alert.id)).toEqual([["noted", "Rang."]]);
    await noteOnAlert(world.clinician, { ...note, key: crypto.randomUUID() });
    expect(await steps(alert.id)).toHaveLength(2);
  });

  test("acknowledges once with its note, and is no refusal; a note that went before with the same key does not keep it open", async () => {
    const [{ alert }, { alert: other }] = [await raised("acknowledged twice"), await raised("noted, acknowledged")];
    const written = { alertId: alert.id, note: "Seen.", key: crypto.randomUUID() };
    for (let time = 0; time < 2; time++) expect(await acknowledge(world.clinician, written)).toMatchObject({ ok: true });
    expect(await steps(alert.id)).toEqual([["acknowledged", "Seen."]]);
    const both = { ...written, alertId: other.id };
    await noteOnAlert(world.clinician, both);
    expect(await acknowledge(world.clinician, both)).toMatchObject({ ok: true });
    expect(await steps(other.id)).toEqual([["noted", "Seen."], ["acknowledged", null]]);
  });
});
