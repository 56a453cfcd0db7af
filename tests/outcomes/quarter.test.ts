import { expect, test } from "vitest";
import { finishedQuarters, quarterOf, daysIn } from "~/outcomes/quarter";

test("a quarter is told in UTC", () => {
  expect(quarterOf(new Date("2026-03-31T23:59:59Z"))).toBe("2026-Q1");
  expect(quarterOf(new Date("2026-04-01T00:00:00Z"))).toBe("2026-Q2");
});

test("the last eight that are over, the oldest first", () => {
  const over = finishedQuarters(new Date("2026-10-01T00:00:00Z"), 8);
  expect(over).toHaveLength(8);
  expect([over[0], over.at(-1)]).toEqual(["2024-Q4", "2026-Q3"]);
  expect(finishedQuarters(new Date("2026-09-30T23:59:59Z"), 8).at(-1)).toBe("2026-Q2");
  expect(finishedQuarters(new Date("2026-02-10T00:00:00Z"), 1)).toEqual(["2025-Q4"]);
});

test("one begins where the one before ended", () => {
  expect(daysIn("2026-Q3")).toEqual({ from: new Date("2026-07-01"), to: new Date("2026-10-01") });
  expect(daysIn("2026-Q1")).toEqual({ from: new Date("2026-01-01"), to: daysIn("2026-Q2").from });
  expect(daysIn("2025-Q4").to).toEqual(daysIn("2026-Q1").from);
});
