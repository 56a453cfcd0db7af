import { expect, test } from "vitest";
import { type Kept, seal, unseal } from "~/outcomes/administer/kept.server";

const code = { code: "abcdefghijklmnopqrstuvwxyz", id: "019aa000-0000-7000-8000-000000000001" };
const now = Date.UTC(2026, 10, 22, 12);
const minute = 60_000;
const form: Kept = { of: "form", why: "incomplete", given: { "m1-1": 2, "m1-9": 3 } };

test("what a page hands on is read by whoever holds the code, however it was typed, and stands nowhere in the address", () => {
  const sealed = seal(code, form, now);
  expect(sealed).toMatch(/^[\w-]+$/);
  expect(Buffer.from(sealed, "base64url").toString("latin1")).not.toContain("m1-9");
  expect(seal(code, form, now)).not.toBe(sealed);
  expect(unseal({ ...code, code: code.code.toUpperCase() }, sealed, now)).toEqual(form);
});

test("another form's, one that was changed, half of one, none and one without a code are nothing", () => {
  const sealed = seal(code, form, now);
  const bytes = Buffer.from(sealed, "base64url");
  bytes[bytes.length - 1]! ^= 1;
  for (const text of [bytes.toString("base64url"), sealed.slice(0, 30), sealed.slice(0, 10), "", "%%%", undefined]) expect(unseal(code, text, now)).toBeNull();
  expect(unseal({ ...code, code: code.code.replace("a", "b") }, sealed, now)).toBeNull();
  expect(unseal({ ...code, id: code.id.replace("1", "2") }, sealed, now), "the code alone does not open it").toBeNull();
  expect(unseal(null, sealed, now)).toBeNull();
});

test("after a while it is over: what was said about risk sooner than a form that is not complete", () => {
  const [sealedForm, sent] = [seal(code, form, now), seal(code, { of: "sent" }, now)];
  expect([unseal(code, sealedForm, now + 29 * minute), unseal(code, sealedForm, now + 31 * minute)]).toEqual([form, null]);
  expect([unseal(code, sent, now + 14 * minute), unseal(code, sent, now + 16 * minute)]).toEqual([{ of: "sent" }, null]);
});
