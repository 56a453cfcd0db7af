import { describe, expect, test } from "vitest";
import { absoluteLimitMs, closeSession, idleLimitMs, openSession, sessionRowIn, viewerFrom } from "~/accounts/lucia.server";
import { db } from "~/platform/db.server";
import { aProgramme, cookieOf } from "./world";

const cookieName = "bunting_session";
const ago = (ms: number) => new Date(Date.now() - ms);

async function aSession() {
  const { trainee } = await aProgramme();
  const setCookie = await openSession(trainee.personId, trainee.organisationId);
  const cookie = cookieOf(setCookie);
  const row = () => db().signInSession.findFirst({ where: { personId: trainee.personId } });
  return { trainee, setCookie, cookie, row };
}

describe("a session", () => {
  test("is kept as a hash that signs nobody in", async () => {
    const { trainee, cookie, row } = await aSession();
    const kept = await row();
    expect(kept?.id).toMatch(/^[0-9a-f]{64}$/);
    expect(cookie).not.toContain(kept?.id);
    expect((await viewerFrom(cookie)).viewer).toEqual(trainee);
    expect((await viewerFrom(`${cookieName}=${kept?.id}`)).viewer).toBeNull();
    expect(sessionRowIn(cookie)).toBe(kept?.id);
  });

  test("is in a cookie that scripts cannot read and other sites do not send", async () => {
    const { setCookie } = await aSession();
    expect(setCookie).toContain("HttpOnly");
    expect(setCookie).toContain("SameSite=Lax");
    expect(setCookie).toContain("Path=/");
  });

  test("ends when it was not used for the idle limit", async () => {
    const { cookie, row } = await aSession();
    await db().signInSession.updateMany({ where: { id: (await row())?.id ?? "" }, data: { expiresAt: ago(1) } });
    const { viewer, setCookie } = await viewerFrom(cookie);
    expect(viewer).toBeNull();
    expect(setCookie).toContain("Max-Age=0");
    expect(await row()).toBeNull();
  });

  test("moves its end on while it is used, but not with every request", async () => {
    const { cookie, row } = await aSession();
    expect((await viewerFrom(cookie)).setCookie).toBeNull();
    const used = Date.now() + idleLimitMs - 3_600_000;
    await db().signInSession.updateMany({ where: { id: (await row())?.id ?? "" }, data: { expiresAt: new Date(used) } });
    expect((await viewerFrom(cookie)).setCookie).toContain(cookie);
    expect((await row())?.expiresAt.getTime()).toBeGreaterThan(used + 3_000_000);
  });

  test("ends at the absolute limit however much it is used", async () => {
    const { cookie, row } = await aSession();
    const id = (await row())?.id ?? "";
    await db().signInSession.update({ where: { id }, data: { createdAt: ago(absoluteLimitMs - 60_000) } });
    expect((await viewerFrom(cookie)).viewer).not.toBeNull();
    await db().signInSession.update({ where: { id }, data: { createdAt: ago(absoluteLimitMs + 1) } });
    expect((await viewerFrom(cookie)).viewer).toBeNull();
  });

  test("ends by signing out", async () => {
    const { cookie, row } = await aSession();
    expect(await closeSession(cookie)).toContain("Max-Age=0");
    expect(await row()).toBeNull();
    expect((await viewerFrom(cookie)).viewer).toBeNull();
  });

  test("is nobody's once its person has left the organisation", async () => {
    const { trainee, cookie } = await aSession();
    await db().member.updateMany({ where: { personId: trainee.personId }, data: { leftAt: new Date() } });
    expect((await viewerFrom(cookie)).viewer).toBeNull();
  });

  test.each([null, undefined, "", "other=1", `${cookieName}=`, `${cookieName}=guessed`])("is not in the cookie %j", async (cookie) => {
    expect((await viewerFrom(cookie)).viewer).toBeNull();
  });
});
