import type { Page } from "@playwright/test";
import { standsWellAsItIs } from "./setup/stands-well";
import { expect, test } from "./setup/test";

test.use({ viewport: { width: 820, height: 1180 } });

/** Opens the page of one of the open clients; answers its address and the client's code. */
async function openClient(page: Page, code: string): Promise<{ client: string; code: string }> {
  await page.goto("/outcomes");
  await page.getByRole("link", { name: code, exact: true }).first().click();
  await expect(page.getByRole("heading", { name: `Client ${code}` })).toBeVisible();
  return { client: new URL(page.url()).pathname, code };
}

const nothingElse = async (page: Page, code: string) => {
  await expect(page).toHaveURL(/\/answer$/);
  await expect(page.locator("body")).not.toContainText(code);
  await expect(page.locator("body")).not.toContainText("Tomasz");
};

const answer = (page: Page, question: number, words: string) => page.getByRole("group", { name: new RegExp(`^Question ${question} of 9`) }).getByRole("radio", { name: words });

test("the tablet goes to the client, shows nothing else, and comes back with an answer about risk", async ({ page, signInAs, allowConsole }) => {
  test.slow();
  allowConsole(/status of 4\d\d/);
  await signInAs("Clinician");
  const { client, code } = await openClient(page, "T-070");
  const otherTab = await page.context().newPage();
  await otherTab.goto(client);
  await expect(otherTab.getByRole("heading", { name: `Client ${code}` })).toBeVisible();

  await page.getByRole("link", { name: "Ask the client" }).click();
  await expect(page.getByRole("checkbox", { name: /^PHQ-9/ })).toBeChecked();
  await standsWellAsItIs(page, "asking a client");
  await page.getByLabel("PIN for this time").fill("4711");
  await page.getByRole("button", { name: "Hand over" }).click();

  await expect(page.getByRole("heading", { name: "Some questions for you" })).toBeVisible();
  await nothingElse(page, code);
  await expect(page.getByText("This is not monitored.").first()).toBeVisible();
  await expect(page.getByText("116 123").first()).toBeVisible();
  await standsWellAsItIs(page, "the client's form");
  expect(await page.evaluate(() => [document.scripts.length, localStorage.length, document.cookie.includes("bunting")])).toEqual([0, expect.any(Number), false]);

  // Back, reload, typed addresses, forms of other pages, other tabs.
  await page.goBack();
  await nothingElse(page, code);
  await page.goForward();
  await nothingElse(page, code);
  await page.reload();
  await nothingElse(page, code);
  for (const typed of [client, "/outcomes", "/today", "/settings", "/sign-out", "/sign-in", "/", "/outcomes/risk", "/answer/made-up", "/no-such-page"]) {
    await page.goto(typed);
    await nothingElse(page, code);
  }
  await expect(otherTab).toHaveURL(/\/answer$/);
  await otherTab.goto(client);
  await nothingElse(otherTab, code);
  for (const [path, init] of [[`${client}.data`, {}], ["/today.data", {}], ["/outcomes", { method: "POST" }], ["/sign-out", { method: "POST" }]] as const) {
    const told = await page.evaluate(async ([url, asked]) => (await fetch(url, asked)).text(), [path, init] as const);
    expect(told, path).not.toContain(code);
  }
  await otherTab.close();

  // What is missing is asked for, and what was answered is still there.
  for (let question = 1; question <= 8; question++) await answer(page, question, "Several days").check();
  await page.getByRole("button", { name: "Send my answers" }).click();
  await expect(page.getByRole("alert")).toContainText("One question has no answer yet");
  await expect(answer(page, 8, "Several days")).toBeChecked();
  await expect(page.getByText("Thank you for saying this.")).toBeHidden();
  await answer(page, 9, "More than half the days").check();
  await expect(page.getByText("Thank you for saying this.")).toBeVisible();
  await page.getByRole("button", { name: "Send my answers" }).click();
  await expect(page.getByRole("heading", { name: "Thank you", exact: true })).toBeVisible();
  await expect(page.getByRole("region", { name: "Whom to turn to now" })).toContainText("116 123");
  await standsWellAsItIs(page, "after sending");
  // Before it lies the form with what was missing: it is over, and asks nothing.
  await page.goBack();
  await expect(page.getByRole("region", { name: "Whom to turn to now" })).toBeVisible();
  await page.goto("/answer");
  await nothingElse(page, code);
  await expect(page.getByRole("radio")).toHaveCount(0);

  await page.getByLabel("PIN of whoever handed the tablet over").fill("1111");
  await page.getByRole("button", { name: "Take the tablet back" }).click();
  await expect(page.getByText("4 attempts are left")).toBeVisible();
  await page.goto("/today");
  await nothingElse(page, code);
  await page.getByLabel("PIN of whoever handed the tablet over").fill("4711");
  await page.getByRole("button", { name: "Take the tablet back" }).click();
  await expect(page).toHaveURL(new RegExp(`${client}\\?came=`));
  await expect(page.getByText("with what the client answered: PHQ-9 10")).toBeVisible();

  await page.goto("/today");
  await page.getByRole("listitem").filter({ hasText: `client ${code}` }).getByRole("link", { name: "An answer about risk waits for you" }).click();
  await expect(page.getByText("Answered 2: More than half the days")).toBeVisible();
  await standsWellAsItIs(page, "an alert");
  const note = page.getByRole("textbox", { name: "Note" });
  await page.getByRole("button", { name: "Acknowledge" }).click();
  await expect(page.getByText("Say in a few words what was done, such as “spoke with the client today”.")).toBeVisible();
  await expect(note).toBeFocused();
  await note.fill("Spoke with Mary at once; the safety plan is up to date.");
  await page.getByRole("button", { name: "Acknowledge" }).click();
  await expect(page.getByText("“Mary” could be the client’s name.")).toBeVisible();
  await expect(note).toHaveValue("Spoke with Mary at once; the safety plan is up to date.");
  await standsWellAsItIs(page, "an alert whose note is asked about");
  await page.getByRole("checkbox", { name: "“Mary” is not the client’s name" }).check();
  await page.getByRole("button", { name: "Acknowledge" }).click();
  await expect(page.getByText("acknowledged it")).toBeVisible();
  await page.goto("/outcomes/risk");
  await expect(page.getByRole("region", { name: "Open" })).not.toContainText(code);
  await expect(page.getByRole("region", { name: "Acknowledged" })).toContainText(code);
});

