import type { Page } from "@playwright/test";
import { standsWell } from "./setup/stands-well";
import { expect, test } from "./setup/test";

/** From one's own closed cases to a signed plan, and the hours beside the outcomes. */
test.describe.configure({ mode: "serial" });

/** Without a plan that stands, whatever was done before. */
async function endPlan(page: Page) {
  await page.goto("/progress/plan?show=review");
  if (await page.getByLabel("What you learnt").isVisible()) {
    await page.getByLabel("What you learnt").fill("To begin anew.");
    await page.getByRole("button", { name: "End it", exact: true }).click();
    await page.waitForURL(/ended=/);
  }
}

test("a clinician's closed cases lead to a proposal, the proposal to a plan, and a supervisor signs it", async ({ page, signInAs, browser, allowConsole }) => {
  // A form that is not taken answers 400, and a browser mentions that.
  allowConsole(/status of 400/);
  await signInAs("Clinician");
  await endPlan(page);
  await page.goto("/progress/plan");
  await expect(page.getByText(/\d+ of \d+ cases begun between \w+ \d{4} and \w+ \d{4} ended within three sessions, [\d.]+–\d+ % with 95 % confidence; worth a look, not a finding\./)).toBeVisible();
  await page.getByText("How this was chosen").click();
  await expect(page.getByText(/All your closed cases are looked at, whenever they ended: \d+ so far\..*whose range begins at 10 % or more/)).toBeVisible();
  await expect(page.getByText(/^On the [\w-]+, \d+ of \d+ cases .* ended reliably worse/).first()).toBeVisible();
  await standsWell(page);

  // Another pattern can be looked into, and the form follows.
  const objective = page.getByLabel("Objective");
  const proposed = await objective.inputValue();
  await page.getByRole("link", { name: /Look into this instead/ }).first().click();
  await expect(objective).not.toHaveValue(proposed);
  await page.getByRole("link", { name: /Back to what is proposed/ }).click();
  await expect(objective).toHaveValue(proposed);
  // Those that are ticked stand first, and none of them touches what has to be chosen.
  const drills = page.getByRole("group", { name: "Drills" });
  const ticked = drills.getByRole("checkbox", { checked: true });
  expect(await ticked.count()).toBeGreaterThan(1);
  await expect(drills.getByRole("checkbox").first()).toBeChecked();
  expect(await drills.locator("label", { has: page.locator("input:checked") }).filter({ hasText: /Touches/ }).count()).toBe(0);
  expect(await drills.locator("label").filter({ hasText: /Touches/ }).count()).toBeGreaterThan(0);

  // Where the start is chosen it says so, and nothing of too few.
  await page.goto("/progress/plan?from=ratings");
  await expect(page.getByText(/^You chose to start from your latest feedback\./)).toBeVisible();
  await expect(page.getByText(/tell of any one pattern|no closed cases/)).toHaveCount(0);
  await page.goto("/progress/plan");

  const words = `Notice sooner that it does not help. ${Math.random().toString(36).slice(2, 8)}`;
  await objective.fill(words);
  await page.getByLabel("Minutes a week").fill("soon");
  await page.getByRole("button", { name: "Save the plan" }).click();
  await expect(page.getByText("Give the minutes a week as a whole number.")).toBeVisible();
  await expect(objective).toHaveValue(words);
  await page.getByLabel("Minutes a week").fill("45");
  await page.getByRole("button", { name: "Save the plan" }).click();
  await expect(page.getByText("The plan is saved.")).toBeVisible();
  await expect(page.getByText(words)).toBeVisible();
  await expect(page.getByText(/45 minutes planned, \d+ practised since Monday/)).toBeVisible();
  await page.getByRole("button", { name: /^Start / }).first().click();
  await page.waitForURL(/\/practice\/[0-9a-f-]{36}$/);
  await page.goto("/progress/plan");
  await standsWell(page);

  const ask = page.getByRole("button", { name: /^Ask .* to sign$/ });
  await expect(page.getByText(/opens this plan to them and nothing more/)).toBeVisible();
  await ask.click();
  await expect(page.getByText(/was asked on .* has not signed yet/)).toBeVisible();

  const supervisor = await (await browser.newContext({ locale: "en-GB" })).newPage();
  await supervisor.goto("/sign-in");
  await supervisor.getByRole("button", { name: "Supervisor", exact: true }).click();
  await supervisor.waitForURL("**/today");
  await supervisor.goto("/progress");
  await supervisor.getByRole("link", { name: /Tomasz Zielinski asks you to sign/ }).click();
  await supervisor.waitForURL(/\/progress\/plans\//);
  await expect(supervisor.getByText(words)).toBeVisible();
  await standsWell(supervisor);
  const sign = supervisor.getByRole("button", { name: "Sign this plan" });

  // What is signed is what was read.
  await page.getByRole("link", { name: "Change the plan" }).click();
  await page.getByLabel("Objective").fill(`${words} Really.`);
  await page.getByRole("button", { name: "Save the change" }).click();
  await expect(page.getByText("The plan is saved.")).toBeVisible();
  await sign.click();
  await expect(supervisor.getByText(/changed since you opened it/)).toBeVisible();
  await expect(supervisor.getByText(`${words} Really.`)).toBeVisible();
  await supervisor.getByLabel("Comment").fill("Begin with the quiet ones.");
  await sign.click();
  await expect(supervisor.getByText("You have signed this plan.")).toBeVisible();
  await standsWell(supervisor);
  await supervisor.getByRole("button", { name: "Undo" }).click();
  await expect(supervisor.getByText("The signature is taken back. You can sign it again.")).toBeVisible();
  await supervisor.getByLabel("Comment").fill("Begin with the quiet ones.");
  await sign.click();
  await expect(supervisor.getByText("You have signed this plan.")).toBeVisible();
  await supervisor.context().close();

  await page.goto("/progress/plan");
  await expect(page.getByText(/Ruth Feldmann signed this plan on/)).toBeVisible();
  await expect(page.getByText("Begin with the quiet ones.")).toBeVisible();
  await page.getByRole("link", { name: "Change the plan" }).click();
  await expect(page.getByText(/take the signature off/)).toBeVisible();
  await page.getByLabel("Objective").fill(words);
  await page.getByRole("button", { name: "Save the change" }).click();
  await expect(page.getByText(/It took the signature off/)).toBeVisible();
  await expect(page.getByText(/so the signature is off/)).toBeVisible();

  await page.getByRole("link", { name: "Review the plan" }).click();
  await page.getByLabel("What you learnt").fill("I say it in the third session now.");
  await page.getByRole("button", { name: "End it", exact: true }).click();
  await expect(page.getByText("The plan has ended, with what you learnt.")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("link", { name: "Review the plan" })).toBeVisible();
});

test("the ledger takes what was practised elsewhere, once, and gives back what was removed", async ({ page, signInAs, allowConsole }) => {
  allowConsole(/status of 400/);
  await signInAs("Clinician");
  await page.goto("/progress/ledger");
  await standsWell(page);
  const next = `Wait longer ${Math.random().toString(36).slice(2, 8)}`;
  await page.getByLabel("What you did").selectOption({ label: "Supervision with rehearsal" });
  await page.getByLabel("Minutes", { exact: true }).fill("700");
  await page.getByLabel("How hard was it?").selectOption({ label: "A good challenge" });
  await page.getByLabel("Next step").fill(next);
  await page.getByRole("button", { name: "Add to the ledger" }).click();
  await expect(page.getByText("Give whole minutes from 1 to 600.")).toBeVisible();
  await expect(page.getByLabel("How hard was it?")).toHaveValue("good_challenge");
  await page.getByLabel("Minutes", { exact: true }).fill("35");
  await page.getByRole("button", { name: "Add to the ledger" }).dblclick();
  await expect(page.getByText("It is in the ledger.")).toBeVisible();
  const line = page.getByRole("listitem").filter({ hasText: next }).last();
  await expect(line).toHaveCount(1);
  await expect(line).toContainText("Noted by you: with a coach, planned, a good challenge, without feedback");
  await expect(page.getByLabel("Minutes", { exact: true })).toHaveValue("");
  await expect(page.getByLabel("What you did")).toHaveValue("supervision_with_rehearsal");
  await page.getByLabel("What you did").selectOption({ label: "Rehearsal alone" });
  await expect(page.getByRole("radio", { name: "Alone" })).toBeChecked();

  await line.getByRole("button", { name: "Remove 35 minutes of Supervision with rehearsal" }).click();
  await expect(page.getByText("The entry is removed.")).toBeVisible();
  await expect(page.getByText(next)).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText(next)).toHaveCount(1);
});

