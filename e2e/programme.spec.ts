import type { Page } from "@playwright/test";
import { holdLoading } from "./setup/hold-loading";
import { standsWellAsItIs } from "./setup/stands-well";
import { expect, test } from "./setup/test";

/** A name that no other run has used. */
const cohortName = () => `Autumn ${Math.random().toString(36).slice(2, 8)}`;

const part = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

async function makeCohort(page: Page, name: string) {
  await page.goto("/programme");
  await page.getByLabel("Name of a new cohort").fill(name);
  await page.getByRole("button", { name: "Make a cohort" }).dblclick();
  await expect(page.getByText(`${name} is made.`)).toBeVisible();
}

const lineOf = (page: Page, name: string) => part(page, "Cohorts").getByRole("listitem").filter({ hasText: name });

async function putIn(page: Page, people: string[], cohort: string) {
  const more = lineOf(page, cohort).locator("details");
  if (!(await more.evaluate((folded: HTMLDetailsElement) => folded.open))) await more.getByText(`Add people to ${cohort}`).click();
  for (const person of people) await lineOf(page, cohort).getByRole("checkbox", { name: person }).check();
  await lineOf(page, cohort).getByRole("button", { name: "Save who is in it" }).click();
  await expect(page.getByText(`${cohort} is changed: ${people.length} came in, 0 went.`)).toBeVisible();
  // Who was added stands with the others now, and the list of the rest is folded again.
  for (const person of people) await expect(lineOf(page, cohort).getByRole("checkbox", { name: person })).toBeChecked();
  await expect(more).not.toHaveAttribute("open");
}

test("a programme lead makes a cohort, puts people in and sees what one practises once three were in it for four weeks", async ({ page, signInAs }) => {
  const name = cohortName();
  await signInAs("Programme lead");
  await makeCohort(page, name);
  await expect(lineOf(page, name)).toHaveCount(1);
  await expect(lineOf(page, name)).toContainText("Nobody is in it yet.");

  await page.getByRole("link", { name: `People and changes of ${name}` }).click();
  await putIn(page, ["Amara Nwosu", "Priya Raman"], name);
  await putIn(page, ["Daniel Achterberg"], name);
  // They have only just come into it, and count in another one.
  await expect(lineOf(page, name)).toContainText("Too few for figures");
  await expect(lineOf(page, "Intake 2025")).toContainText(/About \d+ minutes a week each, on average\./);
  await expect(lineOf(page, "Intake 2025")).not.toContainText("total");

  // Taken out and back again; on the person's own page too.
  const priya = lineOf(page, name).getByRole("checkbox", { name: "Priya Raman" });
  await priya.uncheck();
  await page.getByRole("button", { name: "Save who is in it" }).click();
  await expect(page.getByText(`${name} is changed: 0 came in, 1 went.`)).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(priya).toBeChecked();
  await part(page, "People").getByText(/^Show all \d+ people$/).click();
  await part(page, "People").getByRole("link", { name: "Priya Raman" }).click();
  await page.getByRole("checkbox", { name }).uncheck();
  await page.getByRole("button", { name: "Save cohorts" }).click();
  await expect(page.getByText("Priya Raman's cohorts are changed.")).toBeVisible();
});

test("a cohort is renamed, closed and brought back", async ({ page, signInAs, allowConsole }) => {
  // A name that is taken already.
  allowConsole(/status of 400/);
  const [name, another] = [cohortName(), cohortName()];
  await signInAs("Programme lead");
  await makeCohort(page, name);

  await page.getByLabel("Name of a new cohort").fill(name.toUpperCase());
  await page.getByRole("button", { name: "Make a cohort" }).click();
  await expect(page.getByText(`There is a cohort named ${name.toUpperCase()} already.`)).toBeVisible();
  await expect(page.getByLabel("Name of a new cohort")).toHaveValue(name.toUpperCase());

  await page.getByRole("link", { name: `People and changes of ${name}` }).click();
  await lineOf(page, name).getByLabel("Another name").fill(another);
  await page.getByRole("button", { name: `Rename ${name}` }).click();
  await expect(page.getByText(`${name} is named ${another} now.`)).toBeVisible();

  await page.getByRole("button", { name: `Close ${another}` }).click();
  await expect(page.getByText(`${another} is closed.`)).toBeVisible();
  await expect(lineOf(page, another)).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText(`${another} is open again.`)).toBeVisible();
  await expect(lineOf(page, another)).toHaveCount(1);
});

test("a name that is typed before the page has caught up with the last one stays", async ({ page, signInAs }) => {
  const [name, another] = [cohortName(), cohortName()];
  await signInAs("Programme lead");
  await page.goto("/programme");
  const letGo = await holdLoading(page, "**/programme.data*");
  await page.getByLabel("Name of a new cohort").fill(name);
  await page.getByRole("button", { name: "Make a cohort" }).click();
  await expect(page.getByText(`${name} is made.`)).toBeVisible();
  await expect(page.getByLabel("Name of a new cohort")).toHaveValue("");
  await page.getByLabel("Name of a new cohort").fill(another);
  letGo();
  await expect(lineOf(page, name)).toHaveCount(1);
  await expect(page.getByLabel("Name of a new cohort")).toHaveValue(another);
  await page.getByRole("button", { name: "Make a cohort" }).click();
  await expect(lineOf(page, another)).toHaveCount(1);
});

