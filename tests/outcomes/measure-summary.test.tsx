import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { MeasureSummary } from "~/outcomes/components/measure-summary";
import type { Summary } from "~/outcomes/period-rules";
import { ReaderContext } from "~/ui/reader";

const summary: Summary = {
  ...{ measureId: "m", short: "PHQ-9", name: "PHQ-9", criterion: "", primary: 12, beside: [], higherIsBetter: false, closed: 12, both: 12 },
  ...{ withoutEnd: 0, withoutStart: 0, counts: { recovered: 6, improved: 2, unchanged: 3, deteriorated: 1 }, unclassified: 0, startedFunctional: 0, withoutRoom: 0 },
  ...{ meanFirst: 17, meanEnd: 11.08, shares: null, withoutEndShare: null, effect: { d: 1.3, variance: 0.1, g: 1.2, lower: 0.5, upper: 1.9 } },
};

test("both means have the same decimals, as the reader writes them", () => {
  const said = (locale: string) =>
    renderToStaticMarkup(
      <ReaderContext.Provider value={{ locale, timeZone: "UTC", now: "2026-03-02T12:00:00Z", seed: "" }}>
        <MeasureSummary summary={summary} />
      </ReaderContext.Provider>,
    );
  expect(said("en-GB")).toContain("The mean went from 17.0 to 11.1");
  expect(said("de-DE")).toContain("The mean went from 17,0 to 11,1");
});
