import type { Browser, Page } from "@playwright/test";
import { expect, test } from "./setup/test";

const password = "seven wooden spoons";

/** A person whom no other run has invited. */
function somebody() {
  const mark = Math.random().toString(36).slice(2, 8);
  return { name: `Noor ${mark}`, email: `noor.${mark}@example.org` };
}

async function invite(page: Page, { name, email }: { name: string; email: string }) {
  await page.goto("/programme");
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("checkbox", { name: "Trainee" }).check();
  await page.getByRole("checkbox", { name: "Clinician" }).check();
  await page.getByLabel("Supervisor", { exact: true }).last().selectOption({ index: 1 });
  await page.getByRole("button", { name: "Send invitation" }).click();
  const form = page.locator("form").filter({ has: page.getByRole("button", { name: "Send invitation" }) });
  await expect(form.getByText(`The invitation went to ${name}`)).toBeInViewport();
  await expect(form.getByRole("link", { name: "Read it in the demo’s mailbox" })).toBeVisible();
}

/** The invited person's own browser, on the page that their mail leads to. */
async function openInvitation(browser: Browser, email: string) {
  const page = await (await browser.newContext()).newPage();
  await page.goto("/dev/mailbox");
  await page.getByRole("listitem").filter({ hasText: email }).first().getByRole("link").click();
  return page;
}

