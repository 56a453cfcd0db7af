import type { Viewer } from "~/accounts";
import { measuresById } from "~/library/index.server";
import { readAnothers } from "./caseload-page.server";
import { chartOf } from "./course-chart.server";
import { courseInWords, riskInWords } from "./course-in-words";
import { endingOf, nameOfEpisode, occasionInWords, reasonFor, stateWords } from "./in-words";
import type { Episode, OccasionKind, Scored } from "./model";
import { risksOf, standingOf } from "./on-track-rules";
import { type Course, courseOf, primaryCourse, sessionsSoFar } from "./rules";
import { episodeById } from "./store/episodes.server";

/** One client's course on every measure. Another's is to be read only. */
export type EpisodePage = {
  name: string;
  /** Whose client it is; null where it is the viewer's own. */
  clinicianName: string | null;
  clinicianId: string;
  occasionKind: OccasionKind;
  closed: boolean;
  startedOn: string | null;
  endedOn: string | null;
  sessions: number | null;
  state: string;
  reason: string;
  /** The one by which the episode is judged first. */
  measures: MeasureOnPage[];
  primaryMeasureId: string;
  /** Of each occasion, in their order: a score for each measure, or null. */
  occasions: { name: string; followUp: boolean; scores: (number | null)[] }[];
};

export type MeasureOnPage = {
  measureId: string;
  short: string;
  name: string;
  about: string;
  range: [number, number];
  higherIsBetter: boolean;
  isOutcome: boolean;
  sentence: string;
  risk: string | null;
  chart: { wide: string; narrow: string } | null;
};

/** Everything on a client's page; null for an episode that is not the viewer's to read. Reading another's is kept in the audit. */
export async function episodePage(viewer: Viewer, episodeId: string, locale: string): Promise<EpisodePage | null> {
  const episode = await episodeById(viewer, episodeId);
  if (!episode) return null;
  const clinicianName = episode.clinicianId === viewer.personId ? null : await readAnothers(viewer, episode);
  const measures = await measuresById(viewer.organisationId, [...new Set([episode.primaryMeasureId, ...episode.scores.keys()])]);
  const courses = [...episode.scores].flatMap(([id, scores]) => {
    const definition = measures.get(id);
    return definition ? [courseOf(episode, id, scores, definition)] : [];
  });
  const ordered = courses.toSorted((a, b) => rank(a, episode) - rank(b, episode) || a.definition.short.localeCompare(b.definition.short));
  const sessions = sessionsSoFar(episode);
  return {
    name: nameOfEpisode(episode),
    clinicianName,
    clinicianId: episode.clinicianId,
    occasionKind: episode.occasionKind,
    closed: episode.closed,
    startedOn: dayOf(episode.startedOn),
    endedOn: dayOf(episode.endedOn),
    sessions,
    ...stateOf(episode, measures, locale),
    measures: ordered.map((course) => onPage(course, episode, sessions, locale)),
    primaryMeasureId: episode.primaryMeasureId,
    occasions: occasionsOf(episode, ordered, locale),
  };
}

const rank = ({ measureId, definition }: Course, { primaryMeasureId }: Episode) => (measureId === primaryMeasureId ? 0 : definition.kind === "outcome" ? 1 : 2);

const dayOf = (day: Date | null) => day?.toISOString().slice(0, 10) ?? null;

function stateOf(episode: Episode, measures: Parameters<typeof standingOf>[1], locale: string) {
  if (episode.closed) return endingOf(primaryCourse(episode, measures), risksOf(episode, measures), locale);
  const standing = standingOf(episode, measures, new Date());
  return { state: stateWords[standing.state], reason: reasonFor(standing, locale) };
}

function onPage(course: Course, episode: Episode, sessions: number | null, locale: string): MeasureOnPage {
  const { short, name, about, range, higherIsBetter, kind } = course.definition;
  const sentence = courseInWords(course, episode, sessions, locale);
  return {
    measureId: course.measureId,
    short,
    name,
    about,
    range: [range.min, range.max],
    higherIsBetter,
    isOutcome: kind === "outcome",
    sentence,
    risk: riskInWords(course, episode, locale),
    chart: chartOf(course, episode, sentence, locale),
  };
}

/** The numbers of the charts, occasion by occasion. */
function occasionsOf(episode: Episode, courses: Course[], locale: string): EpisodePage["occasions"] {
  const all = [...episode.scores.values()].flat();
  const places = new Map(all.map((scored) => [scored.occasion, scored] as const));
  return [...places.values()]
    .toSorted((a, b) => Number(isFollowUp(a)) - Number(isFollowUp(b)) || a.position - b.position || a.occasion.localeCompare(b.occasion))
    .map((place) => ({
      name: episode.occasionKind === "session" ? place.occasion : occasionInWords(episode.occasionKind, place.occasion, locale),
      followUp: isFollowUp(place),
      scores: courses.map(({ treatment, followUps }) => [...treatment, ...followUps].find(({ occasion }) => occasion === place.occasion)?.score ?? null),
    }));
}

const isFollowUp = ({ stage }: Scored) => stage === "follow_up";
