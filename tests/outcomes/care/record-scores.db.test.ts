import { beforeEach, expect, test } from "vitest";
import { type ToRecord, recordScores } from "~/outcomes/care/record-scores.server";
import { episodePage } from "~/outcomes/episode-page.server";
import { db, transaction } from "~/platform/db.server";
import { makeEpisode } from "../../make/outcomes";
import { type World, makeClient, makeWorld } from "../world";

let world: World;
let round = 0;
beforeEach(async () => {
  world = await makeWorld(`record scores ${++round}`);
});

const scope = ({ organisationId, personId }: { organisationId: string; personId: string }) => ({ organisationId, clinicianId: personId });

const record = (what: Omit<ToRecord, "heldOn" | "origin"> & Partial<ToRecord>, by = world.clinician) =>
  transaction((tx) => recordScores(tx, scope(by), { heldOn: "2026-03-17", origin: "typed", ...what }));

const rows = (episodeId: string) => db().score.findMany({ where: { episodeId, origin: { not: "imported" } }, orderBy: { recordedAt: "asc" } });

/** By sessions: PHQ-9 at 18 and 14 on two Tuesdays of March. */
const bySession = () =>
  makeEpisode(world.make, world.clinician, {
    clientCode: "C-1",
    primary: world.phq9,
    startedOn: new Date("2026-03-03"),
    scores: [
      { measure: world.phq9, score: 18, session: 1, heldOn: new Date("2026-03-03") },
      { measure: world.phq9, score: 14, session: 2, heldOn: new Date("2026-03-10") },
    ],
  });

test("refused: another's client, a measure of elsewhere, and scores that are none", async () => {
  const { id } = await bySession();
  const { phq9, gad7, srs, colleague, elsewhere } = world;
  const refusals: [Omit<ToRecord, "heldOn" | "origin"> & Partial<ToRecord>, string][] = [
    [{ episodeId: id, given: [] }, "No score was given."],
    [{ episodeId: id, given: [{ measureId: crypto.randomUUID(), score: 4 }] }, "This measure is not in use here."],
    [{ episodeId: id, given: [{ measureId: phq9.id, score: 28 }] }, "28 is above 27, the highest score of the PHQ-9."],
    [{ episodeId: id, given: [{ measureId: phq9.id, score: -1 }] }, "-1 is below 0, the lowest score of the PHQ-9."],
    [{ episodeId: id, given: [{ measureId: phq9.id, score: 7.5 }] }, "7.5 is no score of the PHQ-9, whose scores go in steps of 1."],
    [{ episodeId: id, given: [{ measureId: phq9.id }] }, "Give a score of the PHQ-9, or its answers."],
    [{ episodeId: id, given: [{ measureId: phq9.id, answers: [0, 1, 2] }] }, "The PHQ-9 has 9 answers; here are 3."],
    [{ episodeId: id, given: [{ measureId: phq9.id, answers: [0, 1, 2, 3, 4, 0, 0, 0, 0] }] }, "4 is no answer of the PHQ-9; its answers are 0, 1, 2 and 3."],
    [{ episodeId: id, given: [{ measureId: srs.id, answers: [9, 9, 9, 9] }] }, "Only the total of the SRS can be given: its licence does not let its items stand here."],
    [{ episodeId: id, given: [{ measureId: gad7.id, score: 4 }, { measureId: gad7.id, score: 5 }] }, "The GAD-7 was given twice."],
    [{ episodeId: id, heldOn: "2026-03-02", given: [{ measureId: phq9.id, score: 4 }] }, "A score on 2 Mar 2026 would lie before this episode began, on 3 Mar 2026. Change the date, or the day it began."],
    [{ episodeId: id, heldOn: "2026-02-30", given: [{ measureId: phq9.id, score: 4 }] }, "Give the day as a date."],
    [{ episodeId: id, heldOn: "2999-01-01", given: [{ measureId: phq9.id, score: 4 }] }, "1 Jan 2999 lies in the future."],
  ];
  for (const [what, problem] of refusals) expect(await record(what), problem).toMatchObject({ ok: false, problem });
  for (const by of [colleague, elsewhere]) expect(await record({ episodeId: id, given: [{ measureId: phq9.id, score: 4 }] }, by)).toMatchObject({ ok: false, missing: true });
  expect(await rows(id)).toEqual([]);
});

