import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { linkAction, linkPage, linkPageAfter } from "~/outcomes/administer/link-page.server";
import { makeLink, withdrawLink } from "~/outcomes/administer/make-link.server";
import { measurePage } from "~/outcomes/administer/measure-page.server";
import { db } from "~/platform/db.server";
import { boss, openJobs } from "~/platform/jobs.server";
import { withoutIds } from "~/platform/report.server";
import { handlers } from "~/wiring.server";
import { leave } from "../make/people";
import { alertsHere, answering, calm, grave, linked, makeRoomClient, newLink, scoresHere, sent, settleRisk } from "./room-world";
import { type World, makeWorld } from "./world";

let world: World;
const phone = "203.0.113.7";

beforeAll(async () => {
  await openJobs(Object.keys(handlers));
  world = await makeWorld("links");
});

afterAll(() => boss().stop({ graceful: false }));

const stateAt = async (code: string, address = phone) => {
  const page = await linkPage(code, address);
  return page.ok ? page.value.state : page.problem;
};

describe("a measure that asks about risk", () => {
  test("cannot go by a link until there are contacts and a duty person who is here; the sentence says who can change that", async () => {
    const episode = await makeRoomClient(world, "risk");
    const make = () => makeLink(world.clinician, newLink(episode.id));
    expect(await make()).toMatchObject({ ok: false, problem: expect.stringMatching(/PHQ-9 asks about risk.*crisis contacts for clients and a duty person.*Lead can do that/) as string });
    await settleRisk(world, null);
    expect(await make()).toMatchObject({ ok: false, problem: expect.stringMatching(/named a duty person/) as string });
    await settleRisk(world, world.stranger.personId);
    expect(await make()).toMatchObject({ ok: true });
    await leave(world.make, world.stranger);
    expect(await make()).toMatchObject({ ok: false, problem: expect.stringMatching(/a duty person/) as string });
    await settleRisk(world, world.second.personId);
  });

  test("that does not ask about it needs neither", async () => {
    const episode = await makeRoomClient(world, "no risk");
    await settleRisk(world, null);
    expect(await makeLink(world.clinician, newLink(episode.id, ["gad-7@1"]))).toMatchObject({ ok: true });
    await settleRisk(world, world.second.personId);
  });

  test("waits while nobody is on duty any more, and is taken all the same from who had it open", async () => {
    const episode = await makeRoomClient(world, "nobody on duty");
    const code = await linked(world, episode);
    await settleRisk(world, null);
    expect(await stateAt(code)).toBe("closed");
    expect(await linkAction(code, phone, answering(grave))).toMatchObject({ kind: "taken", sign: true });
    expect(await alertsHere(episode.id)).toHaveLength(1);
    await settleRisk(world, world.second.personId);
  });
});

