import { type DrawnCourse, courseCharts } from "~/ui/charts/course-chart.server";
import type { CourseChart } from "~/ui/charts/course-frame";
import type { Axis } from "~/ui/charts/places";
import type { ClientEvent } from "./client-events";
import type { ExpectedShown } from "./expected/expected-on-page";
import { occasionInWords, written } from "./in-words";
import { limitsOf } from "./limits";
import type { Episode, Scored } from "./model";
import { type Occasion, occasionKey } from "./occasions";
import { type Course, lineOf } from "./rules";
import { decimalsOf, writtenWith } from "./same-decimals";

type Of = Pick<Episode, "id" | "occasionKind" | "primaryMeasureId">;

type With = {
  occasions: Occasion[];
  descriptions: string[];
  /** For each course, what was to be expected of it. */
  expected: (ExpectedShown | null)[];
  events: ClientEvent[];
  /** On the sheet; null where it has no room for the chart. */
  heights: (number | null)[];
  locale: string;
};

/** The charts of an episode's measures on one axis of all its occasions. `descriptions` say in words what each shows. */
export function chartsOf(courses: Course[], episode: Of, { occasions, descriptions, expected, events, heights, locale }: With): DrawnCourse[] {
  const { occasionKind } = episode;
  const treatment = occasions.filter(({ followUp }) => !followUp);
  const later = occasions.filter(({ followUp }) => followUp);
  // Named occasions stand at equal distances: their places in days are rough, and their names need room.
  const isNamed = occasionKind === "label";
  const held = treatment.map(({ occasion, position }, index) => ({ at: isNamed ? index : position, label: tickOf(occasionKind, occasion, locale), count: occasionKind === "session" ? position : index }));
  const axis: Axis = {
    ticks: [...(occasionKind === "session" ? everySession(held) : held), ...ticksAhead(occasionKind, held.at(-1), { expected, events, locale })],
    events: events.flatMap(({ letter, at, until: to }) => (letter === null || at === null ? [] : [{ label: letter, at, until: to }])),
    later: later.length > 0 ? { label: "after treatment", names: later.map(({ occasion }) => tickOf(occasionKind, occasion, locale)) } : null,
    name: occasionKind === "session" && treatment.length > 0 ? "session" : null,
  };
  const places = new Map([treatment, later].flatMap((some) => some.map(({ followUp, occasion }, index) => [occasionKey(followUp, occasion), index] as const)));
  const placed = (scores: Scored[], followUp: boolean) =>
    scores.map(({ occasion, position, score }) => ({ at: isNamed || followUp ? (places.get(occasionKey(followUp, occasion)) ?? 0) : position, value: score }));
  return courseCharts(axis, courses.map((course, index) => ({ ...chartOf(course, episode, descriptions[index] ?? "", locale), onPaper: heights[index] ?? undefined, band: bandOf(expected[index] ?? null), points: placed(course.treatment, false), later: placed(course.followUps, true) })));
}

/** Numbered sessions are counted on, also where nothing was measured; of a very long course those alone that were. */
function everySession(held: Axis["ticks"]): Axis["ticks"] {
  const [first, last] = [held[0]?.at ?? 0, held.at(-1)?.at ?? 0];
  if (last - first + 1 === held.length || last - first > 400) return held;
  return Array.from({ length: last - first + 1 }, (_, index) => ({ at: first + index, label: String(first + index), count: first + index }));
}

/** What lies beyond the last score: sessions or days of which something is expected, and what lasts until then. */
function ticksAhead(kind: Episode["occasionKind"], last: Axis["ticks"][number] | undefined, { expected, events, locale }: Pick<With, "expected" | "events" | "locale">): Axis["ticks"] {
  if (kind === "label" || !last) return [];
  const ends = [...expected.flatMap((each) => each?.points.map(({ at }) => at) ?? []), ...events.flatMap(({ at, until }) => [at ?? 0, until ?? 0])];
  const ahead = [...new Set(ends.filter((at) => at > last.at))].toSorted((a, b) => a - b);
  if (kind === "date") return ahead.map((at, index) => ({ at, label: tickOf(kind, new Date(at * 86_400_000).toISOString(), locale), count: last.count + index + 1 }));
  return Array.from({ length: Math.ceil((ahead.at(-1) ?? last.at) - last.at) }, (_, index) => ({ at: last.at + index + 1, label: String(last.at + index + 1), count: last.at + index + 1 }));
}

