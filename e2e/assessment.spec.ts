import type { Page } from "@playwright/test";
import { answerFor, clipOf, recorded, watchTheEnd } from "./setup/drill";
import { standsWell } from "./setup/stands-well";
import { expect, test } from "./setup/test";

/** A whole sitting of three clips, with a reload, a fault and a rest in between; its rating in another order, and what came back. */
test.describe.configure({ mode: "serial" });

const slug = "an-assessment-for-tests";
const sittingAddress = /\/practice\/assessments\/[0-9a-f-]{36}$/;
const clips = 3;

/** The address of a file of the clip that is on. */
const fileOf = (page: Page) => clipOf(page).evaluate((video: HTMLVideoElement) => new URL(video.currentSrc).pathname);
const statusOf = async (page: Page, path: string) => (await page.request.get(path)).status();

let sitting = "";
let file = "";

test("a trainee sits an assessment to its end", async ({ page, signInAs }) => {
  test.setTimeout(240_000);
  await signInAs("Trainee");
  await page.goto(`/library/assessments/${slug}`);
  await expect(page.getByRole("heading", { name: "What may be concluded from it" })).toBeVisible();
  await standsWell(page);
  await page.getByRole("button", { name: "Start assessment" }).click();
  await page.waitForURL(sittingAddress);
  sitting = page.url();
  await expect(page.getByText("A clip of this form touches suicide.")).toBeVisible();
  await standsWell(page);

  await page.getByRole("button", { name: "To the first clip" }).click();
  await expect(page.getByRole("heading", { name: "Clip 1 of 3" })).toBeVisible();
  await standsWell(page);
  await page.getByRole("button", { name: "Play the clip" }).click();
  await expect.poll(() => clipOf(page).evaluate((video: HTMLVideoElement) => video.currentTime)).toBeGreaterThan(0.5);
  file = await fileOf(page);
  // Met once: there is no way back to the start, and Escape does not end an assessment.
  await expect(page.getByRole("button", { name: "Replay" })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await page.keyboard.press("r");
  await expect.poll(() => clipOf(page).evaluate((video: HTMLVideoElement) => video.currentTime)).toBeGreaterThan(1);
  // Nothing of an answer has come in: after a reload the clip is met anew, once it is asked for.
  await page.reload();
  await expect(page.getByText("The clip was cut off.")).toBeVisible();
  await expect(clipOf(page)).toHaveCount(0);
  await page.getByRole("button", { name: "Play the clip" }).click();
  await answerFor(page, 2);

  await expect(page.getByRole("heading", { name: "Clip 1 of 3 is answered" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Try again" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Next clip" })).toBeEnabled();
  await standsWell(page);
  // A rest: on another day, from the list of what was practised.
  await page.goto("/practice");
  await page.getByRole("listitem").filter({ hasText: "1 of 3 clips answered, open" }).getByRole("link").click();
  await page.waitForURL(sitting);
  await page.getByRole("button", { name: "Next clip" }).click();
  await page.getByRole("button", { name: "Play the clip" }).click();

  await watchTheEnd(page);
  await recorded(page, 8);
  // Part of it has come in: it stands as it is.
  await page.reload();
  await expect(page.getByRole("heading", { name: "Clip 2 of 3 is answered" })).toBeVisible();
  await page.getByRole("button", { name: "Next clip" }).click();
  // The camera is open still, and the page did not change.
  await expect(page.getByRole("heading", { name: "Clip 3 of 3" })).toBeVisible();
  await page.getByRole("button", { name: "Play the clip" }).click();

  await answerFor(page, 2);
  await expect(page.getByRole("heading", { name: "All 3 clips are answered" })).toBeVisible();
  await expect(page.getByRole("button", { name: "To the end" })).toBeEnabled();
  expect(await statusOf(page, file)).toBe(200);
  await page.getByRole("button", { name: "To the end" }).click();
  await expect(page.getByRole("heading", { name: "Your answers" })).toBeVisible();
  // The clip stays new for a later sitting.
  expect(await statusOf(page, file)).toBe(404);
  // What was cut short by the reload has come in whole meanwhile.
  await expect(page.getByText("Hear your answer")).toHaveCount(clips, { timeout: 60_000 });
  // The reload cut the first clip off; the second one's answer had begun by then.
  await expect(page.getByText("The clip was begun twice.")).toHaveCount(1);
  await standsWell(page);
  await page.getByRole("button", { name: "Submit for review" }).click();
  await expect(page.getByText("The sitting is submitted.")).toBeVisible();
});

test("nobody else finds the sitting, or a clip of it", async ({ page, signInAs, allowConsole }) => {
  allowConsole(/404/);
  await signInAs("Clinician");
  expect(await statusOf(page, file)).toBe(404);
  expect((await page.goto(sitting))?.status()).toBe(404);
});

test("the supervisor rates one line of the queue, answer after answer", async ({ page, signInAs }) => {
  await signInAs("Supervisor");
  await page.goto("/review");
  const line = page.getByRole("listitem").filter({ hasText: `Assessment, form not shown, ${clips} answers` });
  await expect(line).toHaveCount(1);
  await line.getByRole("link").click();
  await expect(page.getByText("the form is not shown")).toBeVisible();
  expect(await statusOf(page, file)).toBe(200);
  let begunTwice = 0;
  for (let left = clips; left > 0; left -= 1) {
    await expect(page.getByRole("radiogroup")).toHaveCount(8);
    begunTwice += await page.getByText("The clip was begun twice.").count();
    await page.getByRole("radiogroup").first().getByRole("radio", { name: "3", exact: true }).check();
    await page.getByLabel("One thing that worked").fill("You stayed with it.");
    await page.getByLabel("One thing to try next time").fill(`Say less, ${left}.`);
    await page.getByRole("button", { name: "Release feedback" }).click();
    await expect(page.getByText("Your feedback is released")).toBeVisible();
    if (left > 1) await page.getByRole("link", { name: `Next answer of this sitting, ${left - 1} of ${clips} left` }).click();
    await expect(page.getByRole("button", { name: "Release feedback" })).toHaveCount(left > 1 ? 1 : 0);
  }
  expect(begunTwice).toBe(1);
  await page.goto("/review");
  await expect(line).toHaveCount(0);
});

test("the trainee finds the feedback under the sitting's name, on each answer", async ({ page, signInAs }) => {
  await signInAs("Trainee");
  await page.getByRole("link", { name: /Three short moments/ }).first().click();
  await page.waitForURL(sitting);
  await expect(page.getByText("You stayed with it.")).toHaveCount(clips);
  await standsWell(page);
  await page.goto("/progress/ledger");
  await expect(page.locator(`a[href="${new URL(sitting).pathname}"]`)).toHaveText(["Three short moments"]);
});

test("an answer of which nothing came in is taken again, and it is said so; stopping is one press", async ({ page, signInAs }) => {
  await signInAs("Trainee");
  await page.goto(`/library/assessments/${slug}`);
  await page.getByRole("button", { name: "Start assessment" }).click();
  await page.waitForURL(sittingAddress);
  await page.getByRole("button", { name: "To the first clip" }).click();
  // The browser hands over no piece before the page is left, however slow the machine is.
  await page.evaluate(() => {
    const recorder = MediaRecorder.prototype as { start: (this: MediaRecorder) => void };
    const { start } = recorder;
    recorder.start = function startWithoutPieces() {
      start.call(this);
    };
  });
  await page.getByRole("button", { name: "Play the clip" }).click();
  await watchTheEnd(page);
  await expect(page.getByRole("button", { name: "Stop recording" })).toBeVisible();
  await page.reload();
  await expect(page.getByText("Nothing of your answer has come in.")).toBeVisible();
  await standsWell(page);
  await page.getByRole("button", { name: "Take this clip again" }).click();
  await answerFor(page, 2);
  await expect(page.getByRole("button", { name: "Next clip" })).toBeEnabled();
  await page.getByRole("button", { name: "Next clip" }).click();
  await page.getByRole("button", { name: "Play the clip" }).click();
  await watchTheEnd(page);
  await recorded(page, 2);
  await page.getByRole("button", { name: "Discard this answer and end the assessment" }).click();
  await expect(page.getByText("stopped after 1 of 3 clips")).toBeVisible();
  await expect(page.getByText("Hear your answer")).toHaveCount(1);
  await page.goto("/today");
  await page.goto("/practice");
  await expect(page.getByText("Stopped after 1 of 3 clips, not submitted")).toBeVisible();
});

test("an answer that cannot be used does not count: it is said so, and the clip is answered again", async ({ page, signInAs }) => {
  await page.addInitScript(() => {
    // What this recorder hands out is no recording, until it is told otherwise.
    const state = window as Window & { sound?: boolean };
    const { prototype } = window.MediaRecorder;
    const own = Object.getOwnPropertyDescriptor(prototype, "ondataavailable");
    Object.defineProperty(prototype, "ondataavailable", {
      set(this: MediaRecorder, listen: (event: { data: Blob }) => void) {
        own?.set?.call(this, ({ data }: BlobEvent) => listen({ data: state.sound || data.size === 0 ? data : new Blob(["nothing to hear"], { type: data.type }) }));
      },
    });
  });
  await signInAs("Trainee");
  await page.goto(`/library/assessments/${slug}`);
  await page.getByRole("button", { name: "Start assessment" }).click();
  await page.waitForURL(sittingAddress);
  await page.getByRole("button", { name: "To the first clip" }).click();
  await page.getByRole("button", { name: "Play the clip" }).click();
  await answerFor(page, 1);
  await expect(page.getByText("Your answer did not count.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Clip 1 of 3" })).toBeVisible();
  await standsWell(page);
  await page.evaluate(() => ((window as Window & { sound?: boolean }).sound = true));
  await page.getByRole("button", { name: "Take this clip again" }).click();
  await answerFor(page, 2);
  await expect(page.getByRole("heading", { name: "Clip 1 of 3 is answered" })).toBeVisible();
  await page.getByRole("button", { name: "Next clip" }).click();
  await expect(page.getByRole("heading", { name: "Clip 2 of 3" })).toBeVisible();
  await page.getByRole("button", { name: "End the assessment; your answers are kept" }).click();
  await expect(page.getByText("stopped after 1 of 3 clips")).toBeVisible();
  await expect(page.getByText("The clip was begun twice.")).toHaveCount(1);
});
