import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sessionRowIn } from "~/accounts/lucia.server";
import { answerAction } from "~/outcomes/administer/answer-page.server";
import { linkAction, linkPage } from "~/outcomes/administer/link-page.server";
import { withdrawLink } from "~/outcomes/administer/make-link.server";
import { readByHand, scoreField } from "~/outcomes/care/by-hand-form";
import { recordByHand } from "~/outcomes/care/record-by-hand.server";
import { acknowledge } from "~/outcomes/risk/acknowledge.server";
import { db } from "~/platform/db.server";
import { boss, openJobs } from "~/platform/jobs.server";
import { handlers } from "~/wiring.server";
import { leave } from "../make/people";
import { alertsHere, answering, calm, grave, handedOver, linked, makeRoomClient, scoresHere, settleRisk } from "./room-world";
import { type World, makeWorld } from "./world";

let world: World;
const phone = "203.0.113.8";
const contacts = [{ name: "A line", phone: "116 123", when: "day and night" }];

beforeAll(async () => {
  await openJobs(Object.keys(handlers));
  world = await makeWorld("signs");
  await settleRisk(world, world.second.personId);
});

afterAll(() => boss().stop({ graceful: false }));

const latest = (episodeId: string) => db().administration.findFirstOrThrow({ where: { episodeId }, orderBy: { createdAt: "desc" } });
const past = () => new Date(Date.now() - 1000);

describe("a sign of risk that comes when the form is over", () => {
  const ends: [string, (episodeId: string) => Promise<unknown>][] = [
    ["expired", async (episodeId) => db().administration.update({ where: { id: (await latest(episodeId)).id }, data: { expiresAt: past() } })],
    ["cancelled", async (episodeId) => withdrawLink(world.clinician, { episodeId, id: (await latest(episodeId)).id })],
  ];
  test.each(ends)("of a link that is %s: it is raised once, without a score, and answered with the contacts", async (state, end) => {
    const episode = await makeRoomClient(world, `late ${state}`);
    const code = await linked(world, episode);
    await end(episode.id);
    expect(await linkPage(code, phone)).toEqual({ ok: true, value: { state, form: { measures: [], asksAboutRisk: true, contacts }, notAdded: [] } });
    for (let time = 0; time < 2; time++) expect(await linkAction(code, phone, answering(grave))).toEqual({ kind: "late", contacts });
    const alerts = await alertsHere(episode.id);
    expect(alerts).toMatchObject([{ item: 9, answer: 1, dutyPersonId: world.second.personId, acknowledgedAt: null }]);
    expect(alerts[0]!.log).toMatchObject([{ step: "raised", note: expect.stringContaining("not among the scores") as string }]);
    expect(await scoresHere(episode.id)).toHaveLength(1);
  });

  test("of a link that was sent already with other answers", async () => {
    const episode = await makeRoomClient(world, "late submitted");
    const code = await linked(world, episode);
    await linkAction(code, phone, answering(calm));
    expect(await linkAction(code, phone, answering(grave))).toEqual({ kind: "late", contacts });
    expect(await alertsHere(episode.id)).toHaveLength(1);
    expect((await scoresHere(episode.id)).at(-1)).toMatchObject({ answers: calm });
  });

  test("of the tablet: when the time is over, and when its sign-in was ended elsewhere", async () => {
    for (const end of ["expired", "signed out"]) {
      const episode = await makeRoomClient(world, `tablet ${end}`);
      const { cookies, row, session } = await handedOver(world, episode);
      if (end === "expired") await db().administration.update({ where: { id: row.id }, data: { expiresAt: past() } });
      else await db().signInSession.delete({ where: { id: sessionRowIn(session)! } });
      expect(await answerAction(cookies, answering(grave)), end).toEqual({ kind: "late", contacts });
      expect(await alertsHere(episode.id), end).toHaveLength(1);
      expect(await scoresHere(episode.id), end).toHaveLength(1);
    }
  });

  test("is none of a calm form, of a made-up code, or of a form without an item about risk", async () => {
    const episode = await makeRoomClient(world, "late and calm");
    const [code, other] = [await linked(world, episode), await linked(world, episode, ["gad-7@1"])];
    await db().administration.updateMany({ where: { episodeId: episode.id }, data: { expiresAt: past() } });
    expect(await linkAction(code, phone, answering(calm))).toEqual({ kind: "over" });
    expect(await linkAction(other, phone, answering(grave))).toEqual({ kind: "over" });
    expect(await linkPage(other, phone)).toMatchObject({ value: { form: { asksAboutRisk: false, contacts: [] } } });
    expect(await linkAction("a".repeat(26), phone, answering(grave))).toEqual({ kind: "over" });
    expect(await alertsHere(episode.id)).toEqual([]);
  });
});

test("a form that is closed because nobody is on duty shows the contacts", async () => {
  const code = await linked(world, await makeRoomClient(world, "closed"));
  await settleRisk(world, null);
  expect(await linkPage(code, phone)).toMatchObject({ value: { state: "closed", form: { measures: [], contacts } } });
  await settleRisk(world, world.second.personId);
});

