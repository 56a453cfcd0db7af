import fc from "fast-check";
import { expect, test } from "vitest";
import { ownPath } from "~/accounts/own-path";

test.each(["/today", "/library?skill=empathy&x=1", "/practice/019aa#take-2", "/review/agreement"])("goes to %s", (to) => {
  expect(ownPath(to, "/today")).toBe(to);
});

test.each([
  null,
  undefined,
  "",
  "today",
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "/a\\b",
  "\\\\evil.example",
  "https://evil.example/",
  "http:evil.example",
  "javascript:alert(1)",
  "/\tevil.example",
  "/\n/evil.example",
  " /today",
  "/..//evil.example",
  "/.//evil.example",
  "/sign-in?to=/sign-in",
  "/sign-out",
])("does not go to %j", (to) => {
  expect(ownPath(to, "/otherwise")).toBe("/otherwise");
});

test("never leaves the site, whatever it is given", () => {
  const anything = fc.oneof(fc.string(), fc.string().map((text) => `/${text}`), fc.webUrl(), fc.string().map((text) => `//${text}`));
  fc.assert(
    fc.property(anything, (to) => {
      const path = ownPath(to, "/today");
      expect(new URL(path, "https://ours.example").origin).toBe("https://ours.example");
      expect(path.startsWith("/")).toBe(true);
    }),
    { numRuns: 500 },
  );
});
