import type { Viewer } from "~/accounts";
import { measuresById } from "~/library/index.server";
import { readAnothers } from "./caseload-page.server";
import { endingOf, nameOfEpisode, occasionInWords, reasonFor, stateWords } from "./in-words";
import { type MeasureOnPage, measuresOnPage } from "./measures-on-page.server";
import type { Episode, OccasionKind } from "./model";
import { type Occasion, isFollowUp, lineName, linesAtFirst, linesBetween, occasionKey, occasionsOf } from "./occasions";
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
  /** When the first and the last score were taken: a day where one is known, else the occasion's name. */
  measured: { first: string; last: string } | null;
  /** The one by which the episode is judged first. */
  measures: MeasureOnPage[];
  primaryMeasureId: string;
  /** Of each occasion, in their order: a score for each measure, or null. */
  occasions: { name: string; followUp: boolean; scores: (number | null)[] }[];
  /** How many more stand between the first of them and the others. */
  occasionsBetween: number;
};

/** Everything on a client's page; null for an episode that is not the viewer's to read. Reading another's is kept in the audit. Of very many occasions those between the first and the last are there only if all are asked for. */
export async function episodePage(viewer: Viewer, episodeId: string, locale: string, { all = false } = {}): Promise<EpisodePage | null> {
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
  const occasions = occasionsOf(episode);
  const between = linesBetween(occasions.length, all);
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
    measured: measuredFrom(episode, occasions, locale),
    measures: measuresOnPage(ordered, episode, { occasions, locale }),
    primaryMeasureId: episode.primaryMeasureId,
    occasions: linesOf(occasions.toSpliced(linesAtFirst, between), ordered, episode.occasionKind, locale),
    occasionsBetween: between,
  };
}

const rank = ({ measureId, definition }: Course, { primaryMeasureId }: Episode) => (measureId === primaryMeasureId ? 0 : definition.kind === "outcome" ? 1 : 2);

const dayOf = (day: Date | null) => day?.toISOString().slice(0, 10) ?? null;

function stateOf(episode: Episode, measures: Parameters<typeof standingOf>[1], locale: string) {
  if (episode.closed) return endingOf(primaryCourse(episode, measures), risksOf(episode, measures), locale);
  const standing = standingOf(episode, measures, new Date());
  return { state: stateWords[standing.state], reason: reasonFor(standing, locale) };
}

function measuredFrom({ occasionKind, scores }: Episode, occasions: Occasion[], locale: string): EpisodePage["measured"] {
  const days = [...scores.values()].flat().flatMap(({ day }) => day ?? []).toSorted();
  const [kind, all] = days.length > 0 ? (["date", days] as const) : ([occasionKind, occasions.map(({ occasion }) => occasion)] as const);
  const [first, last] = [all[0], all.at(-1)];
  return first === undefined || last === undefined ? null : { first: occasionInWords(kind, first, locale), last: occasionInWords(kind, last, locale) };
}

/** The numbers of the charts, occasion by occasion. */
function linesOf(occasions: Occasion[], courses: Course[], kind: OccasionKind, locale: string): EpisodePage["occasions"] {
  const scores = courses.map(({ treatment, followUps }) => new Map([...treatment, ...followUps].map((scored) => [occasionKey(isFollowUp(scored), scored.occasion), scored.score] as const)));
  return occasions.map(({ occasion, followUp }) => ({
    name: lineName(kind, occasion, locale),
    followUp,
    scores: scores.map((ofOne) => ofOne.get(occasionKey(followUp, occasion)) ?? null),
  }));
}
