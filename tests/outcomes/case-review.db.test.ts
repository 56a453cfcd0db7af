import { beforeAll, describe, expect, test } from "vitest";
import { setPause } from "~/outcomes/care/pause.server";
import { reviewAction } from "~/outcomes/case-review/review-action.server";
import { type ReviewList, ownReviewList, sharedReviewList } from "~/outcomes/case-review/review-list.server";
import { reviewQuestions } from "~/outcomes/case-review/questions";
import { dueCount } from "~/outcomes/store/reviews.server";
import { shareCaseload } from "~/outcomes/share-caseload.server";
import { db } from "~/platform/db.server";
import { makeCaseReview } from "../make/case-reviews";
import type { MadeEpisode } from "../make/outcomes";
import { type World, makeClient, makeWorld } from "./world";

const today = new Date().toISOString().slice(0, 10);
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const of = { today, locale: "en-GB" };

let world: World;
beforeAll(async () => {
  world = await makeWorld("case review");
});

let count = 0;
/** Without reliable change by session 4, unless other scores are named. */
const client = (scores = [18, 17, 17, 18]) => makeClient(world, `R-${++count}`, scores);

function send(fields: Record<string, string>, viewer = world.clinician) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return reviewAction(viewer, form, today);
}

const putOn = ({ id }: MadeEpisode) => send({ intent: "put", episodeId: id, key: crypto.randomUUID() });
const list = () => ownReviewList(world.clinician, of);
const codes = (part: ReviewList["due"]) => part.map(({ line }) => line.clientCode);
const itemOf = async ({ clientCode }: MadeEpisode) => {
  const { due, open, resting } = await list();
  return [...due, ...open, ...resting].find(({ line }) => line.clientCode === clientCode) ?? null;
};