test("progress shows practice beside outcomes, and what that cannot say", async ({ page, signInAs }) => {
  await signInAs("Clinician");
  await page.goto("/progress");
  await expect(page.getByRole("img", { name: "Practised minutes by month" })).toBeVisible();
  await expect(page.getByRole("img", { name: "Closed cases by month" })).toBeVisible();
  await expect(page.getByText(/17 therapists who reported their own hours/)).toBeVisible();
  await expect(page.getByText(/^\w+ \d{4} to \w+ \d{4}, this month until today\. Each month holds what you practised in it and the cases that ended in it/)).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "Recovered or improved" })).toBeVisible();
  await expect(page.getByRole("table", { name: "The same numbers, month by month" }).getByRole("row")).toHaveCount(13);
  await expect(page.getByRole("link", { name: "Practice ledger" })).toBeVisible();
  await standsWell(page);
});

test("a trainee sees minutes only, and starts from feedback or from the order", async ({ page, signInAs }) => {
  await signInAs("Trainee");
  await page.goto("/progress");
  await expect(page.getByRole("img", { name: "Practised minutes by month" })).toBeVisible();
  await expect(page.getByRole("img", { name: "Closed cases by month" })).toHaveCount(0);
  await expect(page.getByText(/cases of your own/)).toHaveCount(0);
  await expect(page.getByText(/17 therapists who reported their own hours/)).toBeVisible();
  await standsWell(page);
  await page.goto("/progress/plan?renew=1");
  await expect(page.getByText(/no trend\.|comes next in the order/).first()).toBeVisible();
  await expect(page.getByText(/closed cases|Too few/i)).toHaveCount(0);
  await standsWell(page);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("an entry is refused with what was typed, taken, removed and put back", async ({ page, signInAs, allowConsole }) => {
    allowConsole(/status of 400/);
    await signInAs("Trainee");
    await page.goto("/progress/ledger");
    await page.getByLabel("What you did").selectOption({ label: "Mental rehearsal" });
    await page.getByLabel("Minutes", { exact: true }).fill("none");
    await page.getByLabel("Next step").fill("Without a script.");
    await page.getByRole("button", { name: "Add to the ledger" }).click();
    await expect(page.getByText("Give whole minutes from 1 to 600.")).toBeVisible();
    await expect(page.getByLabel("Next step")).toHaveValue("Without a script.");
    await page.getByLabel("Minutes", { exact: true }).fill("10");
    await page.getByRole("button", { name: "Add to the ledger" }).click();
    await expect(page.getByText("It is in the ledger.")).toBeVisible();
    await page.getByRole("button", { name: "Remove 10 minutes of Mental rehearsal" }).first().click();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByRole("button", { name: "Remove 10 minutes of Mental rehearsal" }).first()).toBeVisible();
  });
});
