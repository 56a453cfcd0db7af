import { occasionInWords, written } from "../in-words";
import type { Episode } from "../model";
import type { Course } from "../rules";
import { bandInWords, bandSource } from "./expected-in-words";
import type { Band, ExpectedOn } from "./outside-band";
import { placesIn } from "./place-in-course";
import { daysAhead, paceInWords } from "./places-ahead";

/** The expected course of one client on one measure: in places of the chart's axis, and in words. */
export type ExpectedShown = {
  points: ({ at: number } & Band)[];
  /** From what it comes, and how far it can be relied on. */
  source: string;
  /** How often scores are taken to come from now on; null where that needs no saying. */
  pace: string | null;
  episodes: number;
  /** The numbers of the drawing. */
  rows: { name: string; expected: string; band: string }[];
};

type With = {
  /** The last session that anything was measured in, where sessions are numbered. */
  held: number;
  /** The session by which an open course is looked at again: at least so far ahead is drawn. */
  reviewBy: number;
  /** In days since 1970, as the places of dates are. */
  today: number;
  locale: string;
};

type Place = { at: number; place: number; name: string };

/** No more points than a curve needs. */
const mostPoints = 60;
/** So many sessions ahead, if the review is not further off. */
const leastAhead = 4;

/**
 * What is expected of a client who began with this client's first score: from the first score on, in an open course also
 * ahead, as far as enough others were followed. Null where it is not known, or nothing is to come after a first score.
 */
export function expectedOnPage(course: Course, episode: Pick<Episode, "occasionKind" | "closed">, expected: ExpectedOn | undefined, given: With): ExpectedShown | null {
  const { first, treatment, definition } = course;
  if (!expected || !first || definition.kind !== "outcome") return null;
  const from = placesIn(episode, treatment)[treatment.indexOf(first)];
  if (from === null || from === undefined) return null;
  const { places, pace } = episode.occasionKind === "session" ? { places: bySession(from, episode, given), pace: null } : byDate(course, from, episode, given);
  const later = fewer(places.filter(({ place }) => place <= expected.reach));
  if (later.length === 0) return null;
  const { score } = first;
  const { locale } = given;
  const points = later.map(({ at, place, name }) => ({ at, name, ...expected.bandAt({ place: from, score }, place) }));
  return {
    // The course begins at the score that it is known from.
    points: [{ at: first.position, expected: score, lower: score, upper: score }, ...points],
    source: bandSource(expected.episodes, locale),
    pace: pace !== null && pace.from < later.at(-1)!.at ? pace.words : null,
    episodes: expected.episodes,
    rows: points.map((point) => ({ name: point.name, expected: written(point.expected, locale, 1), band: bandInWords(point, locale) })),
  };
}

function bySession(from: number, { closed }: Pick<Episode, "closed">, { held, reviewBy }: With): Place[] {
  const until = closed ? held : Math.max(held + leastAhead, reviewBy);
  return Array.from({ length: Math.max(0, until - from) }, (_, index) => from + 1 + index).map((session) => ({ at: session, place: session, name: `session ${session}` }));
}

/** Each further score, and in an open course those to come. */
function byDate({ treatment, first }: Course, from: number, { closed }: Pick<Episode, "closed">, { reviewBy, today, locale }: With): { places: Place[]; pace: { from: number; words: string } | null } {
  const taken = treatment.slice(treatment.indexOf(first!) + 1).map(({ position }, index) => ({ at: position, place: from + index + 1, name: `score ${from + index + 1}` }));
  const last = from + taken.length;
  if (closed) return { places: taken, pace: null };
  const { days, pace } = daysAhead(treatment, Math.max(leastAhead, reviewBy - last), today);
  const day = (at: number) => occasionInWords("date", new Date(at * 86_400_000).toISOString().slice(0, 10), locale);
  const ahead = days.map((at, index) => ({ at, place: last + index + 1, name: `score ${last + index + 1}, about ${day(at)}` }));
  return { places: [...taken, ...ahead], pace: { from: treatment.at(-1)!.position, words: paceInWords(pace, treatment.length) } };
}

/** For those who do not see it: where the last of it lies. */
export function expectedInWords({ rows, source, pace }: ExpectedShown): string {
  const last = rows.at(-1)!;
  return [`Expected by ${last.name}: ${last.expected}, 80\u00a0% of scores ${last.band}.`, pace, source].filter(Boolean).join(" ");
}

/** Of very many some, among them the last. */
function fewer(places: Place[]): Place[] {
  const step = Math.max(1, Math.ceil(places.length / mostPoints));
  return places.filter((_, index) => index % step === 0 || index === places.length - 1);
}
