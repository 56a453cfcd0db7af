import type { Locator, Page } from "@playwright/test";
import { noViolations } from "./setup/stands-well";
import { expect, test } from "./setup/test";

/** The whole round: an answer, its review by keyboard alone, the feedback, and the second answer. */
test.describe.configure({ mode: "serial" });

/** The clip is watched to its end, but not in real time. */
async function answer(page: Page) {
  const clip = page.locator("video").first();
  await expect.poll(() => clip.evaluate((video: HTMLVideoElement) => video.currentTime)).toBeGreaterThan(0.2);
  await expect(page.getByText("Recording begins by itself when the clip ends.")).toBeVisible();
  await clip.evaluate((video: HTMLVideoElement) => {
    video.currentTime = video.duration - 0.5;
  });
  const stop = page.getByRole("button", { name: "Stop recording" });
  await expect(stop).toBeVisible();
  await expect(page.getByText(/0:0[2-9]/).first()).toBeVisible();
  await stop.click();
}

const groups = (page: Page) => page.getByRole("form", { name: "Your review" }).getByRole("radiogroup");

async function tabTo(page: Page, target: Locator) {
  for (let press = 0; press < 80; press++) {
    if (await target.evaluate((element) => element.contains(document.activeElement))) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("Tab does not lead there.");
}

const checked = (group: Locator) => group.locator("input:checked").getAttribute("value");

test("a trainee answers and submits, a supervisor reviews by keyboard, the trainee reads, jumps and answers again", async ({ page, signInAs, browser }) => {
  test.setTimeout(240_000);
  await signInAs("Trainee");
  await page.getByRole("button", { name: "Start drill" }).click();
  await page.waitForURL(/\/practice\/[0-9a-f-]{36}/);
  const session = new URL(page.url()).pathname;
  await page.getByRole("button", { name: "Ready" }).click();
  await answer(page);
  await expect(page.getByRole("heading", { name: "How do you see your answer?" })).toBeVisible();
  for (const group of await page.getByRole("radiogroup").all()) await group.getByRole("radio", { name: "Partly" }).check();
  await page.getByRole("button", { name: "Submit for review" }).click();
  await expect(page.getByText(/is submitted/)).toBeVisible();
  const trainee = "Amara Nwosu";

  const supervisor = await (await browser.newContext({ locale: "en-GB" })).newPage();
  await supervisor.goto("/sign-in");
  await supervisor.getByRole("button", { name: "Supervisor", exact: true }).click();
  await supervisor.waitForURL("**/today");
  await supervisor.goto("/review");
  const line = supervisor.getByRole("list", { name: "Waiting responses" }).getByRole("link").last();
  await expect(line).toContainText(trainee);
  await line.click();
  await supervisor.waitForURL(/\/review\/[0-9a-f-]{36}/);
  await expect(supervisor.locator("video, audio").last()).toHaveAttribute("src", /^\/media\//);

  // From here to the release no pointer is used.
  const keys = supervisor.keyboard;
  const criteria = (await groups(supervisor).count()) - 8;
  await expect(supervisor.getByRole("heading", { level: 1 })).toBeFocused();
  await expect(groups(supervisor).first().locator("xpath=ancestor::*[@data-scale]")).toHaveAttribute("data-open", "true");
  await keys.press("Tab");
  await expect(supervisor.getByRole("link", { name: "To the scores" })).toBeFocused();
  await keys.press("Enter");
  expect(await groups(supervisor).first().evaluate((group) => group.contains(document.activeElement))).toBe(true);
  // On a scale of words a digit is a place: 1 is "Not yet" and 3 is "Yes".
  for (const [key, value] of [["1", "0"], ["2", "1"]] as const) {
    await keys.press(key);
    expect(await checked(groups(supervisor).first())).toBe(value);
  }
  for (let index = 0; index < criteria; index++) {
    await keys.press("3");
    await keys.press("Enter");
  }
  let strokes = 0;
  for (const stroke of ["1", "2", "3", "4", "5", "Shift+Digit3", "Shift+Digit4"]) {
    await keys.press(stroke);
    await keys.press("Enter");
    strokes += 2;
  }
  expect(strokes).toBeLessThanOrEqual(16);
  await keys.press("x");
  await keys.press("Tab");
  await keys.type("no strain was there");
  const given = async () => Promise.all((await groups(supervisor).all()).map(checked));
  const wanted = [...Array<string>(criteria).fill("2"), "1", "2", "3", "4", "5", "3.5", "4.5", "cannot-rate"];
  expect(await given()).toEqual(wanted);
  await keys.press("Enter");
  await keys.type("You stayed with her.");
  await keys.press("Tab");
  await keys.type("Say no once, plainly.");
  await expect(supervisor.getByText("Everything is saved as you go.")).toBeVisible();

  await supervisor.reload();
  expect(await given()).toEqual(wanted);
  await expect(supervisor.getByLabel("One thing to try next time")).toHaveValue("Say no once, plainly.");

  await tabTo(supervisor, supervisor.getByRole("slider", { name: "Position" }));
  await keys.press("End");
  // The time is that of the whole conversation, as the player shows it.
  const player = supervisor.getByRole("group", { name: /and the answer/ });
  const shown = /\d+:\d\d/.exec(await player.innerText())![0];
  await expect(supervisor.getByRole("button", { name: `Remark at ${shown}` })).toBeVisible();
  await keys.press("p");
  await expect(supervisor.getByLabel("At", { exact: true })).toHaveValue(shown);
  const pinned = await supervisor.locator("video").last().evaluate((video: HTMLVideoElement) => video.currentTime);
  expect(pinned).toBeGreaterThan(1);
  await keys.type("Here you wait.");
  await keys.press("Tab");
  await keys.press("Enter");
  await expect(supervisor.getByRole("button", { name: `Go to ${shown} answer` })).toBeVisible();
  await expect(supervisor.getByRole("slider", { name: "Position" })).toBeFocused();
  await expect(supervisor.getByRole("form", { name: "Remarks" }).getByText("Here you wait.")).toBeVisible();
  await tabTo(supervisor, supervisor.getByRole("button", { name: "Release feedback" }));
  await keys.press("Enter");
  await expect(supervisor.getByText(/feedback is released/)).toBeVisible();
  expect(await supervisor.evaluate(() => document.activeElement?.textContent)).toMatch(/feedback is released/);
  await supervisor.getByRole("button", { name: `Go to ${shown} answer` }).click();
  const review = new URL(supervisor.url()).pathname;
  await supervisor.goto("/review");
  await expect(supervisor.getByRole("list", { name: "Waiting responses" }).locator(`a[href="${review}"]`)).toHaveCount(0);
  await expect(supervisor.getByRole("list", { name: "Feedback you have given" }).getByRole("link").first()).toHaveAttribute("href", review);

  await page.goto("/today");
  const came = page.getByRole("link", { name: /New.*Say no once, plainly\./ });
  await came.click();
  await page.waitForURL(`**${session}`);
  await expect(page.getByText("You stayed with her.")).toBeVisible();
  await expect(page.getByText("could not be rated: no strain was there")).toBeVisible();
  await expect(page.getByRole("button", { name: "Withdraw" })).toHaveCount(0);
  const take = page.locator("video").last();
  await page.getByRole("button", { name: `Go to ${shown} answer` }).click();
  // It plays from a second before.
  await expect.poll(() => take.evaluate((video: HTMLVideoElement) => video.currentTime)).toBeGreaterThan(pinned - 1.5);

  await page.getByRole("button", { name: "Try again" }).click();
  await answer(page);
  const both = page.getByRole("button", { name: "Play the takes one after the other" });
  await expect(both).toBeVisible({ timeout: 90_000 });
  await both.click();
  await expect.poll(() => page.getByLabel("Take 2", { exact: true }).evaluate((video: HTMLVideoElement) => video.currentTime)).toBeGreaterThan(0.2);

  await page.goto("/today");
  await expect(page.getByRole("link", { name: /New.*Say no once, plainly\./ })).toHaveCount(0);
});

async function openFirst(page: Page, of: RegExp) {
  await page.goto("/review");
  await page.getByRole("list", { name: "Waiting responses" }).getByRole("link", { name: of }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: / answers / })).toBeFocused();
}

