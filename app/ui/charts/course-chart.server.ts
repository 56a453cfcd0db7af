import * as Plot from "@observablehq/plot";
import { asPicture, emptyDocument } from "./picture.server";

/** One value at its place on the way from left to right. */
type Point = { at: number; value: number };

/** A chart of one course. Places and values are plain numbers; every label is in the reader's words. */
export type CourseChart = {
  /** Unique on the page. */
  id: string;
  /** "tall" for what matters most on the page. */
  shape: "tall" | "low";
  title: string;
  description: string;
  points: Point[];
  /** What came afterwards, set apart; null where nothing did. */
  later: { from: number; label: string; points: Point[] } | null;
  /** In order; those that would overlap are left out. */
  ticks: { at: number; label: string }[];
  range: [number, number];
  /** Quiet stripes from the least to the greatest value. */
  stripes: { from: number; to: number; label: string }[];
  line: { at: number; label: string } | null;
  /** Limits, each with its label on the side that it opens to. */
  limits: { at: number; label: string; opens: "up" | "down" }[];
  number: (value: number) => string;
};

const sizes = {
  wide: { width: 660, heights: { tall: 300, low: 210 }, font: 13 },
  narrow: { width: 342, heights: { tall: 250, low: 190 }, font: 12 },
};

const margins = { top: 18, bottom: 30, left: 30 };

/** The same chart for a wide page and for a phone, as SVG that needs no script. Colours are the page's own. */
export function courseChart(chart: CourseChart): { wide: string; narrow: string } {
  return { wide: draw(chart, "wide"), narrow: draw(chart, "narrow") };
}

function draw(chart: CourseChart, name: keyof typeof sizes): string {
  const { width, heights, font } = sizes[name];
  const height = heights[chart.shape];
  const document = emptyDocument();
  const perLetter = font * 0.56;
  const beside = chart.stripes.length > 0 ? chart.stripes : chart.line ? [chart.line] : [];
  const marginRight = 14 + perLetter * Math.max(0, ...beside.map(({ label }) => label.length));
  const [from, to] = extent(chart);
  const apart = (to - from) / (width - margins.left - marginRight);
  const pixel = (chart.range[1] - chart.range[0]) / (height - margins.top - margins.bottom);
  const ticks = spaced(chart.ticks, apart * perLetter);
  const svg = Plot.plot({
    document,
    width,
    height,
    marginLeft: margins.left,
    marginRight,
    marginTop: margins.top,
    marginBottom: margins.bottom,
    x: { domain: [from, to], inset: 14, label: null, ticks: ticks.map(({ at }) => at), tickSize: 0, tickFormat: (at: number) => ticks.find((tick) => tick.at === at)?.label ?? "" },
    y: { domain: chart.range, label: null, ticks: chart.shape === "tall" ? 5 : 4, tickSize: 0, tickFormat: chart.number },
    marks: [...ground(chart, font), ...lines(chart, pixel * font * 1.4), ...course(chart, font, pixel), ...afterwards(chart, font, pixel)],
  });
  return asPicture(svg, chart, name, font);
}

function extent({ points, later }: CourseChart): [number, number] {
  const all = [...points, ...(later?.points ?? [])].map(({ at }) => at);
  const [from, to] = [Math.min(...all), Math.max(...all)];
  return from === to ? [from - 1, to + 1] : [from, to];
}

/** Keeps the first, and then each whose label does not touch the one before. */
function spaced(ticks: CourseChart["ticks"], perLetter: number) {
  const kept: CourseChart["ticks"] = [];
  for (const tick of ticks) {
    const before = kept.at(-1);
    const needed = before ? ((before.label.length + tick.label.length) / 2 + 1.5) * perLetter : 0;
    if (!before || tick.at - before.at >= needed) kept.push(tick);
  }
  return kept;
}

/** Stripes with their names. */
function ground({ stripes }: CourseChart, font: number): Plot.Markish[] {
  return [
    Plot.rect(stripes, { y1: "from", y2: "to", fill: (_each: unknown, index: number) => (index % 2 === 0 ? "var(--stripe)" : "var(--paper)") }),
    Plot.text(stripes, { y: (stripe: { from: number; to: number }) => (stripe.from + stripe.to) / 2, text: "label", frameAnchor: "right", textAnchor: "start", dx: 8, fill: "var(--muted)", fontSize: font - 1 }),
  ];
}