test("a programme lead invites a person, who accepts and finds the roles and the supervisor", async ({ page, browser, signInAs }) => {
  const noor = somebody();
  await signInAs("Programme lead");
  await invite(page, noor);

  const theirs = await openInvitation(browser, noor.email);
  await expect(theirs.getByText("trainee and clinician")).toBeVisible();
  await theirs.getByLabel("Choose a password").fill("short");
  await theirs.getByRole("button", { name: "Accept the invitation" }).click();
  await expect(theirs.getByText("Use at least 10 characters")).toBeVisible();
  await expect(theirs.getByLabel("Your name")).toHaveValue(noor.name);
  await theirs.getByLabel("Choose a password").fill(password);
  await theirs.getByRole("button", { name: "Accept the invitation" }).click();
  await theirs.waitForURL("**/today");
  await theirs.goto("/settings");
  await expect(theirs.getByText("Trainee, Clinician at")).toBeVisible();
  await expect(theirs.getByText("supervises you")).toBeVisible();
  expect((await theirs.goto("/programme"))?.status()).toBe(403);
  await theirs.context().close();

  await page.goto("/programme");
  await page.getByLabel("Find a person").fill(noor.name);
  await page.getByRole("button", { name: "Find", exact: true }).click();
  await page.getByRole("link", { name: noor.name }).click();
  await page.waitForURL("**/programme/people/*");
  await page.getByRole("checkbox", { name: "Supervisor" }).check();
  await page.getByRole("button", { name: "Save roles" }).click();
  await expect(page.getByText(`${noor.name}'s roles are changed.`)).toBeVisible();
  await expect(page.getByRole("heading", { name: "Supervises", exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("checkbox", { name: "Supervisor" })).not.toBeChecked();

  await page.getByRole("button", { name: "Remove from the programme" }).click();
  await page.waitForURL("**/programme?left=*");
  await expect(page.getByRole("link", { name: noor.name })).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("link", { name: noor.name })).toBeVisible();
});

test("an invitation is withdrawn, and that is undone", async ({ page, browser, signInAs }) => {
  const noor = somebody();
  await signInAs("Programme lead");
  await invite(page, noor);
  await page.getByRole("button", { name: `Withdraw the invitation of ${noor.name}` }).click();
  await expect(page.getByText("invitation is withdrawn.")).toBeVisible();

  const theirs = await openInvitation(browser, noor.email);
  await expect(theirs.getByText("This invitation was withdrawn.")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("invitation holds again.")).toBeVisible();
  await theirs.reload();
  await expect(theirs.getByRole("button", { name: "Accept the invitation" })).toBeVisible();
  await theirs.context().close();
});

test("a forgotten password is replaced by mail", async ({ page, browser, signInAs }) => {
  const noor = somebody();
  await signInAs("Programme lead");
  await invite(page, noor);
  const theirs = await openInvitation(browser, noor.email);
  await theirs.getByLabel("Choose a password").fill(password);
  await theirs.getByRole("button", { name: "Accept the invitation" }).click();
  await theirs.waitForURL("**/today");
  await theirs.getByRole("button", { name: "Sign out" }).click();
  await theirs.waitForURL("**/sign-in");

  await theirs.getByRole("link", { name: "Forgotten your password?" }).click();
  await theirs.waitForURL("**/forgot-password");
  await theirs.getByLabel("E-mail address").fill(noor.email);
  await theirs.getByRole("button", { name: "Send the link" }).click();
  await expect(theirs.getByText("a link is on its way")).toBeVisible();
  await expect(async () => {
    await theirs.goto("/dev/mailbox");
    await expect(theirs.getByRole("listitem").filter({ hasText: noor.email }).first()).toContainText("choose a new password", { timeout: 1000 });
  }).toPass();
  await theirs.getByRole("listitem").filter({ hasText: noor.email }).first().getByRole("link").click();
  await theirs.getByLabel("New password").fill("eight wooden spoons");
  await theirs.getByRole("button", { name: "Save the password" }).click();
  await expect(theirs.getByText("Your password is changed.")).toBeVisible();
  await theirs.getByLabel("E-mail address").fill(noor.email);
  await theirs.getByLabel("Password").fill("eight wooden spoons");
  await theirs.getByRole("button", { name: "Sign in" }).click();
  await theirs.waitForURL("**/today");
  await theirs.context().close();
});

test("signing in leads back to where a person wanted to go, also without JavaScript", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/settings");
  await page.waitForURL("**/sign-in?to=%2Fsettings");
  await page.getByLabel("E-mail address").fill("nobody@example.org");
  await page.getByLabel("Password").fill("not the password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("do not match")).toBeVisible();
  await expect(page.getByLabel("E-mail address")).toHaveValue("nobody@example.org");
  await page.getByRole("button", { name: "Clinician", exact: true }).click();
  await page.waitForURL("**/settings");
  await page.getByLabel("Name").fill("");
  await page.getByRole("button", { name: "Save the name" }).click();
  await expect(page.getByRole("heading", { name: "Settings" })).toBeVisible();
  await context.close();
});

test.describe("set-up without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("starts the drill that somebody came for; who allows no recording answers in writing", async ({ page, browser, baseURL, allowConsole }) => {
    allowConsole(/status of 404/);
    const noor = somebody();
    const lead = await browser.newPage({ baseURL: baseURL ?? "", javaScriptEnabled: true });
    await lead.goto("/sign-in");
    await lead.getByRole("button", { name: "Programme lead", exact: true }).click();
    await lead.waitForURL("**/today");
    await invite(lead, noor);
    await lead.close();
    await page.goto("/dev/mailbox");
    await page.getByRole("listitem").filter({ hasText: noor.email }).first().getByRole("link").click();
    await page.getByLabel("Choose a password").fill(password);
    await page.getByRole("button", { name: "Accept the invitation" }).click();

    await page.goto("/library/the-bed-until-five");
    await page.getByRole("button", { name: "Start drill" }).click();
    await expect(page).toHaveURL(/set-up\?vignette=the-bed-until-five$/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Before your first drill");
    await page.getByRole("button", { name: "Keep my decision" }).click();
    await expect(page.getByText("nothing of yours is recorded")).toBeVisible();
    await page.getByRole("button", { name: "Start the drill" }).click();
    await expect(page).toHaveURL(/practice\/[0-9a-f-]{36}$/);
    await page.getByRole("link", { name: "Write your answer" }).click();
    await expect(page.getByRole("textbox", { name: "What do you say?" })).toBeVisible();

    await page.goto("/practice/set-up");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Camera and microphone");
    await page.goto("/settings");
    await page.getByRole("checkbox", { name: /Supervision/ }).check();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByText("Saved, for the recordings that you make from now on.")).toBeVisible();
    await page.goto("/practice/set-up");
    await expect(page.getByRole("button", { name: "Try camera and microphone" })).toBeDisabled();
    await page.goto("/no-such-page");
    await expect(page.getByRole("link", { name: "Go to Today" })).toBeVisible();
  });
});

test("set-up with a camera that is denied keeps one way on, and shows no meter for a microphone that is not open", async ({ page, signInAs }) => {
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("no", "NotAllowedError"));
  });
  await signInAs("Trainee");
  await page.goto("/practice/set-up?vignette=the-bed-until-five");
  await page.getByRole("button", { name: "Try camera and microphone" }).click();
  await expect(page.getByRole("button", { name: "Try again" })).toBeVisible();
  await expect(page.locator("main .bg-pine")).toHaveText(["Start the drill"]);
  await expect(page.getByText("the bars should move")).toHaveCount(0);
  await page.getByRole("button", { name: "Start the drill" }).click();
  await expect(page.getByRole("button", { name: "Ready" })).toBeVisible();
});
