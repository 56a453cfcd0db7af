import { beforeEach, expect, test } from "vitest";
import { type BySent, otherFields, readByHand, scoreField } from "~/outcomes/care/by-hand-form";
import { byHandPage } from "~/outcomes/care/by-hand-page.server";
import { recordByHand } from "~/outcomes/care/record-by-hand.server";
import { undoByHand, undoFields } from "~/outcomes/care/undo-by-hand.server";
import { isDueOn } from "~/outcomes/care/read-typed";
import { db } from "~/platform/db.server";
import { makeEpisode } from "../../make/outcomes";
import { type World, makeWorld } from "../world";

let world: World;
let round = 0;
beforeEach(async () => {
  world = await makeWorld(`by hand ${++round}`);
});

const client = (clientCode: string) =>
  makeEpisode(world.make, world.clinician, {
    clientCode,
    primary: world.phq9,
    occasionKind: "date",
    sessions: 1,
    startedOn: new Date("2026-03-03"),
    scores: [
      { measure: world.phq9, score: 14, heldOn: new Date("2026-03-03") },
      { measure: world.srs, score: 35.2, heldOn: new Date("2026-03-03") },
    ],
  });

const send = (fields: Record<string, string>, by = world.clinician) => {
  const sent = readByHand({ day: "2026-03-10", ...fields });
  return recordByHand(by, sent as BySent, "en-GB");
};
const typed = () => db().score.findMany({ where: { origin: "typed", episode: { clinicianId: world.clinician.personId } }, orderBy: { recordedAt: "asc" } });
const body = (fields: Record<string, string | string[]>) => {
  const form = new FormData();
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) form.append(name, value);
  return form;
};

test("several clients, answers and totals, and one who is new: saved at once, and taken back at once", async () => {
  const { clinician, phq9, srs } = world;
  const [one, two] = [await client("C-1"), await client("C-2")];
  const saved = await send({
    [scoreField(one.id, phq9.id)]: "2 1 0 3 1 2 1 0 1",
    [scoreField(one.id, srs.id)]: "36,4",
    [`a.${two.id}`]: "missed",
    "new.code": "C-3",
    "new.measure": "phq-9@1",
    "new.score": "17",
  });
  expect(saved).toMatchObject({ ok: true, value: { clients: 3 } });
  expect((await typed()).map(({ score, answers, heldOn }) => [Number(score), answers.length, heldOn!.toISOString().slice(0, 10)])).toEqual([[11, 9, "2026-03-10"], [36.4, 0, "2026-03-10"], [17, 0, "2026-03-10"]]);
  const sessions = async () => (await db().episode.findMany({ where: { clinicianId: clinician.personId }, orderBy: { clientCode: "asc" }, select: { clientCode: true, sessions: true, careSessions: { select: { attendance: true } } } })).map(({ clientCode, sessions, careSessions }) => [clientCode, sessions, ...careSessions.map(({ attendance }) => attendance)]);
  expect(await sessions()).toEqual([["C-1", 2, "attended"], ["C-2", 1, "missed"], ["C-3", 1, "attended"]]);
  if (!saved.ok) return;
  expect(await undoByHand(clinician, body(undoFields(saved.value)))).toEqual({ ok: true, value: undefined });
  expect(await sessions()).toEqual([["C-1", 1], ["C-2", 1]]);
  expect(await typed()).toEqual([]);
});

test("one field that is wrong keeps all from being saved, and each wrong one is named", async () => {
  const { phq9, srs, gad7 } = world;
  const [one, two] = [await client("C-1"), await client("C-2")];
  const refused = await send({
    [scoreField(one.id, phq9.id)]: "11",
    [scoreField(one.id, srs.id)]: "41",
    [scoreField(two.id, phq9.id)]: "21031",
    [scoreField(two.id, gad7.id)]: "ten",
    "new.code": "Anna Schmidt",
    "new.measure": "phq-9@1",
    "new.score": "9",
  });
  expect(refused).toEqual({
    ok: false,
    there: {},
    errors: {
      [scoreField(one.id, srs.id)]: "41 is above 40, the highest score of the SRS.",
      [scoreField(two.id, phq9.id)]: "The PHQ-9 has 9 answers; here are 5.",
      [scoreField(two.id, gad7.id)]: "“ten” is not a number.",
      "new.code": "“Anna Schmidt” looks like a name. Clients are known by a code alone, such as C-014.",
    },
  });
  expect(await typed()).toEqual([]);
  expect(await db().careSession.count()).toBe(await db().careSession.count({ where: { episode: { clinicianId: { not: world.clinician.personId } } } }));
});

