import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { absoluteLimitMs, openSession, sessionRowIn, viewerFrom } from "~/accounts/lucia.server";
import { answerAction, answerPage, pageAfter } from "~/outcomes/administer/answer-page.server";
import { handOver } from "~/outcomes/administer/hand-over.server";
import { measurePage, whatCame } from "~/outcomes/administer/measure-page.server";
import { db } from "~/platform/db.server";
import { boss, openJobs } from "~/platform/jobs.server";
import { handlers } from "~/wiring.server";
import { makeEpisode } from "../make/outcomes";
import { alertsHere, answering, calm, grave, handedOver, makeRoomClient, newHandOver, pairOf, pin, scoresHere, sent, settleRisk } from "./room-world";
import { type World, makeWorld } from "./world";

let world: World;

beforeAll(async () => {
  await openJobs(Object.keys(handlers));
  world = await makeWorld("hand-over");
  await settleRisk(world, world.second.personId);
});

afterAll(() => boss().stop({ graceful: false }));

const signIn = async () => pairOf(await openSession(world.clinician.personId, world.clinician.organisationId));
const rows = () => db().administration.count();

describe("handing over is refused, with nothing changed,", () => {
  test.each([
    ["a PIN of three digits", { pin: "123" }, /4 to 8 digits/],
    ["a PIN with letters", { pin: "12ab" }, /4 to 8 digits/],
    ["a PIN of nine digits", { pin: "123456789" }, /4 to 8 digits/],
    ["no measure", { keys: [] }, /at least one measure/],
    ["a measure whose text may not be shown", { keys: ["ors@1"] }, /at least one measure/],
  ])("for %s", async (_name, change, sentence) => {
    const episode = await makeRoomClient(world, `refused ${_name}`);
    const session = await signIn();
    const before = await rows();
    const handed = await handOver(world.clinician, { ...newHandOver(episode.id, session), ...change });
    expect(handed).toMatchObject({ ok: false, problem: expect.stringMatching(sentence) as string });
    expect(await rows()).toBe(before);
    expect((await viewerFrom(session)).viewer).not.toBeNull();
  });

  test("for another's client, and for one of another organisation", async () => {
    const episode = await makeRoomClient(world, "another's");
    for (const viewer of [world.colleague, world.supervisor, world.lead, world.elsewhere]) {
      const session = pairOf(await openSession(viewer.personId, viewer.organisationId));
      expect(await handOver(viewer, newHandOver(episode.id, session))).toMatchObject({ ok: false, missing: true });
      expect((await viewerFrom(session)).viewer).not.toBeNull();
    }
  });

  test("where an answer of today could not be taken: there is one, or nobody knows when the course was over", async () => {
    const { make, clinician, phq9 } = world;
    const measured = await makeEpisode(make, clinician, { clientCode: "today", primary: phq9, occasionKind: "date", scores: [{ measure: phq9, score: 9, heldOn: new Date(new Date().toISOString().slice(0, 10)) }] });
    const closed = await makeEpisode(make, clinician, { clientCode: "closed", primary: phq9, closed: true, endedOn: null, scores: [{ measure: phq9, score: 9, session: 1 }] });
    for (const [episode, sentence] of [[measured, /here already: 9/], [closed, /closed, on a day that is not known\. Say when it ended/]] as const) {
      const session = await signIn();
      expect(await handOver(clinician, newHandOver(episode.id, session))).toMatchObject({ ok: false, problem: expect.stringMatching(sentence) as string });
      expect((await viewerFrom(session)).viewer).not.toBeNull();
    }
  });

  test.each(["expiresAt", "createdAt"] as const)("where the sign-in would end (%s) while the client still has time to answer", async (field) => {
    const episode = await makeRoomClient(world, `ends soon ${field}`);
    const session = await signIn();
    const endsIn = (minutes: number) => {
      const end = Date.now() + minutes * 60_000;
      return db().signInSession.update({ where: { id: sessionRowIn(session)! }, data: { [field]: new Date(field === "createdAt" ? end - absoluteLimitMs : end) } });
    };
    await endsIn(50);
    expect(await handOver(world.clinician, newHandOver(episode.id, session))).toMatchObject({ ok: false, problem: expect.stringMatching(/sign-in ends/) as string });
    expect(await db().administration.count({ where: { episodeId: episode.id } })).toBe(0);
    await endsIn(70);
    expect(await handOver(world.clinician, newHandOver(episode.id, session))).toMatchObject({ ok: true });
  });

  test("without the sign-in of this browser, or with another's", async () => {
    const episode = await makeRoomClient(world, "no sign-in");
    const others = pairOf(await openSession(world.colleague.personId, world.colleague.organisationId));
    const before = await rows();
    for (const cookie of [null, "bunting_session=made-up", others]) expect(await handOver(world.clinician, newHandOver(episode.id, cookie))).toMatchObject({ ok: false });
    expect(await rows()).toBe(before);
    expect((await viewerFrom(others)).viewer).not.toBeNull();
  });
});

