import { expect, test } from "./setup/test";

const run = String(Date.now() % 1_000_000);
const clients = 3_000;
const sessions = 20;

function file() {
  const lines = ["client,session,phq9"];
  for (let number = 0; number < clients; number += 1) {
    for (let session = 1; session <= sessions; session += 1) lines.push(`long-${run}-${number},${session},${(number * 7 + session * 3) % 28}`);
  }
  return { name: `long-${run}.csv`, mimeType: "text/csv", buffer: Buffer.from(`${lines.join("\n")}\n`) };
}

test("a file of 60,000 rows says how far it has come while it is read and imported", async ({ page, signInAs }) => {
  await signInAs("Clinician");
  await page.goto("/outcomes/import");
  await page.getByLabel("File with scores").setInputFiles(file());
  const asked = page.waitForResponse(/\/outcomes\/import\/progress\?key=/);
  await page.getByRole("button", { name: "Read the file" }).click();
  await expect(page.getByRole("progressbar", { name: "How far it has come" })).toBeVisible();
  expect((await asked).headers()["cache-control"]).toBe("no-store");
  await expect(page.getByText(/MB of the file are here|rows are looked through|of 60,000 is read/)).toBeVisible();
  await page.waitForURL(/\/outcomes\/import\/[0-9a-f-]{36}/);

  await page.getByRole("radio", { name: "None yet" }).check();
  await page.getByRole("button", { name: /^Check/ }).click();
  await expect(page.locator("#result")).toContainText("60,000 scores of 3,000 clients will come in", { timeout: 60_000 });
  const told = page.waitForResponse(/\/outcomes\/import\/[0-9a-f-]{36}\/progress/);
  await page.getByRole("button", { name: "Import outcomes", exact: true }).click();
  await expect(page.getByRole("progressbar", { name: "How far it has come" })).toBeVisible();
  expect(((await (await told).json()) as { state: string } | null)?.state ?? "going").toBe("going");
  await expect(page.getByRole("status").filter({ hasText: "60,000 scores of 3,000 clients are in." })).toBeVisible({ timeout: 60_000 });
  await page.getByRole("link", { name: "Undo this import" }).click();
  await page.getByRole("button", { name: "Undo this import" }).click();
  await expect(page.getByText(/(nothing of it is|its scores are not) here any more/)).toBeVisible({ timeout: 60_000 });
});
