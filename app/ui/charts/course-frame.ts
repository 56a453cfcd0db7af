import { type Axis, type Places, placesOn } from "./places";
import { roundValues } from "./round-values";
import { namesWithin, stacked } from "./stacked";

type Point = { at: number; value: number };

/** What is drawn across a chart at one height, with its name for a wide page, for a phone, and for paper where that is another. */
type Line = { at: number; label: string; short: string; plain?: string };

/** A chart of one course. Values are plain numbers; every label is in the reader's words. */
export type CourseChart = {
  /** Unique on the page. */
  id: string;
  /** "tall" for what matters most on the page. */
  shape: "tall" | "low";
  title: string;
  description: string;
  /** `at` as on the axis. */
  points: Point[];
  /** What came afterwards; `at` counts the axis's later names from 0. */
  later: Point[];
  range: [number, number];
  /** Quiet stripes from the least to the greatest value. */
  stripes: { from: number; to: number; label: string }[];
  line: Line | null;
  limits: Line[];
  /** What was to be expected, from left to right, in its band; null where that is not known. */
  band: { points: { at: number; middle: number; lower: number; upper: number }[]; label: string; short: string; plain?: string } | null;
  /** Its height on paper, where the sheet has room for another than the usual one. */
  onPaper?: number | undefined;
  /** Decimals of the values. */
  digits: number;
  /** A number with so many decimals. */
  number: (value: number, digits: number) => string;
};

export const sizes = {
  wide: { width: 660, heights: { tall: 300, low: 210 }, font: 13 },
  narrow: { width: 342, heights: { tall: 250, low: 190 }, font: 12 },
  paper: { width: 480, heights: { tall: 230, low: 140 }, font: 12 },
};
export type Size = keyof typeof sizes;

const top = 20;
const bottom = 28;
/** From the last place of the axis to the names beside it. */
export const leader = 12;

/** What all charts of a page have in common in one size, in pixels: the widest labels of any decide. */
export type Frame = { width: number; font: number; perLetter: number; left: number; right: number; places: Places };

/** Letters in Public Sans are about so wide, in parts of their size. */
const letter = 0.56;

export function frameOf(axis: Axis, charts: CourseChart[], size: Size): Frame {
  const { width, font } = sizes[size];
  const perLetter = font * letter;
  const longest = (labels: string[]) => perLetter * Math.max(0, ...labels.map(({ length }) => length));
  const left = Math.ceil(10 + longest(charts.flatMap((chart) => valuesOn(chart, size).map(({ label }) => label))));
  const names = charts.flatMap((chart) => [...namedOf(chart, size).map((line) => nameOf(line, size)), ...(canNameStripes(chart, size) ? chart.stripes.map(({ label }) => label) : [])]);
  const right = Math.floor(width - 6 - leader - longest([axis.name ?? "", ...names]));
  const number = longest(charts.flatMap(({ points, later, digits, number }) => [...points, ...later].map(({ value }) => number(value, digits)))) * 1.1;
  const inset = number + 12;
  return { width, font, perLetter, left, right, places: placesOn(axis, { left: left + inset, right: right - inset, gap: number + 28, perLetter }) };
}

/** A phone has no room for them, a sheet has none of them, and no page has room for long ones. */
const canNameStripes = ({ stripes }: CourseChart, size: Size) => size === "wide" && stripes.every(({ label }) => label.length * sizes[size].font * letter < sizes[size].width / 3);

const nameOf = ({ label, short, plain = label }: Line, size: Size) => ({ wide: label, narrow: short, paper: plain })[size];

/** What has a name in the margin beside the stripes: lines and limits, and the band, whose name stands at its end. On paper the chart that matters most names it for all. */
function namedOf({ line, limits, band, shape }: CourseChart, size: Size): (Line & { kind: Name["kind"] })[] {
  const end = band?.points.at(-1);
  return [
    ...limits.map((limit) => ({ ...limit, kind: "limit" as const })),
    ...(line ? [{ ...line, kind: "line" as const }] : []),
    ...(band && end && (size !== "paper" || shape === "tall") ? [{ ...band, at: end.middle, kind: "band" as const }] : []),
  ];
}

/** The round values of a chart's own axis, fewer where it is not high. */
export function valuesOn(chart: CourseChart, size: Size): { value: number; label: string }[] {
  const { range, shape, number } = chart;
  const room = Math.floor((heightOf(chart, size) - top - bottom) / 18);
  const { values, digits } = roundValues(range, Math.max(2, Math.min(shape === "tall" ? 5 : 4, room)));
  return values.map((value) => ({ value, label: number(value, digits) }));
}

/** Heights of one chart, in pixels. */
export type Heights = { height: number; top: number; bottom: number; y: (value: number) => number };

const heightOf = ({ shape, onPaper }: CourseChart, size: Size) => (size === "paper" && onPaper) || sizes[size].heights[shape];

export function heightsOf(chart: CourseChart, size: Size): Heights {
  const [least, greatest] = chart.range;
  const height = heightOf(chart, size);
  const y = (value: number) => Math.round((height - bottom - ((value - least) / (greatest - least || 1)) * (height - top - bottom)) * 10) / 10;
  return { height, top, bottom: height - bottom, y };
}

/** A name in the margin, and the height that it belongs to. */
export type Name = { label: string; y: number; of: number; kind: "line" | "limit" | "band" | "stripe" };

/** The names of lines, limits and stripes, one below the other in the margin where no course comes. Stripes are named all or not at all. */
export function namesBeside(chart: CourseChart, size: Size, { y, top, bottom }: Heights, { font }: Frame): Name[] {
  const height = font * 1.3;
  const lines = namedOf(chart, size)
    .map((line) => ({ label: nameOf(line, size), of: y(line.at), kind: line.kind }))
    .toSorted((a, b) => a.of - b.of);
  const at = stacked(lines.map(({ of }) => of), height, [top - height / 2, bottom + height / 2]);
  const stripes = canNameStripes(chart, size) ? namesWithin(chart.stripes.map(({ from, to }) => ({ top: y(to), bottom: y(from) })), height, at) : null;
  return [
    ...lines.map((line, index) => ({ ...line, y: at[index]! })),
    ...(stripes ?? []).map((middle, index) => ({ label: chart.stripes[index]!.label, y: middle, of: middle, kind: "stripe" as const })),
  ];
}
