import { beforeEach, describe, expect, test } from "vitest";
import type { Mapping, Stage } from "~/outcomes/import/mapping";
import { commitImport } from "~/outcomes/import/commit-import.server";
import { db } from "~/platform/db.server";
import { type World, bySession, checked, imported, kept, keptNothing, makeImportWorld, mapped, nothing, problem, score } from "./import-world";

let world: World;
let count = 0;
beforeEach(async () => {
  world = await makeImportWorld(`scores ${(count += 1)}`);
});

const items = Array.from({ length: 9 }, (_, index) => ({ as: "item" as const, measure: "phq-9@1", item: index + 1 }));
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const byDate = (change: Partial<Mapping> = {}) => mapped([{ as: "client" }, { as: "date" }, score()], { occasionBy: "date", datesAreSessions: true, ...change });
const das = (change: Partial<Mapping> = {}) => mapped([{ as: "client" }, { as: "session" }, score("das@1")], { primary: "das@1", ...change });

describe("what comes in", () => {
  test("totals, session by session", async () => {
    const { check } = await imported(world.clinician, "client,session,phq9\nA1,1,15\nA1,2,12\nA1,3,\nA2,1,NA\nA2,2,20\n", bySession);
    expect(check).toMatchObject({ scores: 3, clients: 2, newEpisodes: 2, repeated: 0, refused: 0 });
    const { episodes, scores } = await kept(world.clinician);
    expect(episodes.map(({ clientCode, sessions, occasionKind, endScoreRule, closed }) => [clientCode, sessions, occasionKind, endScoreRule, closed])).toEqual([
      ["A1", 3, "session", "last", false],
      ["A2", 2, "session", "last", false],
    ]);
    expect(scores.map(({ occasion, position, session, stage, score, answers }) => [occasion, position, session, stage, score.toNumber(), answers]).sort()).toEqual([
      ["1", 1, 1, "treatment", 15, []],
      ["2", 2, 2, "treatment", 12, []],
      ["2", 2, 2, "treatment", 20, []],
    ]);
  });

  test("answers item by item, and the score that is computed from them", async () => {
    const mapping = mapped([{ as: "client" }, { as: "session" }, ...items]);
    const header = `client,session,${items.map(({ item }) => `phq${item}`).join(",")}`;
    const { check } = await imported(world.clinician, `${header}\nA1,1,0,1,2,3,0,1,2,3,1\nA1,2,1,1,1,1,1,1,1,,\nA1,3,,,,,,,,,\nA1,4,0,1,2,4,0,1,2,3,1\nA1,5,0,1,,3,0,1,2,3,1\n`, mapping);
    expect(check).toMatchObject({ scores: 1, refused: 3 });
    expect(check.refusals).toEqual([
      { row: 3, column: "phq8", reason: "2 of 9 answers are missing." },
      { row: 5, column: "phq4", reason: '"4" is no answer of the PHQ-9.' },
      { row: 6, column: "phq3", reason: "1 of 9 answers is missing." },
    ]);
    const { scores } = await kept(world.clinician);
    expect(scores.map(({ answers, score }) => [answers, score.toNumber()])).toEqual([[[0, 1, 2, 3, 0, 1, 2, 3, 1], 13]]);
  });

  test("decimal commas between semicolons", async () => {
    const { check } = await imported(world.clinician, "client;session;das\nA1;1;90,5\nA1;2;97\n", das());
    expect(check).toMatchObject({ scores: 2, refused: 0 });
    expect((await kept(world.clinician)).scores.map(({ score }) => score.toNumber()).sort()).toEqual([90.5, 97]);
  });

  test("two measures at each session, one of them primary", async () => {
    const mapping = mapped([{ as: "client" }, { as: "session" }, score(), score("gad-7@1")], { primary: "gad-7@1" });
    const { check } = await imported(world.clinician, "client,session,phq9,gad7\nA1,1,15,10\nA1,2,,9\n", mapping);
    expect(check).toMatchObject({ scores: 3, clients: 1, newEpisodes: 1 });
    const [episode] = await db().episode.findMany({ where: { clinicianId: world.clinician.personId }, select: { primaryMeasure: { select: { slug: true } } } });
    expect(episode!.primaryMeasure.slug).toBe("gad-7");
  });

  test("dates with the day or the month first, as it was said", async () => {
    const file = "client,date,phq9\nA1,03/04/2025,15\nA1,2025-05-01,12\nA1,4 June 2025,11\nA1,05.07.2025,9\n";
    expect(problem(await check(file, byDate()))).toBe('The dates in the column "date" can be read in more than one way. Say which part comes first.');
    for (const [dateOrder, first] of [["dmy", "2025-04-03"], ["mdy", "2025-03-04"]] as const) {
      const viewer = dateOrder === "dmy" ? world.clinician : world.colleague;
      await imported(viewer, file, byDate({ dateOrder }));
      const { episodes, scores } = await kept(viewer);
      expect(scores.map(({ occasion }) => occasion).sort()).toEqual([first, "2025-05-01", "2025-06-04", "2025-07-05"]);
      expect(scores.every(({ heldOn, occasion, position }) => heldOn!.toISOString().startsWith(occasion) && position === heldOn!.getTime() / 86_400_000)).toBe(true);
      expect(episodes[0]).toMatchObject({ sessions: 4, endedOn: null, startedOn: new Date(first), occasionKind: "date" });
    }
  });

  test("dates are sessions only where that was said", async () => {
    const file = "client,date,phq9\nA1,2025-01-01,15\nA1,2025-01-08,12\n";
    await imported(world.clinician, file, byDate({ datesAreSessions: false }));
    expect((await kept(world.clinician)).episodes).toMatchObject([{ sessions: null }]);
    await imported(world.clinician, "client,date,phq9\nA1,2025-01-15,11\n", byDate());
    expect((await kept(world.clinician)).episodes).toMatchObject([{ sessions: 3 }]);
    await imported(world.clinician, "client,date,phq9\nA1,2025-01-22,10\n", byDate({ datesAreSessions: false }));
    expect((await kept(world.clinician)).episodes).toMatchObject([{ sessions: 3 }]);
  });

  test("episodes, whether they are closed, and when", async () => {
    const columns: Mapping["columns"] = [{ as: "client" }, { as: "episode" }, { as: "date" }, { as: "status" }, { as: "ended" }, { as: "sessions" }, score()];
    const file = [
      "client,episode,date,status,ended,sessions,phq9",
      "A1,1,2025-01-01,done,2025-02-01,7,15",
      "A1,1,2025-01-08,done,2025-02-01,7,10",
      "A1,2,2025-06-01,going on,,,12",
      "A2,,2025-01-01,left,,,11",
    ].join("\n");
    const closed = { how: "status" as const, values: ["done", "left"] };
    const { check } = await imported(world.clinician, file, mapped(columns, { occasionBy: "date", closed }));
    expect(check).toMatchObject({ scores: 4, clients: 2, newEpisodes: 3, closedEpisodes: 2 });
    const told = (episodes: Awaited<ReturnType<typeof kept>>["episodes"]) => episodes.map((e) => [e.clientCode, e.number, e.closed, e.endedOn?.toISOString().slice(0, 10) ?? null, e.sessions]);
    expect(told((await kept(world.clinician)).episodes)).toEqual([
      ["A1", 1, true, "2025-02-01", 7],
      ["A1", 2, false, null, null],
      ["A2", 1, true, "2025-01-01", null],
    ]);
    await imported(world.colleague, file, mapped(columns, { occasionBy: "date", closed: { how: "ended" } }));
    expect(told((await kept(world.colleague)).episodes).map(([, , closed]) => closed)).toEqual([true, false, false]);
  });
});

