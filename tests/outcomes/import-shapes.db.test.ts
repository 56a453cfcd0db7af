import { beforeAll, describe, expect, test } from "vitest";
import { choiceOf } from "~/outcomes/import/column-choice";
import { importPage } from "~/outcomes/import/import-page.server";
import { readAs, readAsChoices } from "~/outcomes/import/read-as.server";
import { shapeOf } from "~/outcomes/import/shapes";
import { keepAsTemplate } from "~/outcomes/import/templates.server";
import { type World, makeImportWorld, mapped, score, staged, value } from "./import-world";

let world: World;
beforeAll(async () => {
  world = await makeImportWorld("shapes");
});

const items = (instrument: string, count: number) => Array.from({ length: count }, (_, at) => `${instrument}_${at + 1}`);
const answers = (count: number) => Array<number>(count).fill(1);
const table = (...lines: (string | number)[][]) => `${lines.map((line) => line.join(",")).join("\n")}\n`;

const redcap = table(
  ["record_id", "redcap_event_name", "redcap_repeat_instrument", "redcap_repeat_instance", ...items("phq9", 9), "phq9_total_score", "phq9_complete"],
  ["101", "baseline_arm_1", "", "", ...answers(9), 9, 2],
  ["101", "week_4_arm_1", "", "", ...answers(9), 9, 2],
  ["101", "post_treatment_arm_1", "", "", ...answers(9), 9, 2],
);
const repeating = table(
  ["record_id", "redcap_event_name", "redcap_repeat_instrument", "redcap_repeat_instance", ...items("phq9", 9), "phq9_complete"],
  ["101", "treatment_arm_1", "phq9", 1, ...answers(9), 2],
  ["101", "treatment_arm_1", "phq9", 2, ...answers(9), 2],
);

/** A file, its shape, what its columns hold, and all that is left to be said. */
const files: [string, string, string[], string[]][] = [
  ["REDCap, one row a visit", redcap, ["client", "label", "nothing", "nothing", ...items("item phq-9@1", 9).map((item) => item.replace("_", " ")), "nothing", "nothing"], ["closed"]],
  ["REDCap, one row a visit", repeating, ["client", "nothing", "nothing", "session", ...items("item phq-9@1", 9).map((item) => item.replace("_", " ")), "nothing"], ["closed"]],
  [
    "One row a score, its measure named beside it",
    table(["client_id", "measure", "date", "score"], ["K-1", "PHQ-9", "2026-01-05", 20], ["K-1", "GAD-7", "2026-01-05", 14], ["K-1", "PHQ-9", "2026-02-05", 9]),
    ["client", "measure", "date", "value"],
    ["sessions", "closed", "primary"],
  ],
  ["First and last score side by side", table(["Client ID", "PHQ9 First", "PHQ9 Last", "GAD7 First", "GAD7 Last"], ["K-2", 20, 9, 14, 5]), ["client", "score phq-9@1", "score phq-9@1", "score gad-7@1", "score gad-7@1"], ["closed", "primary"]],
  ["A column for each measure and session", table(["client", "ors_s1", "srs_s1", "ors_s2", "srs_s2"], ["K-3", 18, 36, 22, 38]), ["client", "score ors@1", "score srs@1", "score ors@1", "score srs@1"], ["occasions", "closed"]],
  ["One row a session, outcome and alliance", "Client ID;Session;ORS;SRS\nK-4;1;18,2;36\nK-4;2;22,5;38\n", ["client", "session", "score ors@1", "score srs@1"], ["closed"]],
  [
    "One row an appointment",
    table(["ReferralID", "PatientID", "AppointmentDate", "PHQ9", "GAD7", "AttendanceStatus"], [1, "K-5", "2026-01-05", 20, 14, "Attended"], [1, "K-5", "2026-01-12", "", "", "DNA"], [1, "K-5", "2026-01-19", 12, 9, "Attended"]),
    ["episode", "client", "date", "score phq-9@1", "score gad-7@1", "status"],
    ["sessions", "closed", "primary"],
  ],
  ["One row a measurement", table(["Client", "Assessment date", "OQ-45 Total"], ["K-6", "2026-01-05", 80], ["K-6", "2026-01-12", 70]), ["client", "date", "score oq-45-2@1"], ["sessions", "closed"]],
];

test.each(files)("%s", async (shape, content, holds, open) => {
  const { shown } = (await importPage(world.clinician, await staged(world.clinician, content)))!;
  expect(shown.mapping.columns.map(choiceOf)).toEqual(holds);
  expect(shapeOf(shown)).toBe(shape);
  expect(shown.questions.map(({ about }) => about)).toEqual(open);
});

describe("a file is read as what it is said to be", () => {
  /** Chooses by name, as the list on the page has it. */
  async function choose(content: string, name: string) {
    const importId = await staged(world.colleague, content);
    const { value: chosen } = (await readAsChoices(world.colleague)).find(({ label }) => label === name)!;
    const told = await readAs(world.colleague, (await importPage(world.colleague, importId))!, chosen).catch((led: unknown) => (led instanceof Response ? null : Promise.reject(led as Error)));
    return { told, shown: (await importPage(world.colleague, importId))!.shown };
  }

  test("REDCap, under a project's own names", async () => {
    const content = table(["study_nr", "wave_of_care", "hexaflex", ...items("phq9", 9), "phq9_complete"], ["a-101", "intake", "x", ...answers(9), 2], ["a-101", "discharge", "y", ...answers(9), 2]);
    const { shown } = await choose(content, "REDCap, one row a visit");
    expect(shown.mapping.columns.map(choiceOf).slice(0, 4)).toEqual(["client", "label", "nothing", "item phq-9@1 1"]);
    expect(shown.mapping).toMatchObject({ occasionBy: "label", template: { name: "REDCap, one row a visit" } });
  });

  test("rows that name their measure, in words that nobody knows", async () => {
    const { shown } = await choose(table(["wer", "was", "wieviel", "wann"], ["K-7", "Stimmung", 3, "2026-01-05"], ["K-7", "Schlaf", 4, "2026-01-05"]), "One row a score, its measure named beside it");
    expect(shown.mapping.columns.map(choiceOf)).toEqual(["client", "measure", "value", "date"]);
    expect(shown.questions[0]!.about).toBe("meanings");
  });

  test("one of one's own templates, where it has all that the template reads", async () => {
    const { columns } = (await importPage(world.colleague, await staged(world.colleague, "who,nth,strain\nT-1,1,20\n")))!.shown;
    value(await keepAsTemplate(world.colleague, "West", { columns, mapping: mapped([{ as: "client" }, { as: "session" }, score()]) }));
    const { shown } = await choose("nth,strain,who,more\n2,9,T-2,1\n", "Your template “West”");
    expect(shown.mapping.columns.map(choiceOf)).toEqual(["session", "score phq-9@1", "client", "nothing"]);
    const { told } = await choose("nth,phq9,who\n2,9,T-2\n", "Your template “West”");
    expect(told?.errors.readAs).toBe("This file has no column “strain”, which “West” reads.");
    expect((await readAsChoices(world.clinician)).map(({ label }) => label)).not.toContain("Your template “West”");
  });
});
