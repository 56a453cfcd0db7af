import type { Locator, Page } from "@playwright/test";
import { standsWell } from "./setup/stands-well";
import { expect, test } from "./setup/test";

const filters = (page: Page) => page.getByRole("search", { name: "Find in the library" });
const shown = (page: Page) => filters(page).getByRole("status");
/** Levels that the page leads to, of whatever moments. */
const levels = (page: Page) => page.getByRole("list", { name: /^Levels of / }).getByRole("link");

/** The first choice of a field that shows something, or that would show nothing. */
async function choiceOf(page: Page, label: string, { nothing = false } = {}): Promise<string | undefined> {
  const options = page.getByRole("combobox", { name: label }).locator("option[value]:not([value=''])");
  const all = await options.evaluateAll((found) => found.map((one) => ({ value: (one as HTMLOptionElement).value, text: one.textContent ?? "" })));
  return all.find(({ text }) => text.endsWith("(0)") === nothing)?.value;
}

/** Goes on by the keyboard alone until this is where it stands. */
async function tabTo(page: Page, target: Locator) {
  await expect(target).toBeVisible();
  for (let pressed = 0; pressed < 120; pressed++) {
    if (await target.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("The keyboard does not lead there.");
}

test("by keyboard alone a moment is searched for, found, opened and begun", async ({ page, signInAs }) => {
  await signInAs("Trainee");
  await page.goto("/library");
  const all = await levels(page).count();
  await page.evaluate(() => ((window as { stays?: true }).stays = true));

  const skill = page.getByRole("combobox", { name: "Skill" });
  await tabTo(page, skill);
  await page.keyboard.press("ArrowDown");
  await expect(page).toHaveURL(/\/library\?skill=[a-z-]+$/);
  await expect(skill).toBeFocused();
  await expect(shown(page)).toHaveText(/^Shows \d+ of \d+ /);
  await expect.poll(() => levels(page).count()).toBeLessThan(all);
  expect(await levels(page).count()).toBeGreaterThan(0);

  await tabTo(page, page.getByRole("checkbox", { name: "Not yet practised" }));
  await page.keyboard.press("Space");
  await expect(page).toHaveURL(/&new=1$/);
  await page.keyboard.press("Space");
  await expect(page).not.toHaveURL(/new=1/);

  await tabTo(page, levels(page).first());
  expect(await page.evaluate(() => (window as { stays?: true }).stays), "the page was never loaded anew").toBe(true);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/library\/[a-z0-9-]+\?skill=[a-z-]+$/);
  await tabTo(page, page.getByRole("button", { name: "Start drill" }));
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/practice\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("button", { name: "Ready" })).toBeVisible();
});

test("what is searched for stands in the address, and clearing it leaves the keyboard where one searches", async ({ page, signInAs }) => {
  await signInAs("Trainee");
  await page.goto("/library");
  const before = await shown(page).textContent();
  const [stance, emotion] = [page.getByRole("combobox", { name: "Stance towards you" }), page.getByRole("combobox", { name: "Emotion" })];
  await stance.selectOption((await choiceOf(page, "Stance towards you"))!);
  await expect(page).toHaveURL(/stance=/);
  const empty = await choiceOf(page, "Emotion", { nothing: true });
  expect(empty, "an emotion that nobody of this stance has").toBeDefined();
  await emotion.selectOption(empty!);
  await expect(page.getByText("Nothing in the library is all of this at once.")).toBeVisible();
  await expect(levels(page)).toHaveCount(0);
  await standsWell(page);

  await page.reload();
  await expect(emotion).toHaveValue(empty!);
  await page.getByRole("link", { name: /^Without “/ }).first().click();
  await expect.poll(() => levels(page).count()).toBeGreaterThan(0);

  await page.getByRole("link", { name: "Clear the filters" }).click();
  await expect(page).toHaveURL(/\/library$/);
  await expect(page.getByRole("combobox", { name: "Skill" })).toBeFocused();
  await expect(stance).toHaveValue("");
  await expect(shown(page)).toHaveText(before!);
});