const check = async (file: string, mapping: Mapping) => {
  const { checkImport } = await import("~/outcomes/import/check-import.server");
  const { staged } = await import("./import-world");
  return checkImport(world.clinician, await staged(world.clinician, file), mapping);
};

describe("a row is refused in words, with its row and column, and nothing of it comes in", () => {
  const labelled = mapped([{ as: "client" }, { as: "label" }, score()], { occasionBy: "label", occasions: [{ name: "pre", stage: "start", days: 0 }] });
  const many = Array.from({ length: 41 }, (_, index) => `A${index},pre,5`).join("\n");

  test.each<[string, string, Mapping, number, string, string]>([
    ["no client", "client,session,phq9\n,1,5\n", bySession, 2, "client", "The client's code is missing."],
    ["a long code", `client,session,phq9\n${"x".repeat(41)},1,5\n`, bySession, 2, "client", "The client's code is longer than 40 letters."],
    ["a formula for a client", "client,session,phq9\n=A1,1,5\n", bySession, 2, "client", "There is a formula in this cell. Save the table with values instead."],
    ["a formula for a score", "client,session,phq9\nA1,1,=SUM(C1:C9)\n", bySession, 2, "phq9", "There is a formula in this cell. Save the table with values instead."],
    ["a formula with a plus", "client,session,phq9\nA1,1,+C1\n", bySession, 2, "phq9", "There is a formula in this cell. Save the table with values instead."],
    ["a formula with an at", "client,session,phq9\nA1,@now,3\n", bySession, 2, "session", "There is a formula in this cell. Save the table with values instead."],
    ["no number", "client,session,phq9\nA1,1,many\n", bySession, 2, "phq9", '"many" is not a number.'],
    ["two commas", "client,session,phq9\nA1,1,\"1,234.5\"\n", bySession, 2, "phq9", '"1,234.5" is not a number.'],
    ["above the range", "client,session,phq9\nA1,1,31\n", bySession, 2, "phq9", "31 is above 27, the highest score of the PHQ-9."],
    ["far above the range", "client,session,phq9\nA1,1,999999999999999\n", bySession, 2, "phq9", "999999999999999 is above 27, the highest score of the PHQ-9."],
    ["below the range", "client,session,phq9\nA1,1,-1\n", bySession, 2, "phq9", "-1 is below 0, the lowest score of the PHQ-9."],
    ["off the step", "client,session,phq9\nA1,1,12.5\n", bySession, 2, "phq9", "12.5 is no score of the PHQ-9, whose scores go in steps of 1."],
    ["off a half step", "client;session;das\nA1;1;90,25\n", das(), 2, "das", "90,25 is no score of the DAS, whose scores go in steps of 0.5."],
    ["no date", "client,date,phq9\nA1,,5\n", byDate(), 2, "date", "The date is missing."],
    ["what is no date", "client,date,phq9\nA1,2025-02-30,5\n", byDate(), 2, "date", 'The date "2025-02-30" cannot be read as a date.'],
    ["a month that is none", "client,date,phq9\nA1,02/13/2025,5\nA2,01/02/2025,5\n", byDate({ dateOrder: "dmy" }), 2, "date", 'The date "02/13/2025" cannot be read as a date.'],
    ["a date to come", `client,date,phq9\nA1,${inDays(3)},5\n`, byDate(), 2, "date", `The date ${inDays(3)} lies in the future.`],
    ["a date long ago", "client,date,phq9\nA1,1949-12-31,5\n", byDate(), 2, "date", "The date 1949-12-31 lies before 1950."],
    ["no session", "client,session,phq9\nA1,,5\n", bySession, 2, "session", "The session's number is missing."],
    ["session 0", "client,session,phq9\nA1,0,5\n", bySession, 2, "session", 'The session "0" is not a whole number from 1 on.'],
    ["half a session", "client,session,phq9\nA1,1.5,5\n", bySession, 2, "session", 'The session "1.5" is not a whole number from 1 on.'],
    ["no occasion", "client,when,phq9\nA1,,5\n", labelled, 2, "when", "The occasion is missing."],
    ["an occasion that nobody placed", `client,when,phq9\n${many}\n${many.replaceAll("pre", "later").replaceAll(/later,/g, "later,")}\n`.replace(/A(\d+),later/g, "A$1,x$1"), labelled, 43, "when", 'Nobody has said where "x0" stands in the treatment.'],
  ])("%s", async (_, file, mapping, row, column, reason) => {
    const { importId, check } = await checked(world.clinician, file, mapping);
    expect(check.refusals[0]).toEqual({ row, column, reason });
    if (check.scores > 0) return;
    expect(problem(await commitImport(world.clinician, importId, check.seal))).toBe("No score of this file can come in, so there is nothing to import.");
    expect(await kept(world.clinician)).toEqual(keptNothing);
  });

  test("the others come in, and the refused ones are listed in the file's order", async () => {
    const { check } = await imported(world.clinician, "client,session,phq9\nA1,1,31\nA1,2,5\n,3,5\nA3,x,4\nA4,1,\n", bySession);
    expect(check).toMatchObject({ scores: 1, clients: 1, newEpisodes: 1, refused: 3 });
    expect(check.refusals.map(({ row }) => row)).toEqual([2, 4, 5]);
  });
});

