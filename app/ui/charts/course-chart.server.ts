import * as Plot from "@observablehq/plot";
import { type CourseChart, type Frame, type Heights, type Name, type Size, frameOf, heightsOf, leader, namesBeside, valuesOn } from "./course-frame";
import { numbersBeside } from "./numbers-beside";
import { asPicture, emptyDocument } from "./picture.server";
import type { Axis } from "./places";
import { stacked } from "./stacked";
import { thinned } from "./thinned";

/** One course as SVG that needs no script, in the page's own colours: for a wide page, a phone and paper. */
export type DrawnCourse = {
  wide: string;
  narrow: string;
  paper: string;
  /** Whether the stripes carry their names on a wide page; else there is no room. */
  stripesNamed: boolean;
  /** How many of a long course's points are drawn; null where all are. */
  drawn: number | null;
};

type Spot = { x: number; y: number };

/** Charts that stand one below the other: one axis from left to right, one margin. */
export function courseCharts(axis: Axis, charts: CourseChart[]): DrawnCourse[] {
  const frames = { wide: frameOf(axis, charts, "wide"), narrow: frameOf(axis, charts, "narrow"), paper: frameOf(axis, charts, "paper") };
  return charts.map((chart) => {
    const points = thinned(chart.points);
    const few = { ...chart, points };
    const [wide, narrow, paper] = (["wide", "narrow", "paper"] as const).map((size) => draw(few, size, frames[size], axis));
    return {
      wide: wide!.svg,
      narrow: narrow!.svg,
      paper: paper!.svg,
      stripesNamed: wide!.stripesNamed,
      drawn: points.length < chart.points.length ? points.length : null,
    };
  });
}

function draw(chart: CourseChart, size: Size, frame: Frame, axis: Axis) {
  const heights = heightsOf(chart, size);
  const names = namesBeside(chart, size, heights, frame);
  const spots = {
    treatment: chart.points.map(({ at, value }) => ({ x: frame.places.of(at), y: heights.y(value) })),
    later: chart.later.map(({ at, value }) => ({ x: frame.places.ofLater(at), y: heights.y(value) })),
  };
  const marks = [...(size === "paper" ? [] : ground(chart, heights, frame)), ...expected(chart, heights, frame), ...happened(heights, frame, axis), ...axes(chart, size, heights, frame, axis), ...acrossWithNames(names, frame, chart), ...courses(spots, frame), ...numbers(chart, size, spots, names, heights, frame, axis)];
  const identity = { type: "identity" as const, axis: null };
  const svg = Plot.plot({ document: emptyDocument(), width: frame.width, height: heights.height, x: identity, y: identity, marks });
  return { svg: asPicture(svg, chart, size, frame.font), stripesNamed: names.some(({ kind }) => kind === "stripe") };
}

const text = (items: { x: number; y: number; text: string }[], options: Plot.TextOptions) => Plot.text(items, { x: "x", y: "y", text: "text", ...options });

/** Stripes, every second one tinted. */
function ground({ stripes }: CourseChart, { y }: Heights, { left, right }: Frame): Plot.Markish[] {
  const tinted = stripes.filter((_, index) => index % 2 === 0);
  return [Plot.rect(tinted, { x1: left, x2: right, y1: ({ to }: { to: number }) => y(to), y2: ({ from }: { from: number }) => y(from), fill: "var(--stripe)" })];
}

/** The band within which most courses like this one go, and its middle. */
function expected({ band }: CourseChart, { y }: Heights, { places }: Frame): Plot.Markish[] {
  if (!band) return [];
  const spots = band.points.map(({ at, middle, lower, upper }) => ({ x: places.of(at), middle: y(middle), lower: y(lower), upper: y(upper) }));
  return [
    Plot.areaY(spots, { x: "x", y1: "lower", y2: "upper", fill: "var(--pine)", fillOpacity: 0.13 }),
    Plot.line(spots, { x: "x", y: "middle", stroke: "var(--pine)", strokeOpacity: 0.55, strokeWidth: 1 }),
  ];
}

/** What happened on the way: a line from top to bottom, or for something that lasted a tint, each under its letter. Letters that would touch stand side by side. */
function happened({ top, bottom }: Heights, { places, perLetter, left, right }: Frame, { events = [] }: Axis): Plot.Markish[] {
  const spots = events.map(({ at, until, label }) => ({ x: places.of(at), x2: places.of(until ?? at), label })).toSorted((a, b) => a.x - b.x);
  const apart = stacked(spots.map(({ x }) => x), perLetter * 1.9, [left, right]);
  return [
    Plot.rect(spots.filter(({ x, x2 }) => x2 > x), { x1: "x", x2: "x2", y1: top, y2: bottom, fill: "var(--muted)", fillOpacity: 0.12 }),
    Plot.ruleX(spots, { x: "x", y1: top - 2, y2: bottom, stroke: "var(--muted)", strokeOpacity: 0.8 }),
    text(spots.map(({ label }, index) => ({ x: apart[index]!, y: top - 10, text: label })), { fill: "var(--ink)", fontWeight: 600 }),
  ];
}

