import type { Page } from "@playwright/test";
import { expect, test } from "./setup/test";

test.use({ viewport: { width: 820, height: 1180 } });

/** The page on which one of the open clients is asked. */
async function askClient(page: Page, code: string): Promise<string> {
  await page.goto("/outcomes");
  await page.getByRole("link", { name: code, exact: true }).first().click();
  await page.getByRole("link", { name: "Ask the client" }).click();
  await expect(page.getByRole("checkbox", { name: /^PHQ-9/ })).toBeChecked();
  return new URL(page.url()).pathname;
}

test("without a script the tablet is handed over, answered and taken back as well", async ({ page, browser, signInAs }) => {
  await signInAs("Clinician");
  const asks = await askClient(page, "T-063");
  const plain = await browser.newContext({ javaScriptEnabled: false, storageState: await page.context().storageState(), viewport: { width: 820, height: 1180 } });
  const tablet = await plain.newPage();
  await tablet.goto(asks);
  await tablet.getByLabel("PIN for this time").fill("4711");
  const handed = tablet.waitForResponse((response) => response.request().method() === "POST");
  await tablet.getByRole("button", { name: "Hand over" }).click();
  const { "clear-site-data": cleared, "set-cookie": cookie, location } = await (await handed).allHeaders();
  expect([cleared, location]).toEqual(['"cache"', "/answer"]);
  expect(cookie).toMatch(/bunting_answer=[a-z2-7]{26}; Path=\/answer; Max-Age=3600; HttpOnly; SameSite=Strict/);
  await expect(tablet.getByRole("heading", { name: "Some questions for you" })).toBeVisible();

  await tablet.goBack();
  await expect(tablet).toHaveURL(/\/answer$/);
  await tablet.goto(asks);
  await expect(tablet).toHaveURL(/\/answer$/);
  // Enter in the PIN's field: a wrong one keeps what was answered, the right one gets the tablet back.
  await tablet.getByRole("group", { name: /^Question 1 of 9/ }).getByRole("radio", { name: "Several days" }).check();
  await tablet.getByText("Back to the clinician").click();
  const pin = tablet.getByLabel("PIN of whoever handed the tablet over");
  await pin.fill("1111");
  await pin.press("Enter");
  await expect(tablet.getByText("4 attempts are left")).toBeVisible();
  await expect(tablet.getByRole("group", { name: /^Question 1 of 9/ }).getByRole("radio", { name: "Several days" })).toBeChecked();
  for (let question = 1; question <= 9; question++) await tablet.getByRole("group", { name: new RegExp(`^Question ${question} of 9`) }).getByRole("radio", { name: "Not at all" }).check();
  await tablet.getByRole("button", { name: "Send my answers" }).click();
  await expect(tablet.getByRole("heading", { name: "Thank you", exact: true })).toBeVisible();
  await pin.fill("4711");
  await tablet.getByRole("button", { name: "Take the tablet back" }).click();
  await expect(tablet.getByText("with what the client answered: PHQ-9 0")).toBeVisible();
  await plain.close();
});

test("a hand-over that is refused leaves other tabs as they were; until then they show nothing", async ({ page, signInAs }) => {
  await signInAs("Clinician");
  await askClient(page, "T-064");
  const other = await page.context().newPage();
  await other.goto("/outcomes/today");
  const typed = other.getByLabel("Find a client");
  await typed.fill("unsaved");
  await other.evaluate(() => {
    const seen = new MutationObserver(() => void (document.documentElement.dataset.covered ??= document.documentElement.style.display));
    seen.observe(document.documentElement, { attributeFilter: ["style"] });
  });
  await page.getByRole("checkbox", { name: /^PHQ-9/ }).uncheck();
  await page.getByLabel("PIN for this time").fill("4711");
  await page.getByRole("button", { name: "Hand over" }).click();
  await expect(page.getByText("Choose at least one measure.")).toBeVisible();
  await expect(typed).toBeVisible();
  await expect(other.locator("html")).toHaveAttribute("data-covered", "none");
  // Longer than it would take to leave.
  await expect(page.getByText("Choose at least one measure.")).toBeVisible();
  await expect.poll(() => other.evaluate(() => performance.now())).toBeGreaterThan((await other.evaluate(() => performance.now())) + 3500);
  await expect(typed).toHaveValue("unsaved");
});

