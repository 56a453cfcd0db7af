import { asDate } from "~/core/days";
import { monthsChart } from "~/ui/charts/months-chart.server";
import type { Month } from "./months";

/** The months' minutes, and beside them the same months' cases where somebody brings any. */
export function monthCharts(months: Month[], { locale, withCases }: { locale: string; withCases: boolean }) {
  const named = (style: "short" | "narrow") => new Intl.DateTimeFormat(locale, { month: style, timeZone: "UTC" });
  const [long, short] = [named("short"), named("narrow")];
  const names = months.map(({ month }) => ({ long: long.format(asDate(`${month}-01`)), short: short.format(asDate(`${month}-01`)) }));
  const readings = months.map(({ minutes }) => minutes.reading);
  const practice = monthsChart({
    id: "practised-minutes",
    title: "Practised minutes by month",
    description: "Verified minutes, minutes that were noted, and reading where there was any, each on its own line. The table below has the same numbers.",
    months: names,
    rows: [
      { label: "Verified here", values: months.map(({ minutes }) => Math.round(minutes.verifiedMs / 60_000)), look: "solid" },
      { label: "Noted by you", values: months.map(({ minutes }) => minutes.claimed), look: "outline" },
      ...(readings.some((minutes) => minutes > 0) ? [{ label: "Reading, counted apart", values: readings, look: "outline" as const }] : []),
    ],
  });
  if (!withCases) return { practice, cases: null };
  const cases = monthsChart({
    id: "closed-cases",
    title: "Closed cases by month",
    description: "How many cases were closed, how many of them have a first and a last score, and how many of those recovered or improved reliably. The table below has the same numbers.",
    months: names,
    rows: [
      { label: "Closed", values: months.map(({ closed }) => closed), look: "outline" },
      { label: "With a first and a last score", values: months.map(({ scored }) => scored), look: "outline" },
      { label: "Of these, recovered or improved", values: months.map(({ improved }) => improved), look: "solid" },
    ],
  });
  return { practice, cases };
}
