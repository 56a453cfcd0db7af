import { type FunctionalRange, isFunctional, reliableChange } from "~/core/statistics";
import type { Measure } from "~/library";
import type { Change, Episode, Scored } from "./model";

/** One measure over an episode: what counts as its beginning, where it stands, what ended treatment, and what came later. */
export type Course = {
  measureId: string;
  definition: Measure;
  /** Those of treatment, from first to last; follow-ups stand apart. */
  treatment: Scored[];
  followUps: Scored[];
  first: Scored | null;
  latest: Scored | null;
  /** Of a closed episode only; null where treatment ended without one. */
  end: Scored | null;
  /** From the first score to the end, or to the latest while the episode is open; null without two scores. */
  change: Change | null;
  /** How far a score must move to be reliable; null where nobody has published how to tell. */
  pointsNeeded: number | null;
  /** Whether the range holds a score that would be reliably better than the first. */
  roomToImprove: boolean;
};

/** Which scores of an episode count as what, and the change between them. */
export function courseOf(episode: Pick<Episode, "occasionKind" | "endScoreRule" | "closed">, measureId: string, scores: Scored[], definition: Measure): Course {
  const later = scores.some(isLater);
  const treatment = later ? scores.filter((scored) => !isLater(scored)) : scores;
  const followUps = later ? scores.filter(isLater) : [];
  const named = episode.occasionKind === "label" && episode.endScoreRule === "marked";
  const first = treatment.find(({ stage }) => stage === "start") ?? (named ? null : (treatment[0] ?? null));
  const latest = treatment.at(-1) ?? null;
  const last = episode.endScoreRule === "marked" ? (treatment.findLast(({ stage }) => stage === "end") ?? null) : latest;
  const end = episode.closed && last !== first ? last : null;
  const to = episode.closed ? end : latest;
  const pointsNeeded = pointsFor(definition);
  return {
    measureId,
    definition,
    treatment,
    followUps,
    first,
    latest,
    end,
    change: first && to && to !== first ? changeOn(definition, first.score, to.score) : null,
    pointsNeeded,
    roomToImprove: first === null || pointsNeeded === null || hasRoom(definition, first.score, pointsNeeded),
  };
}

const isLater = ({ stage }: Scored) => stage === "follow_up";

/** The course of the measure by which the episode is judged; null where its definition is not known. */
export function primaryCourse(episode: Episode, measures: Map<string, Measure>): Course | null {
  const definition = measures.get(episode.primaryMeasureId);
  return definition ? courseOf(episode, episode.primaryMeasureId, episode.scores.get(episode.primaryMeasureId) ?? [], definition) : null;
}

/** What a change from one score to another is by this measure's own criterion (DOMAIN.md 4.1). */
export function changeOn(definition: Measure, pre: number, post: number): Change {
  const { category, eligible, reason } = reliableChange({ pre, post, ...criterionOf(definition) });
  return { category, eligible, ...(reason !== undefined && { reason }) };
}

/** By what a measure judges a change, worked out once for each definition: a long list asks for it thousands of times. */
const criterionOf = oncePer(({ reliableChange: criterion, functional, higherIsBetter }: Measure) => ({ ...criterion, functional, higherIsBetter }));

const pointsFor = oncePer((definition: Measure): number | null => {
  if (!definition.reliableChange) return null;
  const { min } = definition.range;
  return reliableChange({ pre: min, post: min, ...criterionOf(definition) }).points;
});

function oncePer<T>(make: (definition: Measure) => T): (definition: Measure) => T {
  const made = new WeakMap<Measure, { value: T }>();
  return (definition) => {
    const known = made.get(definition) ?? { value: make(definition) };
    made.set(definition, known);
    return known.value;
  };
}

/** Scores hold three decimals at most, which binary fractions do not. */
const thousandths = (value: number) => Math.round(value * 1000);

function hasRoom({ range, higherIsBetter, reliableChange: criterion }: Measure, score: number, points: number): boolean {
  const room = higherIsBetter ? range.max - score : score - range.min;
  const published = criterion !== null && "points" in criterion;
  return published ? thousandths(room) >= thousandths(points) : room > points;
}

/** Whether a score lies on the functional side of the line; null where no line is published. */
export function inFunctionalRange({ functional }: { functional: FunctionalRange | null }, score: number): boolean | null {
  return functional && isFunctional(functional, score);
}

/** Where the line is drawn. */
export function lineOf({ functional }: { functional: FunctionalRange | null }): number | null {
  return functional ? (Object.values(functional)[0] as number) : null;
}

/** The name of the band that a score lies in; null for a measure without bands. */
export function bandOf({ bands }: Pick<Measure, "bands">, score: number): string | null {
  return bands.findLast(({ from }) => from <= score)?.label ?? null;
}

/** How many sessions there were: as the source says, or as many as can be told from what was measured; null where neither does. */
export function sessionsSoFar(episode: Pick<Episode, "sessions" | "occasionKind" | "scores">): number | null {
  const { sessions, occasionKind, scores } = episode;
  if (occasionKind === "label" || (occasionKind === "date" && sessions !== null)) return sessions;
  const places = new Set<number>();
  for (const taken of scores.values()) for (const scored of taken) if (!isLater(scored)) places.add(scored.position);
  if (places.size === 0) return sessions;
  return occasionKind === "session" ? Math.max(sessions ?? 0, ...places) : places.size;
}