describe("while the client has the tablet", () => {
  test("its sign-in signs nobody in, keeps its cookie, and the clinician's others go on", async () => {
    const elsewhere = await signIn();
    const { session, row } = await handedOver(world, await makeRoomClient(world, "suspended"));
    expect(await viewerFrom(session)).toEqual({ viewer: null, setCookie: null, handedOver: true });
    expect((await viewerFrom(elsewhere)).viewer?.personId).toBe(world.clinician.personId);
    expect(row.sessionId).toBe(sessionRowIn(session));
  });

  test("neither token nor PIN is stored as it is", async () => {
    const { token, row } = await handedOver(world, await makeRoomClient(world, "hashed"));
    expect(token).toMatch(/^[a-z2-7]{26}$/);
    expect(JSON.stringify(row)).not.toContain(token);
    expect(row.tokenHash).toMatch(/^[0-9a-f]{64}$/);
    expect(row.pinHash).toMatch(/^\$argon2id\$/);
  });

  test("the page has the questions and names nobody", async () => {
    const { cookies } = await handedOver(world, await makeRoomClient(world, "SECRET-CODE"));
    const page = JSON.stringify(await answerPage(cookies));
    expect(page).toContain("Little interest");
    expect(page).toContain("116 123");
    for (const never of ["SECRET-CODE", world.clinician.name, world.clinician.email]) expect(page).not.toContain(never);
  });

  test("without the token nothing can be read or answered, and with another's neither", async () => {
    const episode = await makeRoomClient(world, "no token");
    const { session } = await handedOver(world, episode);
    const other = await handedOver(world, await makeRoomClient(world, "another token"));
    for (const cookies of [session, `${session}; bunting_answer=${other.token}`]) {
      expect(await answerPage(cookies)).toMatchObject({ state: "cancelled", form: { measures: [] } });
      expect(await answerAction(cookies, answering(calm))).toEqual({ kind: "over" });
    }
    expect(await scoresHere(episode.id)).toHaveLength(1);
  });

  test("the token alone, without the sign-in that waits, is nothing", async () => {
    const { token, row } = await handedOver(world, await makeRoomClient(world, "token alone"));
    expect(await answerPage(`bunting_answer=${token}`)).toEqual({ state: "nothing", waits: false });
    expect(await answerAction(`bunting_answer=${token}`, sent({ intent: "take-back", pin }))).toEqual({ kind: "ended" });
    expect(row.submittedAt).toBeNull();
  });

  test("signing out everywhere ends it: nothing more is taken and the PIN helps no more", async () => {
    const episode = await makeRoomClient(world, "signed out");
    const { session, cookies } = await handedOver(world, episode);
    await db().signInSession.delete({ where: { id: sessionRowIn(session)! } });
    expect(await answerAction(cookies, answering(calm))).toEqual({ kind: "over" });
    expect(await answerAction(cookies, sent({ intent: "take-back", pin }))).toEqual({ kind: "ended" });
    expect(await scoresHere(episode.id)).toHaveLength(1);
  });

  test.each(["expiresAt", "createdAt"] as const)("the limit of a sign-in (%s) still holds", async (field) => {
    const { session, cookies } = await handedOver(world, await makeRoomClient(world, `limit ${field}`));
    const past = new Date(Date.now() - (field === "createdAt" ? absoluteLimitMs + 1000 : 1000));
    await db().signInSession.update({ where: { id: sessionRowIn(session)! }, data: { [field]: past } });
    expect(await answerAction(cookies, sent({ intent: "take-back", pin }))).toEqual({ kind: "ended" });
    expect((await viewerFrom(session)).viewer).toBeNull();
  });
});

