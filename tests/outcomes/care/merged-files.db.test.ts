import { beforeEach, expect, test } from "vitest";
import { describeCase } from "~/outcomes/care/describe-case.server";
import { endEpisode } from "~/outcomes/care/end-episode.server";
import { setSession } from "~/outcomes/care/mark-session.server";
import { mergeClients } from "~/outcomes/care/merge-clients.server";
import { splitClients } from "~/outcomes/care/split-clients.server";
import { importPage } from "~/outcomes/import/import-page.server";
import { undoImport } from "~/outcomes/import/undo-import.server";
import { db } from "~/platform/db.server";
import { type World, bySession, checked, imported, kept, makeImportWorld, staged, value } from "../import-world";

let world: World;
let round = 0;
beforeEach(async () => {
  world = await makeImportWorld(`merged files ${++round}`);
});

const file = (rows: [string, number, number][]) => `client,session,phq9\n${rows.map((row) => row.join()).join("\n")}\n`;
const state = async () => {
  const { episodes, scores } = await kept(world.clinician);
  return episodes.map(({ id, clientCode, number }) => [clientCode, number, scores.filter(({ episodeId }) => episodeId === id).length]);
};
/** Two clients of one file: A began first and goes on, B has ended. */
async function twoClients() {
  const { importId } = await imported(world.clinician, file([["A", 1, 18], ["B", 1, 12], ["B", 2, 11]]), bySession);
  const a = await db().episode.findFirstOrThrow({ where: { clinicianId: world.clinician.personId, clientCode: "A" } });
  await describeCase(world.clinician, { episodeId: a.id, startedOn: "2025-01-07", caseMix: {} });
  const b = await db().episode.findFirstOrThrow({ where: { clinicianId: world.clinician.personId, clientCode: "B" } });
  value(await endEpisode(world.clinician, { episodeId: b.id, endedOn: "2026-03-04", endedBy: "both", endAgreed: true, endReason: "goals_reached", endedTo: "nowhere" }));
  return { importId, a, b };
}

test("a file that names a merged code brings its scores to the client’s episode, and says so before", async () => {
  await twoClients();
  const { mergeId } = value(await mergeClients(world.clinician, { fromCode: "A", intoCode: "B" }));
  expect(await state(), "A began first").toEqual([["B", 1, 1], ["B", 2, 2]]);
  const next = file([["A", 1, 18], ["A", 2, 15], ["B", 2, 11]]);
  const waiting = await staged(world.clinician, next);
  expect((await importPage(world.clinician, waiting))!.shown.merged).toEqual([{ code: "A", readAs: "B" }]);
  const { check } = await imported(world.clinician, next, bySession);
  expect(check).toMatchObject({ scores: 1, repeated: 2, refused: 0 });
  expect(await state()).toEqual([["B", 1, 2], ["B", 2, 2]]);
  value(await splitClients(world.clinician, mergeId));
  expect(await state()).toEqual([["A", 1, 2], ["B", 1, 2]]);
});

test("an episode that the source began since cannot be told from the others", async () => {
  await twoClients();
  await mergeClients(world.clinician, { fromCode: "A", intoCode: "B" });
  const withEpisodes = { ...bySession, columns: [...bySession.columns, { as: "episode" as const }] };
  const { check } = await checked(world.clinician, "client,session,phq9,episode\nA,1,9,2\nA,2,10,1\n", withEpisodes);
  expect(check).toMatchObject({ scores: 1, refused: 1 });
  expect(JSON.stringify(check)).toContain("A was merged with another code");
});

test("a file whose client was merged can be undone; what was said by hand since stays", async () => {
  const { importId, a, b } = await twoClients();
  await mergeClients(world.clinician, { fromCode: "A", intoCode: "B" });
  await setSession(world.clinician, { episodeId: a.id, heldOn: "2026-03-10", attendance: "attended" });
  const undone = value(await undoImport(world.clinician, importId));
  expect(undone).toMatchObject({ scores: 3, clients: 1, treatments: 1, stays: [{ client: "B", number: 1, sessions: 1 }] });
  expect(await state(), "the one with a session by hand is left").toEqual([["B", 1, 0]]);
  expect(await db().episode.count({ where: { id: b.id } })).toBe(0);
});

test("undoing a later file leaves an ending and sessions that were entered after it", async () => {
  await imported(world.clinician, file([["C", 1, 18]]), bySession);
  const { importId } = await imported(world.clinician, file([["C", 2, 15], ["C", 3, 14]]), bySession);
  const { id } = await db().episode.findFirstOrThrow({ where: { clinicianId: world.clinician.personId, clientCode: "C" } });
  await setSession(world.clinician, { episodeId: id, heldOn: "2026-03-10", attendance: "attended" });
  await endEpisode(world.clinician, { episodeId: id, endedOn: "2026-03-12", endedBy: "client", endAgreed: false, endReason: "practical", endedTo: "nowhere" });
  value(await undoImport(world.clinician, importId));
  expect(await db().episode.findUniqueOrThrow({ where: { id } })).toMatchObject({ closed: true, endedOn: new Date("2026-03-12"), sessions: 2 });
});
