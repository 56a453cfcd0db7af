import { beforeEach, describe, expect, test } from "vitest";
import { commitImport } from "~/outcomes/import/commit-import.server";
import { importPage } from "~/outcomes/import/import-page.server";
import type { Mapping } from "~/outcomes/import/mapping";
import { type World, bySession, checked, imported, kept, makeImportWorld, mapped, problem, score } from "./import-world";

let world: World;
let count = 0;
beforeEach(async () => {
  world = await makeImportWorld(`late ${(count += 1)}`);
});

const all = { how: "all" as const };
const byDate = (change: Partial<Mapping> = {}) => mapped([{ as: "client" }, { as: "date" }, score()], { occasionBy: "date", datesAreSessions: true, ...change });
const first = "client,date,phq9\nUR1,2025-01-07,20\nUR1,2025-01-14,15\nUR1,2025-02-04,9\n";
const back = "client,date,phq9\nUR1,2025-11-03,21\nUR1,2025-11-10,18\n";
const followUps = { late: "follow_ups" as const };
const anew = { late: "new_treatment" as const };
const repeats = { scores: 0, changedEpisodes: 0, newEpisodes: 0, refused: 0, lateClients: 0 };

const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;
/** Number, closed, last day, sessions, and the scores with their stage, in order. */
async function treatments() {
  const { episodes, scores } = await kept(world.clinician);
  return episodes.map(({ id, number, closed, endedOn, sessions }) => {
    const own = scores.filter(({ episodeId }) => episodeId === id).sort((a, b) => a.position - b.position);
    return [number, closed, day(endedOn), sessions, own.map((one) => `${one.score.toNumber()}${one.stage === "follow_up" ? " follow-up" : ""}`).join(", ")];
  });
}

describe("a client of a closed treatment comes back", () => {
  beforeEach(() => imported(world.clinician, first, byDate({ closed: all })));
  const ended = [1, true, "2025-02-04", 3, "20, 15, 9"];

  test("nothing comes in before it is said what that is", async () => {
    const { importId, check } = await checked(world.clinician, back, byDate());
    expect(check.lateClients).toBe(1);
    const page = await importPage(world.clinician, importId);
    expect(page!.shown).toMatchObject({ check: null, lateClients: 1, questions: [{ about: "codes" }, { about: "late", text: "Say what the scores are that one client has after their treatment ended." }] });
    expect(problem(await commitImport(world.clinician, importId, check.seal))).toMatch(/^Say what the scores are/);
    expect(await treatments()).toEqual([ended]);
  });

  test("follow-ups touch neither its end nor its sessions, and repeat when they are given again", async () => {
    await imported(world.clinician, back, byDate(followUps));
    expect(await treatments()).toEqual([[1, true, "2025-02-04", 3, "20, 15, 9, 21 follow-up, 18 follow-up"]]);
    expect((await checked(world.clinician, back, byDate())).check).toMatchObject({ ...repeats, repeated: 2 });
    expect((await checked(world.clinician, first, byDate())).check).toMatchObject({ ...repeats, repeated: 3 });
  });

  test("a new treatment is the next one, stays open, goes on, and repeats when it is given again", async () => {
    const { check } = await imported(world.clinician, `${first}${back.split("\n").slice(1).join("\n")}`, byDate(anew));
    expect(check).toMatchObject({ scores: 2, repeated: 3, newEpisodes: 1, changedEpisodes: 0 });
    expect(await treatments()).toEqual([ended, [2, false, null, 2, "21, 18"]]);
    expect((await checked(world.clinician, back, byDate())).check).toMatchObject({ ...repeats, repeated: 2 });
    await imported(world.clinician, `${back}UR1,2025-11-17,12\n`, byDate());
    expect(await treatments()).toEqual([ended, [2, false, null, 3, "21, 18, 12"]]);
  });

  test("what is dated within the treatment is of it, and asks nothing", async () => {
    const { check } = await imported(world.clinician, "client,date,phq9\nUR1,2025-01-21,13\n", byDate());
    expect(check).toMatchObject({ scores: 1, lateClients: 0 });
    expect(await treatments()).toEqual([[1, true, "2025-02-04", 4, "20, 15, 13, 9"]]);
  });
});