test("from a moment and from a skill one comes back to the library as it was searched", async ({ page, signInAs }) => {
  await signInAs("Trainee");
  await page.goto("/library?level=2&answers=open");
  const found = await levels(page).count();
  await levels(page).first().click();
  await expect(page.getByRole("button", { name: "Start drill" })).toBeVisible();
  await page.getByRole("navigation", { name: /^Levels of / }).getByRole("link").last().click();
  await expect(page).toHaveURL(/\/library\/[a-z0-9-]+\?level=2$/);
  await page.getByRole("link", { name: "All moments, as you filtered them" }).click();
  await expect(page).toHaveURL(/\/library\?level=2$/);
  await expect(levels(page)).toHaveCount(found);

  await page.getByRole("region", { name: "Skills" }).getByRole("link").first().click();
  await expect(page).toHaveURL(/\/library\/skills\/[a-z-]+\?level=2$/);
  await page.getByRole("link", { name: "All moments, as you filtered them" }).click();
  await expect(page).toHaveURL(/\/library\?level=2$/);

  for (const whole of ["conversations", "assessments"]) {
    await page.goto("/library");
    await page.locator(`main a[href^="/library/${whole}/"]`).first().click();
    await page.getByRole("main").getByRole("link", { name: "All moments", exact: true }).click();
    await expect(page).toHaveURL(/\/library$/);
  }
});

test("a skill's page leads to everything that practises it: moments, one's own side and conversations", async ({ page, signInAs }) => {
  await signInAs("Trainee");
  await page.goto("/library");
  for (const [section, line] of [["Your own side", /\d from your own side/], ["Conversations", /\d conversations/]] as const) {
    await page.goto("/library");
    const catalogue = page.getByRole("region", { name: section }).getByRole("listitem").filter({ has: page.getByRole("heading", { level: 3 }) });
    const skill = (await catalogue.first().getByRole("link").nth(1).textContent())!;
    const titles = await catalogue.filter({ hasText: skill }).getByRole("heading", { level: 3 }).allTextContents();
    expect(titles.length).toBeGreaterThan(0);
    const inIndex = page.getByRole("region", { name: "Skills" }).getByRole("listitem").filter({ has: page.getByRole("heading", { name: skill, exact: true }) });
    await expect(inIndex).toContainText(line);
    await inIndex.getByRole("link").click();
    const practised = page.getByRole("region", { name: "Where you practise it" });
    for (const title of titles) await expect(practised.getByRole("heading", { level: 3, name: title, exact: true })).toBeVisible();
  }
});

test("the catalogue says how long a conversation is, compares no level that stands alone, and says nothing twice", async ({ page, signInAs }) => {
  await signInAs("Trainee");
  await page.goto("/library");
  const conversations = page.getByRole("region", { name: "Conversations" }).getByRole("listitem");
  await expect(conversations.filter({ hasText: /\d to \d turns, led by what you do/ })).toHaveCount(await conversations.count());
  const own = page.getByRole("region", { name: "Your own side" }).getByRole("list", { name: /^Levels of / });
  expect(await own.count()).toBeGreaterThan(0);
  for (const words of await own.allTextContents()) expect(words).toMatch(/^One level/);
  await expect(page.getByRole("main")).not.toContainText(/\b(\w+) · \1\b/);
});

