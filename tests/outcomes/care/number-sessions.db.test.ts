import { beforeEach, expect, test } from "vitest";
import { beginEpisode } from "~/outcomes/care/begin-episode.server";
import { readByHand, scoreField } from "~/outcomes/care/by-hand-form";
import { carePage } from "~/outcomes/care/care-page.server";
import { describeCase } from "~/outcomes/care/describe-case.server";
import { endEpisode } from "~/outcomes/care/end-episode.server";
import { setSession } from "~/outcomes/care/mark-session.server";
import { goBy } from "~/outcomes/care/number-sessions.server";
import { changePlan } from "~/outcomes/care/change-plan.server";
import { recordByHand } from "~/outcomes/care/record-by-hand.server";
import { undoImport } from "~/outcomes/import/undo-import.server";
import { measureInUse } from "~/library/index.server";
import { db, transaction } from "~/platform/db.server";
import { type World, bySession, checked, imported, makeImportWorld, value } from "../import-world";

let world: World;
let round = 0;
beforeEach(async () => {
  world = await makeImportWorld(`numbers ${++round}`);
});

async function begun() {
  const { clinician } = world;
  const { episodeId } = value(await beginEpisode(clinician, { clientCode: "H", startedOn: "2026-03-03", measure: { slug: "phq-9", edition: 1 }, caseMix: {} }) as { ok: true; value: { episodeId: string } });
  const phq9 = await transaction((tx) => measureInUse(tx, clinician, { slug: "phq-9", edition: 1 }));
  const type = async (day: string, typed: string) => expect(await recordByHand(clinician, readByHand({ day, [scoreField(episodeId, phq9!.id)]: typed })!, "en-GB")).toMatchObject({ ok: true });
  await type("2026-03-03", "18");
  await setSession(clinician, { episodeId, heldOn: "2026-03-10", attendance: "attended" });
  await setSession(clinician, { episodeId, heldOn: "2026-03-13", attendance: "missed" });
  await type("2026-03-17", "14");
  return episodeId;
}
const scores = async (episodeId: string) => (await db().score.findMany({ where: { episodeId }, orderBy: { position: "asc" } })).map(({ occasion, position, session, score }) => [occasion, position, session, Number(score)]);

test("a file by session numbers goes on where typing by days began, once the sessions are numbered", async () => {
  const { clinician } = world;
  const id = await begun();
  const before = await scores(id);
  const file = "client,session,phq9\nH,1,18\nH,3,14\nH,4,11\n";
  const { check } = await checked(clinician, file, bySession);
  expect(check).toMatchObject({ scores: 0, refused: 3 });
  expect(check.refusals[0]!.reason).toContain("Number the sessions on this client's course of care, under Typed scores");
  value(await goBy(clinician, { episodeId: id, by: "session" }));
  expect(await scores(id), "a session without a score counts, one that was not attended does not").toEqual([["1", 1, 1, 18], ["3", 3, 3, 14]]);
  value(await goBy(clinician, { episodeId: id, by: "date" }));
  expect(await scores(id)).toEqual(before);
  value(await goBy(clinician, { episodeId: id, by: "session" }));
  expect((await imported(clinician, file, bySession)).check).toMatchObject({ scores: 1, repeated: 2, refused: 0 });
  expect((await carePage(clinician, id, "en-GB"))!.sessionCount).toBe(4);
  expect(await goBy(clinician, { episodeId: id, by: "date" })).toMatchObject({ ok: false, problem: "Some of these scores came in a file, which has to find them again as it names them." });
});

test("undoing a file leaves every episode in which something was entered by hand, with just that", async () => {
  const { clinician } = world;
  const { importId } = await imported(clinician, "client,session,phq9\nS,1,18\nS,2,16\nP,1,12\nC,1,9\nN,1,9\n", bySession);
  const of = async (clientCode: string) => (await db().episode.findFirstOrThrow({ where: { clinicianId: clinician.personId, clientCode } })).id;
  await setSession(clinician, { episodeId: await of("S"), heldOn: "2026-03-10", attendance: "attended" });
  await changePlan(clinician, { episodeId: await of("P"), key: crypto.randomUUID(), on: "2026-03-10", what: "every other week" });
  await describeCase(clinician, { episodeId: await of("C"), startedOn: null, caseMix: { problem: "grief" } });
  const s = await of("S");
  value(await undoImport(clinician, importId));
  const left = await db().episode.findMany({ where: { clinicianId: clinician.personId }, orderBy: { clientCode: "asc" } });
  expect(left.map(({ clientCode }) => clientCode), "what was only described goes with what it described").toEqual(["P", "S"]);
  expect(left.find(({ id }) => id === s), "the session that was entered, not those of the file").toMatchObject({ sessions: 1, closed: false });
  expect(await db().score.count({ where: { episodeId: { in: left.map(({ id }) => id) } } })).toBe(0);
  expect(await endEpisode(clinician, { episodeId: s, endedOn: "2026-03-10", endedBy: "both", endAgreed: true, endReason: "goals_reached", endedTo: "nowhere" })).toMatchObject({ ok: true });
});
