import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Page } from "@playwright/test";
import { madeConversation } from "../tests/make/conversation";
import { recorded } from "./setup/drill";
import { noViolations } from "./setup/stands-well";
import { begin, write } from "./setup/studio";
import { expect, test } from "./setup/test";

const title = `The coat stays on ${Date.now() % 100_000}`;
test.describe.configure({ mode: "serial" });

test("a supervisor writes a moment, records it, edits its captions, looks at it and publishes it; a trainee meets it", async ({ page, signInAs, browser, baseURL }) => {
  await signInAs("Supervisor");
  await begin(page, title);
  await noViolations(page);
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  const open = page.getByRole("alert").filter({ hasText: "things are still missing or not right" });
  await open.getByRole("link", { name: "Say what is hard here." }).click();
  await expect(page.getByLabel("What is hard here", { exact: true })).toBeFocused();
  await expect(page.getByLabel("What is hard here", { exact: true })).toHaveAccessibleDescription(/Say what is hard here\./);
  await open.getByRole("link", { name: "Choose their stance towards you." }).click();
  await expect(page.getByLabel("Stance towards you", { exact: true })).toBeFocused();
  await open.getByRole("link", { name: "The clip: record it or upload it" }).click();
  await expect(page.getByLabel("Upload a clip")).toBeFocused();
  await expect(page.getByText("Record it or upload it.", { exact: true })).toBeInViewport();
  await noViolations(page);
  await write(page);
  await expect(page.getByText("It is saved while you write.", { exact: false }).getByRole("status")).toHaveText("Saved.");
  // What was said of gaps goes with them.
  await expect(page.getByRole("alert")).toHaveText(/One thing is still missing or not right:The clip/);
  await page.getByLabel("What is hard here", { exact: true }).fill("He <b>leaves</b>.");
  await expect(page.getByLabel("What is hard here", { exact: true })).toHaveAccessibleDescription(/Plain words only/);
  await page.getByLabel("What is hard here", { exact: true }).fill("He leaves before you have begun.");
  await expect(page.getByText("Plain words only", { exact: false })).toHaveCount(0);
  const draft = page.url();

  await page.getByRole("button", { name: "Record this part" }).click();
  await page.waitForURL(/\/record$/);
  await expect(page.getByText("say it as he would", { exact: false })).toBeVisible();
  await page.getByRole("button", { name: "Open camera and microphone" }).click();
  await page.getByRole("button", { name: "Start recording" }).click();
  await expect(page.getByText("of 0:45", { exact: true })).toBeVisible();
  await expect(page.getByText("It stops by itself after 0:45.")).toBeVisible();
  await recorded(page, 4);
  await page.getByRole("button", { name: "Next line" }).click();
  await recorded(page, 13);
  await page.getByRole("button", { name: "Stop recording" }).click();
  await page.getByRole("button", { name: "Use this recording" }).click();
  await page.waitForURL(`${draft}#clip`);

  const captions = page.getByRole("textbox", { name: "Captions" });
  await expect(captions).toHaveValue(/WEBVTT[^]*I am not staying\./);
  const good = await captions.inputValue();
  await captions.fill("Hello");
  await page.getByRole("button", { name: "Keep these captions" }).click();
  await expect(page.getByText("Line 1 of the captions must begin with WEBVTT.")).toBeVisible();
  await captions.fill(good.replace("I am not staying.", "I am not staying long."));
  await page.getByRole("button", { name: "Keep these captions" }).click();
  await expect(page.getByText("The captions are kept.")).toBeVisible();
  await noViolations(page);

  await page.getByRole("button", { name: "Preview as a trainee" }).click();
  await expect(page.getByText("A preview: this is what a trainee meets.")).toBeVisible();
  await expect(page.getByText("not written yet", { exact: false })).toHaveCount(0);
  await expect(page.getByText("Session three.", { exact: false })).toBeVisible();
  await noViolations(page);
  await page.getByRole("link", { name: "Back to the draft" }).click();
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByText("Say first that everyone who is seen or heard in the clip agrees.")).toBeVisible();
  await page.getByRole("checkbox", { name: /everyone in this programme/ }).check();
  await page.getByRole("button", { name: "Publish", exact: true }).dblclick();
  await expect(page.getByText("It is published: from now on everyone in your programme meets it.")).toBeVisible();
  await noViolations(page);

  const trainee = await browser.newContext({ baseURL, locale: "en-GB" });
  const theirs = await trainee.newPage();
  await theirs.goto("/sign-in");
  await theirs.getByRole("button", { name: "Trainee", exact: true }).click();
  await theirs.waitForURL("**/today");
  await theirs.goto("/library");
  await theirs.getByRole("link", { name: new RegExp(title) }).first().click();
  await theirs.getByRole("button", { name: "Start drill" }).click();
  await theirs.getByRole("link", { name: "Write your answer instead" }).click();
  await theirs.getByRole("textbox", { name: "What do you say?" }).fill("The bus was there, and you came up all the same.");
  await theirs.getByRole("button", { name: "Keep this answer" }).click();
  await expect(theirs.locator("blockquote")).toContainText("The bus was there");
  await theirs.goto("/library/studio", { waitUntil: "commit" });
  await expect(theirs.getByRole("heading", { level: 1 })).not.toHaveText("Studio");
  await trainee.close();
});