test("cohorts are made without JavaScript too", async ({ browser, page, signInAs }) => {
  const name = cohortName();
  await signInAs("Programme lead");
  const plain = await browser.newContext({ javaScriptEnabled: false, storageState: await page.context().storageState() });
  const theirs = await plain.newPage();
  await theirs.goto("/programme");
  await theirs.getByLabel("Name of a new cohort").fill(name);
  await theirs.getByRole("button", { name: "Make a cohort" }).click();
  await expect(theirs.getByText(`${name} is made.`)).toBeVisible();
  await theirs.getByRole("link", { name: `People and changes of ${name}` }).click();
  await theirs.getByRole("checkbox", { name: "Tomasz Zielinski" }).check();
  await theirs.getByRole("button", { name: "Save who is in it" }).click();
  await expect(theirs.getByText(`${name} is changed: 1 came in, 0 went.`)).toBeVisible();
  await plain.close();
});

test("the programme's page says how long feedback takes, whose plan is due and what came of the closed cases", async ({ page, signInAs }) => {
  await signInAs("Programme lead");
  await page.goto("/programme");
  await expect(part(page, "Time to feedback")).toContainText(/\d+ answers had feedback within a day.*The median wait is/);
  for (const supervisor of ["Ruth Feldmann", "Mateo Rojas", "Ingrid Solheim"]) await expect(part(page, "Time to feedback")).not.toContainText(supervisor);
  await expect(part(page, "Plan reviews due").getByRole("listitem").first()).toContainText(/due on \d+ \w+ \d{4}/);
  const latest = page.getByRole("table", { name: /^Outcomes from \w+ to \w+ \d{4}$/ });
  await expect(latest.getByRole("row", { name: /PHQ-9/ })).toContainText(/\d+ % \d+–\d+ %/);
  for (const name of ["Improved, not recovered", "No reliable change"]) await expect(latest.getByRole("columnheader", { name })).toBeVisible();
  await expect(part(page, "Outcomes of the service")).toContainText("Cases judged by a measure that fewer than 7 clinicians use for 10 closed cases or more");
  await expect(part(page, "Outcomes of the service").getByRole("list", { name: "How each measure judges" })).toContainText("PHQ-9: 10 or more is in the clinical range; a change of 6 points or more is reliable (95 %).");
  await page.getByText("Earlier quarters", { exact: true }).click();
  await expect(page.getByRole("table", { name: "Outcomes of earlier quarters" }).getByRole("row").nth(1)).toContainText(/\d+ of [\d,]+/);
});

test("the programme's page is whole on a phone, with everything folded open", async ({ page, signInAs }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signInAs("Programme lead");
  const name = cohortName();
  await makeCohort(page, name);
  await page.getByRole("link", { name: `People and changes of ${name}` }).click();
  await expect(page.getByRole("button", { name: "Save who is in it" })).toBeVisible();
  await page.locator("main details").evaluateAll((all) => all.forEach((folded) => folded.setAttribute("open", "")));
  await standsWellAsItIs(page);
});

test.describe("many people", () => {
  test.use({ javaScriptEnabled: false });

  test("are folded after the first twelve and found by name, without JavaScript too", async ({ page, signInAs }) => {
    await signInAs("Programme lead");
    await page.goto("/programme");
    const people = part(page, "People");
    await expect(page.getByRole("link", { name: "Invite a person" })).toHaveAttribute("href", "/programme#invite");
    await expect(people.getByRole("row").filter({ has: page.getByRole("link") })).toHaveCount(12);
    await expect(people.getByRole("link", { name: "Tomasz Zielinski" })).toHaveCount(0);
    await people.getByText(/^Show all \d+ people$/).click();
    await expect(people.getByRole("link", { name: "Tomasz Zielinski" })).toBeVisible();

    await people.getByLabel("Find a person").fill("zielin");
    await people.getByRole("button", { name: "Find" }).click();
    await expect(people.getByText(/^1 of \d+ people has “zielin” in the name or the address\./)).toBeVisible();
    await expect(people.getByRole("row").filter({ has: page.getByRole("link") })).toHaveCount(1);
    await people.getByLabel("Find a person").fill("nobody at all");
    await people.getByRole("button", { name: "Find" }).click();
    await expect(people.getByText(/^Nobody’s name or address has “nobody at all” in it\./)).toBeVisible();
    await people.getByRole("link", { name: "Show everybody" }).click();
    await expect(people.getByRole("row").filter({ has: page.getByRole("link") })).toHaveCount(12);
  });
});

test("today has a line for each plan to sign and for clients worth a look", async ({ page, signInAs }) => {
  await signInAs("Supervisor");
  const also = page.getByRole("list", { name: "Also today" });
  await expect(also.getByText("for your signature")).toBeVisible();
  await expect(also.getByRole("link", { name: /worth a look$/ })).toHaveAttribute("href", "/outcomes");
  await expect(page.locator("main").getByRole("button")).toHaveCount(0);
  await also.getByRole("link", { name: /’s plan$/ }).first().click();
  await page.waitForURL("**/progress/plans/*");
});
