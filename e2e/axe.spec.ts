import type { Page } from "@playwright/test";
import { standsWell } from "./setup/stands-well";
import { type DemoPerson, expect, test } from "./setup/test";

/** Every page of the site map, as each demo person meets it. */
const everyone = ["/today", "/practice", "/practice/set-up", "/library", "/library?level=3&new=1", "/library/studio", "/library/studio/import", "/settings", "/settings/recordings", "/review", "/review/agreement", "/review/assign", "/programme", "/progress", "/progress/plan", "/progress/ledger", "/outcomes", "/outcomes/import", "/outcomes/measures", "/outcomes/results", "/outcomes/today", "/outcomes/episodes/new", "/outcomes/review", "/outcomes/risk", "/programme/outcomes"];
const signedOut = ["/sign-in", "/forgot-password", "/reset-password/unknown", "/invitation/unknown", "/first-lead/unknown", "/dev/gallery", "/dev/mailbox"];
/** Pages about one thing are reached by the first link to one. */
const reached = [/^\/library\/(?!studio$)[^/]+$/, /^\/library\/conversations\/[^/]+$/, /^\/library\/conversations\/[^/]+\/record$/, /^\/library\/assessments\/[^/]+$/, /^\/practice\/conversations\/[^/]+$/, /^\/library\/skills\/[^/]+$/, /^\/library\/[^/]+\/record$/, /^\/library\/[^/]+\/record\/all$/, /^\/practice\/[0-9a-f-]{36}$/, /^\/review\/[0-9a-f-]{36}$/, /^\/programme\/people\/[^/]+$/, /^\/progress\/plans\/[^/]+$/, /^\/outcomes\/episodes\/[^/]+$/, /^\/outcomes\/caseloads\/[^/]+$/, /^\/outcomes\/caseloads\/[^/]+\/(results|review)$/, /^\/outcomes\/episodes\/[^/]+\/care$/, /^\/outcomes\/episodes\/[^/]+\/measure$/, /^\/outcomes\/risk\/[^/]+$/, /^\/outcomes\/import\/[^/]+$/];

const people: DemoPerson[] = ["Trainee", "Supervisor", "Clinician", "Programme lead"];
for (const person of people) {
  test(`axe finds nothing on any page of the ${person.toLowerCase()}`, async ({ page, signInAs, allowConsole }) => {
    test.setTimeout(600_000);
    // Pages of other roles answer 403, and a browser mentions that.
    allowConsole(/status of 40[034]/);
    await signInAs(person);
    const found = new Map<string, string>();
    for (const path of person === "Supervisor" ? [...everyone, "/dev/gallery"] : everyone) await inspect(page, path, found);
    // A page about one thing may itself lead to the next, such as a vignette to its recording page.
    for (const pattern of reached) {
      const path = [...found.values()].find((link) => pattern.test(link));
      if (path) await inspect(page, path, found);
    }
  });
}

test("axe finds nothing on an import that is in, before it is undone and after", async ({ page, signInAs }) => {
  await signInAs("Clinician");
  await page.goto("/outcomes/import");
  const client = `axe-${Date.now() % 1_000_000}`;
  await page.getByLabel("File with scores").setInputFiles({ name: "axe.csv", mimeType: "text/csv", buffer: Buffer.from(`client,session,phq9\n${client},1,12\n`) });
  await page.getByRole("button", { name: "Read the file" }).click();
  await page.getByRole("radio", { name: "None yet" }).check();
  await page.getByRole("button", { name: /^Check/ }).click();
  await page.getByRole("button", { name: "Import outcomes", exact: true }).click();
  await expect(page.getByText("1 score of 1 client is in.")).toBeVisible();
  const { pathname } = new URL(page.url());
  await inspect(page, pathname, new Map());
  await inspect(page, `${pathname}/undo`, new Map());
  await page.getByRole("button", { name: "Undo this import" }).click();
  await expect(page.getByText("nothing of it is here any more")).toBeVisible();
  await inspect(page, `${pathname}/undo`, new Map());
});

test("axe finds nothing on the pages that need no sign-in", async ({ page, allowConsole }) => {
  test.setTimeout(300_000);
  allowConsole(/status of 40[034]/);
  for (const path of [...signedOut, "/no-such-page"]) await inspect(page, path, new Map());
});

const refusal = "what a page of other roles says";

/** Pages that say the same to several people, who each have looked at what stands around it elsewhere. */
const lookedAt = new Set<string>();

/** Visits a page and looks at it in both ways; keeps the links that it leads to. What refuses somebody is one page, looked at once. */
async function inspect(page: Page, path: string, links: Map<string, string>) {
  const answer = await page.goto(path);
  if (answer?.status() === 403) {
    if (links.has(refusal)) return;
    links.set(refusal, refusal);
  }
  await expect(page.getByRole("heading", { level: 1 }), `${path} has one heading that names it`).toHaveCount(1);
  for (const href of await page.locator("a[href^='/']").evaluateAll((all) => all.map((each) => (each as HTMLAnchorElement).pathname))) {
    links.set(href, href);
  }
  const said = `${path} ${await page.locator("main").innerHTML()}`;
  if (lookedAt.has(said)) return;
  lookedAt.add(said);
  await standsWell(page, path);
}