const bandOf = (expected: ExpectedShown | null): CourseChart["band"] =>
  expected && { points: expected.points.map(({ at, expected: middle, lower, upper }) => ({ at, middle, lower, upper })), label: "expected", short: "expected", plain: "usual here" };

const over = { date: "time", session: "the sessions", label: "the occasions" } as const;

function chartOf(course: Course, { id, occasionKind, primaryMeasureId }: Of, description: string, locale: string): Omit<CourseChart, "points" | "later" | "band" | "onPaper"> {
  const { definition, treatment, followUps, measureId } = course;
  const scores = [...treatment, ...followUps].map(({ score }) => score);
  const range = rangeOf(definition, scores);
  return {
    shape: measureId === primaryMeasureId ? "tall" : "low",
    id: `chart-${id}-${measureId}`,
    title: `${definition.short} over ${over[occasionKind]}`,
    description,
    range,
    stripes: stripesOf(definition, range),
    line: marked(definition, locale),
    limits: limitLines(course, range, locale),
    digits: decimalsOf(scores),
    number: (value, digits) => writtenWith(digits, value, locale),
  };
}

function tickOf(kind: Episode["occasionKind"], occasion: string, locale: string): string {
  if (kind === "session") return occasion;
  if (kind === "label") return occasionInWords(kind, occasion, locale);
  return new Date(occasion).toLocaleDateString(locale, { day: "numeric", month: "short", year: "2-digit", timeZone: "UTC" });
}

/** An alliance moves within the top of its scale: there the lower part is left away. */
function rangeOf({ kind, range, talkAbout }: Course["definition"], scores: number[]): [number, number] {
  if (kind !== "alliance" || !talkAbout) return [range.min, range.max];
  const tenth = (range.max - range.min) / 10;
  const least = scores.reduce((lowest, score) => Math.min(lowest, score), talkAbout.below) - tenth;
  return [Math.max(range.min, range.min + Math.floor((least - range.min) / tenth) * tenth), range.max];
}

function marked(definition: Course["definition"], locale: string): CourseChart["line"] {
  const cutOff = lineOf(definition);
  const named = (at: number, label: string, plain = label) => ({ at, label, short: label, plain });
  if (cutOff !== null && definition.functional) return named(cutOff, `cut-off ${written(cutOff, locale)}`, `doing well: ${wellSide(definition.functional, written(cutOff, locale))}`);
  const { talkAbout } = definition;
  return talkAbout && named(talkAbout.below, `talk below ${written(talkAbout.below, locale)}`);
}

/** On which side of the line those are who are doing well. */
function wellSide(functional: NonNullable<Course["definition"]["functional"]>, at: string): string {
  if ("atMost" in functional) return `${at} or less`;
  if ("atLeast" in functional) return `${at} or more`;
  return `${"below" in functional ? "under" : "over"} ${at}`;
}

function stripesOf({ bands }: Course["definition"], [least, greatest]: [number, number]): CourseChart["stripes"] {
  const within = (value: number) => Math.min(greatest, Math.max(least, value));
  return bands.map(({ from, label }, index) => ({ from: within(from), to: within(bands[index + 1]?.from ?? greatest), label })).filter(({ from, to }) => from < to);
}

/** The limits that lie on the part of the scale that is drawn. */
function limitLines(course: Course, [least, greatest]: [number, number], locale: string): CourseChart["limits"] {
  return limitsOf(course)
    .filter(({ at }) => at >= least && at <= greatest)
    .map(({ at, better }) => ({ at, label: `reliably ${better ? "better" : "worse"} from ${written(at, locale)}`, short: `${better ? "better" : "worse"} ${written(at, locale)}`, plain: `clearly ${better ? "better" : "harder"}: ${written(at, locale)}` }));
}
