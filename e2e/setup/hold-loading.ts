import type { Page } from "@playwright/test";

/** From here on what the page loads from `address` waits, until the answer is called; what forms send goes through. */
export async function holdLoading(page: Page, address: string): Promise<() => void> {
  let letGo = () => {};
  const caughtUp = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(address, async (route) => {
    if (route.request().method() === "GET") await caughtUp;
    await route.continue();
  });
  return letGo;
}
