import type { Page } from "@playwright/test";
import { makeWorkbook, serialOf } from "../tests/make/workbook";
import { standsWellAsItIs } from "./setup/stands-well";
import { expect, test } from "./setup/test";

/** Codes and names of this run's own: journeys meet in one organisation's rows. */
const run = String(Date.now() % 1_000_000);
const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const days = ["2026-01-05", "2026-01-12", "2026-02-02"];
const workbook = () =>
  makeWorkbook([
    { name: "About", rows: [["what", "is here"], ["scores", "of the clinic"]] },
    {
      name: "Scores 2026",
      rows: [["Clinic export"], null, ["client", "date", "phq9", "gad7"], ...days.map((day, at) => [`x-${run}-1`, { serial: serialOf(day) }, { formula: "1+1", value: 20 - 4 * at }, at === 2 ? { formula: "1+1" } : 12 - at])],
    },
    { name: "Old", state: "hidden", rows: [["client", "date"], ["a", "b"]] },
  ]);

const fileField = (page: Page) => page.getByLabel("File with scores");
const readFile = (page: Page) => page.getByRole("button", { name: "Read the file" }).click();
const willComeIn = (page: Page) => page.locator("#result");
const holds = (page: Page, column: string) => page.getByLabel(`Holds (column ${column})`);

async function sayOver(page: Page) {
  await page.getByRole("radio", { name: "Yes: each date is a session" }).check();
  await page.getByRole("radio", { name: "All of them" }).check();
  await page.getByRole("radio", { name: "PHQ-9" }).check();
  await page.getByRole("button", { name: /^Check/ }).click();
}

test.beforeEach(async ({ signInAs }) => signInAs("Clinician"));

test("of a workbook with several sheets one is chosen, and the file need not be given again", async ({ page }) => {
  await page.goto("/outcomes/import");
  await fileField(page).setInputFiles({ name: `caseload-${run}.xlsx`, mimeType: xlsx, buffer: await workbook() });
  await readFile(page);
  const sheets = page.getByRole("group", { name: "Which sheet?" });
  await expect(sheets.getByRole("radio")).toHaveCount(3);
  await expect(sheets).toContainText("Old (hidden)");
  await expect(sheets).toContainText("3 rows: client, date, phq9 and gad7.");
  await standsWellAsItIs(page, "the choice of a sheet");
  await page.getByRole("radio", { name: "Scores 2026" }).check();
  await readFile(page);
  await page.waitForURL(/\/outcomes\/import\/[0-9a-f-]{36}/);
  await expect(page.getByText("sheet “Scores 2026”")).toBeVisible();
  await expect(page.getByText("3 cells have formulas: read as the workbook last showed them.")).toBeVisible();
  await sayOver(page);
  await expect(willComeIn(page)).toContainText("5 scores of 1 client will come in");
  await expect(page.getByRole("table", { name: "What is refused" })).toContainText("There is a formula in this cell.");
  await standsWellAsItIs(page, "a workbook that was checked");
  const [list] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Download all that stays out" }).click()]);
  const written = await (await import("node:fs/promises")).readFile(await list.path(), "utf8");
  expect(written).toContain("6,gad7,refused,There is a formula in this cell.");
  await page.getByRole("button", { name: "Import outcomes", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "5 scores of 1 client are in." })).toBeVisible();
  await page.getByRole("link", { name: "Undo this import" }).click();
  await page.getByRole("button", { name: "Undo this import" }).click();
  await expect(page.getByText("nothing of it is here any more")).toBeVisible();
});

test("a workbook that cannot be read says why at its field", async ({ page }) => {
  await page.goto("/outcomes/import");
  await fileField(page).setInputFiles({ name: "macros.xlsx", mimeType: xlsx, buffer: await makeWorkbook([{ name: "A", rows: [["client", "phq9"], ["a", 1]] }], { parts: { "xl/vbaProject.bin": "x" } }) });
  await readFile(page);
  await expect(fileField(page)).toHaveAccessibleDescription(/^This workbook holds macros, which are not taken\./);
});

test("what is said of a file is kept, used for the next one of its kind, left aside, renamed, deleted and brought back", async ({ page }) => {
  const name = `North clinic ${run}`;
  const file = (rows: string[]) => ({ name: `north-${run}.csv`, mimeType: "text/csv", buffer: Buffer.from(`case_${run},seen on,strain,wellbeing\n${rows.join("\n")}\n`) });
  const give = async (rows: string[]) => {
    await page.goto("/outcomes/import");
    await fileField(page).setInputFiles(file(rows));
    await readFile(page);
    await page.waitForURL(/\/outcomes\/import\/[0-9a-f-]{36}/);
  };
  await give([`t-${run}-1,2026-01-05,20,3`, `t-${run}-1,2026-01-12,18,4`]);
  await holds(page, `case_${run}`).selectOption("Client code");
  await holds(page, "strain").selectOption("Score: PHQ-9");
  await page.getByRole("button", { name: /^Check/ }).click();
  await page.getByRole("radio", { name: "Yes: each date is a session" }).check();
  await page.getByRole("radio", { name: "None yet" }).check();
  await page.getByRole("button", { name: /^Check/ }).click();
  await expect(willComeIn(page)).toContainText("2 scores of 1 client will come in");
  await page.getByText("Keep what is said above for the next file of this kind").click();
  await page.getByLabel("Name of the template").fill(name);
  await page.getByRole("button", { name: "Keep as a template" }).click();
  await expect(page.getByText(`“${name}” is kept.`)).toBeVisible();
  await standsWellAsItIs(page, "a template that was kept");

  await give([`t-${run}-2,2026-01-05,21,3`]);
  await expect(page.getByText(`The columns were read by your template “${name}”.`)).toBeVisible();
  await expect(willComeIn(page)).toContainText("1 score of 1 client will come in");
  await page.getByRole("button", { name: "Read them without it" }).click();
  await expect(page.getByText("The columns were read by")).toHaveCount(0);
  await expect(holds(page, "strain")).toHaveValue("nothing");

  await page.goto("/outcomes/import");
  const line = page.getByRole("listitem").filter({ hasText: name });
  await line.getByText("Rename").click();
  await line.getByLabel("Name", { exact: true }).fill(`${name} again`);
  await line.getByRole("button", { name: "Save the name" }).click();
  await expect(page.getByText(`It is called “${name} again” now.`)).toBeVisible();
  await page.getByRole("button", { name: `Delete ${name} again` }).click();
  const deleted = page.getByRole("status").filter({ hasText: `“${name} again” is deleted.` });
  await expect(deleted).toBeVisible();
  await page.getByRole("button", { name: "Undo", exact: true }).click();
  await expect(line).toBeVisible();
  await standsWellAsItIs(page, "the list of templates");
  await page.getByRole("button", { name: `Delete ${name} again` }).click();
  await expect(line).toHaveCount(0);
});
