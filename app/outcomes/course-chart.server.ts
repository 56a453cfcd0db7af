import { type CourseChart, courseChart } from "~/ui/charts/course-chart.server";
import { occasionInWords, written } from "./in-words";
import type { Episode, Scored } from "./model";
import { type Course, lineOf } from "./rules";

/** The chart of one measure over an episode. `description` says in words what it shows. */
export function chartOf(course: Course, { id, occasionKind, primaryMeasureId }: Pick<Episode, "id" | "occasionKind" | "primaryMeasureId">, description: string, locale: string): { wide: string; narrow: string } | null {
  const { definition, treatment, followUps, measureId } = course;
  if (treatment.length + followUps.length === 0) return null;
  const number = (value: number) => written(value, locale);
  // Named occasions stand at equal distances: their places in days are rough, and their names need room.
  const placed = (scores: Scored[], before: number) =>
    scores.map(({ occasion, position, score }, index) => ({ at: occasionKind === "label" ? before + index : position, value: score, label: tickOf(occasionKind, occasion, locale) }));
  const points = placed(treatment, 0);
  const gap = followUps.length > 0 && treatment.length > 0 ? 0.5 : 0;
  const later = placed(followUps, treatment.length + gap);
  const isPrimary = measureId === primaryMeasureId;
  return courseChart({
    shape: isPrimary ? "tall" : "low",
    id: `chart-${id}-${measureId}`,
    title: `${definition.short} over ${occasionKind === "date" ? "time" : occasionKind === "session" ? "the sessions" : "the occasions"}`,
    description,
    points,
    later: later.length > 0 ? { from: (later[0]?.at ?? 0) - (gap > 0 ? 0.75 : 0.5), label: "after treatment", points: later } : null,
    ticks: [...points, ...later],
    range: rangeOf(definition, [...points, ...later].map(({ value }) => value)),
    stripes: stripesOf(definition),
    line: marked(definition, number),
    limits: limitsOf(course),
    number,
  });
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
  const least = Math.min(talkAbout.below, ...scores) - tenth;
  return [Math.max(range.min, range.min + Math.floor((least - range.min) / tenth) * tenth), range.max];
}

function marked(definition: Course["definition"], number: (value: number) => string): CourseChart["line"] {
  const cutOff = lineOf(definition);
  if (cutOff !== null) return { at: cutOff, label: `cut-off ${number(cutOff)}` };
  const { talkAbout } = definition;
  return talkAbout && { at: talkAbout.below, label: `talk below ${number(talkAbout.below)}` };
}

function stripesOf({ bands, range }: Course["definition"]): CourseChart["stripes"] {
  return bands.map(({ from, label }, index) => ({ from: Math.max(from, range.min), to: bands[index + 1]?.from ?? range.max, label }));
}

/** Where a change from the first score begins to be reliable, as far as that lies on the scale. */
function limitsOf({ definition: { range, higherIsBetter }, first, pointsNeeded }: Course): CourseChart["limits"] {
  if (!first || pointsNeeded === null) return [];
  const above = { at: first.score + pointsNeeded, label: `reliably ${higherIsBetter ? "better" : "worse"} from here`, opens: "up" as const };
  const below = { at: first.score - pointsNeeded, label: `reliably ${higherIsBetter ? "worse" : "better"} from here`, opens: "down" as const };
  return [above, below].filter(({ at }) => at >= range.min && at <= range.max);
}
