import { holdLoading } from "./setup/hold-loading";
import { standsWell } from "./setup/stands-well";
import { expect, test } from "./setup/test";

/** Counted by its page objects, which stand uncompressed in what Chromium writes. */
const pagesOf = (pdf: Buffer) => pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;

test("a client is put on the review list, thought about, decided on, and taken off and back", async ({ page, signInAs }) => {
  await signInAs("Clinician");
  await page.goto("/today");
  await expect(page.getByRole("link", { name: /on your review list (is|are) to be looked at again$/ })).toHaveAttribute("href", "/outcomes/review");
  await page.goto("/outcomes");
  await page.getByRole("navigation", { name: "Outcomes" }).getByRole("link", { name: "Review list" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Review list" })).toBeVisible();
  await expect(page.getByRole("region", { name: "To look at again" })).toContainText("Was to be looked at again on");
  await standsWell(page);

  const suggested = page.getByRole("region", { name: "Suggested by the caseload" }).getByRole("listitem").first();
  const code = (await suggested.getByRole("link").first().textContent()) ?? "";
  await suggested.getByRole("button", { name: /^Put on the list/ }).click();
  await expect(page.getByText(`${code} is on the list.`)).toBeVisible();
  const item = page.getByRole("region", { name: "To think about" }).getByRole("listitem").filter({ hasText: code });
  await item.getByRole("textbox", { name: "Note" }).fill("Ask Mary what is missing.");
  await item.getByRole("radio", { name: /^Consult/ }).check();
  await item.getByRole("button", { name: "Save" }).click();
  await expect(item.getByText("“Mary” could be somebody’s name.")).toBeVisible();
  await expect(item.getByRole("textbox", { name: "Note" })).toHaveValue("Ask Mary what is missing.");
  await expect(item.getByRole("checkbox", { name: "“Mary” is not a name here" })).toBeVisible();
  await standsWell(page);
  await item.getByRole("textbox", { name: "Note" }).fill("Ask what is missing.");
  await item.getByRole("radio", { name: /^Consult/ }).check();
  await item.getByLabel("Look again on").fill("2020-01-01");
  await item.getByRole("button", { name: "Save" }).click();
  await expect(item.getByText("Choose a day that is still to come.")).toBeVisible();
  await expect(item.getByRole("textbox", { name: "Note" })).toHaveValue("Ask what is missing.");
  await item.getByLabel("Look again on").fill(new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10));
  await item.getByRole("button", { name: "Save" }).click();
  const decided = page.getByRole("region", { name: "Decided" }).getByRole("listitem").filter({ hasText: code });
  await expect(decided).toContainText("to consult");
  await expect(decided).toContainText("Ask what is missing.");
  await expect(page.getByText(/: decided to consult\. To be looked at again on \w+day/)).toBeVisible();
  const toWriteOn = decided.locator("[data-paper-only]");
  await expect(toWriteOn).toBeHidden();
  // On paper: who is on the list, each whole on a page with room to write by hand, and nobody whom only the caseload suggests.
  await expect(page.getByRole("heading", { name: "Suggested by the caseload" })).toBeVisible();
  await page.setViewportSize({ width: 703, height: 1000 });
  await page.emulateMedia({ media: "print" });
  await expect(decided).toBeVisible();
  await expect(toWriteOn).toBeVisible();
  for (const words of ["Note", "Continue differently", "Refer on", "Look again on"]) await expect(toWriteOn.getByText(words)).toBeVisible();
  const cases = page.getByRole("main").getByRole("listitem").filter({ has: page.locator("[data-paper-only]:visible") });
  expect(await cases.count()).toBeGreaterThan(1);
  for (const { whole, height, ruled } of await cases.evaluateAll((all) => all.map((each) => ({ whole: getComputedStyle(each).breakInside, height: each.clientHeight, ruled: each.querySelector("[data-paper-only]")!.clientHeight })))) {
    expect(whole).toBe("avoid");
    expect(height, "fits on a page").toBeLessThan(700);
    expect(ruled, "room for a hand").toBeGreaterThan(140);
  }
  await expect(page.getByRole("heading", { name: "Suggested by the caseload" })).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await page.setViewportSize({ width: 1440, height: 900 });

  await decided.getByRole("button", { name: /^Take off the list/ }).click();
  await expect(page.getByText(`${code} is off the list.`)).toBeVisible();
  await expect(decided).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(decided).toContainText("Ask what is missing.");
});

test("a note that is gone on with before the page has caught up with its saving stays", async ({ page, signInAs }) => {
  await signInAs("Clinician");
  await page.goto("/outcomes/review");
  const suggested = page.getByRole("region", { name: "Suggested by the caseload" }).getByRole("listitem").last();
  const code = (await suggested.getByRole("link").first().textContent()) ?? "";
  await suggested.getByRole("button", { name: /^Put on the list/ }).click();
  const item = page.getByRole("region", { name: "To think about" }).getByRole("listitem").filter({ hasText: code });
  const note = item.getByRole("textbox", { name: "Note" });
  await expect(note).toBeVisible();
  const letGo = await holdLoading(page, "**/outcomes/review.data*");
  await note.fill("Ask what is missing.");
  await item.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText(`${code}: the note is kept.`)).toBeVisible();
  await note.fill("Ask what is missing. Then wait.");
  letGo();
  await expect(item.getByRole("paragraph").filter({ hasText: /^Ask what is missing\.$/ })).toBeVisible();
  await expect(note).toBeVisible();
  await expect(note).toHaveValue("Ask what is missing. Then wait.");
  await item.getByRole("button", { name: "Save" }).click();
  await expect(item.getByRole("paragraph").filter({ hasText: /^Ask what is missing\. Then wait\.$/ })).toBeVisible();
  await item.getByRole("button", { name: /^Take off the list/ }).click();
  await expect(page.getByText(`${code} is off the list.`)).toBeVisible();
});

