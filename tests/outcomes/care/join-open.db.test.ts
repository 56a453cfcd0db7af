import { beforeEach, expect, test } from "vitest";
import { carePage } from "~/outcomes/care/care-page.server";
import { endEpisode } from "~/outcomes/care/end-episode.server";
import { setSession } from "~/outcomes/care/mark-session.server";
import { mergeClients } from "~/outcomes/care/merge-clients.server";
import { setPause } from "~/outcomes/care/pause.server";
import { recordScores } from "~/outcomes/care/record-scores.server";
import { splitClients } from "~/outcomes/care/split-clients.server";
import { undoImport } from "~/outcomes/import/undo-import.server";
import { db, transaction } from "~/platform/db.server";
import { makeEpisode } from "../../make/outcomes";
import { bySession, imported, makeImportWorld, value } from "../import-world";
import { type World, makeWorld } from "../world";

let world: World;
let round = 0;
beforeEach(async () => {
  world = await makeWorld(`join ${++round}`);
});

type Dated = [day: string, score: number];
const open = (clientCode: string, scores: Dated[], sessions: number | null = scores.length) =>
  makeEpisode(world.make, world.clinician, {
    ...{ clientCode, sessions, primary: world.phq9, occasionKind: "date", startedOn: new Date(scores[0]![0]) },
    scores: scores.map(([day, score]) => ({ measure: world.phq9, score, heldOn: new Date(day) })),
  });
const merge = (fromCode = "A", intoCode = "B") => mergeClients(world.clinician, { fromCode, intoCode });
const problemOf = (result: { ok: boolean; problem?: string }) => (result.ok ? "taken" : result.problem);
const rows = async () => {
  const episodes = await db().episode.findMany({ where: { clinicianId: world.clinician.personId }, orderBy: { clientCode: "asc" } });
  const scores = await db().score.findMany({ where: { episodeId: { in: episodes.map(({ id }) => id) } }, orderBy: [{ episodeId: "asc" }, { id: "asc" }] });
  const sessions = await db().careSession.findMany({ where: { episodeId: { in: episodes.map(({ id }) => id) } }, orderBy: { id: "asc" } });
  const pauses = await db().episodePause.findMany({ where: { episodeId: { in: episodes.map(({ id }) => id) } } });
  return { episodes, scores, sessions, pauses };
};

test("two open episodes of a client who was entered twice become one, with no ending between them, and are as before once split", async () => {
  const { clinician } = world;
  const a = await open("A", [["2026-03-03", 18], ["2026-03-10", 16]]);
  const b = await open("B", [["2026-03-17", 14], ["2026-03-24", 12]]);
  await setSession(clinician, { episodeId: a.id, heldOn: "2026-03-31", attendance: "attended" });
  await setSession(clinician, { episodeId: b.id, heldOn: "2026-03-31", attendance: "attended" });
  await setPause(clinician, { episodeId: a.id, from: "2026-04-01", until: "2026-04-10", reason: "illness" });
  const before = await rows();
  const { mergeId, joined } = value(await merge());
  expect(joined).toBe(true);
  const [one, ...others] = await db().episode.findMany({ where: { clinicianId: clinician.personId } });
  expect(others).toEqual([]);
  expect(one, "the day that both had is one session").toMatchObject({ id: b.id, clientCode: "B", number: 1, closed: false, endedBy: null, startedOn: new Date("2026-03-03"), sessions: 5 });
  expect((await carePage(clinician, b.id, "en-GB"))!.measures).toMatchObject([{ line: "PHQ-9: from 3 Mar 2026 to 24 Mar 2026, 4 scores" }]);
  expect((await carePage(clinician, b.id, "en-GB"))!.pauses).toHaveLength(1);
  expect(await db().caseResult.count({ where: { clinicianId: clinician.personId } }), "nothing has ended").toBe(0);
  value(await splitClients(clinician, mergeId));
  expect(await rows()).toEqual(before);
});

test("what was entered since stays where it was entered, what was removed since stays removed, and it can end meanwhile", async () => {
  const { clinician, phq9 } = world;
  const a = await open("A", [["2026-03-03", 18]]);
  const b = await open("B", [["2026-03-17", 14]]);
  const { mergeId } = value(await merge());
  const scope = { organisationId: clinician.organisationId, clinicianId: clinician.personId };
  value(await transaction((tx) => recordScores(tx, scope, { episodeId: b.id, heldOn: "2026-04-07", origin: "typed", given: [{ measureId: phq9.id, score: 9 }] })));
  await setSession(clinician, { episodeId: b.id, heldOn: "2026-04-07", attendance: "attended" });
  await endEpisode(clinician, { episodeId: b.id, endedOn: "2026-04-07", endedBy: "both", endAgreed: true, endReason: "goals_reached", endedTo: "nowhere" });
  expect(await db().caseResult.findFirstOrThrow({ where: { episodeId: b.id } }), "one case, from its first score to its last").toMatchObject({ sessions: 3, category: "recovered" });
  value(await splitClients(clinician, mergeId));
  const [first, second] = (await rows()).episodes;
  expect(first).toMatchObject({ id: a.id, clientCode: "A", closed: false, sessions: 1 });
  expect(second).toMatchObject({ id: b.id, clientCode: "B", closed: true, sessions: 2, startedOn: new Date("2026-03-17") });
  expect((await rows()).scores.map(({ episodeId, score }) => [episodeId === a.id ? "A" : "B", Number(score)]).toSorted()).toEqual([["A", 18], ["B", 14], ["B", 9]]);
});