function axes(chart: CourseChart, size: Size, { y, bottom, top }: Heights, { left, right, places, font, perLetter }: Frame, { name, later }: Axis): Plot.Markish[] {
  const below = bottom + font + 5;
  const { divider } = places;
  const beginsAt = Math.min((divider ?? 0) + 5, right - (later?.label.length ?? 0) * perLetter);
  const afterwards = divider === null || !later ? [] : [Plot.ruleX([divider], { y1: top, y2: bottom, stroke: "var(--edge)" }), text([{ x: beginsAt, y: top - 10, text: later.label }], { textAnchor: "start", fill: "var(--muted)" })];
  return [
    Plot.ruleY([bottom], { x1: left, x2: right, stroke: "var(--line)" }),
    text(valuesOn(chart, size).map(({ value, label }) => ({ x: left - 6, y: y(value), text: label })), { textAnchor: "end", fill: "var(--muted)" }),
    text(places.ticks.map(({ x, label }) => ({ x, y: below, text: label })), { fill: "var(--muted)" }),
    text(name === null ? [] : [{ x: right + leader, y: below, text: name }], { textAnchor: "start", fill: "var(--muted)" }),
    ...afterwards,
  ];
}

const looks = {
  line: { stroke: "var(--ink)", strokeDasharray: "2 3" },
  limit: { stroke: "var(--pine)", strokeOpacity: 0.7, strokeDasharray: "6 4" },
};

/** Each line, led to its name in the margin. */
function acrossWithNames(names: Name[], { left, right, font, places }: Frame, { band }: CourseChart): Plot.Markish[] {
  const named = (kind: Name["kind"], options: Plot.TextOptions) => text(names.filter((name) => name.kind === kind).map(({ y, label }) => ({ x: right + leader, y, text: label })), { textAnchor: "start", ...options });
  const drawn = (kind: "line" | "limit") => {
    const some = names.filter((name) => name.kind === kind);
    const { stroke } = looks[kind];
    return [Plot.ruleY(some, { y: "of", x1: left, x2: right, ...looks[kind] }), Plot.link(some, { x1: right, x2: right + leader - 3, y1: "of", y2: "y", stroke, strokeOpacity: 0.7 })];
  };
  const end = places.of(band?.points.at(-1)?.at ?? 0);
  const toBand = Plot.link(names.filter(({ kind }) => kind === "band"), { x1: end, x2: right + leader - 3, y1: "of", y2: "y", stroke: "var(--pine)", strokeOpacity: 0.55 });
  return [...drawn("limit"), ...drawn("line"), toBand, named("band", { fill: "var(--pine)" }), named("limit", { fill: "var(--pine)" }), named("line", { fill: "var(--ink)" }), named("stripe", { fill: "var(--muted)", fontSize: font - 1 })];
}

type Spots = { treatment: Spot[]; later: Spot[] };

/** Afterwards hollow and joined by dots: no longer treatment. */
function courses({ treatment, later }: Spots, { right, left }: Frame): Plot.Markish[] {
  const room = (right - left) / Math.max(1, treatment.length);
  const spot = { x: "x", y: "y" };
  return [
    Plot.line(treatment, { ...spot, stroke: "var(--pine)", strokeWidth: room < 4 ? 1.25 : 2.25 }),
    ...(room < 4 ? [] : [Plot.dot(treatment, { ...spot, r: Math.min(3.5, room / 2.4), fill: "var(--pine)", stroke: "var(--paper)", strokeWidth: 1 })]),
    Plot.line(later, { ...spot, stroke: "var(--pine)", strokeDasharray: "1 4", strokeLinecap: "round", strokeWidth: 2 }),
    Plot.dot(later, { ...spot, r: 4, fill: "var(--paper)", stroke: "var(--pine)", strokeWidth: 1.75 }),
  ];
}

/** So many values are told one by one on paper, where no table stands beside them. */
const fewValues = 12;

/** The first and the last value of treatment, and what came afterwards as far as there is room; on paper those between too, where they are few. */
function numbers({ points, later, digits, number }: CourseChart, size: Size, spots: Spots, names: Name[], { top, bottom }: Heights, { left, right, font, perLetter }: Frame, { later: after, events = [] }: Axis): Plot.Markish[] {
  const isFreeAbove = after === null && events.length === 0;
  const numbered = (course: Spot[], values: { value: number }[], index: number) => {
    const spot = course[index]!;
    const neighbour = course[index === 0 ? 1 : index - 1];
    const side = index === 0 ? ("left" as const) : index === course.length - 1 ? ("right" as const) : null;
    return { ...spot, text: number(values[index]!.value, digits), side, above: !neighbour || neighbour.y >= spot.y };
  };
  const ends = points.length > 0 ? [...new Set([0, points.length - 1])] : [];
  const between = size === "paper" && points.length <= fewValues ? points.slice(1, -1).map((_, index) => index + 1) : [];
  const wanted = [...ends.map((index) => numbered(spots.treatment, points, index)), ...later.map((_, index) => numbered(spots.later, later, index)), ...between.map((index) => numbered(spots.treatment, points, index))];
  const placed = numbersBeside(wanted, {
    courses: [spots.treatment, spots.later],
    lines: names.filter(({ kind }) => kind === "line" || kind === "limit").map(({ of }) => of),
    frame: { left, right: right + 2, top: isFreeAbove ? 1 : top - 4, bottom },
    font: font + 1,
    perLetter: perLetter * 1.1,
  });
  return [text(placed, { fill: "var(--ink)", fontWeight: 600, fontSize: font + 1, stroke: "var(--paper)", strokeWidth: 3, paintOrder: "stroke" })];
}