test("a page that the browser kept for its Back button asks the server anew", async ({ page, signInAs }) => {
  await signInAs("Clinician");
  await page.goto("/outcomes");
  const again = page.waitForEvent("load");
  await page.evaluate(() => {
    document.documentElement.dataset.kept = "yes";
    window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true }));
  });
  await again;
  await expect(page.locator("html")).not.toHaveAttribute("data-kept", "yes");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

/** Everything that a browser may do with its history once the form is sent: no page of it may ask to send again, or show nothing. */
async function backAndForth(page: Page, warm: boolean) {
  const isFine = async (where: string) => {
    await expect(page.getByRole("heading", { level: 1 }), where).toHaveText(/^(Thank you|This form was sent already)$/);
    await expect(page.getByRole("radio"), where).toHaveCount(0);
    await expect(page.getByRole("link", { name: "116 123" }).or(page.getByText("116 123")).first(), where).toBeVisible();
    if (warm) await expect(page.getByText("Thank you for saying this."), where).toBeVisible();
  };
  await isFine("after sending");
  await page.reload();
  await isFine("after a reload");
  for (const step of ["first", "second"]) {
    await page.goBack();
    await isFine(`the ${step} page back`);
  }
  await page.goForward();
  await isFine("forward again");
}

const choose = (page: Page, question: number, words: string) => page.getByRole("group", { name: new RegExp(`^Question ${question} of 9`) }).getByRole("radio", { name: words }).check();

async function forgetOneThenSend(page: Page) {
  for (let question = 1; question <= 8; question++) await choose(page, question, "Not at all");
  await page.getByRole("button", { name: "Send my answers" }).click();
  await expect(page.getByRole("alert")).toContainText("One question has no answer yet");
  await expect(page.getByRole("group", { name: /^Question 8 of 9/ }).getByRole("radio", { name: "Not at all" })).toBeChecked();
  await page.reload();
  await expect(page.getByRole("group", { name: /^Question 8 of 9/ }).getByRole("radio", { name: "Not at all" })).toBeChecked();
  await choose(page, 9, "Nearly every day");
  await page.getByRole("button", { name: "Send my answers" }).click();
  await expect(page.getByRole("heading", { name: "Thank you", exact: true })).toBeVisible();
  await expect(page.getByText("Thank you for saying this.")).toBeVisible();
}

test("in the room, Back and reload after an answer about risk show the same words until the tablet is taken back", async ({ page, signInAs }) => {
  await signInAs("Clinician");
  await askClient(page, "T-067");
  await page.getByLabel("PIN for this time").fill("4711");
  await page.getByRole("button", { name: "Hand over" }).click();
  await forgetOneThenSend(page);
  await backAndForth(page, true);
  await page.goto("/answer");
  await expect(page.getByText("please tell the person who gave you this tablet, now")).toBeVisible();
  const pin = page.getByLabel("PIN of whoever handed the tablet over");
  await pin.fill("1111");
  await page.getByRole("button", { name: "Take the tablet back" }).click();
  await expect(page.getByText("4 attempts are left")).toBeVisible();
  await expect(page.getByText("Thank you for saying this.")).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("heading", { name: "Thank you", exact: true })).toBeVisible();
  await pin.fill("4711");
  await page.getByRole("button", { name: "Take the tablet back" }).click();
  await expect(page.getByText("with what the client answered: PHQ-9 3")).toBeVisible();
  await page.goto("/answer");
  await expect(page.getByText("Thank you for saying this.")).toHaveCount(0);
});

test("on the client's own phone Back and reload never ask to send again, and the address alone says nothing of the answers", async ({ page, browser, signInAs }) => {
  await signInAs("Clinician");
  await askClient(page, "T-069");
  await page.getByRole("button", { name: "Make a link" }).click();
  const link = (await page.getByText(/^http:\/\/localhost:\d+\/answer\/[a-z2-7]{26}$/).textContent())!;
  const phone = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  const client = await phone.newPage();
  await client.goto(link);
  await forgetOneThenSend(client);
  await client.reload();
  await expect(client.getByText("Thank you for saying this.")).toBeVisible();
  expect(await phone.cookies()).toEqual([]);
  await backAndForth(client, false);
  await client.goto(link);
  await expect(client.getByRole("heading", { name: "This form was sent already" })).toBeVisible();
  await expect(client.getByText("Thank you for saying this.")).toHaveCount(0);
  await expect(client.getByText("116 123").first()).toBeVisible();
  await phone.close();
});