describe("the answers", () => {
  test("are scored at once, kept item by item, and stand on the client's page", async () => {
    const episode = await makeRoomClient(world, "scored");
    const { cookies, row } = await handedOver(world, episode);
    expect(await answerAction(cookies, answering(calm))).toMatchObject({ kind: "taken", sign: false, notAdded: [] });
    expect((await scoresHere(episode.id)).at(-1)).toMatchObject({ answers: calm, origin: "in_room", administrationId: row.id });
    expect(Number((await scoresHere(episode.id)).at(-1)!.score)).toBe(8);
    expect(await alertsHere(episode.id)).toEqual([]);
    expect(await whatCame(world.clinician, episode.id, row.id)).toEqual({ taken: true, measures: [{ short: "PHQ-9", score: 8, asksAboutRisk: true }], alerts: [] });
    expect(await whatCame(world.colleague, episode.id, row.id)).toBeNull();
  });

  test("that are not all there are asked for, what was answered comes back, and no score is kept", async () => {
    const episode = await makeRoomClient(world, "missing ones");
    const { cookies } = await handedOver(world, episode);
    const form = answering(grave);
    form.delete("m1-2");
    form.set("m1-5", "17");
    expect(await answerAction(cookies, form)).toMatchObject({ kind: "incomplete", missing: ["m1-2", "m1-5"], given: { "m1-1": 2, "m1-9": 1 } });
    expect(await scoresHere(episode.id)).toHaveLength(1);
    expect(await answerPage(cookies)).toMatchObject({ state: "open" });
  });

  test("sent twice at once count once", async () => {
    const episode = await makeRoomClient(world, "twice");
    const { cookies } = await handedOver(world, episode);
    const came = await Promise.all([answerAction(cookies, answering(grave)), answerAction(cookies, answering(calm)), answerAction(cookies, answering(grave))]);
    expect(came.filter(({ kind }) => kind === "taken")).toHaveLength(1);
    expect(await scoresHere(episode.id)).toHaveLength(2);
    expect(await answerAction(cookies, answering(calm))).toEqual({ kind: "over" });
  });

  test("come no more once the time is over; the tablet can be taken back all the same", async () => {
    const episode = await makeRoomClient(world, "late");
    const { cookies, row, session } = await handedOver(world, episode);
    await db().administration.update({ where: { id: row.id }, data: { expiresAt: new Date(Date.now() - 1000) } });
    expect(await answerPage(cookies)).toMatchObject({ state: "expired" });
    expect(await answerAction(cookies, answering(calm))).toEqual({ kind: "over" });
    expect(await answerAction(cookies, sent({ intent: "take-back", pin }))).toMatchObject({ kind: "back" });
    expect((await viewerFrom(session)).viewer).not.toBeNull();
    expect(await scoresHere(episode.id)).toHaveLength(1);
  });

  test("are followed by a page of its own, with what was answered so far, or with what a sign of risk calls for until the tablet is back", async () => {
    const { cookies, session } = await handedOver(world, await makeRoomClient(world, "followed"));
    const other = await handedOver(world, await makeRoomClient(world, "another's page"));
    const after = async (form: FormData) => {
      const next = new URL(await pageAfter(cookies, await answerAction(cookies, form)), "http://localhost");
      expect(next.pathname).toBe("/answer");
      return { kept: next.searchParams.get("kept") ?? undefined, pin: next.searchParams.has("pin") ? ("wrong" as const) : undefined };
    };
    const half = await after(sent({ intent: "send", "m1-1": "2" }));
    expect(await answerPage(cookies, half)).toMatchObject({ state: "open", again: { why: "incomplete", given: { "m1-1": 2 } }, sign: false, pinLeft: null });
    expect(await answerPage(other.cookies, half)).toMatchObject({ state: "open", again: null });
    expect(await answerPage(cookies, await after(sent({ intent: "take-back", pin: "0000", "m1-1": "1" })))).toMatchObject({ again: { why: "pin", given: { "m1-1": 1 } }, pinLeft: 4 });
    const thanks = await after(answering(grave));
    expect(thanks).toEqual({ kept: undefined, pin: undefined });
    for (const told of [thanks, half, {}]) expect(await answerPage(cookies, told)).toMatchObject({ state: "submitted", sign: true, again: null });
    await answerAction(cookies, sent({ intent: "take-back", pin }));
    expect(await answerPage(session, half)).toEqual({ state: "nothing", waits: false });
  });

  test("of two measures are two scores of one occasion", async () => {
    const episode = await makeRoomClient(world, "two measures");
    const { cookies } = await handedOver(world, episode, ["phq-9@1", "gad-7@1"]);
    const page = await answerPage(cookies);
    const places = page.state === "nothing" ? [] : page.form.measures.map(({ place, items }) => [place, items.length] as const);
    expect(places).toHaveLength(2);
    const fields = Object.fromEntries(places.flatMap(([place, items]) => Array.from({ length: items }, (_, item) => [`m${place}-${item + 1}`, "0"])));
    expect(await answerAction(cookies, sent({ intent: "send", ...fields }))).toMatchObject({ kind: "taken", notAdded: [] });
    const came = (await scoresHere(episode.id)).slice(1);
    expect(new Set(came.map(({ occasion }) => occasion)).size).toBe(1);
    expect(came).toHaveLength(2);
  });

  test("somebody would rather not give leave nothing, say nothing of risk, and may come after all", async () => {
    const episode = await makeRoomClient(world, "declined");
    const { cookies } = await handedOver(world, episode);
    expect(await answerAction(cookies, sent({ intent: "decline", "m1-9": "3" }))).toEqual({ kind: "changed" });
    expect(await answerPage(cookies)).toMatchObject({ state: "declined" });
    expect(await alertsHere(episode.id)).toEqual([]);
    expect((await measurePage(world.clinician, episode.id))?.given[0]).toMatchObject({ state: "declined", asksAboutRisk: true });
    await answerAction(cookies, sent({ intent: "answer-after-all" }));
    expect(await answerAction(cookies, answering(calm))).toMatchObject({ kind: "taken" });
  });

  test("that can be no score, because one of the day came meanwhile, still raise what they say about risk", async () => {
    const { make, phq9 } = world;
    const episode = await makeRoomClient(world, "there meanwhile");
    const { cookies, row } = await handedOver(world, episode);
    const day = row.heldOn.toISOString().slice(0, 10);
    await make.tx.score.create({ data: { organisationId: row.organisationId, episodeId: episode.id, measureId: phq9.id, occasion: day, position: Math.floor(row.heldOn.getTime() / 86_400_000), heldOn: row.heldOn, stage: "treatment", score: 12, origin: "typed" } });
    expect(await answerAction(cookies, answering(grave))).toMatchObject({ kind: "taken", sign: true, notAdded: ["Patient Health Questionnaire-9"] });
    expect((await scoresHere(episode.id)).at(-1)).toMatchObject({ origin: "typed" });
    const [alert] = await alertsHere(episode.id);
    expect(alert).toMatchObject({ item: 9, answer: 1, dutyPersonId: world.second.personId });
    expect(alert!.log[0]).toMatchObject({ step: "raised", note: expect.stringContaining("could not be added") as string });
  });
});

