import type { Page } from "@playwright/test";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { showsClassesOfDas } from "./setup/classes-of-das";
import { standsWellAsItIs } from "./setup/stands-well";
import { expect, test } from "./setup/test";

const real = (name: string) => path.resolve(import.meta.dirname, "../tests/outcomes/files", name);
type Given = string | { name: string; mimeType: string; buffer: Buffer };
const written = (name: string, lines: string[]): Given => ({ name, mimeType: "text/csv", buffer: Buffer.from(`${lines.join("\n")}\n`) });
/** Codes and files of this run's own: journeys meet in one organisation's rows. Digits, because a file whose name could be somebody's loses it. */
const run = String(Date.now() % 1_000_000);
const code = (number: number) => `e2e-${run}-${number}`;

async function give(page: Page, file: Given) {
  await page.goto("/outcomes/import");
  await page.getByLabel("File with scores").setInputFiles(file);
  await page.getByRole("button", { name: "Read the file" }).click();
}

const read = (page: Page, file: Given) => give(page, file).then(() => page.waitForURL(/\/outcomes\/import\/[0-9a-f-]{36}/));

const check = (page: Page) => page.getByRole("button", { name: /^Check/ }).click();
const importOutcomes = (page: Page) => page.getByRole("button", { name: "Import outcomes", exact: true });
const willComeIn = (page: Page) => page.locator("#result");
const holds = (page: Page, column: string) => page.getByLabel(`Holds (column ${column})`);

/** Which treatments are over is never guessed. */
async function sayOver(page: Page, over: "All of them" | "None yet" = "All of them") {
  await page.getByRole("radio", { name: over }).check();
  await check(page);
}

async function bringIn(page: Page, sentence: string) {
  await importOutcomes(page).click();
  await expect(page.getByRole("status").filter({ hasText: sentence })).toBeVisible();
}

async function undo(page: Page, from: Pick<Page, "getByRole"> = page) {
  for (const on of [from.getByRole("link", { name: "Undo this import" }), page.getByRole("button", { name: "Undo this import" })]) await on.click();
  await expect(page.getByText("nothing of it is here any more")).toBeVisible();
}

async function throwAway(page: Page) {
  await page.getByRole("button", { name: "Throw this file away" }).click();
  await page.waitForURL("**/outcomes/import");
}

test.beforeEach(async ({ signInAs }) => signInAs("Clinician"));

test("Beat the Blues needs which BDI it is, which occasion ends treatment and whose is over, and is undone as one", async ({ page }) => {
  await read(page, real("beat-the-blues.csv"));
  await expect(page.getByRole("link", { name: "3 things are still to be said." })).toBeVisible();
  await expect(importOutcomes(page)).toHaveCount(0);
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  await standsWellAsItIs(page, "a file with open questions");
  await page.getByRole("radio", { name: "BDI-II" }).check();
  await page.getByRole("radio", { name: "2 months" }).check();
  await sayOver(page);
  await expect(holds(page, "bdi_pre").locator("option:checked")).toHaveText("Score: BDI-II");
  await expect(willComeIn(page)).toContainText("380 scores of 100 clients will come in");
  await expect(willComeIn(page)).toBeFocused();
  await standsWellAsItIs(page, "a file that was checked");
  await bringIn(page, "380 scores of 100 clients are in.");
  await standsWellAsItIs(page, "a file that is in");
  await page.getByRole("link", { name: "See what came of them" }).click();
  await expect(page).toHaveURL(/\/outcomes\/results\?period=all$/);
  await page.goto("/outcomes/import");
  const line = page.getByRole("listitem").filter({ hasText: "beat-the-blues.csv" }).filter({ hasText: "came in" });
  await expect(line).toContainText("380 scores of 100 clients came in");
  await undo(page, line);
  await page.goto("/outcomes/import");
  await expect(line).toHaveCount(0);
});

