import { beforeEach, expect, test } from "vitest";
import { carePage } from "~/outcomes/care/care-page.server";
import { readByHand, scoreField } from "~/outcomes/care/by-hand-form";
import { changePlan } from "~/outcomes/care/change-plan.server";
import { endEpisode } from "~/outcomes/care/end-episode.server";
import { recordByHand } from "~/outcomes/care/record-by-hand.server";
import { undoImport } from "~/outcomes/import/undo-import.server";
import { undoInWords, undoneInWords } from "~/outcomes/import/undo-in-words";
import { goesWith } from "~/outcomes/store/import-undo-goes.server";
import { db } from "~/platform/db.server";
import { type World, imported, makeImportWorld, mapped, score, value } from "./import-world";

let world: World;
let round = 0;
beforeEach(async () => {
  world = await makeImportWorld(`undo told ${++round}`);
});

const byDay = mapped([{ as: "client" }, { as: "date" }, score()], { occasionBy: "date", dateOrder: null, datesAreSessions: true });
const file = "client,date,phq9\nS-1,2026-09-03,18\nS-1,2026-09-10,16\nS-2,2026-09-03,12\nS-2,2026-09-10,9\n";
const episodeOf = async (clientCode: string) => db().episode.findFirstOrThrow({ where: { clinicianId: world.clinician.personId, clientCode } });

async function type(clientCode: string, day: string, typed: string) {
  const { id, primaryMeasureId } = await episodeOf(clientCode);
  expect(await recordByHand(world.clinician, readByHand({ day, [scoreField(id, primaryMeasureId)]: typed })!, "en-GB")).toMatchObject({ ok: true });
  return id;
}

test("what was typed for one of its clients stays, told before and after, with its own day and session alone", async () => {
  const { clinician } = world;
  const { importId } = await imported(clinician, file, byDay);
  const id = await type("S-1", "2026-11-20", "10");
  const before = await goesWith(clinician, importId);
  expect(before).toMatchObject({ scores: 4, clients: 2, treatments: 1, here: 0, stays: [{ client: "S-1", number: 1, begun: true, scores: 1, sessions: 1 }] });
  expect(undoInWords(before, "en-GB")).toEqual([
    "4 scores of 2 clients go.",
    "1 treatment that this file began is removed, and with it what was said of it since: how it ended, and what describes the case.",
    "1 treatment that this file began stays, because something was entered by hand. The file’s scores and sessions go from it, and it begins on the first day that was entered by hand; what is said of the case and of how it ended stays.",
  ]);
  const went = value(await undoImport(clinician, importId));
  expect(undoneInWords("semi.csv", went)).toBe("The import of “semi.csv” is undone: its scores are gone, and the sessions that it counted. What was entered by hand stays: S-1 (one score and one session).");
  expect(await carePage(clinician, id, "en-GB")).toMatchObject({ startedOn: "2026-11-20", sessionCount: 1, closed: false });
  expect(await db().score.count({ where: { episodeId: id } })).toBe(1);
  expect(await db().episode.count({ where: { clinicianId: clinician.personId } })).toBe(1);
  expect(undoneInWords("semi.csv", value(await undoImport(clinician, importId)))).toBe("The import of “semi.csv” was undone before.");
});

test("where nothing was entered by hand nothing stays, and only that is said", async () => {
  const { clinician } = world;
  const { importId } = await imported(clinician, file, byDay);
  expect((await goesWith(clinician, importId)).stays).toEqual([]);
  expect(undoneInWords("semi.csv", value(await undoImport(clinician, importId)))).toBe("The import of “semi.csv” is undone: nothing of it is here any more.");
  expect(await db().episode.count({ where: { clinicianId: clinician.personId } })).toBe(0);
});

test("a treatment that the file closed is open again for what was entered by hand, unless it was said how it ended", async () => {
  const { clinician } = world;
  const { importId } = await imported(clinician, file, { ...byDay, closed: { how: "all" } });
  const open = (await episodeOf("S-1")).id;
  await changePlan(clinician, { episodeId: open, key: crypto.randomUUID(), on: "2026-09-08", what: "every other week" });
  const said = (await episodeOf("S-2")).id;
  await changePlan(clinician, { episodeId: said, key: crypto.randomUUID(), on: "2026-09-09", what: "every other week" });
  await endEpisode(clinician, { episodeId: said, endedOn: "2026-09-10", endedBy: "both", endAgreed: true, endReason: "goals_reached", endedTo: "nowhere" });
  value(await undoImport(clinician, importId));
  expect(await carePage(clinician, open, "en-GB")).toMatchObject({ startedOn: "2026-09-08", closed: false, sessionCount: 0 });
  expect(await carePage(clinician, said, "en-GB")).toMatchObject({ startedOn: "2026-09-09", closed: true, ended: { on: "2026-09-10" } });
});

test("of treatments that were here before, what was typed since is told and stays", async () => {
  const { clinician } = world;
  await imported(clinician, file, byDay);
  await type("S-2", "2026-11-18", "8");
  const { importId } = await imported(clinician, "client,date,phq9\nS-1,2026-10-01,14\nS-2,2026-11-19,7\n", byDay);
  await type("S-1", "2026-11-20", "10");
  const goes = await goesWith(clinician, importId);
  expect(goes).toMatchObject({ scores: 2, clients: 2, treatments: 0, here: 2, stays: [{ client: "S-1", begun: false, scores: 1, sessions: 1 }] });
  expect(undoInWords(goes, "en-GB")[1]).toBe("2 treatments that were here before are again as they were, with what was entered by hand.");
  expect(await goesWith(world.colleague, importId), "nobody else is told").toMatchObject({ here: 0, stays: [] });
});