test("five wrong PINs end the sign-in, and nothing but signing in again helps", async ({ page, signInAs, allowConsole }) => {
  allowConsole(/status of 4\d\d/);
  await signInAs("Clinician");
  await openClient(page, "T-071");
  await page.getByRole("link", { name: "Ask the client" }).click();
  await page.getByLabel("PIN for this time").fill("4711");
  await page.getByRole("button", { name: "Hand over" }).click();
  for (let attempt = 1; attempt <= 5; attempt++) {
    // After a wrong one it stands open.
    if (attempt === 1) await page.getByText("Back to the clinician").click();
    await page.getByLabel("PIN of whoever handed the tablet over").fill("0000");
    await page.getByRole("button", { name: "Take the tablet back" }).click();
    if (attempt < 5) await expect(page.getByText(attempt === 4 ? "One attempt is left" : `${5 - attempt} attempts are left`)).toBeVisible();
  }
  // Not on the sign-in page, where a browser that remembers the clinician's password fills it in.
  await expect(page).toHaveURL(/\/answer$/);
  await expect(page.getByRole("heading", { name: "Please hand the tablet back" })).toBeVisible();
  expect(await page.locator("input, button, a, form").count()).toBe(0);
  await page.goto("/outcomes");
  await expect(page).toHaveURL(/\/sign-in/);
});
