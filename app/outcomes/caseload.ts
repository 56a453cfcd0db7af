import type { Measure } from "~/library";
import { endingOf, meaningOf, reasonFor, stateWords } from "./in-words";
import type { Episode } from "./model";
import { type Standing, risksOf, standingOf } from "./on-track-rules";
import { byThought, latestFirst } from "./order";
import { type Course, lineOf, primaryCourse, sessionsSoFar } from "./rules";

/** One client in the list. */
export type CaseloadLine = {
  episodeId: string;
  clientCode: string;
  /** 1 for a client's first episode. */
  number: number;
  measure: string;
  /** The primary measure, [place, score] by [place, score], and the range and cut-off that it is drawn in. */
  course: [number, number][];
  range: [number, number];
  cutOff: number | null;
  last: { score: number; meaning: string | null } | null;
  riskNotRecorded: boolean;
  sessions: number | null;
  endedOn: string | null;
  /** How much it asks for attention; the words say the same. */
  weight: "now" | "look" | "none";
  state: string;
  reason: string;
};

/** Everything in the list of a caseload. */
export type CaseloadLists = { open: CaseloadLine[]; /** Empty until all are asked for. */ closed: CaseloadLine[]; closedInAll: number };

/** Who needs thought first; closed ones apart, the latest first. */
export function caseloadLists(episodes: Episode[], measures: Map<string, Measure>, { all, locale }: { all: boolean; locale: string }): CaseloadLists {
  const open = episodes
    .filter(({ closed }) => !closed)
    .map((episode) => ({ episode, standing: standingOf(episode, measures) }))
    .toSorted(byThought);
  const closed = episodes.filter((episode) => episode.closed);
  return {
    open: open.map(({ episode, standing }) => openLine(episode, standing, measures, locale)),
    closed: (all ? latestFirst(closed) : []).map((episode) => closedLine(episode, measures, locale)),
    closedInAll: closed.length,
  };
}

function openLine(episode: Episode, standing: Standing, measures: Map<string, Measure>, locale: string): CaseloadLine {
  const course = primaryCourse(episode, measures);
  return {
    ...drawn(episode, course),
    riskNotRecorded: standing.riskNotRecorded.length > 0,
    sessions: standing.sessions,
    weight: standing.state === "now" || standing.state === "look" ? standing.state : "none",
    state: stateWords[standing.state],
    reason: reasonFor(standing, locale),
  };
}

function closedLine(episode: Episode, measures: Map<string, Measure>, locale: string): CaseloadLine {
  const course = primaryCourse(episode, measures);
  return { ...drawn(episode, course), riskNotRecorded: false, sessions: sessionsSoFar(episode), weight: "none", ...endingOf(course, risksOf(episode, measures), locale) };
}

function drawn(episode: Episode, course: Course | null) {
  const last = course?.end ?? course?.latest ?? null;
  // Named occasions stand at equal distances: their places in days are rough.
  const place = (position: number, index: number) => (episode.occasionKind === "label" ? index : position);
  return {
    episodeId: episode.id,
    clientCode: episode.clientCode,
    number: episode.number,
    measure: course?.definition.short ?? "",
    course: (course?.treatment ?? []).map(({ position, score }, index): [number, number] => [place(position, index), score]),
    range: [course?.definition.range.min ?? 0, course?.definition.range.max ?? 1] as [number, number],
    cutOff: course && lineOf(course.definition),
    last: course && last && { score: last.score, meaning: meaningOf(course.definition, last.score) },
    endedOn: episode.endedOn?.toISOString().slice(0, 10) ?? null,
  };
}
