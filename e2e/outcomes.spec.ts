import type { Browser, Page } from "@playwright/test";
import { standsWell } from "./setup/stands-well";
import { expect, test } from "./setup/test";

/** The demo clinician shares their caseload with the demo supervisor from the start; each test leaves it so. */

/** Other tests import more; the clinician's seeded clients are judged by PHQ-9. */
const seeded = /^T-/;

const openClients = (page: Page) => page.getByRole("table", { name: "Open clients" });

async function toFirstClient(page: Page) {
  await page.goto("/outcomes");
  await openClients(page).getByRole("link", { name: seeded }).first().click();
  await page.waitForURL(/\/outcomes\/episodes\/[0-9a-f-]{36}$/);
}

/** Counted by its page objects, which stand uncompressed in what Chromium writes. */
const pagesOf = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;

async function asSupervisor(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext({ locale: "en-GB" })).newPage();
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Supervisor", exact: true }).click();
  await page.waitForURL("**/today");
  return page;
}

test("the caseload names who needs thought first, each with course, score and reason", async ({ page, signInAs }) => {
  await signInAs("Clinician");
  await page.goto("/outcomes");
  await expect(page.getByText(/clients’ courses are open/)).toBeVisible();
  const rows = openClients(page).getByRole("row");
  const first = rows.nth(1);
  await expect(first).toContainText(/Look at this now|Worth a look/);
  await expect(first.getByRole("img")).toHaveAccessibleName(/: .*\d/);
  await expect(openClients(page)).toContainText("PHQ-9: risk item not recorded");
  await expect(first).toContainText(/PHQ-9, (session \d+|\d+ \w+ \d{4})/);
  await expect(page.getByRole("link", { name: "Import outcomes" })).toHaveAttribute("href", "/outcomes/import");

  const closed = page.getByRole("table", { name: "Closed clients" });
  await expect(closed).toHaveCount(0);
  await page.getByRole("link", { name: /^Show all \d+ closed clients$/ }).click();
  await expect(page.getByText(/^All \d+ closed clients, the latest first\.$/)).toBeVisible();
  await standsWell(page);
  expect(await closed.getByRole("row").count()).toBeGreaterThan(40);
});

test("a client's page says what it means, shows every number, and prints on one sheet", async ({ page, signInAs }) => {
  await signInAs("Clinician");
  await toFirstClient(page);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Client /);
  await expect(page.getByText(/are needed at 95\s% confidence/).first()).toBeVisible();
  const chart = page.getByRole("img", { name: /^PHQ-9 over/ });
  await expect(chart).toBeVisible();
  await expect(chart).toHaveAccessibleDescription(/\d/);
  expect(await page.getByRole("table", { name: "Scores" }).getByRole("row").count()).toBeGreaterThan(2);
  await standsWell(page);

  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ media: "print", colorScheme });
    await expect(page.getByRole("navigation")).toHaveCount(0);
    expect(pagesOf(await page.pdf({ format: "A4" }))).toBe(1);
  }
});

test("the sheet says to the client what it means, and nothing that is for the clinician alone", async ({ page, signInAs }) => {
  await signInAs("Clinician");
  await toFirstClient(page);
  const judgements = page.getByText(/Look at this now|Worth a look|[Rr]isk item|are needed at|deteriorated/).filter({ visible: true });
  expect(await judgements.count(), "on screen").toBeGreaterThan(0);
  await page.emulateMedia({ media: "print" });
  await expect(judgements).toHaveCount(0);
  await expect(page.getByText(/^Treatment is under way, \d+ sessions\. First score: .*\d{4}; last score: .*\d{4}\. Printed/)).toBeVisible();
  await expect(page.getByText(/^From \d+ in session \d+ to \d+ in session \d+: /).filter({ visible: true })).not.toHaveCount(0);
  await expect(page.getByRole("heading", { name: "How to read this" })).toBeVisible();

  await page.emulateMedia({ media: null });
  await page.goto("/outcomes?closed=all");
  const clients = await page.getByRole("link", { name: seeded }).evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  for (const client of [...clients.slice(0, 12), ...clients.slice(-6)]) {
    await page.goto(client);
    expect(pagesOf(await page.pdf({ format: "A4" })), client).toBe(1);
  }
});

test("by which measure a client is judged can be changed and changed back", async ({ page, signInAs }) => {
  await signInAs("Clinician");
  await toFirstClient(page);
  const judgedBy = page.getByRole("combobox", { name: "Judged by" });
  for (const short of ["GAD-7", "PHQ-9"]) {
    await judgedBy.selectOption(short);
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText(`Judged by ${short} from now on.`)).toBeVisible();
    await expect(page.getByRole("heading", { level: 2 }).first()).toContainText(short);
  }
});

test("a supervisor reads what is shared, and no longer once sharing is stopped", async ({ page, signInAs, browser, allowConsole }) => {
  allowConsole(/status of 404/);
  await signInAs("Clinician");
  await page.goto("/outcomes");
  const clinician = (await page.getByRole("navigation", { name: "You" }).locator("span").first().textContent()) ?? "";
  const supervisor = await asSupervisor(browser);
  await supervisor.goto("/outcomes");
  await supervisor.getByRole("list", { name: "Caseloads shared with you" }).getByRole("link", { name: clinician }).click();
  await expect(supervisor.getByRole("heading", { level: 1 })).toHaveText(`${clinician}’s clients`);
  const caseload = supervisor.url();
  await openClients(supervisor).getByRole("link").first().click();
  await expect(supervisor.getByText(`${clinician}’s client, for you to read.`)).toBeVisible();
  await expect(supervisor.getByRole("combobox", { name: "Judged by" })).toHaveCount(0);
  const client = supervisor.url();

  const sharing = page.getByRole("region", { name: "Who else sees this" });
  await page.reload();
  await expect(sharing.getByText(/last looked/)).toBeVisible();
  await sharing.getByRole("button", { name: /^Stop sharing/ }).click();
  await expect(sharing.getByRole("status")).toContainText("no longer sees your caseload");
  for (const url of [caseload, client]) expect((await supervisor.goto(url))?.status()).toBe(404);
  await supervisor.goto("/outcomes");
  await expect(supervisor.getByRole("list", { name: "Caseloads shared with you" })).toHaveCount(0);

  await sharing.getByRole("button", { name: "Undo" }).click();
  await expect(sharing.getByRole("status")).toContainText("now sees your caseload");
  expect((await supervisor.goto(caseload))?.status()).toBe(200);
  await supervisor.context().close();
});

test("without JavaScript the same is read, and a caseload shared", async ({ browser }) => {
  const page = await (await browser.newContext({ locale: "en-GB", javaScriptEnabled: false })).newPage();
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Clinician", exact: true }).click();
  await page.goto("/outcomes?closed=all");
  await expect(page.getByRole("table", { name: "Closed clients" })).toBeVisible();
  await page.getByRole("button", { name: /^Stop sharing/ }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("status")).toContainText("now sees your caseload");
  await openClients(page).getByRole("link", { name: seeded }).first().click();
  await expect(page.getByRole("img", { name: /^PHQ-9 over/ })).toBeVisible();
  await page.context().close();
});
