import type { Page } from "@playwright/test";
import { expect, test } from "./setup/test";

/** A code of this run's own. */
const client = `back-${String(Date.now() % 1_000_000)}`;

async function read(page: Page, name: string, rows: string[]) {
  await page.goto("/outcomes/import");
  const buffer = Buffer.from(["client,date,phq9", ...rows, ""].join("\n"));
  await page.getByLabel("File with scores").setInputFiles({ name, mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Read the file" }).click();
  await page.waitForURL(/\/outcomes\/import\/[0-9a-f-]{36}/);
}

const say = async (page: Page, ...answers: (string | RegExp)[]) => {
  for (const name of answers) await page.getByRole("radio", { name }).check();
  await page.getByRole("button", { name: /^Check/ }).click();
};

async function bringIn(page: Page, sentence: string) {
  await page.getByRole("button", { name: "Import outcomes", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: sentence })).toBeVisible();
}

const undo = async (page: Page) => {
  await page.getByRole("link", { name: "Undo this import" }).click();
  await page.getByRole("button", { name: "Undo this import" }).click();
  await expect(page.getByText("nothing of it is here any more")).toBeVisible();
};

test("a client who comes back gets a treatment of their own, and the earlier one stays as it ended", async ({ page, signInAs }) => {
  await signInAs("Clinician");
  await read(page, "1.csv", [`${client},2025-01-05,15`, `${client},2025-01-12,9`, `${client},2025-02-05,6`]);
  await say(page, "All of them", /^Yes/);
  await bringIn(page, "3 scores of 1 client are in.");
  const first = page.url();

  await read(page, "2.csv", [`${client},2026-11-10,22`, `${client},2026-11-18,18`]);
  await say(page, "None yet", /^Yes/);
  // Nothing is offered before it is said whose scores these are, and what.
  const result = page.locator("#result");
  await expect(result).toContainText("2 things are still to be said");
  await expect(page.getByRole("button", { name: "Import outcomes", exact: true })).toHaveCount(0);
  await page.getByRole("checkbox", { name: "It is the same client" }).check();
  await say(page, /^A new treatment/);
  await expect(result).toContainText("2 scores of 1 client will come in, dated 10 November 2026 to 18 November 2026.");
  await bringIn(page, "2 scores of 1 client are in.");
  const second = page.url();

  await page.goto("/outcomes?closed=all&period=all");
  const open = page.getByRole("row").filter({ hasText: client }).filter({ hasText: "episode 2" });
  await expect(open).toContainText("18, moderately severe");
  const closed = page.getByRole("row").filter({ hasText: client }).filter({ hasNotText: "episode 2" });
  await expect(closed).toContainText("6, mild");
  await expect(closed).toContainText("Recovered");

  await page.goto(second);
  await undo(page);
  await page.goto(first);
  await undo(page);
});
