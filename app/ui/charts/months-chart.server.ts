import * as Plot from "@observablehq/plot";
import { asPicture, emptyDocument } from "./picture.server";

/** Counts of one kind, one a month; each row has its own name and stands on its own line. */
type Row = { label: string; values: number[]; look: "solid" | "outline" };

export type MonthsChart = {
  /** Unique on the page. */
  id: string;
  title: string;
  description: string;
  /** One name a month, for a wide page and for a phone. */
  months: { long: string; short: string }[];
  /** All rows have one scale. */
  rows: Row[];
};

const sizes = { wide: { width: 660, font: 13 }, narrow: { width: 342, font: 12 } };
const rowHeight = 80;

/** Rows of months for a wide page and for a phone; several such charts of the same months stand aligned. Every bar carries its number, so there is no axis of values. */
export function monthsChart(chart: MonthsChart): { wide: string; narrow: string } {
  return { wide: draw(chart, "wide"), narrow: draw(chart, "narrow") };
}

function draw(chart: MonthsChart, name: keyof typeof sizes): string {
  const { width, font } = sizes[name];
  const { months, rows } = chart;
  const bars = rows.flatMap(({ label, values, look }) => values.map((value, month) => ({ row: label, month, value, look })));
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const told = bars.filter(({ value }) => value > 0);
  const svg = Plot.plot({
    document: emptyDocument(),
    width,
    height: rows.length * rowHeight + 26,
    marginLeft: 1,
    marginRight: 1,
    marginTop: 0,
    marginBottom: 26,
    x: { type: "band", domain: months.map((_, month) => month), padding: 0.35, label: null, tickSize: 0, tickFormat: (month: number) => (name === "wide" ? months[month]?.long : months[month]?.short) ?? "" },
    // Room above the tallest bar for its number and the row's name.
    y: { domain: [0, most * 2.1], axis: null },
    fy: { domain: rows.map(({ label }) => label), axis: null, padding: 0.14 },
    marks: [
      Plot.barY(told.filter(({ look }) => look === "solid"), { x: "month", fy: "row", y: "value", fill: "var(--pine)" }),
      Plot.barY(told.filter(({ look }) => look === "outline"), { x: "month", fy: "row", y: "value", fill: "var(--paper)", stroke: "var(--pine)", strokeWidth: 1.5, insetTop: 0.75 }),
      Plot.ruleY([0], { stroke: "var(--edge)" }),
      Plot.text(told, { x: "month", fy: "row", y: "value", text: ({ value }: { value: number }) => String(value), dy: -9, fill: "var(--ink)", fontSize: font - 1 }),
      Plot.text(rows, { fy: "label", text: "label", frameAnchor: "top-left", dy: 2, fill: "var(--ink)", fontWeight: 600, fontSize: font }),
    ],
  });
  return asPicture(svg, chart, name, font);
}