test("Jacobson 1989 needs only whose treatment is over, has the classes of Jacobson and Truax on the page of results, and given again finds only repeats", async ({ page }) => {
  await read(page, real("jacobson-1989.csv"));
  await expect(page.getByRole("link", { name: "One thing is still to be said." })).toBeVisible();
  await sayOver(page);
  await expect(willComeIn(page)).toContainText("60 scores of 30 clients will come in");
  await expect(holds(page, "gds")).toHaveValue("nothing");
  await bringIn(page, "60 scores of 30 clients are in.");
  const imported = page.url();
  await showsClassesOfDas(page);
  await read(page, real("jacobson-1989.csv"));
  await sayOver(page);
  await expect(willComeIn(page)).toContainText("60 scores repeat what is here already");
  await expect(importOutcomes(page)).toHaveCount(0);
  await throwAway(page);
  await page.goto(imported);
  await undo(page);
});

test("a measure of one's own is defined for its column, and the column then holds it", async ({ page }) => {
  await read(page, real("jacobson-1989.csv"));
  await page.getByRole("radio", { name: "All of them" }).check();
  await page.getByRole("button", { name: "Define a new measure for the column gds" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("A measure of your own for “gds”");
  await expect(page.getByText("goes from 44 to 78.5")).toBeVisible();
  await page.getByRole("button", { name: "Save this measure" }).click();
  await expect(page.getByText("Give the lowest score that is possible.")).toBeVisible();
  await standsWellAsItIs(page, "a measure that lacks something");
  const short = `GDS ${run}`;
  for (const [label, value] of Object.entries({ Name: "General distress", "Short name": short, "What it asks about": "distress", "Lowest score": "0", "Highest score": "100", "Scores go in steps of": "0.5" })) {
    await page.getByLabel(label, { exact: true }).fill(value);
  }
  await page.getByRole("radio", { name: "Lower is better" }).check();
  await page.getByRole("button", { name: "Save this measure" }).click();
  await expect(holds(page, "gds").locator("option:checked")).toHaveText(`Score: ${short}`);
  await expect(page.getByRole("radio", { name: "All of them" })).toBeChecked();
  await page.getByRole("radio", { name: "DAS" }).check();
  await check(page);
  await expect(willComeIn(page)).toContainText("116 scores of 30 clients will come in");
  await throwAway(page);
  await page.goto("/outcomes/measures");
  await page.getByRole("button", { name: `Delete ${short}` }).click();
  const deleted = page.getByRole("status").filter({ hasText: `${short} is deleted` });
  await deleted.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText(`${short} is defined.`)).toBeVisible();
  await standsWellAsItIs(page, "measures, one of them defined here");
  await page.getByRole("button", { name: `Delete ${short}` }).click();
  await expect(deleted).toBeVisible();
  await expect(page.getByRole("heading", { name: short })).toHaveCount(0);
});

const sessions = [
  "client,date,phq9",
  ...[1, 2, 3].flatMap((client) => [1, 2, 3, 4].map((visit) => `${code(client)},0${visit}/04/2026,${20 - client - visit}`)),
  `${code(4)},03/04/2026,44`,
];

test("dates that can be read two ways are asked about, and the answer is what is stored", async ({ page }) => {
  await read(page, written(`visits-${run}.csv`, sessions));
  await expect(page.getByRole("radio", { name: "01/04/2026 is 1 April 2026" })).not.toBeChecked();
  await page.getByRole("radio", { name: "01/04/2026 is 4 January 2026" }).check();
  await check(page);
  const everySession = page.getByRole("group", { name: "Was a score taken at every session?" });
  await expect(everySession.getByRole("radio", { name: "Yes: each date is a session" })).toBeFocused();
  await expect(everySession.getByRole("radio", { checked: true })).toHaveCount(0);
  await standsWellAsItIs(page, "a file by dates");
  await everySession.getByRole("radio", { name: "No: only at some sessions" }).check();
  await check(page);
  await expect(page.getByRole("radio", { name: "All of them" })).toBeFocused();
  await page.getByRole("radio", { name: "None yet" }).check();
  await check(page);
  await expect(willComeIn(page)).toContainText("12 scores of 3 clients will come in");
  await expect(willComeIn(page)).toContainText("1 row is refused.");
  const refused = page.getByRole("table", { name: "What is refused" });
  await expect(refused).toContainText("phq9");
  await expect(refused.getByRole("rowheader")).toContainText("14");
  await bringIn(page, "12 scores of 3 clients are in.");
  const asMonths = page.url();

  // By the day they are other dates, so only the one that reads the same both ways is here already.
  await read(page, written(`visits-${run}.csv`, sessions));
  await expect(page.getByText("3 of the 4 client codes in this file are here already.")).toBeVisible();
  await page.getByRole("radio", { name: "01/04/2026 is 1 April 2026" }).check();
  await page.getByRole("radio", { name: "No: only at some sessions" }).check();
  await page.getByRole("radio", { name: "None yet" }).check();
  await page.getByRole("checkbox", { name: "They are the same clients" }).check();
  await check(page);
  await expect(willComeIn(page)).toContainText("9 scores of 3 clients will come in");
  await expect(willComeIn(page)).toContainText("3 scores repeat");
  await throwAway(page);
  await page.goto(asMonths);
  await undo(page);
});

test("other clients with the same codes are kept apart by what is put before their codes", async ({ page }) => {
  const file = (name: string, score: number) => written(`${name}-${run}.csv`, ["client,session,phq9", `${code(20)},1,${score}`, `${code(21)},1,${score}`]);
  const goOn = async () => {
    await page.getByRole("radio", { name: "None yet" }).check();
    await check(page);
  };
  await read(page, file("ours", 20));
  await expect(page.getByLabel("Put before every client code")).toHaveCount(0);
  await goOn();
  await bringIn(page, "2 scores of 2 clients are in.");
  const ours = page.url();
  await read(page, file("theirs", 11));
  await expect(page.getByText("2 of the 2 client codes in this file are here already.")).toBeVisible();
  await goOn();
  await expect(willComeIn(page)).toContainText("2 rows are refused and stay out.");
  await standsWellAsItIs(page, "codes that are here already");
  await page.getByLabel("Put before every client code").fill("=");
  await check(page);
  await expect(page.getByLabel("Put before every client code")).toHaveAccessibleDescription(/letters, digits/);
  await page.getByLabel("Put before every client code").fill("T-");
  await check(page);
  await expect(page.getByText("With “T-” before them, none of the 2 client codes in this file is here already.")).toBeVisible();
  await expect(willComeIn(page)).toContainText("2 treatments are new here.");
  await bringIn(page, "2 scores of 2 clients are in.");
  await undo(page);
  await page.goto(ours);
  await undo(page);
});

test("what was changed after the check is shown before it is imported", async ({ page }) => {
  const file = written(`changed-${run}.csv`, ["client,time,phq9", `${code(5)},pre,20`, `${code(5)},post,8`]);
  await read(page, file);
  await sayOver(page);
  await expect(willComeIn(page)).toContainText("2 scores of 1 client will come in");
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.getByRole("radio", { name: "None yet" }).check();
  await check(other);
  await expect(willComeIn(other)).toContainText("It stays open.");
  // This page still shows what was checked first.
  await importOutcomes(page).click();
  await expect(willComeIn(page)).toContainText("nothing was imported yet");
  await expect(willComeIn(page)).toContainText("It is closed.");
  await bringIn(page, "2 scores of 1 client are in.");
  await undo(page);
});

const bad: [string, Given, RegExp][] = [
  ["a text without a table", written("letter.txt", ["client|session|phq9", "A1|1|5"]), /commas, semicolons or tabs/],
  ["an empty file", written("empty.csv", []), /empty/i],
  ["a damaged workbook", { name: "scores.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from("504b0304140006000800", "hex") }, /workbook is damaged/],
];
for (const [what, file, says] of bad) {
  test(`${what} is refused in one sentence, and the form stays`, async ({ page }) => {
    await give(page, file);
    const field = page.getByLabel("File with scores");
    await expect(field).toHaveAccessibleDescription(says);
    await expect(page.getByRole("button", { name: "Read the file" })).toBeVisible();
    await standsWellAsItIs(page, `${what}, refused`);
  });
}

test("a text without a table opens what says how it is written, and no file is said at its field", async ({ page }) => {
  await page.goto("/outcomes/import");
  await page.getByText("The file is read wrongly?").click();
  await page.getByLabel("Columns are separated by").selectOption("Semicolons");
  await page.getByRole("button", { name: "Read the file" }).click();
  const field = page.getByLabel("File with scores");
  await expect(field).toHaveAccessibleDescription(/^Choose a file first\./);
  await expect(field).toBeFocused();
  await expect(page.getByLabel("Columns are separated by")).toHaveValue("semicolon");
  await give(page, written("letter.txt", ["client|session|phq9", "A1|1|5"]));
  await expect(field).toHaveAccessibleDescription(/commas, semicolons or tabs/);
  await expect(page.getByLabel("Columns are separated by")).toBeVisible();
});

test("a file of two million letters with a semicolon in its name is taken", async ({ page }) => {
  await read(page, written(`big;${run}.csv`, ["client,session,phq9", ...Array.from({ length: 100_000 }, (_, index) => `${code(50 + (index % 100))},${index},${index % 28}`)]));
  await throwAway(page);
});

test("a file that is too big is told so, and not by a broken connection", async ({ page }, info) => {
  const huge = info.outputPath("huge;1.csv");
  await writeFile(huge, Buffer.alloc(70 * 1024 * 1024, "A1,1,5\n"));
  await give(page, huge);
  await expect(page.getByLabel("File with scores")).toHaveAccessibleDescription(/bigger than 64 MB/);
});

test("names are not read in, and a formula and a score out of range stay out by row", async ({ page }) => {
  const file = written(`mixed-${run}.csv`, [
    "client,name,time,phq9",
    `${code(6)},Mary Jones,pre,20`,
    `${code(6)},Mary Jones,post,=1+1`,
    `${code(7)},Peter Hill,pre,99`,
    `${code(7)},Peter Hill,post,9`,
  ]);
  await read(page, file);
  await expect(page.getByText("Looks like names (row 2): not read in.")).toBeVisible();
  await expect(page.getByText("Mary Jones")).toHaveCount(0);
  await expect(holds(page, "name")).toHaveCount(0);
  await sayOver(page);
  await expect(willComeIn(page)).toContainText("2 scores of 2 clients will come in");
  await expect(page.getByRole("table", { name: "What is refused" }).getByRole("rowheader")).toHaveText([/3/, /4/]);
  await throwAway(page);
});

test("what is left out is told with its rows, before the import, after it, and later without what stood in the file", async ({ page }) => {
  const rows = [`${code(40)},pre,20`, `${code(40)},pre,20`, `${code(41)},pre,whoops`, `${code(42)},pre,`, `${code(41)},post,9`];
  await read(page, written(`left-${run}.csv`, ["client,time,phq9", ...rows]));
  await page.getByRole("radio", { name: "All of them" }).check();
  await check(page);
  await expect(willComeIn(page)).toContainText("1 score repeats");
  await expect(willComeIn(page)).toContainText("1 row is refused.");
  await expect(willComeIn(page)).toContainText("1 row has no score and is left out.");
  await page.getByText("The score that repeats").click();
  await expect(page.getByRole("table", { name: "What repeats" })).toContainText("Row 2 has it already.");
  await page.getByText("The row without a score").click();
  await expect(page.getByText("Row 5.")).toBeVisible();
  await standsWellAsItIs(page, "a file of which some is left out");
  await bringIn(page, "2 scores of 2 clients are in.");
  const refused = page.getByRole("table", { name: "What is refused" });
  await expect(refused).toContainText('"whoops" is not a number.');
  await expect(page.getByRole("status").filter({ hasText: "are in." })).toBeFocused();
  await standsWellAsItIs(page, "what was left out of an import");
  await page.reload();
  await expect(refused).toContainText("This is not a number.");
  await expect(page.getByText("1 row was refused and stayed out. 1 row had no score.")).toBeVisible();
  await undo(page);
});

test("by keyboard alone", async ({ page }) => {
  await page.goto("/outcomes/import");
  await page.getByLabel("File with scores").setInputFiles(real("beat-the-blues.csv"));
  await page.getByLabel("File with scores").focus();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Read the file" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/outcomes\/import\/[0-9a-f-]{36}/);
  const open = page.getByRole("link", { name: "3 things are still to be said." });
  await expect(open).toBeVisible();
  await page.locator("main").focus();
  // The ways to the other pages about outcomes come first.
  for (let steps = 0; steps < 12 && !(await open.evaluate((link) => link === document.activeElement)); steps++) await page.keyboard.press("Tab");
  await expect(open).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("group", { name: /bdi_pre/ }).getByRole("radio").first()).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: "BDI-II" })).toBeChecked();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("radio", { name: "2 months" })).toBeFocused();
  await page.keyboard.press("Space");
  for (let tabs = 0; tabs < 2; tabs++) await page.keyboard.press("Tab");
  await expect(page.getByRole("radio", { name: "All of them" })).toBeFocused();
  await page.keyboard.press("Space");
  await tabTo(page, "Check");
  await page.keyboard.press("Enter");
  await expect(willComeIn(page)).toBeFocused();
  await tabTo(page, "Import outcomes");
  await page.keyboard.press("Enter");
  await expect(page.getByText("380 scores of 100 clients are in.")).toBeVisible();
  await page.getByRole("link", { name: "Undo this import" }).press("Enter");
  await expect(page.getByText("380 scores of 100 clients go.")).toBeVisible();
  await tabTo(page, "Undo this import");
  await page.keyboard.press("Enter");
  await expect(page.getByText("nothing of it is here any more")).toBeVisible();
});

