import { describe, expect, it } from "vitest";
import { weekOf } from "~/practice/week";

describe("the week of a moment", () => {
  it("runs from Monday to Monday where the reader lives", () => {
    expect(weekOf(new Date("2026-11-22T23:30:00Z"), "Europe/London")).toEqual({ from: new Date("2026-11-16T00:00:00Z"), to: new Date("2026-11-23T00:00:00Z") });
    // The same moment is a Monday morning in Auckland, 13 hours ahead.
    expect(weekOf(new Date("2026-11-22T23:30:00Z"), "Pacific/Auckland")).toEqual({ from: new Date("2026-11-22T11:00:00Z"), to: new Date("2026-11-29T11:00:00Z") });
  });

  it("is an hour longer where clocks go back", () => {
    expect(weekOf(new Date("2026-10-24T12:00:00Z"), "Europe/Paris")).toEqual({ from: new Date("2026-10-18T22:00:00Z"), to: new Date("2026-10-25T23:00:00Z") });
  });
});