test("the day's session gets the next number, and every measure of that day the same", async () => {
  const { id } = await bySession();
  const { phq9, srs, clinician } = world;
  expect(await record({ episodeId: id, given: [{ measureId: phq9.id, answers: [2, 1, 0, 3, 1, 2, 1, 0, 1] }] })).toMatchObject({ ok: true });
  expect(await record({ episodeId: id, origin: "in_room", given: [{ measureId: srs.id, score: 36.4 }] })).toMatchObject({ ok: true });
  expect((await rows(id)).map(({ occasion, position, session, stage, score, answers, origin }) => ({ occasion, position, session, stage, score: Number(score), answers, origin }))).toEqual([
    { occasion: "3", position: 3, session: 3, stage: "treatment", score: 11, answers: [2, 1, 0, 3, 1, 2, 1, 0, 1], origin: "typed" },
    { occasion: "3", position: 3, session: 3, stage: "treatment", score: 36.4, answers: [], origin: "in_room" },
  ]);
  const page = await episodePage(clinician, id, "en-GB");
  expect(page!.occasions.map(({ name, scores }) => [name, ...scores])).toEqual([["1", 18, null], ["2", 14, null], ["3", 11, 36.4]]);
});

test("a second score of a measure on an occasion is refused, with the one that is there", async () => {
  const { id } = await bySession();
  const { phq9, gad7 } = world;
  const again = await record({ episodeId: id, heldOn: "2026-03-10", given: [{ measureId: gad7.id, score: 9 }, { measureId: phq9.id, score: 15 }] });
  expect(again).toMatchObject({ ok: false, measureId: phq9.id, problem: "The PHQ-9 of session 2, 10 Mar 2026 is here already: 14.", there: { score: 14 } });
  expect(await rows(id), "and nothing of the rest came in").toEqual([]);
});

test("between two numbered sessions there is no room", async () => {
  const { id } = await bySession();
  const between = await record({ episodeId: id, heldOn: "2026-03-05", given: [{ measureId: world.gad7.id, score: 9 }] });
  expect(between).toMatchObject({ ok: false, problem: "Sessions before and after 5 Mar 2026 have their numbers already, and none is free between them. Give the score the day of one of these sessions." });
});

test("by days the occasion is the day, and a file that has the same score later finds it there", async () => {
  const { make, clinician, phq9 } = world;
  const { id } = await makeEpisode(make, clinician, { clientCode: "D-1", primary: phq9, occasionKind: "date", startedOn: new Date("2026-03-03"), scores: [] });
  expect(await record({ episodeId: id, given: [{ measureId: phq9.id, score: 12 }] })).toMatchObject({ ok: true });
  expect(await rows(id)).toMatchObject([{ occasion: "2026-03-17", position: 20529, session: null, stage: "treatment", importId: null }]);
});

test("named occasions take nothing by hand; a closed episode goes on to its last day, and what comes later is a follow-up", async () => {
  const { make, clinician, phq9 } = world;
  const named = await makeEpisode(make, clinician, { clientCode: "N-1", primary: phq9, occasionKind: "label", scores: [{ measure: phq9, score: 14, label: { name: "pre", days: 0 } }] });
  expect(await record({ episodeId: named.id, given: [{ measureId: phq9.id, score: 12 }] })).toMatchObject({ ok: false, problem: expect.stringContaining("Begin a new episode") as string });
  const closed = await makeClient(world, "Z-1", [18, 9], { closed: true, endedOn: new Date("2026-03-16") });
  expect(await record({ episodeId: closed.id, given: [{ measureId: phq9.id, score: 12 }] })).toMatchObject({ ok: true });
  expect(await record({ episodeId: closed.id, heldOn: "2026-03-16", given: [{ measureId: phq9.id, score: 12 }] })).toMatchObject({ ok: true });
  expect((await rows(closed.id)).slice(-2).map(({ heldOn, stage }) => [heldOn?.toISOString().slice(0, 10), stage])).toEqual(expect.arrayContaining([["2026-03-16", "treatment"], ["2026-03-17", "follow_up"]]));
  const unknown = await makeClient(world, "Z-2", [18, 9], { closed: true, endedOn: null });
  expect(await record({ episodeId: unknown.id, given: [{ measureId: phq9.id, score: 12 }] })).toMatchObject({ ok: false, problem: "This episode is closed, on a day that is not known. Say when it ended, reopen it, or begin a new one." });
});