test("a moment says whose it is, what just happened, and that one can stop at any point", async ({ page, signInAs }) => {
  await signInAs("Trainee");
  await page.goto("/library");
  await page.getByRole("listitem").filter({ hasText: /Touches (suicide|abuse|violence)/ }).first().getByRole("heading", { level: 3 }).getByRole("link").click();
  await expect(page.getByRole("heading", { level: 2, name: /^[A-Z][a-z]+, \d\d/ })).toBeVisible();
  await expect(page.getByRole("heading", { level: 2, name: "What just happened" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Before you begin" })).toContainText("You can stop at any point. Nobody is told, and no reason is asked.");
});

test("on a telephone the fields are folded until one is used, and what was not practised can be chosen at once", async ({ page, signInAs }) => {
  await signInAs("Trainee");
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/library");
  const skill = page.getByRole("combobox", { name: "Skill" });
  const fold = page.getByText("Find by skill, stance, level …");
  await expect(skill).toBeHidden();
  await expect(page.getByRole("checkbox", { name: "Not yet practised" })).toBeInViewport();
  await expect(page.getByRole("heading", { level: 2, name: "Moments" })).toBeInViewport();
  await fold.click();
  await skill.selectOption((await choiceOf(page, "Skill"))!);
  await expect(page).toHaveURL(/skill=/);
  await page.reload();
  await expect(skill).toBeVisible();
  await page.getByRole("link", { name: "Clear the filters" }).click();
  await expect(skill).toBeFocused();
  await page.setViewportSize({ width: 1024, height: 768 });
  await page.goto("/library");
  await expect(skill).toBeVisible();
  await expect(fold).toBeHidden();
});

test("an address with words that the library does not know shows all of it", async ({ page, signInAs }) => {
  await signInAs("Trainee");
  await page.goto("/library");
  const all = await levels(page).count();
  await page.goto("/library?skill=nonsense&level=9&stance=%3Cscript%3E&new=maybe");
  await expect(levels(page)).toHaveCount(all);
});

test("nothing moves while the pictures come in", async ({ page, signInAs }) => {
  await signInAs("Trainee");
  await page.addInitScript(() => {
    const seen = window as { moved?: number };
    seen.moved = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.moved! += (entry as unknown as { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto("/library", { waitUntil: "networkidle" });
  await page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += 600) {
      window.scrollTo(0, y);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });
  await page.waitForLoadState("networkidle");
  expect(await page.evaluate(() => (window as { moved?: number }).moved)).toBeLessThan(0.02);
});

test("a skill's page is reached from the catalogue, and its worked answers open with one's own first answer", async ({ page, signInAs }) => {
  test.slow();
  await signInAs("Programme lead");
  await page.goto("/library");
  await page.getByRole("region", { name: "Skills" }).getByRole("link").first().click();
  await expect(page).toHaveURL(/\/library\/skills\//);
  await expect(page.getByRole("heading", { level: 2, name: "What it is not" })).toBeVisible();
  const worked = page.getByRole("region", { name: "Worked answers" });
  await expect(worked).toContainText("closed until you have answered");
  await expect(worked.locator("details")).toHaveCount(0);
  await standsWell(page);

  await worked.getByRole("link", { name: "Open them to teach with" }).click();
  await expect(worked).toContainText("Opened to teach with");
  const first = worked.locator("details").first();
  await expect(first.locator("blockquote")).toBeHidden();
  await first.locator("summary").click();
  await expect(first.locator("blockquote")).toBeVisible();
  await standsWell(page);

  expect((await page.request.get("/library/skills/no-such-skill")).status()).toBe(404);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the library is searched, and what was searched for stays chosen", async ({ page, signInAs }) => {
    await signInAs("Trainee");
    await page.goto("/library");
    const all = await levels(page).count();
    const choice = await choiceOf(page, "Stance towards you");
    await page.getByRole("combobox", { name: "Stance towards you" }).selectOption(choice!);
    await filters(page).getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL(new RegExp(`[?&]stance=${choice}(&|$)`));
    await expect(page.getByRole("combobox", { name: "Stance towards you" })).toHaveValue(choice!);
    await expect(shown(page)).toHaveText(/^Shows \d+ of \d+ /);
    const found = await levels(page).count();
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(all);
    await page.getByRole("link", { name: "Clear the filters" }).click();
    await expect(levels(page)).toHaveCount(all);
  });

  test("the folded fields of a telephone unfold, and come back unfolded", async ({ page, signInAs }) => {
    await signInAs("Trainee");
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto("/library");
    const stance = page.getByRole("combobox", { name: "Stance towards you" });
    await expect(stance).toBeHidden();
    await page.getByText("Find by skill, stance, level …").click();
    await stance.selectOption((await choiceOf(page, "Stance towards you"))!);
    await filters(page).getByRole("button", { name: "Show" }).click();
    await expect(page).toHaveURL(/stance=/);
    await expect(stance).toBeVisible();
  });

  test("worked answers open after an own answer in writing", async ({ page, signInAs }) => {
    await signInAs("Trainee");
    await page.goto("/library");
    const skills = await page.getByRole("region", { name: "Skills" }).getByRole("link").evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
    const worked = page.getByRole("region", { name: "Worked answers" });
    const closed = worked.getByText("closed until you have answered");
    for (const skill of skills.toReversed()) {
      await page.goto(skill);
      if (await closed.isVisible()) break;
    }
    await expect(closed).toBeVisible();
    await expect(worked.getByRole("link", { name: "Open them to teach with" })).toHaveCount(0);
    const skill = page.url();
    await page.goto(`${skill}?answers=open`);
    await expect(closed).toBeVisible();
    await worked.getByRole("link").first().click();
    await page.getByRole("button", { name: "Start drill" }).click();
    await page.getByRole("link", { name: "Write your answer instead" }).click();
    await page.getByRole("textbox", { name: "What do you say?" }).fill("I would like to hear the rest of it.");
    await page.getByRole("button", { name: "Keep this answer" }).click();
    await expect(page.locator("blockquote")).toContainText("the rest of it");
    await page.goto(skill);
    await expect(worked.locator("details").first()).toBeVisible();
    await expect(page.getByRole("region", { name: "Your takes" }).getByRole("link").first()).toBeVisible();
  });
});
