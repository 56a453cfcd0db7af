import { test as base, expect } from "@playwright/test";

export { expect } from "@playwright/test";

export type DemoPerson = "Trainee" | "Supervisor" | "Clinician" | "Programme lead";

const roleOf: Record<DemoPerson, string> = { Trainee: "trainee", Supervisor: "supervisor", Clinician: "clinician", "Programme lead": "programme_lead" };

type Fixtures = {
  /** Signs this page's browser in as one of the demo people, by what their button sends; ends on /today. */
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
      const answer = await page.request.post("/sign-in", { form: { role: roleOf[person] }, headers: { origin: new URL(process.env.E2E_URL ?? "").origin }, maxRedirects: 0 });
      expect(answer.status()).toBe(302);
      await page.goto("/today");
    });
  },
});
