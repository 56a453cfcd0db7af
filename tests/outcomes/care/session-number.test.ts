import { expect, test } from "vitest";
import { sessionNumberFor } from "~/outcomes/care/session-number";

const scored = (all: Record<number, string | null>) => Object.entries(all).map(([position, day]) => ({ position: Number(position), day }));

test("a day that has scores is that session", () => {
  expect(sessionNumberFor({ sessions: 3, heldDays: [], scored: scored({ 2: "2026-03-03", 3: "2026-03-10" }) }, "2026-03-03")).toBe(2);
});

test("a later day is the next session, counting those without a score", () => {
  const before = scored({ 1: "2026-03-03", 2: "2026-03-10" });
  expect(sessionNumberFor({ sessions: 2, heldDays: [], scored: before }, "2026-03-17")).toBe(3);
  expect(sessionNumberFor({ sessions: 4, heldDays: [], scored: before }, "2026-03-31"), "two more were held").toBe(5);
  expect(sessionNumberFor({ sessions: 4, heldDays: ["2026-03-31"], scored: before }, "2026-03-31"), "this one is counted already").toBe(4);
  expect(sessionNumberFor({ sessions: null, heldDays: [], scored: scored({ 1: null, 6: null }) }, "2026-03-31"), "days are not known").toBe(7);
  expect(sessionNumberFor({ sessions: null, heldDays: [], scored: [] }, "2026-03-31")).toBe(1);
});

test("a day between two sessions gets what is free between them, or nothing", () => {
  const gap = { sessions: 5, heldDays: [], scored: scored({ 2: "2026-03-03", 5: "2026-03-24" }) };
  expect(sessionNumberFor(gap, "2026-03-10")).toBe(3);
  const full = { sessions: 3, heldDays: [], scored: scored({ 2: "2026-03-03", 3: "2026-03-10" }) };
  expect(sessionNumberFor(full, "2026-03-06")).toBeNull();
  expect(sessionNumberFor({ ...full, scored: scored({ 1: "2026-03-03" }) }, "2026-02-24"), "before the first").toBeNull();
});
