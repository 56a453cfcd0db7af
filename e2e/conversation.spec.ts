import type { Page } from "@playwright/test";
import { answerFor, recorded, watchTheEnd } from "./setup/drill";
import { noViolations } from "./setup/stands-well";
import { expect, test } from "./setup/test";

/** A whole conversation: three turns recorded with a reload in between, its end, its review, and the feedback. */
test.describe.configure({ mode: "serial" });

const slug = "a-conversation-for-tests";
const beginsByItself = "Recording begins by itself when the clip ends.";
const runAddress = /\/practice\/conversations\/[0-9a-f-]{36}$/;

/** The page's state is kept on the server; a reload then finds it. */
const keptAsync = (page: Page, state: RegExp) =>
  page.waitForResponse((response) => response.url().endsWith("/snapshot") && state.test(response.request().postData() ?? ""));

async function start(page: Page) {
  await page.goto(`/library/conversations/${slug}`);
  await page.getByRole("button", { name: "Start conversation" }).click();
  await page.waitForURL(runAddress);
}

const goOn = (page: Page) => page.getByRole("button", { name: "See how Ines reacts" });

async function nameMove(page: Page, move: string) {
  await page.getByRole("radio", { name: move }).check();
  await goOn(page).click();
}

test.describe("a conversation", () => {
  test.beforeEach(async ({ signInAs }) => signInAs("Trainee"));

  test("goes over three turns without leaving the page, with a reload in the middle, to its end", async ({ page }) => {
    await page.goto(`/library/conversations/${slug}`);
    await expect(page.getByText(/1 to 3 turns, at most \d+ minutes/)).toBeVisible();
    await expect(page.getByRole("link", { name: "Ending and referring on" })).toHaveAttribute("href", "/library/skills/ending-and-referring-on");
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
    await expect(goOn(page)).toBeEnabled();
    await page.keyboard.press("b");
    await expect(page.getByRole("radio", { name: "Received the feeling" })).toBeChecked();
    const kept = keptAsync(page, /"watching":/);
    await page.keyboard.press("Enter");

    // The client reacts at once: the camera was open all the time.
    await expect(page.getByText(beginsByItself)).toBeVisible();
    await kept;
    await page.reload();
    await expect(page.getByText(beginsByItself)).toBeVisible();
    const recording = keptAsync(page, /"answering"/);
    await watchTheEnd(page);
    await recording;
    await recorded(page, 2);
    await page.reload();
    // What had come in, or is still held by this browser, is the cut-short answer; a newer one counts.
    await expect(page.getByText("turn 2")).toBeVisible();
    await page.getByRole("button", { name: "Answer again" }).click();
    await answerFor(page, 2);
    await expect(goOn(page)).toBeEnabled();
    await page.reload();
    await expect(goOn(page)).toBeEnabled();
    // Without a choice it says so.
    await goOn(page).click();
    await expect(page.getByText("Choose the move that comes closest.")).toBeVisible();

    // Left and looked for, it is found everywhere, and starting again does not begin a second one.
    await page.goto("/today");
    await expect(page.getByText("You have begun Somebody else from March: turn 2 is next.")).toBeVisible();
    await page.goto("/practice");
    const first = page.getByRole("region", { name: "Your drills" }).getByRole("listitem").first();
    await expect(first).toContainText("Go on at turn 2");
    await expect(first.getByRole("link")).toHaveAttribute("href", new URL(run).pathname);
    await page.goto(`/library/conversations/${slug}`);
    await expect(page.getByRole("button", { name: "Start conversation" })).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Start a new run" })).toBeVisible();
    await noViolations(page);
    await page.getByRole("link", { name: "Go on at turn 2" }).click();
    await page.waitForURL(run);
    await nameMove(page, "Owned the limit");

    await answerFor(page, 2);
    await expect(goOn(page)).toBeEnabled();
    await nameMove(page, "Asked about safety");

    await expect(page.getByRole("heading", { name: "Asked", exact: true })).toBeVisible();
    await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
    expect(page.url()).toBe(run);
    await expect(page.getByRole("heading", { name: "If this stays with you" })).toBeVisible();
    await expect(page.locator("video")).toHaveCount(6);
    await expect(page.locator("video").last()).toHaveAttribute("src", /^\/media\//);
    await noViolations(page);

    // Each line of the path plays its place.
    await page.getByRole("button", { name: "Play You: asked about safety" }).click();
    await expect(page.getByText("Turn 3 of 3")).toBeVisible();
    await expect.poll(() => page.locator("video").last().evaluate((video: HTMLVideoElement) => video.currentTime)).toBeGreaterThan(0.3);
    await page.getByText("Other ways from here").first().click();
    await expect(page.getByText("Softened the decision: the conversation ends.").first()).toBeVisible();

    await expect(page.getByText("Asked about safety: Ines still pleads.")).toBeVisible();

    await expect(page.getByRole("heading", { name: "Not submitted yet" })).toBeVisible();
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

  test("is reviewed as a whole: a move is corrected, the steps are scored, and the trainee sees it", async ({ page, browser }) => {
    await page.goto(`/library/conversations/${slug}`);
    const run = await page.getByRole("listitem").filter({ hasText: "Submitted, waiting for feedback" }).getByRole("link").first().getAttribute("href");

    const supervisor = await (await browser.newContext({ locale: "en-GB" })).newPage();
    await supervisor.goto("/sign-in");
    await supervisor.getByRole("button", { name: "Supervisor", exact: true }).click();
    await supervisor.waitForURL("**/today");
    await supervisor.goto("/review");
    const line = supervisor.getByRole("list", { name: "Waiting responses" }).getByRole("link").filter({ hasText: "Conversation, 3 turns" }).last();
    await expect(line).toContainText("Ines: Somebody else from March");
    await line.click();
    await supervisor.waitForURL(/\/review\/[0-9a-f-]{36}/);
    await expect(supervisor.locator("video, audio").last()).toHaveAttribute("src", /^\/media\//);
    await noViolations(supervisor);

    // The whole plays as one: from the end of a clip on into the answer.
    await supervisor.getByRole("button", { name: "Play Amara Nwosu: owned the limit" }).click();
    await expect(supervisor.getByText("Turn 2 of 3")).toBeVisible();

    const form = supervisor.getByRole("form", { name: "Your review" });
    await expect(form.getByText("Safety stands in the place of this step")).toBeVisible();
    await expect(form.getByRole("radiogroup")).toHaveCount(3);
    await expect(form.getByRole("radiogroup", { name: "Safety (critical)" })).toBeVisible();
    await form.getByRole("radiogroup").first().getByRole("radio").first().focus();
    for (const score of ["0", "1", "2"]) {
      await supervisor.keyboard.press(score);
      await supervisor.keyboard.press("Enter");
    }
    await supervisor.getByLabel("You would call it, turn 2").selectOption("softened-it");
    await expect(supervisor.getByText("Kept.")).toBeVisible();
    await form.getByLabel("One thing that worked").fill("You asked her plainly.");
    await form.getByLabel("One thing to try next time").fill("Say it once, and wait.");
    await expect(supervisor.getByText("Everything is saved as you go.")).toBeVisible();

    await supervisor.getByRole("button", { name: "Play Amara Nwosu: asked about safety" }).click();
    await expect(supervisor.getByText("Turn 3 of 3")).toBeVisible();
    await expect.poll(() => supervisor.locator("video").last().evaluate((video: HTMLVideoElement) => video.currentTime)).toBeGreaterThan(0.3);
    await supervisor.getByRole("button", { name: /^Remark at/ }).click();
    await supervisor.getByLabel("What you noticed there").fill("Here you ask.");
    await supervisor.getByRole("button", { name: "Pin remark" }).click();
    await expect(supervisor.getByRole("form", { name: "Remarks" }).getByText("Here you ask.")).toBeVisible();

    await supervisor.reload();
    await expect(supervisor.getByLabel("You would call it, turn 2")).toHaveValue("softened-it");
    // Before release the trainee knows of none of it.
    await page.goto(String(run));
    await expect(page.getByText("would call it")).toHaveCount(0);
    await supervisor.getByRole("button", { name: "Release feedback" }).click();
    await expect(supervisor.getByText(/feedback is released/)).toBeVisible();

    await page.goto("/today");
    await page.getByRole("link", { name: /Say it once, and wait\./ }).first().click();
    await page.waitForURL(`**${run}`);
    await expect(page.getByText("would call it: softened the decision")).toBeVisible();
    await expect(page.getByText("You asked her plainly.")).toBeVisible();
    await expect(page.getByText(/^A step that a client relies on, and that was not there yet: .* Rehearse it here/)).toBeVisible();
    await expect(page.getByRole("button", { name: "Withdraw" })).toHaveCount(0);
    await page.getByRole("button", { name: /^Go to .* answer$/ }).click();
    await expect(page.getByText("Turn 3 of 3")).toBeVisible();
    await noViolations(page);
  });

  test("is stopped without a reason, and nothing of it stays", async ({ page }) => {
    await start(page);
    const run = new URL(page.url()).pathname;
    await page.getByRole("button", { name: "Ready" }).click();
    await expect(page.getByText(beginsByItself)).toBeVisible();
    await page.getByRole("button", { name: "Leave", exact: true }).click();
    await page.waitForURL("**/practice?stopped=1");
    await expect(page.getByText("You stopped, which needs no reason.")).toBeVisible();
    await expect(page.locator(`a[href="${run}"]`)).toHaveCount(0);
  });

  test("is gone through in writing", async ({ page }) => {
    await start(page);
    await page.getByRole("link", { name: "Write your answer instead" }).click();
    for (const [words, move] of [["It stands still, and I owe you more than that.", "Owned the limit"], ["No. And I will be here in March.", "Held the decision"], ["Do you think of ending your life?", "Asked about safety"]] as const) {
      // From the first written answer on the next turn is met in writing too.
      await page.getByRole("textbox", { name: "What do you say?" }).fill(words);
      await page.getByRole("button", { name: "Keep this answer" }).click();
      await nameMove(page, move);
    }
    await expect(page.getByRole("heading", { name: "Asked", exact: true })).toBeVisible();
    await page.getByRole("button", { name: "Play You: asked about safety" }).click();
    await expect(page.getByText("Do you think of ending your life?")).toBeVisible();
    await expect(page.getByRole("button", { name: "Submit for review" })).toBeVisible();
  });
});
