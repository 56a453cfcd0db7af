import type { Page } from "@playwright/test";
import { answerFor, lineOf, rateAll, startDrill } from "./setup/drill";
import { noViolations } from "./setup/stands-well";
import { expect, test } from "./setup/test";

const heldOut = "nothing-after-the-fourteenth";

const media = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const seconds = (page: Page, label: string) => media(page, label).evaluate((video: HTMLVideoElement) => (video.paused ? -1 : video.currentTime));

test.beforeEach(async ({ signInAs }) => signInAs("Trainee"));

test("feedback is read beside one's own rating, a remark plays, and a new take stands before it", async ({ page }) => {
  test.slow();
  await page.goto("/practice");
  const line = page.getByRole("listitem").filter({ hasText: "New feedback" }).first();
  await line.getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await noViolations(page);
  await page.getByText("The scores, in words").first().click();
  const criterion = page.getByRole("article").first().locator("dl > div").first();
  await expect(criterion).toContainText(/You(not yet|partly|yes)/);
  await expect(criterion.locator("dd")).toHaveCount(2);

  // The remark's time is the player's, of client and answer together, and it is played from a second before.
  const remark = page.getByRole("button", { name: /^Go to 0:[23]\d answer/ }).first();
  const [minute, second] = (await remark.textContent())!.match(/(\d):(\d\d)/)!.slice(1).map(Number) as [number, number];
  await remark.click();
  const position = page.getByRole("slider", { name: "Position" });
  await expect.poll(async () => Number(await position.inputValue()) / 1000).toBeGreaterThanOrEqual(minute * 60 + second - 1.6);
  await expect.poll(() => seconds(page, "Answer of You")).toBeGreaterThan(0);
  const session = page.url();

  await page.getByRole("button", { name: "Try again" }).click();
  await answerFor(page, 2);
  await expect(page.getByRole("heading", { level: 1, name: "take 2" })).toBeVisible();
  const submit = page.getByRole("button", { name: "Submit for review" });
  await expect(submit).toBeVisible();
  await expect(page.getByText("To try next time:").first()).toBeVisible();
  const earlier = page.getByText("Earlier feedback (take 1)");
  await expect(page.getByRole("heading", { name: "What worked" })).toHaveCount(0);
  expect((await submit.boundingBox())!.y).toBeLessThan((await earlier.boundingBox())!.y);
  await earlier.click();
  await expect(page.getByRole("heading", { name: "What worked" }).first()).toBeVisible();
  await noViolations(page);

  const both = page.getByRole("button", { name: "Play the takes one after the other" });
  await both.click();
  await expect(media(page, "Take 1")).toBeInViewport();
  await expect.poll(() => seconds(page, "Take 1")).toBeGreaterThan(0.2);
  await expect(page.getByText("Take 1 · playing")).toBeVisible();
  await noViolations(page);

  await rateAll(page);
  await submit.click();
  await expect(page.getByText("Take 2 is submitted.")).toBeVisible();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Take 2 is submitted.");

  // What is gone from the page at once is gone from the list as well, although it could still be undone.
  await page.getByRole("button", { name: "Delete take 2" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "take 1" })).toBeVisible();
  await expect(page.getByText("Take 2 is submitted.")).toHaveCount(0);
  await page.getByRole("link", { name: "Practice", exact: true }).click();
  await page.waitForURL("**/practice");
  expect(await lineOf(page, session).textContent()).toContain("1 take");
});

test("a deleted take leaves the page, comes back when it is undone, and keeps its line once it is gone", async ({ page }) => {
  test.slow();
  await startDrill(page);
  await page.getByRole("button", { name: "Ready" }).click();
  await answerFor(page, 2);
  await expect(page.getByRole("button", { name: "Submit for review" })).toBeVisible();
  await page.getByRole("button", { name: "Delete take 1" }).click();
  await expect(page.getByRole("button", { name: "Submit for review" })).toHaveCount(0);
  await expect(page.locator("video")).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("button", { name: "Submit for review" })).toBeVisible();

  await page.getByRole("button", { name: "Try again" }).click();
  await answerFor(page, 2);
  await expect(page.getByRole("heading", { level: 1, name: "take 2" })).toBeVisible();
  const below = page.getByRole("button", { name: "Delete take 2" });
  await expect(below).toBeVisible();
  const before = await page.getByRole("listitem").filter({ has: below }).evaluate((line) => line.previousElementSibling!.getBoundingClientRect().height);
  const deleted = page.waitForResponse((response) => (response.request().postData() ?? "").includes("intent=delete"));
  await page.getByRole("button", { name: "Delete take 1" }).click();
  await page.mouse.move(0, 0);
  await deleted;
  await expect(page.getByText("Take 1 is deleted.")).toBeVisible();
  const after = await page.getByRole("listitem").filter({ has: below }).evaluate((line) => line.previousElementSibling!.getBoundingClientRect().height);
  expect(after).toBeGreaterThanOrEqual(before);
});

test("a typed answer keeps the client's clip beside it, and starting again makes no second empty line", async ({ page }) => {
  await startDrill(page);
  const session = page.url();
  await startDrill(page);
  expect(page.url()).toBe(session);
  await page.getByRole("link", { name: "Write your answer instead" }).click();
  await page.getByRole("textbox", { name: "What do you say?" }).fill("Let us look at the hours that are left.");
  await page.getByRole("button", { name: "Keep this answer" }).click();
  await expect(page.locator("blockquote")).toContainText("hours that are left");
  await page.getByRole("group", { name: /the clip/ }).getByRole("button", { name: "Play", exact: true }).click();
  await expect.poll(() => page.locator("video").first().evaluate((video: HTMLVideoElement) => video.currentTime)).toBeGreaterThan(0.2);
  await startDrill(page, heldOut);
  expect(page.url()).not.toBe(session);
});

test("today has one button for the first thing of the day, whoever looks", async ({ page, signInAs, context }) => {
  await expect(page.getByRole("button", { name: "Start drill" })).toHaveCount(1);
  await expect(page.getByText("Answer his last question this time, before anything else.")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Gareth: Your name on the bottom" })).toHaveCount(1);
  await context.clearCookies();
  await signInAs("Supervisor");
  await expect(page.getByText(/has waited (for you|longest)/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Start drill" })).toHaveCount(0);
  await page.getByRole("link", { name: "Review it" }).click();
  await page.waitForURL(/\/review\/[0-9a-f-]{36}$/);
  await page.goto("/settings");
  await context.clearCookies();
  await signInAs("Clinician");
  await expect(page.getByRole("button", { name: "Start drill" })).toHaveCount(1);
  await page.getByRole("link", { name: /’s feedback$/ }).first().click();
  await page.waitForURL(/\/practice\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("heading", { name: /^Feedback on take/ })).toBeVisible();
});

test("the page's edges are even: the header's line runs from one to the other", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/practice");
  const [line, left, right] = await page.evaluate(() => {
    const header = document.querySelector("header")!.getBoundingClientRect();
    const main = document.querySelector("main h1")!.getBoundingClientRect();
    const list = document.querySelector("main ol")!.getBoundingClientRect();
    return [header.width - document.documentElement.clientWidth, main.left, document.documentElement.clientWidth - list.right];
  });
  expect(line).toBe(0);
  expect(left).toBe(right);
});
