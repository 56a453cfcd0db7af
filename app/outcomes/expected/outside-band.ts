import type { Episode, Scored } from "../model";
import { type Course, inFunctionalRange } from "../rules";
import { placesIn } from "./place-in-course";

/** Where 8 of 10 scores lie, of clients who began with the same score. */
export type Band = { expected: number; lower: number; upper: number };

/** How clients of this organisation usually go on one measure: from `episodes` closed ones of its own, up to the place `reach`. `place` counts sessions from 1. */
export type ExpectedOn = { episodes: number; reach: number; bandAt: (first: { place: number; score: number }, place: number) => Band };

export type Outside = { short: string; latest: Scored; band: Band; episodes: number };

/**
 * Whether the latest score lies on the worse side of what is expected. Not of a client who is in the functional range by
 * now, nor of one who is reliably worse, which says more.
 */
export function outsideBand(course: Course | null, episode: Pick<Episode, "occasionKind">, expected: ExpectedOn | undefined): Outside | null {
  if (!course || !expected || course.definition.kind !== "outcome") return null;
  const { definition, treatment, first, latest, change } = course;
  if (!first || !latest || latest === first || change?.category === "deteriorated" || inFunctionalRange(definition, latest.score)) return null;
  const places = placesIn(episode, treatment);
  const [from, to] = [first, latest].map((scored) => places[treatment.indexOf(scored)] ?? null);
  if (from === null || from === undefined || to === null || to === undefined || to > expected.reach) return null;
  const band = expected.bandAt({ place: from, score: first.score }, to);
  const isWorse = definition.higherIsBetter ? latest.score < band.lower : latest.score > band.upper;
  return isWorse ? { short: definition.short, latest, band, episodes: expected.episodes } : null;
}
