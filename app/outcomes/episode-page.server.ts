import type { Viewer } from "~/accounts";
import { measuresById } from "~/library/index.server";
import { type PastReview, pastReview } from "./case-review/review-list.server";
import { type Rehearsal, rehearsalFor } from "./case-review/rehearsal";
import { readAnothers } from "./caseload-page.server";
import { type ClientEvent, type PlacedDay, clientEvents } from "./client-events";
import { endingOf, nameOfEpisode, occasionInWords, reasonFor, stateWords } from "./in-words";
import { knownTo } from "./known.server";
import { type MeasureOnPage, measuresOnPage } from "./measures-on-page.server";
import type { Episode, OccasionKind } from "./model";
import { type Occasion, isFollowUp, lineName, linesAtFirst, linesBetween, occasionKey, occasionsOf } from "./occasions";
import { alertsIn, closedAtRisk, risksOf, standingOf } from "./on-track-rules";
import { type Course, courseOf, primaryCourse, sessionsSoFar } from "./rules";
import { eventsOf } from "./store/care.server";
import { episodeById } from "./store/episodes.server";
import { listedFor, pastOf } from "./store/reviews.server";

/** One client's course on every measure. Another's is to be read only. */
export type EpisodePage = {
  name: string;
  clientCode: string;
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
  /** What came of a closed course, where its state is that it is to be looked at now; else null. */
  ending: string | null;
  /** The alerts that nobody has acknowledged, in the order in which the reason names them. */
  alerts: string[];
  /** When the first and the last score were taken: a day where one is known, else the occasion's name. */
  measured: { first: string; last: string } | null;
  /** The one by which the episode is judged first. */
  measures: MeasureOnPage[];
  /** How the sheet is read. */
  notes: string[];
  primaryMeasureId: string;
  /** Of each occasion, in their order: a score for each measure, or null. */
  occasions: { name: string; followUp: boolean; scores: (number | null)[] }[];
  /** How many more stand between the first of them and the others. */
  occasionsBetween: number;
  events: ClientEvent[];
  /** On the review list now, or null; and what was said of the client before. */
  review: { listed: { lookAgainOn: string | null } | null; past: PastReview[] };
  /** The talk that how the client stands may lead to. */
  rehearse: Rehearsal | null;
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
  const [known, happened, listed, past] = await Promise.all([knownTo(viewer, measures), eventsOf(viewer, episodeId), listedFor(viewer, episodeId), pastOf(viewer, [episodeId])]);
  const now = new Date();
  const events = happened ? clientEvents(happened, placedDays(episode, occasions, now), locale) : [];
  const standing = episode.closed ? closedAtRisk(episode, measures, now, known) : standingOf(episode, measures, now, known);
  const ending = episode.closed ? endingOf(primaryCourse(episode, measures), risksOf(episode, measures), locale) : null;
  const between = linesBetween(occasions.length, all);
  return {
    name: nameOfEpisode(episode),
    clientCode: episode.clientCode,
    clinicianName,
    clinicianId: episode.clinicianId,
    occasionKind: episode.occasionKind,
    closed: episode.closed,
    startedOn: dayOf(episode.startedOn),
    endedOn: dayOf(episode.endedOn),
    sessions,
    ...(standing ? { state: stateWords[standing.state], reason: reasonFor(standing, locale) } : ending!),
    ending: standing && ending ? ending.state : null,
    alerts: standing ? alertsIn(standing) : [],
    measured: measuredFrom(episode, occasions, locale),
    ...measuresOnPage(ordered, episode, { occasions, expected: known.expected, events, reviewBy: Math.max(...known.reviewSessions), today: daysSince1970(now), locale }),
    primaryMeasureId: episode.primaryMeasureId,
    occasions: linesOf(occasions.toSpliced(linesAtFirst, between), ordered, episode.occasionKind, locale),
    occasionsBetween: between,
    events,
    review: { listed: listed && { lookAgainOn: listed.decision && listed.lookAgainOn }, past: past.map(pastReview) },
    rehearse: standing && !standing.closed ? rehearsalFor(standing) : null,
  };
}

/** How the two work together stands right under how the client is. */
const rank = ({ measureId, definition }: Course, { primaryMeasureId }: Episode) => (measureId === primaryMeasureId ? 0 : definition.kind === "alliance" ? 1 : 2);

const dayOf = (day: Date | null) => day?.toISOString().slice(0, 10) ?? null;

const daysSince1970 = (at: Date) => Math.floor(at.getTime() / 86_400_000);

/** The occasions of treatment as the charts place them, each with its day; after them, in an open course, today, which lies before the next session. */
function placedDays({ occasionKind, scores, closed }: Episode, occasions: Occasion[], now: Date): PlacedDay[] {
  const days = new Map([...scores.values()].flat().flatMap(({ occasion, stage, day }) => (day === null || isFollowUp({ stage }) ? [] : [[occasion, day] as const])));
  const held = occasions.filter(({ followUp }) => !followUp).map(({ occasion, position }, index) => ({ at: occasionKind === "label" ? index : position, day: days.get(occasion) ?? null }));
  const [last, today] = [held.at(-1), now.toISOString().slice(0, 10)];
  if (closed || !last || occasionKind === "label" || (last.day ?? today) >= today) return held;
  return [...held, { at: occasionKind === "date" ? daysSince1970(now) : last.at + 0.6, day: today }];
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