/** What the page loads after a deed takes its time, so that whatever is still on its way can get in between. */
async function slowLoads(page: Page) {
  await page.route(/\/review\/[^/]+\.data/, async (route) => {
    if (route.request().method() === "GET") await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
}

for (const [who, pauseMs] of [[/Tomasz/, 50], [/Priya/, 250]] as const) {
  test(`what is released ${pauseMs} ms after the last word is released with it, and the page says so (${who.source})`, async ({ page, signInAs }) => {
    await signInAs("Supervisor");
    await openFirst(page, who);
    await slowLoads(page);
    await groups(page).first().getByRole("radio", { name: "Partly" }).check();
    await page.getByLabel("One thing that worked").fill("You stayed.");
    await page.getByLabel("One thing to try next time").pressSequentially("Wait once longer.");
    await page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), pauseMs);
    await page.getByRole("button", { name: "Release feedback" }).click();
    await expect(page.getByText(/feedback is released;/)).toBeVisible();
    await expect(page.getByText("Wait once longer.")).toBeVisible();
    await expect(page.getByText(/can no longer be changed/)).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Release feedback" })).toHaveCount(0);
  });
}

test("what is withdrawn while it is open goes at the next thing that is done", async ({ page, signInAs, browser, allowConsole }) => {
  // What was taken back is not found.
  allowConsole(/404/);
  await signInAs("Supervisor");
  await openFirst(page, /Amara.*Carol/);

  const trainee = await (await browser.newContext({ locale: "en-GB" })).newPage();
  await trainee.goto("/sign-in");
  await trainee.getByRole("button", { name: "Trainee", exact: true }).click();
  await trainee.waitForURL("**/today");
  await trainee.goto("/practice");
  await trainee.getByRole("listitem").filter({ hasText: /waiting for feedback/i }).filter({ hasText: "Carol" }).getByRole("link").first().click();
  await trainee.getByRole("button", { name: "Withdraw" }).click();
  await expect(trainee.getByText(/withdrawn/i).first()).toBeVisible();

  await groups(page).first().getByRole("radio", { name: "Yes" }).check();
  await expect(page.getByRole("heading", { name: "This response was withdrawn" })).toBeFocused();
  await expect(page.locator("video, audio")).toHaveCount(0);
});

