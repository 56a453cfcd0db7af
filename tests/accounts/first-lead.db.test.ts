import { beforeEach, describe, expect, test } from "vitest";
import { becomeFirstLead, firstLeadLink } from "~/accounts/first-lead.server";
import { viewerFrom } from "~/accounts/lucia.server";
import { db } from "~/platform/db.server";
import { cookieOf } from "./world";

const wanted = { organisation: "A new clinic", name: "Lea", email: "lea@example.org", password: "ten green bottles" };

async function link(): Promise<string> {
  const printed = await firstLeadLink();
  return /\/first-lead\/([\w-]+)$/.exec(printed ?? "")?.[1] ?? "";
}

beforeEach(async () => {
  await db().organisation.deleteMany();
  await db().person.deleteMany();
});

describe("the first start's link", () => {
  test("makes the organisation and its programme lead, once", async () => {
    const token = await link();
    const made = await becomeFirstLead(token, wanted);
    if (!made.ok) throw new Error(made.problem);
    const { viewer } = await viewerFrom(cookieOf(made.value.setCookie));
    expect(viewer).toMatchObject({ name: "Lea", email: "lea@example.org", roles: ["programme_lead"] });
    expect((await becomeFirstLead(token, { ...wanted, email: "eve@example.org" })).ok).toBe(false);
    expect(await firstLeadLink()).toBeNull();
  });

  test("makes one organisation, also when two links are used at the same moment", async () => {
    const tokens = [await link(), await link()];
    const both = await Promise.all(tokens.map((token, n) => becomeFirstLead(token, { ...wanted, email: `lea${n}@example.org` })));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db().organisation.count()).toBe(1);
    expect(await db().person.count()).toBe(1);
  });

  test("works for three days", async () => {
    const token = await link();
    await db().firstLeadLink.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } });
    expect((await becomeFirstLead(token, wanted)).ok).toBe(false);
    expect((await becomeFirstLead("guessed", wanted)).ok).toBe(false);
    expect(await db().organisation.count()).toBe(0);
  });
});