describe("the list", () => {
  test("suggests who is flagged, with the question for the reason, until they are on it", async () => {
    const stuck = await client();
    const suggested = (await list()).suggestions.find(({ line }) => line.clientCode === stuck.clientCode);
    expect(suggested).toMatchObject({ question: "What would the client say is missing?", line: { state: "Worth a look" } });
    expect((await putOn(stuck)).done).toMatchObject({ what: "put", clientCode: stuck.clientCode });
    const now = await list();
    expect(codes(now.open)).toContain(stuck.clientCode);
    expect(now.suggestions.map(({ line }) => line.clientCode)).not.toContain(stuck.clientCode);
    expect((await itemOf(stuck))?.question).toBe("What would the client say is missing?");
  });

  test.each([
    ["worse", [10, 18], "worse"],
    ["past the second review", [18, 17, 17, 18, 17, 18, 17, 18], "still-no-gain"],
    ["nothing the scores say", [18, 12], "asked"],
  ] as const)("asks by how a client stands: %s", async (_name, scores, question) => {
    const one = await client([...scores]);
    await putOn(one);
    expect((await itemOf(one))?.question).toBe(reviewQuestions[question]);
  });

  test("holds a client once, however often they are put on it, at the same moment too", async () => {
    const one = await client();
    await Promise.all([putOn(one), putOn(one), putOn(one)]);
    await putOn(one);
    expect(await db().caseReview.count({ where: { episodeId: one.id } })).toBe(1);
  });

  test("what is decided rests until its day, then stands first and asks anew; what was said stays", async () => {
    const one = await client();
    await putOn(one);
    const first = (await itemOf(one))!;
    const said = await send({ intent: "say", reviewId: first.reviewId, note: "Two at a time.", decision: "continue_differently", lookAgainOn: inDays(14) });
    expect(said.done).toMatchObject({ what: "decided", decision: "continue_differently" });
    expect(await itemOf(one)).toMatchObject({ state: "resting", note: "Two at a time.", lookAgainOn: inDays(14) });

    await db().caseReview.update({ where: { id: first.reviewId }, data: { lookAgainOn: new Date(today) } });
    expect(codes((await list()).due)).toContain(one.clientCode);
    expect(await dueCount(world.clinician, today)).toBe(1);
    for (const key of [crypto.randomUUID(), crypto.randomUUID()]) await send({ intent: "again", reviewId: first.reviewId, key });
    expect(await itemOf(one)).toMatchObject({ state: "open", note: "", question: reviewQuestions.again, before: { note: "Two at a time.", decision: "continue_differently" } });
    expect(await db().caseReview.count({ where: { episodeId: one.id } })).toBe(2);
    expect(await dueCount(world.clinician, today)).toBe(0);
  });

  test("whose day comes in a pause is not due before the pause is over, unless it cannot wait", async () => {
    const [one, worse] = [await client(), await client([10, 18])];
    for (const each of [one, worse]) await makeCaseReview(world.make, each, { question: "no-gain", decision: "consult", lookAgainInDays: -2 });
    expect(await dueCount(world.clinician, today)).toBe(2);
    const pause = { from: inDays(-10), reason: "illness" } as const;
    for (const { id } of [one, worse]) expect(await setPause(world.clinician, { episodeId: id, until: null, ...pause })).toMatchObject({ ok: true });
    expect(await itemOf(one)).toMatchObject({ state: "resting", pausedSince: inDays(-10) });
    expect(await itemOf(worse)).toMatchObject({ state: "due", pausedSince: inDays(-10) });
    expect(await dueCount(world.clinician, today)).toBe(0);
    for (const { id } of [one, worse]) await setPause(world.clinician, { episodeId: id, until: inDays(-1), ...pause });
    expect(await itemOf(one)).toMatchObject({ state: "due", pausedSince: null });
    expect(await dueCount(world.clinician, today)).toBe(2);
    for (const each of [one, worse]) await send({ intent: "take-off", reviewId: (await itemOf(each))!.reviewId });
  });

  test("a note without a decision is kept; referring on without a day takes the client off, and back with all that was said", async () => {
    const one = await client();
    await putOn(one);
    const { reviewId } = (await itemOf(one))!;
    expect((await send({ intent: "say", reviewId, note: "She may want a group.", decision: "" })).done?.what).toBe("noted");
    expect(await itemOf(one)).toMatchObject({ state: "open", note: "She may want a group." });
    await send({ intent: "say", reviewId, note: "She wants a group.", decision: "refer_on", lookAgainOn: "" });
    expect(await itemOf(one)).toBeNull();
    expect((await list()).suggestions.map(({ line }) => line.clientCode), "not at once again").not.toContain(one.clientCode);
    for (let twice = 0; twice < 2; twice += 1) await send({ intent: "put-back", reviewId });
    expect(await itemOf(one)).toMatchObject({ note: "She wants a group.", decision: "refer_on" });
  });

  test("taken off and put back, also twice; not back beside a newer one", async () => {
    const one = await client();
    await putOn(one);
    const { reviewId } = (await itemOf(one))!;
    for (let twice = 0; twice < 2; twice += 1) expect((await send({ intent: "take-off", reviewId })).done).toMatchObject({ what: "taken-off", clientCode: one.clientCode });
    expect(await itemOf(one)).toBeNull();
    await putOn(one);
    expect((await send({ intent: "put-back", reviewId })).problem).toBe(`Client ${one.clientCode} has been put on the list again since.`);
    expect((await send({ intent: "say", reviewId, note: "late", decision: "" })).problem).toBe(`Client ${one.clientCode} is no longer on the list, so this was not kept.`);
  });

  test.each([
    ["a decision without its day", { decision: "step_up", lookAgainOn: "" }, { lookAgainOn: "Choose a day to look again." }],
    ["a day that has been", { decision: "consult", lookAgainOn: today }, { lookAgainOn: "Choose a day that is still to come." }],
    ["a day too far off", { decision: "consult", lookAgainOn: inDays(800) }, { lookAgainOn: "Choose a day within a year." }],
    ["no day at all", { decision: "consult", lookAgainOn: "soon" }, { lookAgainOn: "Give the day as a date." }],
    ["no such decision", { decision: "discharge", lookAgainOn: inDays(7) }, { decision: "Choose one of these." }],
    ["a note that is too long", { note: "a".repeat(2001), decision: "" }, { note: "Keep it under 2000 characters." }],
  ])("refuses %s at its field and keeps what was typed", async (_name, fields, errors) => {
    const one = await client();
    await putOn(one);
    const { reviewId } = (await itemOf(one))!;
    const answer = await send({ intent: "say", reviewId, note: "Kept.", ...fields });
    expect(answer).toMatchObject({ reviewId, errors, done: null, given: { decision: fields.decision } });
    expect(await itemOf(one)).toMatchObject({ note: "", decision: null });
  });

  test("a name in a note is asked about at its field before anything is kept, and not again once it was said to be none", async () => {
    const one = await client();
    await putOn(one);
    const { reviewId } = (await itemOf(one))!;
    const say = (fields: Record<string, string>) => send({ intent: "say", reviewId, decision: "consult", lookAgainOn: inDays(7), ...fields });
    const asked = await say({ note: "Mary wants to stop; ask Anna." });
    expect(asked).toMatchObject({ done: null, errors: { note: expect.stringMatching(/^“Mary” and “Anna” could be names\./) as string }, couldBeNames: ["Mary", "Anna"], given: { note: "Mary wants to stop; ask Anna.", decision: "consult", lookAgainOn: inDays(7) } });
    expect(await say({ note: "Mary wants to stop; ask Anna.", notName: "Mary" })).toMatchObject({ done: null, errors: { note: expect.stringMatching(/^“Anna” could be somebody’s name\./) as string } });
    expect(await itemOf(one)).toMatchObject({ note: "", decision: null });
    expect((await say({ note: "Mary wants to stop; ask Anna.", notName: "Mary Anna" })).done).toMatchObject({ what: "decided" });
    expect((await say({ note: "Mary wants to stop. Asked Anna." })).done, "said before").toMatchObject({ what: "decided" });
    expect(await say({ note: "Mary wants to stop; ask Peter." })).toMatchObject({ done: null, errors: { note: expect.stringContaining("“Peter”") as string } });
  });

  test("an e-mail address or a telephone number in a note is refused at its field and not kept; days, answers and scores are none", async () => {
    const one = await client();
    await putOn(one);
    const { reviewId } = (await itemOf(one))!;
    for (const note of ["Ring 0171 960 1234 on Monday.", "Reached at +44 7700 900123", "Write to kim@example.org."])
      expect(await send({ intent: "say", reviewId, note }), note).toMatchObject({ done: null, errors: { note: expect.stringMatching(/^This holds an e-mail address or a telephone number\./) as string }, given: { note } });
    expect((await itemOf(one))!.note).toBe("");
    for (const note of ["Scores 18 17 17 18 17 18, answers 0 1 2 0 3 1 2 0 1.", "From 03/04/2026 to 04/05/2026, 2 a week.", "Since 2026-04-03 10 sessions."])
      expect(await send({ intent: "say", reviewId, note }), note).toMatchObject({ done: { what: "noted" } });
  });
});

describe("who reads it", () => {
  test("a supervisor with whom the caseload is shared, by name, and nobody else; the look is kept", async () => {
    const one = await client();
    await makeCaseReview(world.make, one, { question: "no-gain", note: "For us two.", decision: "consult", lookAgainInDays: -2 });
    for (const viewer of [world.supervisor, world.stranger, world.colleague, world.elsewhere, world.lead]) expect(await sharedReviewList(viewer, world.clinician.personId, of)).toBeNull();
    await shareCaseload(world.clinician, { supervisorId: world.supervisor.personId });
    const read = await sharedReviewList(world.supervisor, world.clinician.personId, of);
    expect(read?.clinicianName).toBe("Clinician");
    expect(read?.due.find(({ line }) => line.clientCode === one.clientCode)).toMatchObject({ note: "For us two.", decision: "consult" });
    expect(await db().auditEvent.count({ where: { actorId: world.supervisor.personId, action: "caseload.viewed", subjectId: world.clinician.personId } })).toBe(1);
    expect(await sharedReviewList(world.second, world.clinician.personId, of)).toBeNull();
    expect((await ownReviewList(world.second, of)).open).toEqual([]);
  });
});
