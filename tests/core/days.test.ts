import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asDate, dayOf, fromDate, isDay, mondayOf, monthsUntil, plusDays } from "~/core/days";

describe("calendar days", () => {
  test("are those of the reader's clocks", () => {
    const late = new Date("2026-11-30T23:30:00Z");
    expect([dayOf(late, "UTC"), dayOf(late, "Pacific/Auckland"), dayOf(late, "America/New_York")]).toEqual(["2026-11-30", "2026-12-01", "2026-11-30"]);
  });

  test("are told from what the calendar does not have", () => {
    expect(["2026-02-28", "2028-02-29"].map(isDay)).toEqual([true, true]);
    expect(["2026-02-29", "2026-13-01", "26-01-01", "2026-1-1", "", "2026-01-01T00:00"].map(isDay)).toEqual([false, false, false, false, false, false]);
  });

  test("go on over months and years", () => {
    expect([plusDays("2026-12-31", 1), plusDays("2028-03-01", -1), mondayOf("2026-11-22"), mondayOf("2026-11-23")]).toEqual(["2027-01-01", "2028-02-29", "2026-11-16", "2026-11-23"]);
    expect(monthsUntil("2026-01-31", 3)).toEqual(["2025-11", "2025-12", "2026-01"]);
  });

  test("come back as they went to the database, and so many days forth and back is the same day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: -800, max: 800 }), (since, days) => {
        const day = plusDays("1990-01-01", since);
        expect(fromDate(asDate(day))).toBe(day);
        expect(plusDays(plusDays(day, days), -days)).toBe(day);
      }),
    );
  });
});