describe("the same occasion twice", () => {
  test("the same score repeats, whatever stands between", async () => {
    const { check } = await imported(world.clinician, "client,session,phq9\nA1,1,5\nA1,2,6\nA1,1,5.0\nA1,01,5\n", bySession);
    expect(check).toMatchObject({ scores: 2, repeated: 2, refused: 0 });
  });

  test("two scores: nobody knows which is right, so neither comes in and each names the other's row", async () => {
    const { check } = await imported(world.clinician, "client,session,phq9\nA1,1,5\nA1,2,6\nA1,1,7\n", bySession);
    expect(check).toMatchObject({ scores: 1, repeated: 0, refused: 2 });
    expect(check.refusals).toEqual([
      { row: 2, column: "phq9", reason: "Row 4 has another score for this client, measure and occasion." },
      { row: 4, column: "phq9", reason: "Row 2 has another score for this client, measure and occasion." },
    ]);
  });

  test("what is here already repeats, and another score for it is refused without telling the one that is here", async () => {
    await imported(world.clinician, "client,session,phq9\nA1,1,5\n", bySession);
    const { check } = await checked(world.clinician, "client,session,phq9\nA1,1,5\nA1,1,9\nA1,2,9\n", bySession);
    expect(check).toMatchObject({ scores: 1, repeated: 1, refused: 1, changedEpisodes: 1, newEpisodes: 0 });
    expect(check.refusals).toEqual([{ row: 3, column: "phq9", reason: "Another score of this client, measure and occasion is here already." }]);
  });

  test("the same score of another stage is refused, because it would change which score ends a treatment", async () => {
    const labels = (...stages: [Stage, Stage]) => {
      const occasions = [{ name: "pre", stage: "start" as const, days: 0 }, { name: "3m", stage: stages[0], days: 91 }, { name: "6m", stage: stages[1], days: 183 }];
      return mapped([{ as: "client" }, { as: "label" }, score()], { occasionBy: "label", occasions, closed: { how: "all" } });
    };
    const file = "client,when,phq9\nA1,pre,20\nA1,3m,12\nA1,6m,9\n";
    await imported(world.clinician, file, labels("end", "follow_up"));
    const { check } = await checked(world.clinician, file, labels("treatment", "end"));
    expect(check).toMatchObject({ scores: 0, repeated: 1, refused: 2 });
    expect(check.refusals.map(({ row, reason }) => [row, reason])).toEqual([
      [3, "This score is here already as a score of the end of treatment; this file says during treatment. Undo the earlier import first."],
      [4, "This score is here already as a follow-up; this file says end of treatment. Undo the earlier import first."],
    ]);
  });

  test("an episode by sessions takes no dates", async () => {
    await imported(world.clinician, "client,session,phq9\nA1,1,5\n", bySession);
    const { check } = await checked(world.clinician, "client,date,phq9\nA1,2025-01-01,5\n", byDate());
    expect(check.refusals[0]!.reason).toBe("This client's scores here go by session numbers, and those of the file do not.");
  });

  test("the same codes of a colleague and of another organisation are other clients", async () => {
    const file = "client,session,phq9\nA1,1,5\n";
    for (const viewer of [world.clinician, world.colleague, world.elsewhere]) {
      expect((await imported(viewer, file, bySession)).check).toMatchObject({ scores: 1, repeated: 0, refused: 0, newEpisodes: 1 });
      expect((await kept(viewer)).episodes).toHaveLength(1);
    }
  });
});

