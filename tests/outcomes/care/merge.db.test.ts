import { beforeEach, expect, test } from "vitest";
import { beginEpisode } from "~/outcomes/care/begin-episode.server";
import { mergeClients } from "~/outcomes/care/merge-clients.server";
import { recordScores } from "~/outcomes/care/record-scores.server";
import { splitClients } from "~/outcomes/care/split-clients.server";
import { db, transaction } from "~/platform/db.server";
import { makeEpisode } from "../../make/outcomes";
import { type World, makeWorld } from "../world";

let world: World;
let round = 0;
beforeEach(async () => {
  world = await makeWorld(`merge ${++round}`);
});

const client = (clientCode: string, startedOn: string, { closed = true, number = 1 } = {}) =>
  makeEpisode(world.make, world.clinician, { clientCode, number, primary: world.phq9, occasionKind: "date", closed, startedOn: new Date(startedOn), endedOn: closed ? new Date(startedOn) : null, scores: [{ measure: world.phq9, score: 14, heldOn: new Date(startedOn) }] });

const places = async () =>
  (await db().episode.findMany({ where: { clinicianId: world.clinician.personId }, orderBy: [{ startedOn: "asc" }], select: { clientCode: true, number: true } })).map(({ clientCode, number }) => `${clientCode} ${number}`);

const merge = (fromCode: string, intoCode: string, by = world.clinician) => mergeClients(by, { fromCode, intoCode });
const merged = async (fromCode: string, intoCode: string) => {
  const result = await merge(fromCode, intoCode);
  if (!result.ok) throw new Error(result.problem);
  return result.value.mergeId;
};
const problemOf = (result: { ok: boolean; problem?: string }) => (result.ok ? "taken" : result.problem);

test("the episodes of one code stand under the other by when they began, and are as before once split, with what came since", async () => {
  const old = await client("A", "2025-01-07");
  await client("B", "2025-06-03");
  await client("A", "2026-01-06", { number: 2, closed: false });
  const before = await places();
  const id = await merged("A", "B");
  expect(await places()).toEqual(["B 1", "B 2", "B 3"]);
  const { organisationId, personId: clinicianId } = world.clinician;
  const [open] = await db().episode.findMany({ where: { clinicianId, closed: false } });
  const scored = await transaction((tx) => recordScores(tx, { organisationId, clinicianId }, { episodeId: open!.id, heldOn: "2026-01-13", origin: "typed", given: [{ measureId: world.phq9.id, score: 9 }] }));
  expect(scored.ok).toBe(true);
  expect(await splitClients(world.clinician, id)).toEqual({ ok: true, value: { fromCode: "A", intoCode: "B" } });
  expect(await places()).toEqual(before);
  expect(await db().score.count({ where: { episodeId: open!.id } })).toBe(2);
  expect(await db().score.count({ where: { episodeId: old.id } })).toBe(1);
  expect(await splitClients(world.clinician, id), "a second time").toMatchObject({ ok: false, missing: true });
});

test("an episode that began since stays with the code under which it began", async () => {
  await client("A", "2025-01-07");
  await client("B", "2025-06-03");
  const id = await merged("A", "B");
  expect(await beginEpisode(world.clinician, { clientCode: "B", startedOn: "2026-02-03", measure: { slug: "phq-9", edition: 1 }, caseMix: {} })).toMatchObject({ ok: true, value: { number: 3 } });
  await splitClients(world.clinician, id);
  expect(await places()).toEqual(["A 1", "B 1", "B 2"]);
});

test("refused: itself, nobody, twice, a colleague’s, and a chain out of order", async () => {
  await client("A", "2025-01-07");
  await client("B", "2025-06-03");
  await client("C", "2025-09-02", { closed: false });
  await client("D", "2025-10-07", { closed: false });
  const before = await places();
  expect(problemOf(await merge("A", "A"))).toBe("A is this client’s own code. Give the other one.");
  expect(problemOf(await merge(" ", "A"))).toBe("Give the other code of this client.");
  expect(problemOf(await merge("Z", "A"))).toBe("You have no client with the code Z.");
  expect(problemOf(await merge("A", "B", world.colleague)), "another’s client cannot be told from none").toBe("You have no client with the code A.");
  expect(await places()).toEqual(before);

  const first = await merged("A", "B");
  expect(problemOf(await merge("A", "B"))).toBe("A is read as B already.");
  expect(problemOf(await merge("A", "C"))).toBe("A is read as B already. Merge B instead, or split the two first.");
  expect(problemOf(await merge("C", "A"))).toBe("A is read as B. Merge into B.");
  expect(problemOf(await beginEpisode(world.clinician, { clientCode: "A", startedOn: "2026-02-03", measure: { slug: "phq-9", edition: 1 }, caseMix: {} }))).toBe("A and B are one client’s codes here. Begin the episode under B.");
  const second = await merged("B", "C");
  expect(await places()).toEqual(["C 1", "C 2", "C 3", "D 1"]);
  expect(problemOf(await splitClients(world.clinician, first))).toBe("B was merged into C after A into B. Split that one first.");
  expect(await splitClients(world.colleague, second)).toMatchObject({ ok: false, missing: true });
  await splitClients(world.clinician, second);
  await splitClients(world.clinician, first);
  expect(await places()).toEqual(before);
});
