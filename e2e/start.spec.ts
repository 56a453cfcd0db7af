import { expect, test } from "./setup/test";

test("a stranger is led to the sign-in page, which offers the four demo people", async ({ page }) => {
  await page.goto("/");
  await expect(page).toHaveURL(/\/sign-in$/);
  for (const name of ["Trainee", "Supervisor", "Clinician", "Programme lead"]) {
    await expect(page.getByRole("button", { name, exact: true })).toBeVisible();
  }
});

for (const person of ["Trainee", "Supervisor", "Clinician", "Programme lead"] as const) {
  test(`${person} lands on today's page by one press`, async ({ page }) => {
    await page.goto("/sign-in");
    await page.getByRole("button", { name: person, exact: true }).click();
    await page.waitForURL("**/today");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });
}

test("a page that does not exist says so and leads on", async ({ page, allowConsole }) => {
  allowConsole(/404/);
  const response = await page.goto("/nowhere");
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nothing here");
});

test("every page enforces its Content-Security-Policy", async ({ page, request, allowConsole }) => {
  allowConsole(/violates the following Content Security Policy/);
  const response = await request.get("/sign-in");
  const policy = response.headers()["content-security-policy"] ?? "";
  expect(policy).toMatch(/script-src 'self' 'nonce-[^']+'/);
  expect(policy).not.toContain("'unsafe-eval'");
  await page.goto("/sign-in");
  const blocked = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        document.addEventListener("securitypolicyviolation", (event) => resolve(event.effectiveDirective), { once: true });
        const script = document.createElement("script");
        script.textContent = "window.ran = true";
        document.body.append(script);
      }),
  ).catch(() => "");
  expect(blocked).toMatch(/script-src/);
  expect(await page.evaluate(() => "ran" in window)).toBe(false);
});

test("no page and no page's data stays in a cache, for the next person at a shared computer", async ({ page, signInAs }) => {
  await signInAs("Trainee");
  for (const address of ["/today", "/today.data", "/sign-in"]) {
    const response = await page.request.get(address);
    expect(response.headers()["cache-control"], address).toBe("no-store");
  }
});

test("whoever goes on while a page is still arriving gets there, and nothing is complained of", async ({ page, signInAs }) => {
  await signInAs("Supervisor");
  const network = await page.context().newCDPSession(page);
  const begun = page.waitForResponse(/library\.data/);
  await network.send("Network.emulateNetworkConditions", { offline: false, latency: 0, downloadThroughput: 1000, uploadThroughput: -1 });
  await page.getByRole("link", { name: "Library", exact: true }).first().click();
  await begun;
  await page.getByRole("link", { name: "Today", exact: true }).first().click();
  await network.send("Network.emulateNetworkConditions", { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
  await page.getByRole("link", { name: "Review", exact: true }).first().click();
  await expect(page).toHaveURL(/\/review$/);
});