describe("a link", () => {
  test("is refused for another's client, an odd time, and twice with one key", async () => {
    const episode = await makeRoomClient(world, "refusals");
    for (const viewer of [world.colleague, world.supervisor, world.elsewhere]) expect(await makeLink(viewer, newLink(episode.id))).toMatchObject({ ok: false, missing: true });
    expect(await makeLink(world.clinician, newLink(episode.id, undefined, 1000))).toMatchObject({ ok: false, problem: expect.stringMatching(/how long/) as string });
    const given = newLink(episode.id);
    expect(await makeLink(world.clinician, given)).toMatchObject({ ok: true });
    expect(await makeLink(world.clinician, given)).toMatchObject({ ok: false, problem: expect.stringMatching(/made already/) as string });
  });

  test("holds 128 bits, of which only a hash is kept", async () => {
    const episode = await makeRoomClient(world, "hash");
    const code = await linked(world, episode);
    expect(code).toMatch(/^[a-z2-7]{26}$/);
    const [kept] = await db().$queryRaw<{ row: string }[]>`select a::text as row from administration a where episode_id = ${episode.id}::uuid`;
    expect(kept!.row).not.toContain(code);
    expect(withoutIds(`/answer/${code}`)).not.toContain(code);
  });

  test("is spent by sending and not by opening, and names nobody", async () => {
    const episode = await makeRoomClient(world, "SECRET-CODE");
    const code = await linked(world, episode);
    for (let opened = 0; opened < 5; opened++) expect(await stateAt(code)).toBe("open");
    expect(await stateAt(code.toUpperCase())).toBe("open");
    const page = JSON.stringify(await linkPage(code, phone));
    for (const never of ["SECRET-CODE", world.clinician.name, world.second.name]) expect(page).not.toContain(never);
    expect(await linkAction(code, phone, answering(calm))).toMatchObject({ kind: "taken", sign: false });
    expect((await scoresHere(episode.id)).at(-1)).toMatchObject({ origin: "by_link", answers: calm });
    expect(await stateAt(code)).toBe("submitted");
    expect(await linkAction(code, phone, answering(calm))).toEqual({ kind: "over" });
    expect(await scoresHere(episode.id)).toHaveLength(2);
  });

  test("sent from two places at once is taken once, and so is its alert", async () => {
    const episode = await makeRoomClient(world, "race");
    const code = await linked(world, episode);
    const came = await Promise.all([1, 2, 3, 4].map(() => linkAction(code, phone, answering(grave))));
    expect(came.filter(({ kind }) => kind === "taken")).toHaveLength(1);
    expect(came.filter(({ kind }) => kind === "late")).toHaveLength(3);
    expect(await scoresHere(episode.id)).toHaveLength(2);
    expect(await alertsHere(episode.id)).toHaveLength(1);
  });

  test("that is over, withdrawn, of a clinician who left, or made up, takes nothing and shows no question", async () => {
    const episode = await makeRoomClient(world, "over");
    const [expired, withdrawn] = [await linked(world, episode), await linked(world, episode)];
    const [newest, older] = await db().administration.findMany({ where: { episodeId: episode.id }, orderBy: [{ createdAt: "desc" }, { id: "desc" }] });
    await db().administration.update({ where: { id: older!.id }, data: { expiresAt: new Date(Date.now() - 1000) } });
    expect(await withdrawLink(world.colleague, { episodeId: episode.id, id: newest!.id })).toMatchObject({ ok: false, missing: true });
    expect(await withdrawLink(world.clinician, { episodeId: episode.id, id: newest!.id })).toMatchObject({ ok: true });
    const states = { [expired]: "expired", [withdrawn]: "cancelled", ["a".repeat(26)]: "unknown", "no-code": "unknown" };
    for (const [code, state] of Object.entries(states)) {
      const page = await linkPage(code, phone);
      expect(page).toMatchObject({ ok: true, value: { state, form: { measures: [] } } });
      expect(await linkAction(code, phone, answering(calm))).toEqual({ kind: "over" });
    }
    expect(await scoresHere(episode.id)).toHaveLength(1);
    expect(await alertsHere(episode.id)).toEqual([]);
    expect(await withdrawLink(world.clinician, { episodeId: episode.id, id: newest!.id }, true)).toMatchObject({ ok: true });
    expect(await stateAt(withdrawn)).toBe("open");
  });

  test("is not what a hand-over's token opens, nor the other way round", async () => {
    const { handedOver } = await import("./room-world");
    const { token } = await handedOver(world, await makeRoomClient(world, "token as code"));
    expect(await stateAt(token)).toBe("unknown");
  });

  test("made up again and again from one address is answered no more there; a real one is, and what it sends is taken", async () => {
    const code = await linked(world, await makeRoomClient(world, "guessed"));
    const guesser = "198.51.100.9";
    for (let guess = 0; guess < 40; guess++) expect(await stateAt(`guess-${guess}`, guesser)).toBe("unknown");
    expect(await stateAt("one-more", guesser)).toMatch(/Too many/);
    expect(await stateAt(code, guesser)).toBe("open");
    expect(await linkAction("one-more", guesser, answering(grave))).toEqual({ kind: "over" });
    expect(await stateAt(code)).toBe("open");
    for (let opened = 0; opened < 45; opened++) await linkPage(code, phone);
    expect(await stateAt("made-up-too")).toBe("unknown");
    expect(await linkAction(code, guesser, answering(calm))).toMatchObject({ kind: "taken" });
  });

  test("whose client would rather not says so to the clinician, without a word on risk", async () => {
    const episode = await makeRoomClient(world, "declines");
    const code = await linked(world, episode);
    expect(await linkAction(code, phone, sent({ intent: "decline" }))).toEqual({ kind: "changed" });
    expect(await stateAt(code)).toBe("declined");
    expect((await measurePage(world.clinician, episode.id))!.given[0]).toMatchObject({ state: "declined", at: null });
    expect(await measurePage(world.supervisor, episode.id)).toBeNull();
  });
});

/** The page that follows what is sent. */
const after = async (code: string, form: FormData) => {
  const next = new URL(await linkPageAfter(code, await linkAction(code, phone, form)), "http://localhost");
  expect(next.pathname).toBe(`/answer/${code}`);
  return linkPage(code, phone, next.searchParams.get("kept") ?? undefined);
};

test("what was sent is followed by a page of its own: the same form with its answers, then what a sign of risk calls for, and by its plain address neither", async () => {
  await settleRisk(world, world.second.personId);
  const code = await linked(world, await makeRoomClient(world, "followed"));
  expect(await after(code, sent({ intent: "send", "m1-1": "2" }))).toMatchObject({ value: { state: "open", kept: { of: "form", why: "incomplete", given: { "m1-1": 2 } } } });
  expect(await after(code, answering(grave))).toMatchObject({ value: { state: "submitted", kept: { of: "sent" }, sign: true } });
  expect(await after(code, answering(grave))).toMatchObject({ value: { state: "submitted", kept: { of: "late" }, sign: true } });
  const plain = await linkPage(code, phone);
  expect(plain).toMatchObject({ value: { state: "submitted", form: { contacts: [{ phone: "116 123" }] } } });
  expect(JSON.stringify(plain)).not.toMatch(/sign|kept/);
});
