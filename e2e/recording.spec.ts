import type { BrowserContext, Page } from "@playwright/test";
import { recorded } from "./setup/drill";
import { type DemoPerson, expect, test } from "./setup/test";

/** Every test records a part of its own, because published parts are the organisation's. */
const part = "/library/the-bed-until-five/record";

/** What went over the wire to /uploads. */
function watchUploads(page: Page) {
  const wire = { acknowledged: 0, requests: [] as string[], recordingId: "" };
  page.on("response", (response) => {
    const request = response.request();
    if (!request.url().includes("/uploads")) return;
    wire.requests.push(`${request.method()} ${response.status()}`);
    const { location, "upload-offset": offset } = response.headers();
    if (location) wire.recordingId = location.split("/").pop() ?? "";
    if (request.method() === "PATCH" && response.status() === 204) wire.acknowledged = Number(offset);
  });
  return wire;
}

async function startRecording(page: Page) {
  test.slow();
  await page.goto(part);
  await page.getByRole("button", { name: "Open camera and microphone" }).click();
  await page.getByRole("button", { name: "Start recording" }).click();
  await expect(page.getByRole("button", { name: "Stop recording" })).toBeVisible();
}

/** Enough for a first picture and sound; a busy machine encodes slowly. */
const somethingStored = (wire: { acknowledged: number }, bytes = 20_000) => expect.poll(() => wire.acknowledged, { timeout: 40_000 }).toBeGreaterThan(bytes);

const stop = (page: Page) => page.getByRole("button", { name: "Stop recording" }).click();

async function untilReady(page: Page, recordingId: string): Promise<number> {
  let durationMs = 0;
  await expect
    .poll(async () => {
      const answer = (await (await page.request.get(`/recordings/${recordingId}/status`)).json()) as { status: string; durationMs: number };
      durationMs = answer.durationMs;
      return answer.status;
    })
    .toBe("ready");
  return durationMs;
}

/** How many pieces and takes the browser holds, and whether a piece could be read by somebody without the key. */
const held = (page: Page) =>
  page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((done) => {
      const opening = indexedDB.open("bunting", 1);
      opening.onsuccess = () => done(opening.result);
    });
    const all = (store: string) =>
      new Promise<unknown[]>((done) => {
        const asked = db.transaction(store).objectStore(store).getAll();
        asked.onsuccess = () => done(asked.result);
      });
    const pieces = (await all("pieces")) as { data: ArrayBuffer }[];
    const takes = await all("takes");
    db.close();
    const readable = pieces.some(({ data }) => new DataView(data).getUint32(0) === 0x1a45dfa3);
    return { takes: takes.length, pieces: pieces.length, readable };
  });

async function endSession(context: BrowserContext) {
  await context.clearCookies({ name: "bunting_session" });
}

async function signInAgain(page: Page, person: DemoPerson) {
  await page.goto("/sign-in");
  await page.getByRole("button", { name: person, exact: true }).click();
  await page.waitForURL("**/today");
}

test("sends while it records, shows the answer at once, and is published for everyone", async ({ page, signInAs }) => {
  await signInAs("Supervisor");
  const wire = watchUploads(page);
  await startRecording(page);
  await page.getByRole("button", { name: "Next line" }).click();
  await somethingStored(wire);
  expect(await held(page)).toMatchObject({ takes: 1, readable: false });
  for (const seconds of [7, 13]) await recorded(page, seconds);
  await stop(page);
  await expect(page.locator("video[aria-label='Your recording']")).toHaveAttribute("src", /^blob:/);
  await expect(page.getByText("Your take is stored.")).toBeVisible();
  expect(await held(page)).toEqual({ takes: 0, pieces: 0, readable: false });

  expect(await untilReady(page, wire.recordingId)).toBeGreaterThan(1000);
  await page.getByRole("button", { name: "Publish for the programme" }).click();
  await expect(page.getByText("Say first that everyone who can be seen or heard in it agrees.")).toBeVisible();
  await page.getByRole("checkbox", { name: /everyone in this programme/ }).check();
  await page.getByRole("button", { name: "Publish for the programme" }).click();
  await expect(page.getByText("It is published")).toBeVisible();
  await expect(page.getByRole("button", { name: "Publish for the programme" })).toHaveCount(0);
  await expect(page.getByText(/recorded this part, published/)).toBeVisible();
  await page.getByRole("button", { name: "Take it out of use" }).click();
  await expect(page.getByText("The drawn clip with a synthetic voice.")).toBeVisible();
  await page.getByRole("button", { name: "Use it again" }).click();
  await expect(page.getByText(/recorded this part, published/)).toBeVisible();

  await page.getByRole("link", { name: "All recordings of you that others can play" }).click();
  await page.getByRole("heading", { level: 1, name: "Recordings of you that others can play" }).waitFor();
  await page.getByRole("button", { name: "Delete this recording" }).first().click();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.goto(part);
  await expect(page.getByText(/recorded this part, published/)).toBeVisible();
  await page.getByRole("button", { name: "Delete this recording" }).click();
  await expect(page.getByText("The recording is deleted.")).toBeVisible();
  // Leaving the page ends the time in which it can be undone.
  await page.getByRole("link", { name: "Back to the moment" }).click();
  await page.waitForURL(/the-bed-until-five$/);
  await expect(async () => {
    await page.goto(part);
    await expect(page.getByText("The drawn clip with a synthetic voice.")).toBeVisible({ timeout: 2000 });
  }).toPass();
});

