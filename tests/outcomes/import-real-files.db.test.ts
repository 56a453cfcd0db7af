import { beforeAll, describe, expect, test } from "vitest";
import { discardImport } from "~/outcomes/import/discard-import.server";
import { importOf } from "~/outcomes/import/import-of.server";
import { undoImport } from "~/outcomes/import/undo-import.server";
import { ownResultsPage } from "~/outcomes/results/results-page.server";
import { db } from "~/platform/db.server";
import { type World, imported, kept, keptNothing, makeImportWorld, mapped, nothing, realFile, score, staged, value, rowsWaiting } from "./import-world";

let world: World;
beforeAll(async () => {
  world = await makeImportWorld("real files");
});


const rows = (name: string) => realFile(name).toString().trim().split("\n").slice(1).map((line) => line.split(","));

const beatTheBlues = mapped(
  [{ as: "client" }, nothing, nothing, nothing, ...["pre", "2 months", "3 months", "5 months", "8 months"].map((occasion) => score("bdi-ii@1", occasion))],
  {
    occasionBy: "columns",
    occasions: [
      { name: "pre", stage: "start", days: 0 },
      { name: "2 months", stage: "end", days: 61 },
      { name: "3 months", stage: "follow_up", days: 91 },
      { name: "5 months", stage: "follow_up", days: 152 },
      { name: "8 months", stage: "follow_up", days: 243 },
    ],
    closed: { how: "all" },
    primary: "bdi-ii@1",
  },
);

describe("Beat the Blues, a column for each occasion", () => {
  test("what its columns are", async () => {
    const importId = await staged(world.clinician, realFile("beat-the-blues.csv"), { fileName: "beat-the-blues.csv" });
    const found = await importOf(world.clinician, importId);
    expect(found).toMatchObject({ fileName: "beat-the-blues.csv", state: "staged", rowCount: 100, mapping: null, check: null });
    expect(found!.columns.map(({ name, kind }) => [name, kind])).toEqual([
      ["subject", "numbers"], ["drug", "text"], ["length", "text"], ["treatment", "text"],
      ["bdi_pre", "numbers"], ["bdi_2m", "numbers"], ["bdi_3m", "numbers"], ["bdi_5m", "numbers"], ["bdi_8m", "numbers"],
    ]);
    expect(found!.columns[3]!.values.sort()).toEqual(["BtheB", "TAU"]);
    expect(found!.firstRows[0]).toEqual({ row: 2, cells: ["1", "No", ">6m", "TAU", "29", "2", "2", "", ""] });
    await discardImport(world.clinician, importId);
  });

  test("every score comes in, once, and can be taken back", async () => {
    const inFile = rows("beat-the-blues.csv").flatMap((cells) => cells.slice(4)).filter((cell) => cell !== "");
    const { importId, check } = await imported(world.clinician, realFile("beat-the-blues.csv"), beatTheBlues);
    expect(check).toMatchObject({ scores: inFile.length, clients: 100, newEpisodes: 100, changedEpisodes: 0, closedEpisodes: 100, closedBefore: 0, repeated: 0, refused: 0, blankRows: 0, refusals: [], repeats: [], blanks: [] });
    expect(check.scores).toBe(380);
    const now = await kept(world.clinician);
    expect(now.scores.map(({ score }) => score.toNumber()).sort()).toEqual(inFile.map(Number).sort());
    expect(now.scores.filter(({ stage }) => stage === "follow_up").every(({ position }) => position >= 91)).toBe(true);
    expect(now.episodes[0]).toMatchObject({ occasionKind: "label", endScoreRule: "marked", closed: true, startedOn: null, endedOn: null, sessions: null });
    expect(await rowsWaiting(world.clinician)).toBe(0);
    value(await undoImport(world.clinician, importId));
    expect(await kept(world.clinician)).toEqual(keptNothing);
  });
});

const occasions = [
  { name: "pre", stage: "start" as const, days: 0 },
  { name: "post", stage: "end" as const, days: 90 },
];

describe("Jacobson, a row for each administration", () => {
  test("the scores of the DAS come in, with their halves", async () => {
    const mapping = mapped([{ as: "client" }, { as: "label" }, score("das@1"), nothing], { occasionBy: "label", occasions, closed: { how: "all" }, primary: "das@1" });
    const { importId, check } = await imported(world.clinician, realFile("jacobson-1989.csv"), mapping);
    expect(check).toMatchObject({ scores: 60, clients: 30, newEpisodes: 30, closedEpisodes: 30, repeated: 0, refused: 0 });
    const first = await db().score.findMany({ where: { importId, episode: { clientCode: "1" } }, orderBy: { position: "asc" } });
    expect(first.map(({ occasion, stage, score }) => [occasion, stage, score.toNumber()])).toEqual([["pre", "start", 90.5], ["post", "end", 97]]);
    value(await undoImport(world.clinician, importId));
    expect(await kept(world.clinician)).toEqual(keptNothing);
  });

  test("and are classified as in the article: 13 recovered, 6 improved, 10 unchanged, 1 deteriorated (DOMAIN.md 4.1)", async () => {
    const mapping = mapped([{ as: "client" }, { as: "label" }, score("das@1"), nothing], { occasionBy: "label", occasions, closed: { how: "all" }, primary: "das@1" });
    const { importId } = await imported(world.clinician, realFile("jacobson-1989.csv"), mapping);
    const { summaries } = await ownResultsPage(world.clinician, { period: "all" }, { locale: "en-GB" });
    expect(summaries).toMatchObject([{ short: "DAS", closed: 30, both: 30, counts: { recovered: 13, improved: 6, unchanged: 10, deteriorated: 1 }, startedFunctional: 4 }]);
    expect(summaries[0]!.shares!.recovered.estimate).toBeCloseTo(13 / 30, 12);
    expect([summaries[0]!.meanFirst, summaries[0]!.meanEnd].map((mean) => mean!.toFixed(2))).toEqual(["81.58", "98.05"]);
    value(await undoImport(world.clinician, importId));
    expect((await ownResultsPage(world.clinician, {}, { locale: "en-GB" })).inAll.all).toBe(0);
  });
});
