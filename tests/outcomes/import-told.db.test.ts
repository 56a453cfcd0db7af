import { beforeAll, describe, expect, test } from "vitest";
import { checkImport } from "~/outcomes/import/check-import.server";
import { commitImport } from "~/outcomes/import/commit-import.server";
import type { Column, Mapping } from "~/outcomes/import/mapping";
import { undoImport } from "~/outcomes/import/undo-import.server";
import { db } from "~/platform/db.server";
import { type World, checked, imported, kept, keptNothing, makeImportWorld, mapped, problem, staged, value } from "./import-world";

let world: World;
beforeAll(async () => {
  world = await makeImportWorld("told by values");
});

const means = (of: Record<string, string | null>) => Object.entries(of).map(([one, what]) => ({ value: one, means: what }));
const measure = (of: Record<string, string | null>): Column => ({ as: "measure", means: means(of) });
const told = (about: Extract<Column, { as: "told" }>["about"], of: Record<string, string | null>): Column => ({ as: "told", about, means: means(of) });

describe("rows that each name their measure", () => {
  const mapping = mapped([{ as: "client" }, { as: "session" }, measure({ "PHQ-9": "phq-9@1", phq: "phq-9@1", "GAD-7": "gad-7@1", WEMWBS: "" }), { as: "value" }]);
  const header = "client,session,instrument,score\n";

  test("each row's score is of its measure; those of a measure that is left out are no scores", async () => {
    const rows = ["M-1,1,PHQ-9,20", "M-1,1,GAD-7,15", "M-1,1,WEMWBS,40", "M-1,2,phq,12", "M-1,2,GAD-7,"];
    const { check } = await imported(world.clinician, `${header}${rows.join("\n")}\n`, mapping);
    expect(check).toMatchObject({ scores: 3, clients: 1, refused: 0, blankRows: 2, blanks: [4, 6] });
    const { scores } = await kept(world.clinician);
    expect(scores.map(({ occasion, score }) => [occasion, Number(score)]).sort()).toEqual([
      ["1", 15],
      ["1", 20],
      ["2", 12],
    ]);
  });

  test("one that is above the highest of its own measure is refused, and the same again repeats", async () => {
    const { check } = await checked(world.colleague, `${header}M-2,1,GAD-7,25\nM-2,1,PHQ-9,25\nM-2,1,phq,25\nM-2,2,PHQ-9,20\nM-2,2,phq,21\n`, mapping);
    expect(check).toMatchObject({ scores: 1, repeated: 1, refused: 3, refusedScores: 0 });
    expect(check.refusals[0]).toEqual({ row: 2, column: "score", reason: "25 is above 21, the highest score of the GAD-7." });
    expect(check.refusals[1]).toMatchObject({ row: 5, reason: "Row 6 has another score for this client, measure and occasion." });
  });

  test.each<[string, Mapping, string]>([
    ["no scores for its measures", { ...mapping, columns: mapping.columns.slice(0, 3).concat({ as: "nothing" }) }, "Say which column holds a score, and of which measure."],
    ["no measures for its scores", { ...mapping, columns: [{ as: "client" }, { as: "session" }, { as: "nothing" }, { as: "value" }] }, "Say which column names the measure of each row."],
    ["a value of which nothing is said", { ...mapping, columns: [...mapping.columns.slice(0, 2), measure({ "PHQ-9": "phq-9@1", "?": null }), { as: "value" }] }, 'Say what the values of the column "instrument" mean.'],
  ])("a file with %s is not read", async (_, given, sentence) => {
    expect(problem(await checkImport(world.elsewhere, await staged(world.elsewhere, `${header}M-3,1,PHQ-9,${_.length}\n`), given))).toBe(sentence);
  });
});

describe("what is said of an ending and of a case", () => {
  const mapping = mapped(
    [{ as: "client" }, { as: "session" }, { as: "score", measure: "phq-9@1", occasion: null }, { as: "status" }, told("endedBy", { patient: "client", us: "both" }), told("endAgreed", { "1": "yes", "0": "no" }), told("problem", { F32: "depression", F41: "anxiety", F99: "" })],
    { closed: { how: "status", values: ["over"] } },
  );
  const header = "client,session,phq9,status,by,agreed,diagnosis\n";
  const episode = (clientCode: string) => db().episode.findFirstOrThrow({ where: { clinicianId: world.elsewhere.personId, clientCode } });

  test("the last row that says something counts, what is left out says nothing, and an open treatment has no ending", async () => {
    const rows = ["E-1,1,20,on,,,F41", "E-1,2,9,over,patient,0,F32", "E-2,1,20,on,us,1,F99"];
    const { importId } = await imported(world.elsewhere, `${header}${rows.join("\n")}\n`, mapping);
    expect(await episode("E-1")).toMatchObject({ closed: true, endedBy: "client", endAgreed: false, endReason: null, caseMix: { problem: "depression" } });
    expect(await episode("E-2")).toMatchObject({ closed: false, endedBy: null, endAgreed: null, caseMix: {} });
    value(await undoImport(world.elsewhere, importId));
    expect(await kept(world.elsewhere)).toEqual(keptNothing);
  });

  test("a later file changes it, and its undo brings back what was before, but not over what was said by hand since", async () => {
    await imported(world.elsewhere, `${header}E-5,1,20,over,patient,0,F32\nE-6,1,20,over,patient,0,F32\n`, mapping);
    await db().episode.updateMany({ where: { clientCode: "E-5", clinicianId: world.elsewhere.personId }, data: { caseMix: { problem: "depression", medication: "yes" } } });
    const file = `${header}E-5,1,20,over,us,1,F41\nE-6,1,20,over,us,1,F41\n`;
    const importId = await staged(world.elsewhere, file);
    const check = value(await checkImport(world.elsewhere, importId, { ...mapping, sameClients: true }));
    expect(check).toMatchObject({ scores: 0, repeated: 2, changedEpisodes: 2 });
    value(await commitImport(world.elsewhere, importId, check.seal));
    expect(await episode("E-5")).toMatchObject({ endedBy: "both", endAgreed: true, caseMix: { problem: "anxiety", medication: "yes" } });
    await db().episode.updateMany({ where: { clientCode: "E-6", clinicianId: world.elsewhere.personId }, data: { endedBy: "clinician", caseMix: { problem: "grief" } } });
    value(await undoImport(world.elsewhere, importId));
    expect(await episode("E-5")).toMatchObject({ endedBy: "client", endAgreed: false, caseMix: { problem: "depression", medication: "yes" } });
    expect(await episode("E-6")).toMatchObject({ endedBy: "clinician", endAgreed: false, caseMix: { problem: "grief" } });
  });

  test("the same file again changes nothing", async () => {
    const file = `${header}E-8,1,20,over,us,1,F41\n`;
    await imported(world.elsewhere, file, mapping);
    expect((await checked(world.elsewhere, `${file}\n`, mapping)).check).toMatchObject({ scores: 0, repeated: 1, changedEpisodes: 0 });
  });

  test("two columns cannot say the same", async () => {
    const twice = mapped([{ as: "client" }, { as: "session" }, { as: "score", measure: "phq-9@1", occasion: null }, told("problem", { a: "" }), told("problem", { b: "" })]);
    expect(problem(await checkImport(world.colleague, await staged(world.colleague, "client,session,phq9,x,y\nE-9,1,5,a,b\n"), twice))).toBe('The columns "x" and "y" cannot both say the same of a case. Choose one.');
  });
});
