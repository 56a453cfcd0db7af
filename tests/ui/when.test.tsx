import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { durationInWords, minutesAndSeconds } from "~/ui/duration";
import { type Reader, ReaderContext } from "~/ui/reader";
import { When, type WhenStyle } from "~/ui/when";

const reader: Reader = { locale: "en-GB", timeZone: "UTC", now: "2026-03-02T12:00:00Z", seed: "" };

const said = (at: Date | string, style: WhenStyle, as: Partial<Reader> = {}) =>
  renderToStaticMarkup(
    <ReaderContext.Provider value={{ ...reader, ...as }}>
      <When at={at} style={style} />
    </ReaderContext.Provider>,
  ).replace(/<[^>]+>/g, "");

test("a moment is written in the reader's language and time zone", () => {
  const at = "2026-03-02T23:30:00Z";
  expect(said(at, "datetime")).toBe("2 Mar 2026, 23:30");
  expect(said(at, "datetime", { timeZone: "Europe/Berlin" })).toBe("3 Mar 2026, 00:30");
  expect(said(at, "day", { locale: "de", timeZone: "Europe/Berlin" })).toBe("Dienstag, 3. März");
});

test("a calendar day stays that day everywhere", () => {
  for (const timeZone of ["Pacific/Auckland", "America/Los_Angeles"]) expect(said("2026-03-02", "date", { timeZone })).toBe("2 Mar 2026");
});

test("what is near is told by its distance, what is far by its date", () => {
  expect(said("2026-03-02T11:20:00Z", "ago")).toBe("40 minutes ago");
  expect(said("2026-02-28T11:00:00Z", "ago")).toBe("2 days ago");
  expect(said("2026-01-02T12:00:00Z", "ago")).toBe("2 Jan 2026");
});

test("a length is written in minutes and seconds, and read out in words", () => {
  expect(minutesAndSeconds(247_400)).toBe("4:07");
  expect(durationInWords(61_000)).toBe("1 minute 1 second");
  expect(durationInWords(0)).toBe("0 seconds");
});