describe("a mapping with a question left open is answered with it", () => {
  test.each<[string, Mapping]>([
    ["This mapping is of another file.", mapped([{ as: "client" }])],
    ["Say which column holds the clients' codes.", mapped([nothing, { as: "session" }, score()])],
    ["Say which column holds a score", mapped([{ as: "client" }, { as: "session" }, nothing])],
    ['The columns "client" and "session" cannot both be the clients\' codes. Choose one.', mapped([{ as: "client" }, { as: "client" }, score()])],
    ["Say what tells a client's occasions apart", { ...bySession, occasionBy: null }],
    ["Say which column holds the date.", { ...bySession, occasionBy: "date" }],
    ['Say which occasion the column "phq9" is of.', { ...bySession, occasionBy: "columns" }],
    ['Say where "1" stands', mapped([{ as: "client" }, { as: "label" }, score()], { occasionBy: "label", occasions: [{ name: "1", stage: null, days: 0 }] })],
    ["Say whether a score was taken at every session.", { ...byDate(), columns: [{ as: "client" }, { as: "date" }, score()], datesAreSessions: null }],
    ["Say which clients' treatment has ended.", { ...bySession, closed: null }],
    ["Say which column tells whose treatment has ended.", { ...bySession, closed: { how: "status", values: ["done"] } }],
    ["Say by which measure a client's change is judged.", { ...bySession, primary: null }],
    ["The measure by which change is judged has no column.", { ...bySession, primary: "gad-7@1" }],
    ["A measure of this mapping is not there any more.", mapped([{ as: "client" }, { as: "session" }, score("no-such@1")], { primary: "no-such@1" })],
    ["No column holds answer 2 of the PHQ-9; its score needs all 9.", mapped([{ as: "client" }, { as: "session" }, items[0]!])],
  ])("%s", async (sentence, mapping) => {
    expect(problem(await check("client,session,phq9\nA1,1,5\n", mapping))).toContain(sentence);
    expect(await kept(world.clinician)).toEqual(keptNothing);
  });
});