test("sent twice it is saved once; another score of the same day may replace the first, and that is undone too", async () => {
  const { clinician, phq9 } = world;
  const { id } = await client("C-1");
  const field = scoreField(id, phq9.id);
  await send({ [field]: "11" });
  expect(await send({ [field]: "11" }), "a double click").toMatchObject({ ok: true });
  const again = await send({ [field]: "12" });
  const [first] = await typed();
  expect(again).toEqual({ ok: false, errors: { [field]: "The PHQ-9 of 10 Mar 2026 is here already: 11." }, there: { [field]: { scoreId: first!.id, score: 11 } } });
  const replaced = await send({ [field]: "12", [`r.${id}.${phq9.id}`]: first!.id });
  expect((await typed()).map(({ score }) => Number(score))).toEqual([12]);
  if (!replaced.ok) throw new Error("not replaced");
  await undoByHand(clinician, body(undoFields(replaced.value)));
  expect((await typed()).map(({ score }) => Number(score))).toEqual([11]);
});

test("what came in a file is not written over, a colleague’s client is nobody’s, and undo takes nothing else", async () => {
  const { colleague, phq9 } = world;
  const { id } = await client("C-1");
  const field = scoreField(id, phq9.id);
  expect(await send({ day: "2026-03-03", [field]: "12", [`r.${id}.${phq9.id}`]: crypto.randomUUID() })).toMatchObject({ ok: false, errors: { [field]: "The PHQ-9 of 3 Mar 2026 is here already: 14. It came in a file: correct it there and import it again." } });
  expect(await send({ [field]: "12" }, colleague)).toMatchObject({ ok: false, errors: { [field]: "This is not a client of yours." } });
  expect(await send({ [field]: "12", [`a.${id}`]: "missed" })).toMatchObject({ ok: false, errors: { [`a.${id}`]: expect.stringContaining("A score was given") as string } });
  const [imported] = await db().score.findMany({ where: { episodeId: id }, take: 1 });
  await undoByHand(world.clinician, body({ intent: "undo", scores: [imported!.id] }));
  await undoByHand(colleague, body({ intent: "undo", sessions: [`${id} 2026-03-03 none`], begun: [id] }));
  expect(await db().score.count({ where: { episodeId: id } })).toBe(2);
});

test("the page knows who usually comes, and what they usually take", async () => {
  await client("C-10");
  await client("C-2");
  const page = await byHandPage(world.clinician, "");
  expect(page.rows.map(({ name, lastSeen, measures }) => [name, lastSeen, ...measures.map(({ measureId, last }) => [page.definitions[measureId]!.short, last?.score])])).toEqual([
    ["C-2", "2026-03-03", ["PHQ-9", 14], ["SRS", 35.2]],
    ["C-10", "2026-03-03", ["PHQ-9", 14], ["SRS", 35.2]],
  ]);
  expect((await byHandPage(world.clinician, "10")).rows.map(({ name }) => name)).toEqual(["C-10"]);
  expect((await byHandPage(world.colleague, "")).rows).toEqual([]);
  expect(["2026-03-03", "2026-03-10", "2026-03-11", "2026-03-31", "2026-04-07"].map((day) => isDueOn("2026-03-03", day))).toEqual([true, true, false, true, false]);
});

test("every client is asked the alliance measure of the programme, and any other measure can be entered for anybody", async () => {
  const { make, clinician, phq9, srs } = world;
  const { id } = await makeEpisode(make, clinician, { clientCode: "C-1", primary: phq9, occasionKind: "date", sessions: 1, startedOn: new Date("2026-03-03"), scores: [{ measure: phq9, score: 14, heldOn: new Date("2026-03-03") }] });
  const [row] = (await byHandPage(clinician, "")).rows;
  expect(row!.measures.map(({ measureId }) => measureId)).toEqual([phq9.id, srs.id]);
  expect(row!.others).toContain("core-10@1");
  expect(row!.others.filter((key) => key.startsWith("phq-9@") || key.startsWith("srs@"))).toEqual([]);
  const { measure, score, replace } = otherFields(id);
  expect(await send({ [score]: "11" })).toMatchObject({ ok: false, errors: { [score]: "Choose the measure that this is a score of." } });
  expect(await send({ [measure]: "core-10@1", [score]: "41" })).toMatchObject({ ok: false, errors: { [score]: "41 is above 40, the highest score of the CORE-10." } });
  expect(await send({ [measure]: "core-10@1", [score]: "11" })).toMatchObject({ ok: true });
  const [there] = await typed();
  expect(await send({ [measure]: "core-10@1", [score]: "12" })).toMatchObject({ ok: false, there: { [score]: { scoreId: there!.id, score: 11 } } });
  expect(await send({ [measure]: "core-10@1", [score]: "12", [replace]: there!.id })).toMatchObject({ ok: true });
  expect((await typed()).map(({ score }) => Number(score))).toEqual([12]);
  expect((await db().episode.findUniqueOrThrow({ where: { id } })).sessions).toBe(2);
});
