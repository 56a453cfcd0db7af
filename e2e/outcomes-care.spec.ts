import { noViolations } from "./setup/stands-well";
import { expect, test } from "./setup/test";

test("a supervisor finds a shared client’s course of care from the client’s page, and can change nothing there", async ({ page, signInAs }) => {
  await signInAs("Supervisor");
  await page.goto("/outcomes");
  await page.getByRole("main").getByRole("link", { name: "Tomasz Zielinski" }).first().click();
  await page.getByRole("table", { name: "Open clients" }).getByRole("link", { name: /^T-/ }).first().click();
  await page.getByRole("link", { name: "Sessions, plan and ending" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Course of care of T-/ })).toBeVisible();
  await expect(page.getByText("Tomasz Zielinski’s client, for you to read.")).toBeVisible();
  for (const part of ["Sessions", "Pauses", "Changes of plan"]) await expect(page.getByRole("region", { name: part })).toBeVisible();
  await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
  await noViolations(page);
});

test("a pause is ended where it stands, and what could be a name in a change of plan is asked about", async ({ page, signInAs }) => {
  await signInAs("Clinician");
  await page.goto("/outcomes/episodes/new");
  await page.getByLabel("Client’s code").fill(`P-${Date.now() % 100_000}`);
  await page.getByRole("button", { name: "Begin the episode" }).click();
  await page.waitForURL(/\/outcomes\/episodes\/[0-9a-f-]{36}/);
  await page.goto(`${page.url().replace(/\/care$/, "").replace(/[?#].*/, "")}/care`);
  const pauses = page.getByRole("region", { name: "Pauses" });
  await pauses.getByLabel("From").fill(await page.getByRole("region", { name: "Sessions" }).getByLabel("Day").inputValue());
  await pauses.getByRole("button", { name: "Save the pause" }).click();
  await expect(pauses.getByRole("status")).toContainText("Paused since");
  await expect(pauses.getByLabel("From"), "the next pause has a first day of its own").toHaveValue("");
  await pauses.getByRole("button", { name: "End the pause" }).click();
  await expect(pauses.getByRole("status")).toContainText(/The pause since .* ends on/);
  await expect(pauses.getByRole("button", { name: "End the pause" })).toHaveCount(0);
  const plan = page.getByRole("region", { name: "Changes of plan" });
  await plan.getByLabel("What is different").selectOption({ label: "Another therapist joins" });
  await plan.getByLabel("In your own words").fill("Mary, weekly");
  await plan.getByRole("button", { name: "Save the change" }).click();
  await expect(plan.getByRole("alert")).toContainText("“Mary” could be somebody’s name.");
  await noViolations(page);
  await plan.getByRole("checkbox", { name: "“Mary” is not a name here" }).check();
  await plan.getByRole("button", { name: "Save the change" }).click();
  await expect(plan.getByRole("listitem")).toContainText("Another therapist joins: Mary, weekly");
});