test("a new edition takes the place of the one before; out of the library nobody begins it, and it comes back", async ({ page, signInAs, allowConsole }) => {
  await signInAs("Supervisor");
  await page.goto("/library/studio");
  await page.getByRole("link", { name: title }).click();
  await page.getByRole("button", { name: "Write a new edition" }).click();
  await expect(page.getByText("a draft, edition 2", { exact: false })).toBeVisible();
  await page.getByLabel("What is hard here", { exact: true }).fill("He leaves, and he has told you why.");
  await page.getByRole("checkbox", { name: /everyone in this programme/ }).check();
  await page.getByRole("button", { name: "Publish", exact: true }).click();
  await expect(page.getByText("It is published", { exact: false })).toBeVisible();
  await page.getByRole("link", { name: "See it in the library" }).click();
  await expect(page.getByText("He leaves, and he has told you why.")).toBeVisible();
  const moment = page.url();
  await page.goto("/library/studio");
  await page.getByRole("link", { name: title }).click();
  await page.getByRole("button", { name: "Take it out of the library" }).click();
  await expect(page.getByText("It is out of the library.", { exact: false })).toBeVisible();
  allowConsole(/404/);
  expect((await page.request.get(moment)).status()).toBe(404);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("It is in the library again.")).toBeVisible();
  expect((await page.request.get(moment)).status()).toBe(200);
});

