import { devices } from "@playwright/test";
import { standsWellAsItIs } from "./setup/stands-well";
import { expect, test } from "./setup/test";

test("a client answers on their own phone, once, and nothing stays behind", async ({ page, browser, signInAs, allowConsole }) => {
  test.slow();
  allowConsole(/status of 4\d\d/);
  await signInAs("Clinician");
  await page.goto("/outcomes");
  const code = "T-072";
  await page.getByRole("link", { name: code, exact: true }).first().click();
  await page.getByRole("link", { name: "Ask the client" }).click();
  await expect(page.getByRole("checkbox", { name: /^PHQ-9/ })).toBeChecked();
  await page.getByRole("button", { name: "Make a link" }).click();
  await expect(page.getByRole("heading", { name: "The link is ready" })).toBeVisible();
  await expect(page.getByRole("img", { name: /Code to photograph/ }).locator("svg")).toBeVisible();
  await standsWellAsItIs(page, "a new link");
  const link = (await page.getByText(/^http:\/\/localhost:\d+\/answer\/[a-z2-7]{26}$/).textContent())!;

  const phone = await browser.newContext({ ...devices["Pixel 7"], defaultBrowserType: undefined, javaScriptEnabled: false } as Parameters<typeof browser.newContext>[0]);
  const client = await phone.newPage();
  const asked: { url: string; referer: string | undefined }[] = [];
  client.on("request", (request) => asked.push({ url: request.url(), referer: request.headers()["referer"] }));
  const preview = await phone.request.get(link);
  const { "referrer-policy": referrer, "cache-control": cached, "x-robots-tag": robots } = preview.headers();
  expect([referrer, cached]).toEqual(["no-referrer", "no-store"]);
  expect(robots).toContain("noindex");
  expect(preview.headers()["set-cookie"]).toBeUndefined();
  // However it was typed, its address is told to nobody.
  const typed = await phone.request.get(link.replace("/answer/", "/Answer/") + "/");
  expect([typed.status(), typed.headers()["referrer-policy"], typed.headers()["x-robots-tag"]]).toEqual([200, "no-referrer", robots]);
  await client.goto(link);
  await client.reload();
  await expect(client.getByText("This is not monitored.").first()).toBeVisible();
  for (const never of [code, "Tomasz", "Saltmarsh"]) await expect(client.locator("body")).not.toContainText(never);
  for (let question = 1; question <= 8; question++) await client.getByRole("group", { name: new RegExp(`^Question ${question} of 9`) }).getByRole("radio", { name: "Not at all" }).check();
  const ninth = client.getByRole("group", { name: /^Question 9 of 9/ });
  await ninth.getByRole("radio", { name: "Several days" }).check();
  await expect(ninth.getByText("Thank you for saying this.")).toBeVisible();
  await client.getByRole("button", { name: "Send my answers" }).click();
  await expect(client.getByRole("heading", { name: "Thank you", exact: true })).toBeVisible();
  await expect(client.getByRole("link", { name: "116 123" }).first()).toBeVisible();
  await client.goto(link);
  await expect(client.getByRole("heading", { name: "This form was sent already" })).toBeVisible();
  await client.goto(link.replace(/.{26}$/, "a".repeat(26)));
  await expect(client.getByText("There is no form at this address.")).toBeVisible();
  expect(await phone.cookies()).toEqual([]);
  expect(asked.filter(({ url }) => new URL(url).host !== new URL(link).host)).toEqual([]);
  expect(asked.filter(({ referer }) => referer)).toEqual([]);
  await phone.close();

  const looked = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const scripted = await looked.newPage();
  await scripted.goto(link);
  await standsWellAsItIs(scripted, "a spent link");
  expect(await scripted.evaluate(() => [document.scripts.length, localStorage.length, sessionStorage.length])).toEqual([0, 0, 0]);
  await looked.close();

  await page.goto("/today");
  await expect(page.getByRole("listitem").filter({ hasText: `client ${code}` }).getByRole("link", { name: "An answer about risk waits for you" })).toBeVisible();
});
