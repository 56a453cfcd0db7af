import { type Page, expect } from "@playwright/test";

export const slug = "the-bed-until-five";

export async function startDrill(page: Page, of = slug) {
  await page.goto(`/library/${of}`);
  await page.getByRole("button", { name: "Start drill" }).click();
  await page.waitForURL(/\/practice\/[0-9a-f-]{36}$/);
}

export const clipOf = (page: Page) => page.getByRole("dialog").locator("video").first();

/** Nobody waits for the whole clip: on to its last second, and it ends by itself. */
export async function watchTheEnd(page: Page) {
  const clip = clipOf(page);
  // It plays once the camera is open.
  await expect.poll(() => clip.evaluate((video: HTMLVideoElement) => !video.paused && video.readyState)).toBeGreaterThan(2);
  await clip.evaluate((video: HTMLVideoElement) => (video.currentTime = video.duration - 1));
}

export async function answerFor(page: Page, seconds: number) {
  await watchTheEnd(page);
  await expect(page.getByRole("button", { name: "Stop recording" })).toBeFocused();
  await expect(page.getByRole("button", { name: "Start recording" })).toHaveCount(0);
  await recorded(page, seconds);
  await page.getByRole("button", { name: "Stop recording" }).click();
}

/** Waits until so much is recorded: that long, and what anything may take. */
export async function recorded(page: Page, seconds: number) {
  const shown = async () => Number((await page.getByRole("timer").textContent())?.split(":")[1]);
  await expect.poll(shown, { timeout: (seconds + 30) * 1000 }).toBeGreaterThanOrEqual(seconds);
}

export async function rateAll(page: Page) {
  const items = page.getByRole("radiogroup");
  await expect(items.first()).toBeVisible();
  for (const item of await items.all()) await item.getByRole("radio", { name: "Partly" }).check();
}

/** The line of this session in the list of the person's drills. */
export const lineOf = (page: Page, session: string) => page.getByRole("listitem").filter({ has: page.locator(`a[href="${new URL(session).pathname}"]`) });