test("a supervisor reads the list that is shared with them, and can write nothing there", async ({ page, signInAs }) => {
  await signInAs("Supervisor");
  await page.goto("/outcomes/review");
  const shared = page.getByRole("list", { name: "Review lists shared with you" }).getByRole("link").first();
  const [name, address] = [await shared.textContent(), await shared.getAttribute("href")];
  await page.goto("/today");
  const due = page.getByRole("list", { name: "Also today" }).getByRole("link", { name: new RegExp(`on ${name}’s review list (is|are) to be looked at again$`) });
  await expect(due).toHaveAttribute("href", address!);
  await due.click();
  await expect(page.getByRole("heading", { level: 1, name: /review list$/ })).toBeVisible();
  await expect(page.getByRole("region", { name: "To look at again" })).toContainText("Decided on");
  await expect(page.getByRole("main").getByRole("button", { name: /Save|Take off|Put on|Look at it again/ })).toHaveCount(0);
  await standsWell(page);
});

test("a client's page draws what is expected from the own cases, with its numbers, and prints on one sheet of either paper", async ({ page, signInAs }) => {
  await signInAs("Clinician");
  await page.goto("/outcomes");
  const clients = await page.getByRole("table", { name: "Open clients" }).getByRole("link", { name: /^T-/ }).evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  await page.goto(clients[0]!);
  await expect(page.getByRole("paragraph").filter({ hasText: /From this service’s own data, n = [\d,]+\./ }).first()).toBeVisible();
  await page.getByText("The expected course in numbers").first().click();
  await expect(page.getByRole("table", { name: "PHQ-9: expected course" }).getByRole("row", { name: /session 8/ })).toContainText(/\d+–\d+/);
  await standsWell(page);
  for (const client of clients) {
    await page.goto(client);
    await page.setViewportSize({ width: 703, height: 1000 });
    await page.emulateMedia({ media: "print" });
    // Across a table: nothing smaller than ten points, and charts from edge to edge.
    const sizes = await page.locator("p:visible, h2:visible, li:visible").evaluateAll((all) => all.map((each) => parseFloat(getComputedStyle(each).fontSize)));
    expect(Math.min(...sizes), client).toBeGreaterThanOrEqual(13);
    for (const chart of await page.locator("svg.chart:visible").all()) expect((await chart.boundingBox())!.width, client).toBeGreaterThan(690);
    await page.emulateMedia({ media: null });
    await page.setViewportSize({ width: 1440, height: 900 });
    for (const format of ["A4", "Letter"]) expect(pagesOf(await page.pdf({ format })), `${client} on ${format}`).toBe(1);
  }
});

test("a client is found by a part of the code, with or without JavaScript, and everybody is there again afterwards", async ({ page, signInAs, browser }) => {
  await signInAs("Clinician");
  await page.goto("/outcomes?closed=all");
  const open = page.getByRole("table", { name: "Open clients" });
  const code = (await open.getByRole("link", { name: /^T-/ }).first().textContent()) ?? "";
  await page.getByRole("searchbox", { name: "Find a client" }).fill(code.toLowerCase());
  await page.getByRole("button", { name: "Find" }).click();
  await expect(page.getByText(`with “${code.toLowerCase()}” in the code`)).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`[?]q=${code.toLowerCase()}&closed=all`));
  for (const link of await open.getByRole("link", { name: /^T-/ }).all()) await expect(link).toHaveText(code);
  await standsWell(page);
  await page.getByRole("searchbox", { name: "Find a client" }).fill("nobody has this");
  await page.getByRole("searchbox", { name: "Find a client" }).press("Enter");
  await expect(page.getByText("No client’s code has “nobody has this” in it.")).toBeVisible();
  await expect(open).toHaveCount(0);
  await page.getByRole("link", { name: "All clients" }).click();
  await expect(page.getByRole("searchbox", { name: "Find a client" })).toHaveValue("");
  await expect(page.getByRole("table", { name: "Closed clients" })).toBeVisible();
  expect(await open.getByRole("row").count()).toBeGreaterThan(5);

  const plain = await (await browser.newContext({ locale: "en-GB", javaScriptEnabled: false })).newPage();
  await plain.goto("/sign-in");
  await plain.getByRole("button", { name: "Clinician", exact: true }).click();
  await plain.goto("/outcomes");
  await plain.getByRole("searchbox", { name: "Find a client" }).fill(code);
  await plain.getByRole("button", { name: "Find" }).click();
  await expect(plain.getByRole("table", { name: "Open clients" }).getByRole("link", { name: code }).first()).toBeVisible();
  await plain.context().close();
});