test("the same score in both is one; two that cannot both be so are named, and nothing is changed", async () => {
  const { clinician, make, phq9 } = world;
  await open("A", [["2026-03-03", 18], ["2026-03-10", 16]]);
  const b = await open("B", [["2026-03-03", 18], ["2026-03-10", 15]]);
  const before = await rows();
  expect(problemOf(await merge())).toBe("B and A have an open episode each, and of 10 Mar 2026 there is a PHQ-9 in both: 15 under B, 16 under A. Remove the wrong one first.");
  expect(await rows()).toEqual(before);
  await db().score.deleteMany({ where: { episodeId: b.id, score: 15 } });
  await setSession(clinician, { episodeId: b.id, heldOn: "2026-03-24", attendance: "missed" });
  const a = await db().episode.findFirstOrThrow({ where: { clientCode: "A", clinicianId: clinician.personId } });
  await setSession(clinician, { episodeId: a.id, heldOn: "2026-03-24", attendance: "attended" });
  expect(problemOf(await merge())).toBe("B and A have an open episode each, and they differ in what became of the session of 24 Mar 2026. Correct one of them first.");
  await setSession(clinician, { episodeId: b.id, heldOn: "2026-03-24", attendance: "attended" });
  const was = await rows();
  const { mergeId } = value(await merge());
  expect((await rows()).scores.map(({ score }) => Number(score)).toSorted()).toEqual([16, 18]);
  value(await splitClients(clinician, mergeId));
  expect(await rows()).toEqual(was);
  await makeEpisode(make, clinician, { clientCode: "S", primary: phq9, scores: [{ measure: phq9, score: 12, session: 1 }] });
  expect(problemOf(await merge("A", "S"))).toBe("S and A have an open episode each, and they cannot become one: scores of S go by session numbers, those of A by dates. End one of them first.");
});

test("a session of the one in a pause of the other, and pauses that overlap, are named, and nothing is changed", async () => {
  const { clinician } = world;
  const a = await open("A", [["2026-03-03", 18]]);
  const b = await open("B", [["2026-04-07", 14]]);
  const pause = (episodeId: string, from: string, until: string | null) => setPause(clinician, { episodeId, from, until, reason: "illness" });
  await pause(a.id, "2026-03-10", null);
  await setSession(clinician, { episodeId: b.id, heldOn: "2026-04-07", attendance: "attended" });
  const before = await rows();
  expect(problemOf(await merge())).toBe("B and A have an open episode each, and B had a session on 7 Apr 2026, when A was paused. Correct one of them first.");
  expect(problemOf(await merge("B", "A"))).toBe("A and B have an open episode each, and B had a session on 7 Apr 2026, when A was paused. Correct one of them first.");
  expect(await rows()).toEqual(before);
  await pause(a.id, "2026-03-10", "2026-04-20");
  await pause(b.id, "2026-04-14", "2026-04-30");
  await setSession(clinician, { episodeId: b.id, heldOn: "2026-04-07", attendance: "missed" });
  expect(problemOf(await merge())).toBe("B and A have an open episode each, and their pauses overlap from 14 Apr 2026 on. Correct one of them first.");
  await pause(a.id, "2026-03-10", "2026-04-13");
  expect(problemOf(await merge())).toBe("taken");
});

test("a file that names either goes on in the one, and one that came before cannot be undone until they are split", async () => {
  const files = await makeImportWorld(`joined files ${round}`);
  const { clinician } = files;
  const first = await imported(clinician, "client,session,phq9\nA,1,18\nA,2,16\nB,3,14\n", bySession);
  const { mergeId } = value(await mergeClients(clinician, { fromCode: "A", intoCode: "B" }));
  const { check } = await imported(clinician, "client,session,phq9\nA,1,18\nA,2,16\nA,5,9\nB,3,14\nB,4,12\n", bySession);
  expect(check).toMatchObject({ scores: 2, repeated: 3, refused: 0, newEpisodes: 0 });
  const [one, ...others] = await db().episode.findMany({ where: { clinicianId: clinician.personId } });
  expect([one!.clientCode, one!.sessions, others.length]).toEqual(["B", 5, 0]);
  const later = await db().outcomeImport.findFirstOrThrow({ where: { clinicianId: clinician.personId, NOT: { id: first.importId } } });
  value(await undoImport(clinician, later.id));
  expect(problemOf(await undoImport(clinician, first.importId))).toBe("A and B were merged since, and their open episodes became one. Split the two first.");
  value(await splitClients(clinician, mergeId));
  value(await undoImport(clinician, first.importId));
  expect(await db().episode.count({ where: { clinicianId: clinician.personId } })).toBe(0);
});