describe("the PIN", () => {
  test("gets the tablet back, unanswered, and what was given is over", async () => {
    const episode = await makeRoomClient(world, "back");
    const { session, cookies, row } = await handedOver(world, episode);
    expect(await answerAction(cookies, sent({ intent: "take-back", pin }))).toEqual({ kind: "back", episodeId: episode.id, administrationId: row.id });
    expect((await viewerFrom(session)).viewer?.personId).toBe(world.clinician.personId);
    expect((await measurePage(world.clinician, episode.id))?.given[0]).toMatchObject({ state: "cancelled" });
    expect(await answerAction(cookies, answering(calm))).toEqual({ kind: "over" });
    expect(await scoresHere(episode.id)).toHaveLength(1);
  });

  test("may be wrong four times, counted in the database; the fifth ends the sign-in, and the answers stay", async () => {
    const episode = await makeRoomClient(world, "wrong PIN");
    const { session, cookies } = await handedOver(world, episode);
    await answerAction(cookies, answering(calm));
    for (const left of [4, 3, 2, 1]) expect(await answerAction(cookies, sent({ intent: "take-back", pin: "0000" }))).toEqual({ kind: "wrong", left, given: {} });
    expect(await answerAction(cookies, sent({ intent: "take-back", pin: "" }))).toEqual({ kind: "ended" });
    expect(await answerAction(cookies, sent({ intent: "take-back", pin }))).toEqual({ kind: "ended" });
    expect(await viewerFrom(session)).toMatchObject({ viewer: null, handedOver: false });
    expect(await scoresHere(episode.id)).toHaveLength(2);
  });

  test("that is wrong loses nothing of what was answered so far, and sends none of it", async () => {
    const episode = await makeRoomClient(world, "half filled");
    const { cookies, session } = await handedOver(world, episode);
    for (const intent of ["take-back", "send"]) {
      const form = sent({ intent, pin: "0000", "m1-1": "2", "m1-9": "0" });
      expect(await answerAction(cookies, form), intent).toMatchObject({ kind: "wrong", given: { "m1-1": 2, "m1-9": 0 } });
    }
    expect(await answerPage(cookies)).toMatchObject({ state: "open" });
    expect(await scoresHere(episode.id)).toHaveLength(1);
    expect(await answerAction(cookies, sent({ intent: "take-back", pin, "m1-1": "2" }))).toMatchObject({ kind: "back" });
    expect((await viewerFrom(session)).viewer).not.toBeNull();
  });

  test("is digits: what else a browser or a finger put in its field keeps no answers from being sent, and costs no attempt", async () => {
    const episode = await makeRoomClient(world, "no PIN");
    const { cookies } = await handedOver(world, episode);
    const form = answering(calm);
    form.set("pin", "hunter2!");
    expect(await answerAction(cookies, form)).toMatchObject({ kind: "taken" });
    expect((await db().administration.findFirstOrThrow({ where: { episodeId: episode.id } })).pinAttempts).toBe(0);
  });

  test("is not guessed by many at once: five are looked at, whatever comes", async () => {
    const { session, cookies } = await handedOver(world, await makeRoomClient(world, "many PINs"));
    const came = await Promise.all(Array.from({ length: 12 }, (_, index) => answerAction(cookies, sent({ intent: "take-back", pin: String(1000 + index) }))));
    expect(came.filter(({ kind }) => kind === "wrong").length).toBeLessThanOrEqual(4);
    expect((await viewerFrom(session)).viewer).toBeNull();
    expect(await answerAction(cookies, sent({ intent: "take-back", pin }))).toEqual({ kind: "ended" });
  });
});
