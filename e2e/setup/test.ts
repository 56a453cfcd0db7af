import { test as base, expect } from "@playwright/test";

export { expect } from "@playwright/test";

export type DemoPerson = "Trainee" | "Supervisor" | "Clinician" | "Programme lead";

type Fixtures = {
  /** Signs this page's browser in as one of the demo people; ends on /today. */
  signInAs: (person: DemoPerson) => Promise<void>;
  /** What the browser may complain of in this test, such as a page that is meant to be missing. */
  allowConsole: (pattern: RegExp) => void;
  /** Fails the test on every complaint that was not allowed. */
  quietConsole: void;
  allowed: RegExp[];
};

export const test = base.extend<Fixtures>({
  allowed: async ({}, use) => use([]),

  allowConsole: async ({ allowed }, use) => use((pattern) => void allowed.push(pattern)),

  quietConsole: [
    async ({ context, allowed }, use) => {
      const complaints: string[] = [];
      context.on("console", (message) => {
        if (message.type() === "error") complaints.push(`${message.text()} (${message.location().url})`);
      });
      context.on("weberror", (error) => complaints.push(error.error().message));
      await use();
      const unexpected = complaints.filter((complaint) => !allowed.some((pattern) => pattern.test(complaint)));
      expect(unexpected, "what the browser complained of").toEqual([]);
    },
    { auto: true },
  ],

  signInAs: async ({ page }, use) => {
    await use(async (person) => {
      await page.goto("/sign-in");
      await page.getByRole("button", { name: person, exact: true }).click();
      await page.waitForURL("**/today");
    });
  },
});
