import { randomUUID } from "node:crypto";
import { expect, test, vi } from "vitest";

// Read when app/platform/env.server.ts is first imported; hence the imports inside the tests.
vi.stubEnv("PUBLIC_URL", "https://bunting.example.org");

test("a deployment on https sends its cookie over https alone", async () => {
  const { openSession } = await import("~/accounts/index.server");
  const { aProgramme } = await import("./world");
  const { lead } = await aProgramme();
  expect(await openSession(lead.personId, lead.organisationId)).toContain("Secure");
});

test("a deployment without a mail server says so, and leaves nothing half done", async () => {
  const { invite } = await import("~/accounts/invite.server");
  const { requestPasswordReset } = await import("~/accounts/request-password-reset.server");
  const { sendMail } = await import("~/platform/mail.server");
  const { fixDemoMode } = await import("~/platform/demo-mode.server");
  const { db } = await import("~/platform/db.server");
  const { aProgramme } = await import("./world");
  const { lead } = await aProgramme();
  fixDemoMode();
  const notSetUp = { ok: false, problem: "Mail is not set up on this server. Ask whoever runs it to set SMTP_URL." };
  expect(await invite(lead, { key: randomUUID(), email: "noor@example.org", name: "Noor", roles: ["trainee"] })).toEqual(notSetUp);
  expect(await requestPasswordReset({ email: lead.email, address: "192.0.2.1" })).toEqual(notSetUp);
  await expect(sendMail({ to: lead.email, subject: "Hello", text: "Hello" })).rejects.toThrow("SMTP_URL");
  expect([await db().invitation.count(), await db().localMail.count()]).toEqual([0, 0]);
});

test("the first start's link leads to the public address", async () => {
  const { firstLeadLink } = await import("~/accounts/index.server");
  const { db } = await import("~/platform/db.server");
  await db().organisation.deleteMany();
  expect(await firstLeadLink()).toMatch(/^https:\/\/bunting\.example\.org\/first-lead\/[\w-]{40,}$/);
});