test("a moment is previewed as far as it is written, once there is something to meet", async ({ page, signInAs }) => {
  await signInAs("Supervisor");
  await begin(page, "The wet shoes");
  await expect(page.locator("#field-level").getByRole("button", { name: "Add another level" })).toBeVisible();
  await page.getByRole("button", { name: "Preview as a trainee" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Not ready to preview");
  await noViolations(page);
  await page.getByRole("link", { name: "The client’s words: write them, one sentence a line" }).click();
  await expect(page.getByLabel("The words", { exact: true })).toBeInViewport();
  await page.getByLabel("The words", { exact: true }).fill("They are wet. You can see that.");
  await page.getByRole("button", { name: "Preview as a trainee" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("The wet shoes");
  await expect(page.getByText("(not written yet)", { exact: true }).first()).toBeVisible();
  await noViolations(page);
  await page.getByRole("link", { name: "The clip: record it or upload it" }).click();
  await expect(page.getByText("There is no clip yet.")).toBeInViewport();
});

test("what is published goes out as an archive; what is none is told as that", async ({ page, signInAs }) => {
  await signInAs("Supervisor");
  await page.goto("/library/studio");
  await noViolations(page);
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Export an archive" }).click()]);
  expect(download.suggestedFilename()).toBe("library.zip");
  const file = await download.path();
  expect(fs.readFileSync(file).subarray(0, 2).toString()).toBe("PK");
  await page.getByRole("link", { name: "Bring in an archive" }).click();
  await noViolations(page);
  await page.getByRole("button", { name: "Bring it in" }).click();
  await expect(page.getByText("Choose an archive first.")).toBeVisible();
  await page.getByLabel("Archive", { exact: true }).setInputFiles({ name: "notes.zip", mimeType: "application/zip", buffer: Buffer.from("notes") });
  await page.getByRole("button", { name: "Bring it in" }).click();
  await expect(page.getByText("This is not a zip archive that can be read.", { exact: false })).toBeVisible();
  await page.getByLabel("Archive", { exact: true }).setInputFiles(file);
  await page.getByRole("button", { name: "Bring it in" }).click();
  await expect(page.getByText("here already, with the same words", { exact: false })).toBeVisible();
});

test("all turns of a conversation are recorded in one go, each by itself; what was kept is there after leaving", async ({ page, signInAs }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await signInAs("Programme lead");
  await page.goto(`/library/conversations/${madeConversation.slug}`);
  await page.getByRole("link", { name: "Record all turns" }).click();
  const turns = madeConversation.turns.length;
  const start = page.getByRole("button", { name: "Start recording" });
  const keep = page.getByRole("button", { name: "Keep it, next part" });
  const stopAfter = async (seconds: number) => {
    await start.click();
    await recorded(page, seconds);
    await page.getByRole("button", { name: "Stop recording" }).click();
  };
  await expect(page.getByText(`Part 1 of ${turns}:`)).toBeVisible();
  await page.getByRole("button", { name: "Open camera and microphone" }).click();
  await stopAfter(2);
  await expect(page.getByText("a turn of a conversation lasts at least 5.", { exact: false })).toBeVisible();
  await expect(keep).toHaveCount(0);
  await page.getByRole("button", { name: "Record again" }).click();
  for (const part of [1, 2]) {
    await expect(page.getByText(`Part ${part} of ${turns}:`)).toBeVisible();
    await expect(start).toBeInViewport({ ratio: 1 });
    await expect(keep).toHaveCount(0);
    await stopAfter(6);
    await expect(keep).toBeInViewport({ ratio: 1 });
    await keep.click();
  }
  await expect(page.getByText(`2 of ${turns} are recorded and kept until you publish them.`)).toBeVisible();

  await page.getByRole("link", { name: "Back", exact: true }).click();
  await page.getByRole("link", { name: "Record all turns" }).click();
  await expect(page.getByText(`Part 3 of ${turns}:`)).toBeVisible();
  for (let part = 2; part < turns; part += 1) await page.getByRole("button", { name: "Leave this part out" }).click();
  await expect(page.getByText("recorded", { exact: true })).toHaveCount(2);
  await expect(page.getByText("left out", { exact: true })).toHaveCount(turns - 2);
  await noViolations(page);
  await page.getByRole("button", { name: "Publish all of them for the programme" }).click();
  await expect(page.getByText("Say first that everyone who can be seen or heard in it agrees.")).toBeVisible();
  await page.getByRole("checkbox", { name: /everyone in this programme/ }).check();
  await page.getByRole("button", { name: "Publish all of them for the programme" }).click();
  await expect(page.getByText("They are published", { exact: false })).toBeVisible();
  await expect(page.getByText("published", { exact: true })).toHaveCount(2);
});

test("a file that is too large, no video, or without sound is refused with a sentence, and a draft that was deleted comes back", async ({ page, signInAs }) => {
  await signInAs("Supervisor");
  await begin(page, "The umbrella");
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "studio-"));
  const large = path.join(folder, "long.mp4");
  fs.closeSync(fs.openSync(large, "w"));
  fs.truncateSync(large, 2 * 1024 ** 3);
  const text = path.join(folder, "notes.mp4");
  fs.writeFileSync(text, "These are notes and no video.");
  let sent = 0;
  page.on("request", (request) => (sent += request.url().endsWith("/uploads") ? 1 : 0));
  const file = page.getByLabel("Upload a clip");
  await file.setInputFiles(large);
  await expect(page.getByText("This file has 2.1 GB; a clip may have at most 150 MB.", { exact: false })).toBeVisible();
  expect(sent).toBe(0);
  await file.setInputFiles({ name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("no video") });
  await expect(page.getByText("This is no video that can be taken here", { exact: false })).toBeVisible();
  await file.setInputFiles(text);
  await expect(page.getByText("This is not a recording that can be played.")).toBeVisible();
  await file.setInputFiles({ name: "silent.webm", mimeType: "video/webm", buffer: await silentVideo(page) });
  await expect(page.getByText("There is no sound in this video.", { exact: false })).toBeVisible();
  await expect(page.getByText("There is no clip yet.")).toBeVisible();
  fs.rmSync(folder, { recursive: true });
  await page.getByRole("button", { name: "Delete this draft" }).click();
  await expect(page.getByText("The draft “The umbrella” is deleted.")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "The umbrella" })).toBeVisible();
});

/** A second of pictures that the browser itself records, without a microphone. */
async function silentVideo(page: Page): Promise<Buffer> {
  const bytes = await page.evaluate(async () => {
    const canvas = document.createElement("canvas");
    const pen = canvas.getContext("2d")!;
    const recorder = new MediaRecorder(canvas.captureStream(10), { mimeType: "video/webm;codecs=vp8" });
    const pieces: Blob[] = [];
    recorder.ondataavailable = ({ data }) => pieces.push(data);
    const ended = new Promise((resolve) => (recorder.onstop = resolve));
    recorder.start();
    const drawing = setInterval(() => pen.fillRect(Math.random() * 200, 0, 20, 100), 50);
    await new Promise((resolve) => setTimeout(resolve, 1200));
    clearInterval(drawing);
    recorder.stop();
    await ended;
    return [...new Uint8Array(await new Blob(pieces).arrayBuffer())];
  });
  return Buffer.from(bytes);
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a skill is made ours, changed and published", async ({ page, signInAs }) => {
    await signInAs("Programme lead");
    await page.goto("/library/studio");
    await page.getByRole("button", { name: "Make it ours" }).first().click();
    await page.getByLabel("Title").fill("Naming the strain, our way");
    await page.getByRole("button", { name: "Publish", exact: true }).click();
    await expect(page.getByText("It is published", { exact: false })).toBeVisible();
    await expect(page.getByRole("heading", { level: 1, name: "Naming the strain, our way" })).toBeVisible();
  });
});
