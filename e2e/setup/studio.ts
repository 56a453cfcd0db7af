import type { Page } from "@playwright/test";
import { expect } from "./test";

export const sentences = ["I am not staying.", "You can look at your list.", "I only came because the bus was there."];

export async function begin(page: Page, title: string) {
  await page.goto("/library/studio");
  await page.getByRole("textbox", { name: "A moment: its title" }).fill(title);
  await page.getByRole("button", { name: "Begin a moment" }).click();
  await page.waitForURL(/\/library\/studio\/[0-9a-f-]{36}$/);
}

/** Everything that a moment's words need for its publication. */
export async function write(page: Page) {
  await page.getByLabel("First name", { exact: true }).fill("Ivo");
  await page.getByLabel("Age", { exact: true }).fill("47");
  await page.getByLabel("Spoken of as", { exact: true }).selectOption("he");
  await page.getByLabel("Who this is", { exact: true }).fill("A tram driver on sick leave. He has come twice.");
  await page.getByLabel("Skill", { exact: true }).selectOption({ index: 1 });
  await page.getByRole("radio", { name: /^1, easier/ }).check();
  await page.getByLabel("What they do to the therapist", { exact: true }).selectOption("withdraws");
  await page.getByLabel("Stance towards you", { exact: true }).selectOption("hostile-submissive");
  await page.getByLabel("What brings them", { exact: true }).selectOption("work");
  await page.getByLabel("In a few words", { exact: true }).fill("An accident at work");
  await writeLevel(page);
}

/** What each level of a moment has of its own. */
export async function writeLevel(page: Page) {
  await page.getByLabel("What has just happened", { exact: true }).fill("Session three. You have just asked him to sit down.");
  await page.getByLabel("The words", { exact: true }).fill(sentences.join("\n"));
  await page.getByLabel("What is hard here", { exact: true }).fill("He leaves before you have begun.");
  await page.getByLabel("What makes this level what it is", { exact: true }).fill("He says what he wants.");
  await page.getByLabel("Emotion", { exact: true }).selectOption("anger");
  await page.getByRole("checkbox", { name: "Passive" }).check();
  await expect(page.getByText("Saved.")).toBeVisible();
  const criteria = page.getByRole("group", { name: "Criteria" }).getByRole("checkbox");
  await expect(criteria.first()).toBeVisible();
  await criteria.nth(0).check();
  await criteria.nth(1).check();
}
