import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect } from "./test";

/** Width decides what is where, the theme decides the colours: two opposite ways show each of them once. */
const ways = [
  { width: 1440, height: 900, colorScheme: "light" },
  { width: 390, height: 844, colorScheme: "dark" },
] as const;

/** Wide and light, narrow and dark: nothing scrolls sideways, and axe finds nothing. */
export async function standsWell(page: Page, where = page.url()) {
  for (const { colorScheme, ...viewport } of ways) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await standsWellAsItIs(page, `${where}, ${viewport.width} px, ${colorScheme}`);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}

export async function standsWellAsItIs(page: Page, where = page.url()) {
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(sideways, `${where} scrolls sideways`).toBeLessThanOrEqual(0);
  await noViolations(page, where);
}

/** The legacy mode looks at one document; no page here has a frame, and the other mode opens a second page for each look. */
export async function noViolations(page: Page, where = page.url()) {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ["violations"] }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]);
  const { violations } = await axe.setLegacyMode(true).analyze();
  const found = violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ""}`));
  expect(found, where).toEqual([]);
}