/** The line that matters most, its name to the right (beside the chart where no stripe is named there), and the limits, theirs to the left; where two are closer than `near`, each name stands on the side away from the other. */
function lines({ line, limits, stripes }: CourseChart, near: number): Plot.Markish[] {
  const isNear = (at: number) => line !== null && Math.abs(at - line.at) < near;
  const above = (at: number, usually: boolean) => (line !== null && isNear(at) ? at >= line.at : usually);
  const lineAbove = isNamedAbove({ line, limits }, near);
  return [
    ...limits.flatMap((limit) => [
      Plot.ruleY([limit.at], { stroke: "var(--pine)", strokeOpacity: 0.7, strokeDasharray: "6 4" }),
      Plot.text([limit], { y: "at", text: "label", frameAnchor: "left", dx: 4, dy: above(limit.at, limit.opens === "up") ? -8 : 9, ...halo("var(--pine)") }),
    ]),
    ...(line ? [Plot.ruleY([line.at], { stroke: "var(--ink)", strokeDasharray: "2 3" })] : []),
    ...(line ? [Plot.text([line], { y: "at", text: "label", frameAnchor: "right", ...(stripes.length > 0 ? { dx: -4, dy: lineAbove ? -8 : 9 } : { textAnchor: "start", dx: 8 }), ...halo("var(--ink)") })] : []),
  ];
}

/** The line's own name stands above it unless a limit is just there. */
function isNamedAbove({ line, limits }: Pick<CourseChart, "line" | "limits">, near: number): boolean {
  return !limits.some(({ at }) => line !== null && at >= line.at && at - line.at < near);
}

function course(chart: CourseChart, font: number, pixel: number): Plot.Markish[] {
  const { points } = chart;
  const ends = points.length > 1 ? [points[0]!, points.at(-1)!] : points;
  return [
    Plot.line(points, { x: "at", y: "value", stroke: "var(--pine)", strokeWidth: 2.25 }),
    Plot.dot(points, { x: "at", y: "value", r: 3.5, fill: "var(--pine)", stroke: "var(--paper)", strokeWidth: 1 }),
    ...numbers(ends, points, chart, { font, pixel, bold: true }),
  ];
}

/** The values of some points of a course, each on its better side. `pixel` is one's worth. */
function numbers(some: Point[], course: Point[], chart: CourseChart, { font, pixel, bold }: { font: number; pixel: number; bold: boolean }): Plot.Markish[] {
  const text = (points: Point[], dy: number) =>
    Plot.text(points, { x: "at", y: "value", text: ({ value }: Point) => chart.number(value), dy, ...(bold && { fontWeight: 600, fontSize: font + 1 }), ...halo("var(--ink)") });
  const above = some.filter((point) => isAbove(point, course, chart, font, pixel));
  return [text(above, -13), text(some.filter((point) => !above.includes(point)), 14)];
}

/** On the side that the course does not come from, unless the line's name or the edge is there. */
function isAbove(end: Point, points: Point[], chart: CourseChart, font: number, pixel: number): boolean {
  const { line, range, stripes } = chart;
  const isLast = end === points.at(-1);
  const neighbour = isLast ? points.at(-2) : points[1];
  const wanted = !neighbour || neighbour.value <= end.value;
  const meetsName = (above: boolean) => {
    const name = line && stripes.length > 0 && line.at + (isNamedAbove(chart, pixel * font * 1.4) ? 8 : -9) * pixel;
    return isLast && typeof name === "number" && Math.abs(end.value + (above ? 13 : -14) * pixel - name) < font * 1.1 * pixel;
  };
  if (end.value - range[0] < 22 * pixel) return true;
  return meetsName(wanted) && !meetsName(!wanted) ? !wanted : wanted;
}

/** Hollow, joined by dots, behind a hairline: no longer treatment. */
function afterwards(chart: CourseChart, font: number, pixel: number): Plot.Markish[] {
  const { later } = chart;
  if (!later) return [];
  const { points, from, label } = later;
  return [
    Plot.ruleX([from], { stroke: "var(--edge)" }),
    Plot.text([label], { x: () => from, frameAnchor: "top", textAnchor: "start", dx: 5, dy: -13, fill: "var(--muted)", text: (words: string) => words }),
    Plot.line(points, { x: "at", y: "value", stroke: "var(--pine)", strokeDasharray: "1 4", strokeLinecap: "round", strokeWidth: 2 }),
    Plot.dot(points, { x: "at", y: "value", r: 4, fill: "var(--paper)", stroke: "var(--pine)", strokeWidth: 1.75 }),
    ...numbers(points, points, chart, { font, pixel, bold: false }),
  ];
}

/** Words that stay legible where a line runs under them. */
const halo = (fill: string) => ({ fill, stroke: "var(--paper)", strokeWidth: 4, paintOrder: "stroke" as const });
