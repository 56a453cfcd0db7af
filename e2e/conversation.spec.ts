import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { answerFor } from "./setup/drill";
import { expect, test } from "./setup/test";

/** A whole conversation: three turns recorded with a reload in between, its end, its review, and the feedback. */
test.describe.configure({ mode: "serial" });

const slug = "a-conversation-for-tests";
const runAddress = /\/practice\/conversations\/[0-9a-f-]{36}$/;

async function noViolations(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

async function start(page: Page) {
  await page.goto(`/library/conversations/${slug}`);
  await page.getByRole("button", { name: "Start conversation" }).click();
  await page.waitForURL(runAddress);
}

async function nameMove(page: Page, move: string) {
  await page.getByRole("radio", { name: move }).check();
  await page.getByRole("button", { name: "Go on" }).click();
}

test.describe("a conversation", () => {
  test.beforeEach(async ({ signInAs }) => signInAs("Trainee"));

  test("goes over three turns without leaving the page, with a reload in the middle, to its end", async ({ page }) => {
    test.setTimeout(180_000);
    await page.goto(`/library/conversations/${slug}`);
    await noViolations(page);
    await start(page);
    await expect(page.getByText("This conversation touches suicide.")).toBeVisible();
    await noViolations(page);
    const run = page.url();

    await page.getByRole("button", { name: "Ready" }).click();
    await answerFor(page, 2);
    // The radios have the focus: a letter chooses, Enter sends.
    await expect(page.getByRole("radio").first()).toBeFocused();
    await noViolations(page);
    await expect(page.getByRole("button", { name: "Go on" })).toBeEnabled({ timeout: 20_000 });
    await page.keyboard.press("b");
    await expect(page.getByRole("radio", { name: "Received the feeling" })).toBeChecked();
    await page.keyboard.press("Enter");

    // The client reacts at once: the camera was open all the time.
    await expect(page.getByText("Recording begins by itself")).toBeVisible();
    await page.reload();
    await expect(page.getByText("Recording begins by itself")).toBeVisible();
    await answerFor(page, 2);
    await expect(page.getByText("turn 2")).toBeVisible();
    await page.reload();
    await expect(page.getByRole("button", { name: "Go on" })).toBeEnabled({ timeout: 20_000 });
    // Without a choice it says so.
    await page.getByRole("button", { name: "Go on" }).click();
    await expect(page.getByText("Choose the move that comes closest.")).toBeVisible();
    await nameMove(page, "Owned the limit");

    await answerFor(page, 2);
    await page.getByRole("button", { name: "Answer again" }).click();
    await answerFor(page, 2);
    await expect(page.getByRole("button", { name: "Go on" })).toBeEnabled({ timeout: 20_000 });
    await nameMove(page, "Asked about safety");

    await expect(page.getByRole("heading", { name: "Asked", exact: true })).toBeVisible();
    expect(page.url()).toBe(run);
    await expect(page.getByRole("heading", { name: "If this stays with you" })).toBeVisible();
    await expect(page.locator("video")).toHaveCount(6, { timeout: 30_000 });
    await expect(page.locator("video").last()).toHaveAttribute("src", /^\/media\//);
    await noViolations(page);

    // Each line of the path plays its place.
    await page.getByRole("button", { name: "Play You: asked about safety" }).click();
    await expect(page.getByText("Turn 3 of 3")).toBeVisible();
    await expect.poll(() => page.locator("video").last().evaluate((video: HTMLVideoElement) => video.currentTime)).toBeGreaterThan(0.3);
    await page.getByText("Other ways from here").first().click();
    await expect(page.getByText("Softened the decision: the conversation ends.").first()).toBeVisible();

    await page.getByRole("button", { name: "Submit for review" }).dblclick();
    await expect(page.getByText("The conversation is submitted.")).toBeVisible();
    await page.getByRole("button", { name: "Withdraw" }).click();
    await expect(page.getByText("You have withdrawn this conversation.")).toBeVisible();
    await page.getByRole("button", { name: "Submit for review" }).click();
    await expect(page.getByText("The conversation is submitted.")).toBeVisible();

    await page.goto("/practice");
    const line = page.getByRole("listitem").filter({ has: page.locator(`a[href="${new URL(run).pathname}"]`) });
    await expect(line).toContainText("Submitted, waiting for feedback");
    await expect(line).toContainText("3 turns");
  });
});
