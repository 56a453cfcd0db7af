import type { Page } from "@playwright/test";
import { standsWell } from "./setup/stands-well";
import { expect, test } from "./setup/test";

const field = (page: Page, name: string) => page.getByRole("textbox", { name });

async function begin(page: Page, code: string, startedOn: string) {
  await page.goto("/outcomes/episodes/new");
  await field(page, "Client’s code").fill(code);
  await page.getByLabel("First day").fill(startedOn);
  await page.getByRole("button", { name: "Begin the episode" }).click();
  await page.waitForURL(/\/care$/);
}

test("three clients in a row by keyboard alone: Enter goes on, what is wrong stays, one press saves, and it is taken back", async ({ page, signInAs }) => {
  await signInAs("Clinician");
  await page.goto("/outcomes/today");
  await standsWell(page);
  // The page answers keys once its script runs.
  const first = field(page, "PHQ-9 of T-058");
  await expect(async () => {
    await first.fill("7");
    await expect(page.getByText("7, mild; risk item not recorded")).toBeVisible({ timeout: 1000 });
  }).toPass();
  await first.focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("210312100");
  await expect(page.getByText("10, moderate; item 9 answered 0")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(field(page, "GAD-7 of T-058")).toBeFocused();
  await page.keyboard.type("22");
  await page.keyboard.press("Enter");
  await expect(page.getByText("22 is above 21, the highest score of the GAD-7.")).toBeVisible();
  await expect(field(page, "SRS of T-058")).toBeFocused();
  await page.keyboard.type("36.4");
  await field(page, "PHQ-9 of T-060").focus();
  await page.keyboard.type("12");
  await field(page, "PHQ-9 of T-061").focus();
  await page.keyboard.type("8");
  await page.getByRole("button", { name: "Save all" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("One field needs a look; nothing was saved yet. What you typed is still here.")).toBeVisible();
  await expect(field(page, "GAD-7 of T-058")).toBeFocused();
  await expect(field(page, "PHQ-9 of T-061")).toHaveValue("8");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("6");
  await page.getByRole("button", { name: "Save all" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Saved: 5 scores of 3 clients.")).toBeVisible();
  await expect(field(page, "PHQ-9 of T-061")).toHaveValue("");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Taken back; nothing of it is kept.")).toBeVisible();
});

test("what was typed for clients who are not among those sought stays, and is saved with the rest", async ({ page, signInAs }) => {
  await signInAs("Clinician");
  await page.goto("/outcomes/today");
  // The page answers keys once its script runs.
  await expect(async () => {
    await field(page, "PHQ-9 of T-058").fill("18");
    await expect(page.getByText("18, moderately severe; risk item not recorded")).toBeVisible({ timeout: 1000 });
  }).toPass();
  await page.getByLabel("A new client’s code").fill("FOUND-1");
  await page.getByRole("searchbox", { name: "Find a client" }).fill("T-061");
  await page.getByRole("button", { name: "Find" }).click();
  await page.waitForURL(/q=T-061$/);
  await expect(page.getByText("One client for whom you typed something stays here until it is saved.")).toBeVisible();
  await expect(field(page, "PHQ-9 of T-058")).toHaveValue("18");
  await expect(field(page, "PHQ-9 of T-060")).toHaveCount(0);
  await expect(page.getByLabel("A new client’s code")).toHaveValue("FOUND-1");
  await page.getByLabel("A new client’s code").fill("");
  await field(page, "PHQ-9 of T-061").fill("11");
  await page.getByRole("button", { name: "Save all" }).click();
  await expect(page.getByText("Saved: 2 scores of 2 clients.")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Taken back; nothing of it is kept.")).toBeVisible();
});

test("the first field waits for the keys, Tab goes on through the scores and the session, and what is typed in is never covered", async ({ page, signInAs }) => {
  await signInAs("Clinician");
  await page.setViewportSize({ width: 1280, height: 700 });
  await page.goto("/outcomes/today");
  await expect(page.locator("li [data-quick]").first()).toBeFocused();
  const clients = page.locator("form li").filter({ has: page.locator("[data-quick]") });
  expect((await clients.first().boundingBox())!.height, "a client takes little room").toBeLessThan(110);
  const session = clients.first().getByLabel(/^Session/);
  const room = await session.evaluate((select: HTMLSelectElement) => {
    const { font, paddingLeft } = getComputedStyle(select);
    const pen = document.createElement("canvas").getContext("2d")!;
    pen.font = font;
    return select.clientWidth - 2 * parseFloat(paddingLeft) - 16 - Math.max(...[...select.options].map(({ text }) => pen.measureText(text).width));
  });
  expect(room, "the words of the session fit").toBeGreaterThanOrEqual(0);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(session).toBeFocused();
  const save = page.getByRole("button", { name: "Save all" });
  for (let at = 0; at < 30; at += 1) {
    await page.keyboard.press("Tab");
    const focused = await page.locator(":focus").boundingBox();
    if (await save.evaluate((button) => button === document.activeElement)) break;
    expect(focused!.y + focused!.height).toBeLessThanOrEqual((await save.boundingBox())!.y);
  }
});

test("after an episode was begun the first score is one press away, and a second one of the day is told for what it is", async ({ page, signInAs }) => {
  await signInAs("Clinician");
  const code = `NEW-${Date.now()}`;
  await begin(page, code, "2026-03-03");
  await page.getByRole("link", { name: "Enter the first score" }).click();
  await page.waitForURL(/\/outcomes\/today\?q=/);
  const score = field(page, `of ${code}`).first();
  await expect(score).toBeFocused();
  const save = page.getByRole("button", { name: "Save all" });
  await score.fill("12");
  await save.click();
  await expect(page.getByText("Saved: one score of one client.")).toBeVisible();
  await field(page, `of ${code} is 12`).fill("14");
  await save.click();
  await expect(page.getByText(/One score is here already for that day; nothing was saved yet\./)).toBeVisible();
  await page.getByRole("link", { name: code }).click();
  await page.getByRole("link", { name: "Sessions, plan and ending" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Course of care");
  await expect(page.getByRole("link", { name: "Enter the first score" })).toHaveCount(0);
});

test("an episode is begun and ended, which definitions call it a dropout is said, and it is opened again", async ({ page, signInAs }) => {
  await signInAs("Clinician");
  const code = `E2E-${Date.now()}`;
  await begin(page, code, "2026-03-03");
  await page.getByLabel("Day", { exact: true }).fill("2026-03-10");
  await page.getByRole("button", { name: "Add the session" }).click();
  await expect(page.getByText(/^Session of .*: attended\.$/)).toBeVisible();
  await page.getByLabel("Last day").last().fill("2026-03-17");
  await page.getByRole("radio", { name: "The client" }).check();
  await page.getByRole("radio", { name: "No", exact: true }).check();
  await page.getByLabel("Why, as you see it").selectOption({ label: "Time, money or distance" });
  await page.getByLabel("Where the client goes on").selectOption({ label: "Not known" });
  await page.getByRole("button", { name: "End the episode" }).click();
  await expect(page.getByText(/^The episode ended on /)).toBeVisible();
  await expect(page.getByText("A dropout by 3 of the 5 definitions that studies use:")).toBeVisible();
  await standsWell(page);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("The episode is open again.")).toBeVisible();
});

test("two codes become one client and two again", async ({ page, signInAs }) => {
  await signInAs("Clinician");
  const [old, now] = [`OLD-${Date.now()}`, `NOW-${Date.now()}`];
  await begin(page, old, "2025-03-03");
  await page.getByLabel("Last day").last().fill("2025-06-03");
  await page.getByRole("radio", { name: "Both of us together" }).check();
  await page.getByRole("radio", { name: "Yes", exact: true }).check();
  await page.getByLabel("Why, as you see it").selectOption({ label: "Better for now" });
  await page.getByLabel("Where the client goes on").selectOption({ label: "Not known" });
  await page.getByRole("button", { name: "End the episode" }).click();
  await expect(page.getByText(/^The episode ended on /)).toBeVisible();
  await begin(page, now, "2026-03-03");
  await field(page, "The other code").fill(now);
  await page.getByRole("button", { name: "Merge the two" }).click();
  await expect(page.getByText(`${now} is this client’s own code. Give the other one.`)).toBeVisible();
  await field(page, "The other code").fill(old);
  await page.getByRole("button", { name: "Merge the two" }).click();
  await expect(page.getByText(`${old} is this client too: its episodes stand under ${now} now.`)).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Course of care of ${now}, episode 2`);
  await page.getByRole("button", { name: `Split ${old} off` }).click();
  await expect(page.getByText(`${old} and ${now} are two clients again.`)).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Course of care of ${now}`);
});

test("another measure is entered for a client, a wrong score is removed and comes back, and so does an episode under a wrong code", async ({ page, signInAs }) => {
  await signInAs("Clinician");
  const code = `ODD-${Date.now()}`;
  await begin(page, code, "2026-03-03");
  const care = page.url();
  await page.goto(`/outcomes/today?q=${code}`);
  const measure = page.getByLabel(`Measure of ${code}`);
  await page.getByText(`Another measure of ${code}`).click();
  await expect(async () => {
    await measure.selectOption({ label: "CORE-10" });
    await field(page, `Its score of ${code}`).fill("12");
    await expect(page.getByText(/^12, /)).toBeVisible({ timeout: 1000 });
  }).toPass();
  await page.getByRole("button", { name: "Save all" }).click();
  await expect(page.getByText("Saved: one score of one client.")).toBeVisible();
  await page.goto(care);
  const typed = page.getByRole("region", { name: "Typed scores" });
  await expect(typed.getByRole("listitem")).toHaveText(/CORE-10 12/);
  await typed.getByRole("button", { name: /^Remove the CORE-10 of / }).click();
  await expect(page.getByText(/^The score of .* is removed\.$/)).toBeVisible();
  await expect(typed.getByRole("listitem")).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText(/The score of .* is back\.$/)).toBeVisible();
  await expect(typed.getByRole("listitem")).toHaveText(/CORE-10 12/);
  await standsWell(page);
  await page.getByRole("button", { name: "Remove this episode" }).click();
  await expect(page.getByText(`The episode of ${code} is removed.`)).toBeVisible();
  await standsWell(page);
  await page.getByRole("button", { name: "Undo" }).click();
  await page.waitForURL(care);
  await expect(page.getByRole("region", { name: "Typed scores" }).getByRole("listitem")).toHaveText(/CORE-10 12/);
});

test("a client who was begun twice is one, and goes on without an ending", async ({ page, signInAs }) => {
  await signInAs("Clinician");
  const [one, other] = [`ONE-${Date.now()}`, `TWO-${Date.now()}`];
  await begin(page, one, "2026-03-03");
  await begin(page, other, "2026-03-10");
  await field(page, "The other code").fill(one);
  await page.getByRole("button", { name: "Merge the two" }).click();
  await expect(page.getByText(`${one} is this client too: its episodes stand under ${other} now, and the two that were open are one.`)).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`Course of care of ${other}`);
  await expect(page.getByText(/Began 3 Mar 2026; open\./)).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText(`${one} and ${other} are two clients again.`)).toBeVisible();
});

test("what is typed while a save is under way stays, three clients quickly one after the other by keyboard alone", async ({ page, signInAs }) => {
  await signInAs("Clinician");
  const stem = `Q${Date.now() % 1_000_000}`;
  const codes = ["A", "B", "C"].map((letter) => `${stem}-${letter}`);
  for (const code of codes) await begin(page, code, "2026-03-03");
  await page.goto(`/outcomes/today?q=${stem}`);
  const scores = codes.map((code) => field(page, `PHQ-9 of ${code}`));
  const save = page.getByRole("button", { name: "Save all" });
  await expect(scores[0]!).toBeFocused();
  const pressUntilFocused = async (key: string, there: typeof save) => {
    for (let pressed = 0; pressed < 30 && !(await there.evaluate((each) => each === document.activeElement)); pressed += 1) await page.keyboard.press(key);
    await expect(there).toBeFocused();
  };
  // Each save waits until the next client's score is being typed.
  let answer = () => {};
  await page.route("**/outcomes/today*", async (route) => {
    if (route.request().method() === "POST") await new Promise<void>((resolve) => (answer = resolve));
    await route.continue();
  });
  await page.keyboard.type("12");
  for (const [at, next] of scores.slice(1).entries()) {
    await pressUntilFocused("Tab", save);
    const sent = page.waitForRequest((request) => request.method() === "POST");
    await page.keyboard.press("Enter");
    await sent;
    await pressUntilFocused("Shift+Tab", next);
    await page.keyboard.type("1");
    answer();
    await expect(field(page, `PHQ-9 of ${codes[at]!} is 12`)).toBeVisible();
    await expect(scores[at]!).toHaveValue("");
    await expect(next).toBeFocused();
    await page.keyboard.type("2");
    await expect(next).toHaveValue("12");
  }
  await page.unroute("**/outcomes/today*");
  await pressUntilFocused("Tab", save);
  await page.keyboard.press("Enter");
  await expect(field(page, `PHQ-9 of ${codes.at(-1)!} is 12`)).toBeVisible();
});

test("another day brings clients to another place with what was typed for them", async ({ page, signInAs }) => {
  await signInAs("Clinician");
  const code = `D${Date.now() % 1_000_000}`;
  await begin(page, code, "2026-03-03");
  await page.goto(`/outcomes/today?q=${code}`);
  const score = field(page, `PHQ-9 of ${code}`);
  await score.fill("12");
  await page.getByRole("button", { name: "Save all" }).click();
  await expect(page.getByText("Saved: one score of one client.")).toBeVisible();
  await expect(page.getByRole("region", { name: "Open clients" }).getByRole("listitem"), "where it was").toContainText(code);
  await page.reload();
  await expect(page.getByRole("region", { name: "Usually come on this day" }).getByRole("listitem")).toContainText(code);
  await expect(score).toBeFocused();
  await score.fill("9");
  await page.getByLabel(`Session of ${code}`).selectOption({ label: "No session" });
  const day = page.getByLabel("Day", { exact: true });
  await day.fill(new Date(Date.parse(await day.inputValue()) - 86_400_000).toISOString().slice(0, 10));
  await expect(page.getByRole("region", { name: "Open clients" }).getByRole("listitem")).toContainText(code);
  await expect(score).toHaveValue("9");
  await expect(page.getByLabel(`Session of ${code}`)).toHaveValue("score-only");
});