async function tabTo(page: Page, button: string) {
  for (let steps = 0; steps < 30; steps++) {
    if (await page.evaluate((name) => document.activeElement instanceof HTMLButtonElement && document.activeElement.innerText === name, button)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`The keyboard does not come to ${button}.`);
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("from the file to the outcomes and back, on a phone", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await read(page, written(`plain-${run}.csv`, ["client,bdi_pre,bdi_3m,bdi_6m", `${code(8)},30,20,10`, `${code(9)},28,,12`]));
    await page.getByRole("radio", { name: "BDI-II" }).check();
    await page.getByRole("radio", { name: "6 months" }).check();
    await sayOver(page);
    await expect(willComeIn(page)).toContainText("5 scores of 2 clients will come in");
    await bringIn(page, "5 scores of 2 clients are in.");
    await undo(page);
  });

  test("of a wide file one more column is shown, and what is not shown keeps what it holds", async ({ page }) => {
    const others = Array.from({ length: 296 }, (_, at) => `var_${at}`);
    const line = (score: number, session: number) => [code(40), score, ...others.map((_, at) => at), session, "03/04/2026"].join(",");
    await read(page, written(`wide-${run}.csv`, [["client", "phq9", ...others, "session", "seen"].join(","), line(20, 1), line(12, 2)]));
    await expect(holds(page, "session")).toHaveValue("session");
    await expect(holds(page, "var_200")).toHaveCount(0);
    await expect(page.getByText("278 more columns are in this file. Nothing is read from them.")).toBeVisible();
    expect((await page.content()).length).toBeLessThan(400_000);
    await page.getByLabel("Look at one of them").selectOption("var_200");
    await page.getByRole("button", { name: "Show this column" }).click();
    await expect(holds(page, "var_200")).toHaveValue("nothing");
    await holds(page, "var_200").selectOption("Score: CORE-10");
    await page.getByLabel("Look at one of them").selectOption("var_100");
    await page.getByRole("button", { name: "Show this column" }).click();
    await expect(holds(page, "var_100")).toHaveValue("nothing");
    await expect(holds(page, "var_200").locator("option:checked")).toHaveText("Score: CORE-10");
    await page.getByRole("button", { name: "Throw this file away" }).click();
  });

  test("a file that is thrown away twice is gone, in words", async ({ page }) => {
    await read(page, written(`twice-${run}.csv`, ["client,session,phq9", `${code(30)},1,5`]));
    const other = await page.context().newPage();
    await other.goto(page.url());
    const list = await page.context().newPage();
    await list.goto("/outcomes/import");
    await throwAway(page);
    await other.getByRole("button", { name: "Throw this file away" }).click();
    await expect(other.getByRole("status").filter({ hasText: "That file is not here any more." })).toBeVisible();
    await list.getByText(/not imported yet$/).click();
    await list.getByRole("button", { name: `Throw away twice-${run}.csv` }).click();
    await expect(list.getByText("That file is not here any more.")).toBeVisible();
  });
});