describe("by session numbers", () => {
  const old = "client,session,phq9\nUR1,1,20\nUR1,2,15\nUR1,3,9\n";
  const again = "client,session,phq9\nUR1,1,20\nUR1,2,18\n";
  beforeEach(() => imported(world.clinician, old, { ...bySession, closed: all }));

  test("all that the client has in the file is the new treatment's", async () => {
    expect((await checked(world.clinician, again, bySession)).check.lateClients).toBe(1);
    await imported(world.clinician, again, { ...bySession, ...anew });
    expect(await treatments()).toEqual([[1, true, null, 3, "20, 15, 9"], [2, false, null, 2, "20, 18"]]);
    expect((await checked(world.clinician, again, bySession)).check).toMatchObject({ ...repeats, repeated: 2 });
    expect((await checked(world.clinician, old, bySession)).check).toMatchObject({ ...repeats, repeated: 3 });
  });

  test("follow-ups leave the sessions alone", async () => {
    const later = `${old}UR1,4,12\n`;
    await imported(world.clinician, later, { ...bySession, ...followUps });
    expect(await treatments()).toEqual([[1, true, null, 3, "20, 15, 9, 12 follow-up"]]);
    expect((await checked(world.clinician, later, bySession)).check).toMatchObject({ ...repeats, repeated: 4 });
  });
});

describe("scores after the last day that the same file names", () => {
  const told = (change: Partial<Mapping> = {}) => mapped([{ as: "client" }, { as: "date" }, { as: "ended" }, score()], { occasionBy: "date", datesAreSessions: true, closed: { how: "ended" }, ...change });
  const file = "client,date,ended,phq9\nUR1,2025-01-07,2025-02-04,20\nUR1,2025-02-04,2025-02-04,9\nUR1,2025-05-04,2025-02-04,14\nUR2,2025-01-07,,20\n";
  const other = [1, false, null, 1, "20"];

  test("are asked about, and are follow-ups where that is said", async () => {
    expect((await checked(world.clinician, file, told())).check.lateClients).toBe(1);
    await imported(world.clinician, file, told(followUps));
    expect(await treatments()).toEqual([[1, true, "2025-02-04", 2, "20, 9, 14 follow-up"], other]);
    expect((await checked(world.clinician, file, told())).check).toMatchObject({ ...repeats, repeated: 4 });
  });

  test("or a new treatment, wherever the file names the last day", async () => {
    const once = file.replace("01-07,2025-02-04", "01-07,").replace("02-04,2025-02-04", "02-04,");
    for (const each of [file, once]) {
      const viewer = each === file ? world.clinician : world.colleague;
      await imported(viewer, each, told(anew));
      world = { ...world, clinician: viewer };
      expect(await treatments()).toEqual([[1, true, "2025-02-04", 2, "20, 9"], [2, false, null, 1, "14"], other]);
      expect((await checked(viewer, each, told())).check).toMatchObject({ ...repeats, repeated: 4 });
    }
  });
});

test("named occasions say themselves what they are, and are not asked about", async () => {
  const occasions = [{ name: "pre", stage: "start" as const, days: 0 }, { name: "post", stage: "end" as const, days: 90 }, { name: "fu", stage: "follow_up" as const, days: 180 }];
  const labelled = mapped([{ as: "client" }, { as: "label" }, score()], { occasionBy: "label", occasions, closed: all });
  await imported(world.clinician, "client,when,phq9\nA1,pre,20\nA1,post,9\n", labelled);
  const { check } = await imported(world.clinician, "client,when,phq9\nA1,fu,8\n", labelled);
  expect(check).toMatchObject({ scores: 1, changedEpisodes: 1, lateClients: 0 });
});