test("a page that is reloaded while it records: the take is stored to its last kept piece", async ({ page, signInAs }) => {
  await signInAs("Supervisor");
  const wire = watchUploads(page);
  await startRecording(page);
  // More than the first second, whatever the machine.
  await somethingStored(wire, 120_000);
  const before = wire.acknowledged;
  await page.reload();
  await expect(page.getByText("A take kept in this browser is stored now.")).toBeVisible();
  expect(wire.acknowledged).toBeGreaterThanOrEqual(before);
  expect(await untilReady(page, wire.recordingId)).toBeGreaterThan(1000);
  expect(await held(page)).toMatchObject({ takes: 0, pieces: 0 });
});

test("a gap in the connection: said, kept, and complete by itself", async ({ page, context, signInAs, allowConsole }) => {
  allowConsole(/ERR_INTERNET_DISCONNECTED/);
  await signInAs("Supervisor");
  const wire = watchUploads(page);
  await startRecording(page);
  await somethingStored(wire);
  await context.setOffline(true);
  await expect(page.getByText("No connection just now. Your take is kept, and goes on by itself.")).toBeVisible();
  await stop(page);
  await expect(page.locator("video[aria-label='Your recording']")).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText("Your take is stored.")).toBeVisible();
  expect(await untilReady(page, wire.recordingId)).toBeGreaterThan(1000);
});

test("a session that ends in the middle: the take is kept for its maker, and shown to nobody else on this browser", async ({
  page,
  context,
  signInAs,
  allowConsole,
}) => {
  allowConsole(/401/);
  await signInAs("Supervisor");
  const wire = watchUploads(page);
  await startRecording(page);
  await somethingStored(wire);
  await endSession(context);
  await expect(page.getByText("Sign in again; your take is kept.")).toBeVisible();
  await stop(page);
  await expect(page.locator("video[aria-label='Your recording']")).toBeVisible();
  const kept = await held(page);
  expect(kept).toMatchObject({ takes: 1, readable: false });

  await signInAgain(page, "Trainee");
  await page.goto("/library");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.waitForLoadState("networkidle");
  await expect(page.getByText(/kept in this browser|in this browser is being sent/)).toHaveCount(0);
  expect(await held(page)).toEqual(kept);
  expect((await page.request.get(`/recordings/${wire.recordingId}/status`)).status()).toBe(404);
  await endSession(context);

  const requestsBefore = wire.requests.length;
  await signInAgain(page, "Supervisor");
  await expect(page.getByText("A take kept in this browser is stored now.")).toBeVisible();
  expect(wire.requests.slice(requestsBefore)).toContain("PATCH 204");
  expect(await untilReady(page, wire.recordingId)).toBeGreaterThan(1000);
  expect(await held(page)).toMatchObject({ takes: 0, pieces: 0 });
});

test("another tab leaves a take alone while it is recorded, and sends it afterwards", async ({ page, context, signInAs, allowConsole }) => {
  allowConsole(/401/);
  await signInAs("Supervisor");
  const wire = watchUploads(page);
  await startRecording(page);
  await somethingStored(wire);
  await endSession(context);
  await expect(page.getByText("Sign in again; your take is kept.")).toBeVisible();

  const other = await context.newPage();
  const otherWire = watchUploads(other);
  await signInAgain(other, "Supervisor");
  await other.goto("/library");
  await other.waitForLoadState("networkidle");
  expect(otherWire.requests).toEqual([]);
  await page.bringToFront();
  await stop(page);
  await other.bringToFront();
  await expect(other.getByText("A take kept in this browser is stored now.")).toBeVisible();
  expect(otherWire.acknowledged).toBeGreaterThan(wire.acknowledged);
  await page.bringToFront();
  await page.getByRole("button", { name: "Send again" }).click();
  await expect(page.getByText("Your take is stored.")).toBeVisible();
  expect(await untilReady(page, wire.recordingId)).toBeGreaterThan(1000);
});

test("without a camera it says so and what to do", async ({ page, signInAs }) => {
  await signInAs("Supervisor");
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("Permission denied", "NotAllowedError"));
  });
  await page.goto(part);
  await page.getByRole("button", { name: "Open camera and microphone" }).click();
  await expect(page.getByText("The browser blocks camera and microphone for this page.")).toBeVisible();
  await expect(page.getByText(/allow both, and try again/)).toBeVisible();
});
