import type { Page } from "@playwright/test";
import { standsWell } from "./setup/stands-well";
import { expect, test } from "./setup/test";

/** What came of the seeded clinician's closed cases. */

const part = (page: Page) => page.getByRole("region", { name: "What came of closed cases" });

test("from one sentence on the caseload to what came of closed cases, with n and interval, for the period that was asked for", async ({ page, signInAs }) => {
  await signInAs("Clinician");
  await page.goto("/outcomes");
  await expect(page.getByText(/^Of \d+ closed cases, \d+ can be judged by a first and an end score: \d+ ended reliably better, \d+ reliably worse\./)).toBeVisible();
  await page.getByRole("link", { name: "What came of closed cases" }).click();
  await page.waitForURL("**/outcomes/results");
  await page.goto("/outcomes/results?period=all");
  await expect(part(page).getByText(/closed cases: \d+ with a score at the start and at the end/).first()).toBeVisible();
  const ended = part(page).getByRole("table", { name: "PHQ-9: what came of closed cases" });
  await expect(part(page).getByText("10 or more is in the clinical range; a change of 6 points or more is reliable (95 %).")).toBeVisible();
  await expect(part(page).getByText(/cases have the GAD-7 beside the PHQ-9, by which they are judged\./)).toBeVisible();
  await expect(ended.getByRole("row", { name: /Recovered/ })).toContainText(/\d+\s%\s\d+–\d+\s%/);
  await expect(part(page).getByText(/95\s% interval/).first()).toBeVisible();
  const said = (await part(page).textContent()) ?? "";
  expect(said.indexOf("regression to the mean"), "before any change is told").toBeGreaterThan(-1);
  expect(said.indexOf("regression to the mean")).toBeLessThan(said.indexOf("Morris’s g"));
  await standsWell(page);
  const all = await ended.textContent();
  await page.getByRole("combobox", { name: "Period" }).selectOption("Last 12 months");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/period=12/);
  await expect(part(page).getByText(/^\d+ \w+ \d{4} to \d+ \w+ \d{4}\./)).toBeVisible();
  await expect(ended).not.toHaveText(all ?? "");
  for (const word of ["average", "rank", "percentile", "league table"]) await expect(page.getByRole("main")).not.toContainText(word);
});

test("what lies outside of the period is told, and what a choice does not narrow says so", async ({ page, signInAs }) => {
  await signInAs("Clinician");
  await page.goto("/outcomes/results?period=12");
  await expect(part(page).getByText(/^\d+ closed cases lie outside of these days\./)).toBeVisible();
  const adjusted = page.getByRole("region", { name: "Adjusted for how severely clients began" });
  await expect(adjusted).not.toContainText("does not narrow this");
  await part(page).getByRole("link", { name: "Show all closed cases" }).click();
  await expect(page).toHaveURL(/period=all/);
  await expect(part(page).getByText(/lie outside of these days/)).toHaveCount(0);
  await page.getByText("Quarters, measure and kind of case").click();
  await page.getByRole("combobox", { name: "Main problem" }).selectOption({ index: 1 });
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page.getByText(/^Only these cases: Main problem/).first()).toBeVisible();
  await expect(adjusted).toContainText("What you have chosen above does not narrow this");
});

test("a choice that leaves too few cases shows counts and says why", async ({ page, signInAs }) => {
  await signInAs("Clinician");
  await page.goto("/outcomes/results?period=all");
  await page.getByText("Quarters, measure and kind of case").click();
  const from = page.getByRole("combobox", { name: /^From quarter/ });
  await page.getByRole("combobox", { name: "Period" }).selectOption("Quarters");
  await from.selectOption({ index: 3 });
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/period=quarters.*from=20\d\d-Q[1-4]/);
  await expect(part(page).getByText(/Counts only: shares stand here from 20 closed cases with both scores/).first()).toBeVisible();
  await expect(part(page)).not.toContainText("Morris");
  await expect(page.getByRole("region", { name: "Where it may go wrong" })).not.toContainText("p =");
});

test("a pattern is something to look into, and becomes a practice target", async ({ page, signInAs }) => {
  await signInAs("Clinician");
  await page.goto("/outcomes/results?period=all");
  const patterns = page.getByRole("region", { name: "Where it may go wrong" });
  await expect(patterns.getByText(/something to look into, and never a finding/)).toBeVisible();
  await expect(patterns.getByText(/corrected for that \(Holm\)/)).toBeVisible();
  await patterns.getByRole("link", { name: /^Make a practice target of it: early endings/ }).click();
  await page.waitForURL("**/progress/plan?from=early");
  await expect(page.getByText(/ended within three sessions/).first()).toBeVisible();
});

test("a supervisor reads the results that are shared, without the estimate that is the clinician's alone", async ({ page, signInAs }) => {
  await signInAs("Supervisor");
  await page.goto("/outcomes");
  await page.getByRole("list", { name: "Caseloads shared with you" }).getByRole("link").first().click();
  await page.waitForURL(/\/outcomes\/caseloads\/[0-9a-f-]{36}$/);
  await page.getByRole("link", { name: "What came of closed cases" }).click();
  await page.waitForURL(/\/outcomes\/caseloads\/[0-9a-f-]{36}\/results$/);
  await expect(page.getByText(/They see that you looked\./)).toBeVisible();
  await expect(part(page)).toBeVisible();
  await expect(page.getByRole("heading", { name: "Adjusted for how severely clients began" })).toHaveCount(0);
  await expect(page.getByRole("link", { name: /practice target/ })).toHaveCount(0);
  await standsWell(page);
});

test("without JavaScript a period is chosen", async ({ browser }) => {
  const page = await (await browser.newContext({ locale: "en-GB", javaScriptEnabled: false })).newPage();
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Clinician", exact: true }).click();
  await page.goto("/outcomes/results");
  await page.getByRole("combobox", { name: "Period" }).selectOption("All");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/period=all/);
  await expect(part(page).getByRole("table", { name: "PHQ-9: what came of closed cases" })).toBeVisible();
  await page.context().close();
});

test("on a phone the table of endings shows a few sessions, and every one once it is opened", async ({ page, signInAs }) => {
  await signInAs("Clinician");
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/outcomes/results?period=all");
  const table = page.getByRole("table", { name: "How cases ended, by session" });
  const rows = table.locator("tbody tr:visible");
  await expect(table).toBeVisible();
  const few = await rows.count();
  expect(few).toBeLessThanOrEqual(5);
  await page.getByText(/^All \d+ sessions of the table$/).click();
  const all = await table.locator("tbody tr").count();
  expect(all).toBeGreaterThan(few);
  await expect(rows).toHaveCount(all);
  await page.reload();
  await expect(rows).toHaveCount(few);
  await page.emulateMedia({ media: "print" });
  await expect(rows, "on paper").toHaveCount(all);
  await page.emulateMedia({ media: "screen" });
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(rows).toHaveCount(all);
  await expect(page.getByText(/^All \d+ sessions of the table$/)).toBeHidden();
});