describe("a sign of risk in a form that is not filled in to its end", () => {
  const incomplete = (answers: number[]) => {
    const form = answering(answers);
    form.delete("m1-2");
    return form;
  };

  test("is raised once, and belongs to the score when that comes", async () => {
    const episode = await makeRoomClient(world, "incomplete");
    const code = await linked(world, episode);
    for (let time = 0; time < 2; time++) expect(await linkAction(code, phone, incomplete(grave))).toMatchObject({ kind: "incomplete", missing: ["m1-2"] });
    const [alert, ...others] = await alertsHere(episode.id);
    expect(others).toEqual([]);
    expect(alert).toMatchObject({ item: 9, answer: 1, dutyPersonId: world.second.personId });
    expect(alert!.log[0]!.note).toMatch(/no answer yet/);
    expect(await linkAction(code, phone, answering(grave))).toMatchObject({ kind: "taken", sign: true });
    expect(await alertsHere(episode.id)).toMatchObject([{ id: alert!.id, scoreId: (await scoresHere(episode.id)).at(-1)!.id }]);
  });

  test("is one, and the score's, where both are sent at once", async () => {
    for (let round = 0; round < 5; round++) {
      const episode = await makeRoomClient(world, `at once ${round}`);
      const code = await linked(world, episode);
      await Promise.all([linkAction(code, phone, incomplete(grave)), linkAction(code, phone, answering(grave)), linkAction(code, phone, incomplete(grave))]);
      expect(await alertsHere(episode.id)).toMatchObject([{ scoreId: (await scoresHere(episode.id)).at(-1)!.id }]);
    }
  });

  test("is raised again where the answer about risk is another in the end", async () => {
    const episode = await makeRoomClient(world, "incomplete, then worse");
    const { cookies } = await handedOver(world, episode);
    await answerAction(cookies, incomplete(grave));
    await answerAction(cookies, answering([...grave.slice(0, 8), 3]));
    expect((await alertsHere(episode.id)).map(({ answer }) => answer).toSorted()).toEqual([1, 3]);
  });

  test("is none of the least answer, or where the item has none", async () => {
    const episode = await makeRoomClient(world, "incomplete and calm");
    const { cookies } = await handedOver(world, episode);
    await answerAction(cookies, incomplete(calm));
    const unanswered = answering(grave);
    unanswered.delete("m1-9");
    await answerAction(cookies, unanswered);
    expect(await alertsHere(episode.id)).toEqual([]);
  });
});

test("a typed answer that is corrected raises an alert of its own; the earlier one stays, with a line in its log", async () => {
  const { clinician, phq9 } = world;
  const episode = await makeRoomClient(world, "corrected");
  const field = scoreField(episode.id, phq9.id);
  const day = new Date().toISOString().slice(0, 10);
  const type = async (answers: number[]) => {
    const [, there] = await scoresHere(episode.id);
    const saved = await recordByHand(clinician, readByHand({ day, [field]: answers.join(" "), ...(there && { [`r.${episode.id}.${phq9.id}`]: there.id }) })!, "en-GB");
    expect(saved).toMatchObject({ ok: true });
  };
  await type(grave);
  const [first] = await alertsHere(episode.id);
  await acknowledge(clinician, { alertId: first!.id, note: "Seen." });
  await type([3, ...grave.slice(1)]);
  expect(await alertsHere(episode.id)).toHaveLength(1);
  await type([...grave.slice(0, 8), 3]);
  const second = (await alertsHere(episode.id)).find(({ id }) => id !== first!.id);
  expect(second).toMatchObject({ answer: 3, acknowledgedAt: null, dutyPersonId: world.second.personId });
  await type(calm);
  const alerts = await alertsHere(episode.id);
  expect(alerts).toHaveLength(2);
  expect(alerts.find(({ id }) => id === first!.id)).toMatchObject({ answer: 1, acknowledgedById: clinician.personId });
  const still = alerts.find(({ id }) => id === second!.id)!;
  expect(still).toMatchObject({ answer: 3, acknowledgedAt: null });
  expect(still.log.at(-1)).toMatchObject({ step: "noted", note: expect.stringMatching(/corrected afterwards: it is 0 now/) as string });
});

// The last: the clinician is gone afterwards.
test("a sign of risk to a clinician who has left meanwhile is raised for whoever is on duty", async () => {
  const episode = await makeRoomClient(world, "left");
  const code = await linked(world, episode);
  await leave(world.make, world.clinician);
  expect(await linkPage(code, phone)).toMatchObject({ value: { state: "cancelled", form: { measures: [], contacts } } });
  expect(await linkAction(code, phone, answering(grave))).toEqual({ kind: "late", contacts });
  expect(await alertsHere(episode.id)).toMatchObject([{ dutyPersonId: world.second.personId }]);
});
