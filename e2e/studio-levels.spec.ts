import path from "node:path";
import type { Locator, Page } from "@playwright/test";
import { recorded } from "./setup/drill";
import { noViolations } from "./setup/stands-well";
import { begin, sentences, write, writeLevel } from "./setup/studio";
import { expect, test } from "./setup/test";

const title = `The last tram ${100_000 + (Date.now() % 100_000)}`;
/** 27 seconds of H.264 and AAC. */
const film = path.resolve("content/vignettes/your-name-on-the-bottom/clip.mp4");

test.describe.configure({ mode: "serial" });

/** How many different shades the picture that a video shows has; 0 while it shows none. */
const shadesOf = (video: Locator) =>
  video.evaluate((shown: HTMLVideoElement) => {
    if (shown.readyState < 2 || shown.videoWidth === 0) return 0;
    const canvas = Object.assign(document.createElement("canvas"), { width: 64, height: 36 });
    const pen = canvas.getContext("2d")!;
    pen.drawImage(shown, 0, 0, 64, 36);
    const { data } = pen.getImageData(0, 0, 64, 36);
    return new Set(Array.from({ length: 64 * 36 }, (_, i) => `${data[i * 4]! >> 4} ${data[i * 4 + 1]! >> 4} ${data[i * 4 + 2]! >> 4}`)).size;
  });

const showsPicture = (video: Locator) => expect.poll(() => shadesOf(video)).toBeGreaterThan(8);

async function playsOn(video: Locator) {
  const at = () => video.evaluate((shown: HTMLVideoElement) => shown.currentTime);
  const before = await at();
  await expect.poll(at).toBeGreaterThan(before + 0.5);
}

async function upload(page: Page) {
  await page.getByLabel("Upload a clip").setInputFiles(film);
  // From where the film is spoken, which is not its beginning.
  await expect(page.getByRole("textbox", { name: "Captions" })).toHaveValue(/^WEBVTT\s+00:00:(?!00\.000)[^]*I am not staying\./);
  await expect(page.getByText("There is no clip yet.")).toHaveCount(0);
}

/** Other captions reach the player that is open, and it plays on. */
async function captionsChangeWhileItPlays(page: Page, clip: Locator) {
  const shown = page.getByRole("textbox", { name: "Captions" });
  const before = await clip.elementHandle();
  await shown.fill((await shown.inputValue()).replace("I am not staying.", "I am not staying long."));
  await page.getByRole("button", { name: "Keep these captions" }).click();
  const firstCue = () => clip.evaluate((video: HTMLVideoElement) => (video.textTracks[0]?.cues?.[0] as VTTCue | undefined)?.text);
  await expect.poll(firstCue).toContain("I am not staying long.");
  expect(await clip.evaluate((video: HTMLVideoElement, then) => video === then && !video.paused && video.currentTime > 0, before)).toBe(true);
}

async function publish(page: Page) {
  await page.getByRole("checkbox", { name: /everyone in this programme/ }).check();
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByText("It is published: from now on everyone in your programme meets it.")).toBeVisible();
}

test("a supervisor uploads a film for a moment, plays it with captions from where it is spoken, and publishes it; the library shows a picture of it", async ({ page, signInAs }) => {
  await signInAs("Supervisor");
  await begin(page, title);
  await write(page);
  await upload(page);
  const clip = page.getByLabel(`The clip of ${title}`, { exact: true }).first();
  await expect.poll(() => clip.evaluate((shown: HTMLVideoElement) => Math.round(shown.duration))).toBe(27);
  await page.getByRole("button", { name: /^Play/ }).first().click();
  await playsOn(clip);
  await showsPicture(clip);
  await captionsChangeWhileItPlays(page, clip);
  const times = [...(await page.getByRole("textbox", { name: "Captions" }).inputValue()).matchAll(/00:00:(\d\d\.\d{3}) -->/g)].map(([, at]) => Number(at));
  expect(times).toHaveLength(sentences.length);
  expect(times.at(-1)).toBeLessThan(26);
  await noViolations(page);
  await publish(page);

  await page.goto("/library");
  const entry = page.getByRole("listitem").filter({ has: page.getByRole("link", { name: new RegExp(title) }) }).first();
  await entry.scrollIntoViewIfNeeded();
  await showsPicture(entry.locator("video"));
});

test("a supervisor records all three levels of a moment one after the other, and the programme meets their recordings", async ({ page, signInAs, browser, baseURL }) => {
  test.setTimeout(300_000);
  await signInAs("Supervisor");
  await page.goto("/library/studio");
  await page.getByRole("link", { name: title }).click();
  for (const level of [2, 3]) {
    await page.getByRole("button", { name: "Add another level" }).click();
    await expect(page.getByLabel("First name", { exact: true })).toHaveValue("Ivo");
    await expect(page.getByRole("radio", { name: new RegExp(`^${level}, `) })).toBeChecked();
    await writeLevel(page);
    await upload(page);
    await publish(page);
  }
  await page.getByRole("link", { name: "See it in the library" }).click();
  await page.getByRole("link", { name: "Record all levels" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Record all levels");
  await noViolations(page);
  for (const level of [1, 2, 3]) {
    await expect(page.getByText(`Part ${level} of 3: Level ${level}`, { exact: false })).toBeVisible();
    // The camera stays open from one part to the next.
    if (level === 1) await page.getByRole("button", { name: "Open camera and microphone" }).click();
    await page.getByRole("button", { name: "Start recording" }).click();
    await expect(page.getByText(`Line 1 of ${sentences.length}`)).toBeVisible();
    for (const [line, seconds] of [[1, 4], [2, 8]] as const) {
      await recorded(page, seconds);
      await page.getByRole("button", { name: "Next line" }).click();
      await expect(page.locator("[aria-current=step]")).toHaveText(sentences[line]!);
    }
    await recorded(page, 13);
    await page.getByRole("button", { name: "Stop recording" }).click();
    await page.getByRole("button", { name: level < 3 ? "Keep it, next part" : "Keep it, to the end" }).click();
  }
  await expect(page.getByText("recorded", { exact: true })).toHaveCount(3);
  await page.reload();
  await expect(page.getByText("recorded", { exact: true })).toHaveCount(3);
  await noViolations(page);
  await page.getByRole("checkbox", { name: /everyone in this programme/ }).check();
  await page.getByRole("button", { name: "Publish all of them for the programme" }).click();
  await expect(page.getByText("They are published: from now on everyone in your programme answers to your recordings.")).toBeVisible();
  const moment = page.url().replace(/\/record\/all.*$/, "");

  await page.getByRole("link", { name: "All recordings of you that others can play" }).click();
  // The films that were uploaded before are kept for the answers to them.
  const inUse = page.getByRole("listitem").filter({ hasText: title }).filter({ hasText: "Everyone here can play it." });
  await expect(inUse).toHaveCount(3);
  for (const level of [1, 2, 3]) await expect(inUse.filter({ hasText: `level ${level}, ` })).toHaveCount(1);

  const trainee = await browser.newContext({ baseURL, locale: "en-GB" });
  const theirs = await trainee.newPage();
  await theirs.goto("/sign-in");
  await theirs.getByRole("button", { name: "Trainee", exact: true }).click();
  await theirs.waitForURL("**/today");
  for (const end of ["", "-2", "-3"]) {
    await theirs.goto(moment.replace(/-\d$/, "") + end);
    await showsPicture(theirs.locator("figure video"));
    await expect(theirs.getByText("Your programme’s own recording", { exact: false })).toBeVisible();
  }
  await trainee.close();
});