test("a conversation's player and its way to a remark stay in sight down to the last turn", async ({ page, signInAs }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await signInAs("Supervisor");
  await page.goto("/review");
  await page.getByRole("list", { name: "Waiting responses" }).getByRole("link", { name: /three in my pocket/ }).click();
  const remark = page.getByRole("button", { name: /^Remark at/ });
  await expect(remark).toBeInViewport({ ratio: 1 });
  await page.getByRole("heading", { name: "Remarks at moments" }).scrollIntoViewIfNeeded();
  await expect(page.locator("video:visible").first()).toBeInViewport({ ratio: 1 });
  await page.getByRole("button", { name: /^Play Turn 4/ }).click();
  await expect(page.getByText("Turn 4 of 4")).toBeInViewport();
  await expect(page.locator("video:visible").first()).toBeInViewport({ ratio: 1 });
  await expect(remark).toBeInViewport({ ratio: 1 });

  await remark.click();
  await page.getByLabel("What you noticed there").fill("Here you wait.");
  await page.getByRole("button", { name: "Pin remark" }).click();
  await expect(page.getByText(/^Pinned at \d+:\d\d\.$/)).toBeInViewport();
  await expect(remark).toBeInViewport({ ratio: 1 });
  await noViolations(page);
});

test("an answer of an assessment says which of its sitting's it is, and leads to the next; the queue says how many are left", async ({ page, signInAs }) => {
  await signInAs("Supervisor");
  await page.goto("/review");
  const line = page.getByRole("list", { name: "Waiting responses" }).getByRole("listitem").filter({ hasText: "Daniel" }).filter({ hasText: "Assessment" });
  await expect(line).toContainText("form not shown, 8 answers");
  await line.getByRole("link").click();
  await expect(page.getByText(/^Answer 1 of 8 in this sitting\. “.+”, recorded with camera, submitted .+ the form is not shown\.$/)).toBeVisible();
  // What the item looks like in this very moment stands on its own line.
  await expect(page.getByText(/^Here: /).first()).toBeVisible();
  await groups(page).first().getByRole("radio", { name: "3", exact: true }).check();
  await page.getByLabel("One thing that worked").fill("You stayed with it.");
  await page.getByLabel("One thing to try next time").fill("Say less.");
  await page.getByRole("button", { name: "Release feedback" }).click();
  await expect(page.getByText(/feedback is released;/)).toBeVisible();
  const onward = page.getByRole("link", { name: "Next answer of this sitting, 7 of 8 left" });
  await onward.click();
  await expect(page.getByText("Answer 2 of 8 in this sitting.")).toBeVisible();
  await page.goto("/review");
  await expect(line).toContainText("7 of 8 answers left");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a typed answer is scored on its criteria, kept, refused without words and released", async ({ page, signInAs }) => {
    await signInAs("Supervisor");
    await page.goto("/review");
    await page.getByRole("link", { name: /Typed answer/ }).first().click();
    await expect(page.getByText("so it is scored on the criteria only")).toBeVisible();
    await page.getByLabel("One thing that worked").fill("You answered the question.");
    await page.getByLabel("One thing to try next time").fill("Ask more.");
    await page.getByRole("button", { name: "Release feedback" }).click();
    await expect(page.getByText(/Nothing is scored\./)).toBeVisible();
    await expect(page.getByRole("button", { name: "Release the words only" })).toBeVisible();
    await page.getByLabel("One thing to try next time").fill("");
    const all = await groups(page).all();
    for (const group of all.slice(1)) await group.getByRole("radio", { name: "Yes" }).check();
    await groups(page).first().getByRole("radio", { name: "Cannot be rated" }).check();
    await page.getByLabel("If it cannot be rated, because").first().fill("the answer is too short to tell");
    await page.getByLabel("One thing that worked").fill("You answered the question.");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Saved.")).toBeVisible();
    expect(await Promise.all((await groups(page).all()).map(checked))).toEqual(["cannot-rate", ...all.slice(1).map(() => "2")]);

    await page.getByRole("button", { name: "Release feedback" }).click();
    await expect(page.getByText(/write one thing to try next time/)).toBeVisible();
    await page.getByLabel("One thing to try next time").fill("Ask what a good month would look like.");
    await page.getByRole("button", { name: "Release feedback" }).click();
    await expect(page.getByText(/feedback is released/)).toBeVisible();
    await expect(page.getByText("could not be rated: the answer is too short to tell")).toBeVisible();
  });
});
