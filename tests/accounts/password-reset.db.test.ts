import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openSession, viewerFrom } from "~/accounts/lucia.server";
import { mailPasswordReset, requestPasswordReset } from "~/accounts/request-password-reset.server";
import { resetPassword } from "~/accounts/reset-password.server";
import { action as forgotAction } from "~/accounts/routes/forgot-password";
import { action as resetAction } from "~/accounts/routes/reset-password";
import { signIn } from "~/accounts/sign-in.server";
import { db } from "~/platform/db.server";
import { fixDemoMode } from "~/platform/demo-mode.server";
import { aProgramme, asked, cookieOf, formRequest, givePassword, mailedToken, mailsTo, responseOf } from "./world";

const password = "before it was forgotten";
const fresh = "after it was forgotten";
const address = "192.0.2.1";

beforeAll(() => fixDemoMode());
beforeEach(() => db().rateLimit.deleteMany());

async function forgetful() {
  const { trainee } = await aProgramme();
  await givePassword(trainee, password);
  await mailPasswordReset(trainee.email);
  return { trainee, token: await mailedToken(trainee.email) };
}

describe("a password reset", () => {
  test("sets the password and ends every session", async () => {
    const { trainee, token } = await forgetful();
    const cookies = await Promise.all([1, 2].map(() => openSession(trainee.personId, trainee.organisationId)));
    expect((await resetPassword(token, fresh)).ok).toBe(true);
    for (const cookie of cookies) expect((await viewerFrom(cookieOf(cookie))).viewer).toBeNull();
    expect((await signIn({ email: trainee.email, password, address })).ok).toBe(false);
    expect((await signIn({ email: trainee.email, password: fresh, address })).ok).toBe(true);
  });

  test("works once, also when clicked twice at the same moment", async () => {
    const { token } = await forgetful();
    const both = await Promise.all([resetPassword(token, fresh), resetPassword(token, fresh)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await resetPassword(token, "once more, please")).ok).toBe(false);
  });

  test("uses up the other links that were asked for", async () => {
    const { trainee, token } = await forgetful();
    await mailPasswordReset(trainee.email);
    const later = await mailedToken(trainee.email);
    expect((await resetPassword(later, fresh)).ok).toBe(true);
    expect((await resetPassword(token, "an older link")).ok).toBe(false);
  });

  test("does not work after an hour", async () => {
    const { trainee, token } = await forgetful();
    const [row] = await db().passwordReset.findMany({ where: { personId: trainee.personId } });
    const open = (row?.expiresAt.getTime() ?? 0) - Date.now();
    expect(open).toBeGreaterThan(59 * 60_000);
    expect(open).toBeLessThanOrEqual(60 * 60_000);
    await db().passwordReset.updateMany({ where: { personId: trainee.personId }, data: { expiresAt: new Date(Date.now() - 1) } });
    expect((await resetPassword(token, fresh)).ok).toBe(false);
    expect((await signIn({ email: trainee.email, password, address })).ok).toBe(true);
  });

  test("keeps only the hash of its link", async () => {
    const { trainee, token } = await forgetful();
    const rows = await db().passwordReset.findMany({ where: { personId: trainee.personId } });
    expect(rows.map(({ tokenHash }) => tokenHash)).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test("is not mailed to strangers or to those who have left", async () => {
    const { trainee } = await aProgramme();
    await db().member.updateMany({ where: { personId: trainee.personId }, data: { leftAt: new Date() } });
    await mailPasswordReset("nobody@example.org");
    await mailPasswordReset(trainee.email);
    expect(await mailsTo("nobody@example.org")).toEqual([]);
    expect(await mailsTo(trainee.email)).toEqual([]);
  });

  test("is limited for one account from one address, and a stranger keeps nobody from it", async () => {
    const email = "often@example.org";
    const ask = async (from: string) => (await requestPasswordReset({ email, address: from })).ok;
    for (let n = 0; n < 5; n += 1) expect(await ask("203.0.113.1")).toBe(true);
    for (let n = 0; n < 30; n += 1) expect(await ask("203.0.113.1")).toBe(false);
    expect(await ask("203.0.113.2")).toBe(true);
  });

  test("is limited for one account over all addresses, but for those where its person has signed in lately", async () => {
    const { trainee } = await aProgramme();
    await givePassword(trainee, password);
    expect((await signIn({ email: trainee.email, password, address })).ok).toBe(true);
    const ask = async (from: string) => (await requestPasswordReset({ email: trainee.email, address: from })).ok;
    for (let n = 0; n < 20; n += 1) expect(await ask(`203.0.113.${n}`)).toBe(true);
    expect(await ask("203.0.113.99")).toBe(false);
    expect(await ask(address)).toBe(true);
  });

  test("is limited for one address, whatever accounts it names", async () => {
    const ask = async (n: number) => (await requestPasswordReset({ email: `guess${n}@example.org`, address })).ok;
    for (let n = 0; n < 20; n += 1) expect(await ask(n)).toBe(true);
    expect(await ask(20)).toBe(false);
  });
});

describe("the pages of a password reset", () => {
  test("answer alike for an account and for a stranger", async () => {
    const { trainee } = await aProgramme();
    const ask = (email: string) => forgotAction(asked(null, formRequest("/forgot-password", { email })));
    const [known, unknown] = [await ask(trainee.email), await ask("stranger@example.org")];
    expect(JSON.stringify(known)).toBe(JSON.stringify(unknown));
    await expect.poll(() => mailsTo(trainee.email)).toHaveLength(1);
  });

  test("answer alike when it was asked too often", async () => {
    const { trainee } = await aProgramme();
    const answers = [];
    for (const email of [trainee.email, "stranger@example.org"]) {
      for (let n = 0; n < 5; n += 1) await requestPasswordReset({ email, address: "192.0.2.7" });
      const answer = await forgotAction(asked(null, formRequest("/forgot-password", { email })));
      answers.push(JSON.stringify(answer).replaceAll(email, "the address"));
    }
    expect(answers[0]).toContain("too often");
    expect(answers[1]).toBe(answers[0]);
  });

  test.each(["", "too short"])("refuse the password %j and keep the link", async (weak) => {
    const { token } = await forgetful();
    expect(await resetAction(asked(null, formRequest("/", { password: weak }), { token }))).toMatchObject({ init: { status: 400 } });
    expect((await responseOf(resetAction(asked(null, formRequest("/", { password: fresh }), { token })))).headers.get("location")).toContain("/sign-in");
  });
});
