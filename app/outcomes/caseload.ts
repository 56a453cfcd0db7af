import type { Measure } from "~/library";
import { exactFirst, isSought } from "./asked";
import { endingOf, meaningOf, reasonFor, stateWords, takenInWords } from "./in-words";
import type { Episode } from "./model";
import { type Known, type Standing, alertsIn, closedAtRisk, risksOf, standingOf } from "./on-track-rules";
import { type Judged, gravestFirst } from "./order";
import { type Course, lineOf, primaryCourse, sessionsSoFar } from "./rules";
import { type Stretch, stretchOf, within } from "./stretch";

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
  /** `taken`: the day, or the occasion where no day is known. */
  last: { score: number; meaning: string | null; taken: string; isEnd: boolean } | null;
  /** The measures whose item about risk is not known of their latest score. */
  riskNotRecorded: string[];
  sessions: number | null;
  /** How many days ago anything was last measured; null where no day is known. */
  daysSince: number | null;
  endedOn: string | null;
  /** How much it asks for attention; the words say the same. */
  weight: "now" | "look" | "none";
  state: string;
  reason: string;
  /** The alerts that nobody has acknowledged, in the order in which the reason names them. */
  alerts: string[];
};

/** A part of a list, and which part of it. */
export type CaseloadPart = { lines: CaseloadLine[]; stretch: Stretch };

/** How many open clients there are, to be looked at now, and worth a look; and, where there are any, how many closed ones stand among them. */
export type OpenCounts = { inAll: number; now: number; look: number; closed?: number };

type Of = { /** What the codes of those who are listed have in them. */ q: string; page: number; now: Date; locale: string; known: Known };

/** Where each open episode stands, and each closed one that said lately that there is risk, who needs thought first. */
export const judgedOf = (episodes: Episode[], measures: Map<string, Measure>, now: Date, known: Known): Judged[] =>
  gravestFirst(
    episodes.flatMap((episode) => {
      const standing = episode.closed ? closedAtRisk(episode, measures, now, known) : standingOf(episode, measures, now, known);
      return standing ? [{ episode, standing }] : [];
    }),
  );

/** A part of these clients; all of them are judged and counted, because they stand in the order of that. */
export function openPart(open: Episode[], measures: Map<string, Measure>, { q, page, now, locale, known }: Of): CaseloadPart & { counts: OpenCounts } {
  const judged = judgedOf(open, measures, now, known);
  const sought = exactFirst(judged.filter(({ episode }) => isSought(episode.clientCode, q)), q, ({ episode }) => episode.clientCode);
  const stretch = stretchOf(sought.length, page);
  const isOpen = judged.filter(({ standing }) => !standing.closed);
  const count = (state: Standing["state"]) => isOpen.filter(({ standing }) => standing.state === state).length;
  const closed = judged.length - isOpen.length;
  return {
    lines: within(sought, stretch).map((each) => openLine(each, measures, { now, locale })),
    stretch,
    counts: { inAll: isOpen.length, now: count("now"), look: count("look"), ...(closed > 0 && { closed }) },
  };
}

/** One client as the list shows them, by where they stand. */
export function openLine({ episode, standing }: Judged, measures: Map<string, Measure>, { now, locale }: Pick<Of, "now" | "locale">): CaseloadLine {
  const { state, sessions, riskNotRecorded } = standing;
  return {
    ...drawn(episode, primaryCourse(episode, measures), locale),
    riskNotRecorded,
    sessions,
    daysSince: daysSince(episode, now),
    weight: state === "now" || state === "look" ? state : "none",
    state: stateWords[state],
    reason: reasonFor(standing, locale),
    alerts: alertsIn(standing),
  };
}

function daysSince({ scores }: Episode, now: Date): number | null {
  let last: string | null = null;
  for (const taken of scores.values()) for (const { day } of taken) if (day !== null && (last === null || day > last)) last = day;
  return last === null ? null : Math.max(0, Math.floor((now.getTime() - Date.parse(last)) / 86_400_000));
}

export function closedLine(episode: Episode, measures: Map<string, Measure>, locale: string): CaseloadLine {
  const course = primaryCourse(episode, measures);
  return { ...drawn(episode, course, locale), riskNotRecorded: [], sessions: sessionsSoFar(episode), daysSince: null, weight: "none", alerts: [], ...endingOf(course, risksOf(episode, measures), locale) };
}

function drawn(episode: Episode, course: Course | null, locale: string) {
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
    last: course && last && { score: last.score, meaning: meaningOf(course.definition, last.score), taken: takenInWords(episode.occasionKind, last, locale), isEnd: last === course.end },
    endedOn: episode.endedOn?.toISOString().slice(0, 10) ?? null,
  };
}
