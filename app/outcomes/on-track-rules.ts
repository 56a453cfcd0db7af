import type { Measure } from "~/library";
import { type Band, type ExpectedOn, outsideBand } from "./expected/outside-band";
import type { Episode, OccasionKind, Scored } from "./model";
import { type Course, courseOf, inFunctionalRange, primaryCourse, sessionsSoFar } from "./rules";

/** By this session a client who is helped usually shows it (DOMAIN.md 4.3), where the programme says nothing else. */
export const firstReview = 4;

/** An answer about risk that nobody has acknowledged yet. */
export type OpenAlert = { id: string; measureId: string; item: number; answer: number; heldOn: string };

/** What is known beside an episode's own scores. */
export type Known = {
  /** By these sessions a client who is helped usually shows it on the measure (DOMAIN.md 4.3); the programme says which. */
  reviewSessions: readonly number[];
  /** By the measure's id. */
  expected: ReadonlyMap<string, ExpectedOn>;
  /** By the episode's id. */
  openAlerts: ReadonlyMap<string, OpenAlert[]>;
  /** By the episode's id. */
  pauses: ReadonlyMap<string, LatestPause>;
};

/** Days; `until` the last one of the pause, null while none is known. */
export type LatestPause = { since: string; until: string | null };

export const nothingKnown: Known = { reviewSessions: [firstReview, 8], expected: new Map(), openAlerts: new Map(), pauses: new Map() };

/** An open course without a score for so long is not followed any more. */
export const weeksWithoutScore = 6;

/** What a closed episode last said about risk is still to be looked at for so long. */
export const weeksOfRisk = 8;

/** An item about risk that was last answered above its least, or (`waits`) was so answered and nobody has acknowledged it. */
export type Risk = { kind: "risk"; short: string; item: number; answer: number; occasion: string; occasionKind: OccasionKind; waits?: true; /** Of the alert, where it waits. */ alertId?: string };

/** Why an open episode is worth thinking about. */
export type Concern =
  | Risk
  /** `since` the first score, where that is not from the first session; `undrawn`: the scores of a measure that is not the primary one, whose course no list shows. */
  | { kind: "worse"; short: string; since: Taken | null; undrawn: { from: number; to: number } | null }
  /** `isFirst` of the first of the review sessions. */
  | { kind: "no-gain"; by: number; isFirst: boolean; sessions: number; scores: number; from: Taken; to: Taken }
  | { kind: "outside-band"; short: string; score: number; at: Taken; band: Band; episodes: number }
  | { kind: "alliance-low"; short: string; score: number; below: number }
  | { kind: "alliance-drop"; short: string; by: number }
  | { kind: "no-score"; weeks: number; /** The weeks are those since the pause ended. */ sincePause?: true };

type Taken = { occasion: string; occasionKind: OccasionKind };

/** Why nothing stands out. */
export type Calm = "recovered" | "improved" | "functional" | "early" | "no-room" | "no-criterion" | "no-sessions" | "no-start" | "no-score" | "one-score";

export type Standing = {
  state: "now" | "look" | "not-judged" | "one-score" | "early" | "on-track";
  /** The gravest first; empty where nothing stands out. */
  concerns: Concern[];
  calm: Calm;
  sessions: number | null;
  /** Measures with an item about risk whose latest score came as a total alone: that is not "no risk". */
  riskNotRecorded: string[];
  /** The day from which the episode is on pause now. */
  pausedSince?: string;
  /** Of an episode that is closed, and stands here for what was said about risk. */
  closed?: true;
};

/** What cannot wait for a review. */
export const gravest: ReadonlySet<Concern["kind"]> = new Set(["risk", "worse"]);

/** Where an open episode stands at a time, with everything that speaks for it. */
export function standingOf(episode: Episode, measures: Map<string, Measure>, now: Date, known: Known = nothingKnown): Standing {
  const all = coursesOf(episode, measures);
  const course = all.find(({ measureId }) => measureId === episode.primaryMeasureId) ?? primaryCourse(episode, measures);
  const sessions = sessionsSoFar(episode);
  const calm = calmOf(course, sessions);
  const worse = all.flatMap((each) => worseOn(each, episode));
  const pause = known.pauses.get(episode.id);
  const isPaused = pause !== undefined && isOn(pause, now);
  const concerns = [
    ...withAlerts(risksIn(all, episode), episode, measures, known),
    ...worse,
    ...noGain(course, sessions, episode, known),
    ...outside(course, episode, known),
    ...all.flatMap(allianceIn),
    ...(isPaused ? [] : noScore(episode, now, pause?.until ?? null)),
  ];
  const state = concerns.some(({ kind }) => gravest.has(kind)) ? "now" : concerns.length > 0 ? "look" : stateOf(calm);
  return { state, concerns, calm, sessions, riskNotRecorded: all.filter((each) => riskUnknownAt(each) !== null).map(({ definition }) => definition.short), ...(isPaused && { pausedSince: pause.since }) };
}

const isOn = ({ since, until }: LatestPause, now: Date) => {
  const today = now.toISOString().slice(0, 10);
  return since <= today && (until === null || today <= until);
};

/** The alerts that nobody has acknowledged, in the order in which the reason names them. */
export const alertsIn = ({ concerns }: Standing): string[] => concerns.flatMap((concern) => (concern.kind === "risk" && concern.alertId ? concern.alertId : []));

/** Every measure of an episode, the primary one first, the others by their names. */
function coursesOf(episode: Episode, measures: Map<string, Measure>): Course[] {
  const all: Course[] = [];
  for (const [id, scores] of episode.scores) {
    const definition = measures.get(id);
    if (definition) all.push(courseOf(episode, id, scores, definition));
  }
  if (all.length < 2) return all;
  const rank = ({ measureId }: Course) => (measureId === episode.primaryMeasureId ? 0 : 1);
  return all.toSorted((a, b) => rank(a) - rank(b) || (a.definition.short < b.definition.short ? -1 : 1));
}

/** What an episode, open or closed, last said about risk, where that is above the least. */
export const risksOf = (episode: Episode, measures: Map<string, Measure>): Risk[] => risksIn(coursesOf(episode, measures), episode);

/** Where a closed episode said lately, on a day that is known, that there is risk, or nobody has acknowledged it; null for every other. */
export function closedAtRisk(episode: Episode, measures: Map<string, Measure>, now: Date, known: Known = nothingKnown): Standing | null {
  const late = coursesOf(episode, measures).flatMap((course) => {
    const day = lastRisk(course)?.day ?? null;
    const isLate = day !== null && now.getTime() - Date.parse(day) <= weeksOfRisk * week;
    return isLate ? risksIn([course], episode).map((risk): Risk => ({ ...risk, occasion: day, occasionKind: "date" })) : [];
  });
  const risks = withAlerts(late, episode, measures, known);
  return risks.length === 0 ? null : { state: "now", concerns: risks, calm: "early", sessions: sessionsSoFar(episode), riskNotRecorded: [], closed: true };
}

/** A person who is at risk may have said so in a follow-up too. */
const everything = ({ treatment, followUps }: Course): Scored[] => [...treatment, ...followUps];

function risksIn(courses: Course[], { occasionKind }: Pick<Episode, "occasionKind">): Risk[] {
  return courses.flatMap((course) => {
    const { definition } = course;
    const { form } = definition;
    const last = lastRisk(course);
    if (!form?.riskItem || !last) return [];
    const least = Math.min(...form.answers.map(({ value }) => value));
    const { answer, occasion } = last;
    return answer > least ? [{ kind: "risk" as const, short: definition.short, item: form.riskItem, answer, occasion, occasionKind }] : [];
  });
}

/** Those that nobody has acknowledged first; one of an earlier occasion stands beside what was answered last. */
function withAlerts(risks: Risk[], { id }: Episode, measures: Map<string, Measure>, { openAlerts }: Known): Risk[] {
  const waiting = (openAlerts.get(id) ?? []).map(({ id: alertId, measureId, item, answer, heldOn }): Risk => {
    const short = measures.get(measureId)?.short ?? "a measure";
    const last = risks.find((risk) => risk.short === short && risk.item === item && risk.answer === answer);
    return { ...(last ?? { kind: "risk", short, item, answer, occasion: heldOn, occasionKind: "date" }), waits: true, alertId };
  });
  const isTold = (risk: Risk) => waiting.some(({ short, item, answer }) => short === risk.short && item === risk.item && answer === risk.answer);
  return [...waiting, ...risks.filter((risk) => !isTold(risk))];
}

/** What the item about risk was answered with when it was last recorded; null where it never was. */
export function lastRisk(course: Course): { answer: number; occasion: string; day: string | null } | null {
  const item = course.definition.form?.riskItem;
  const answered = item ? everything(course).findLast(({ answers }) => answers[item - 1] !== undefined) : undefined;
  return item && answered ? { answer: answered.answers[item - 1]!, occasion: answered.occasion, day: answered.day } : null;
}

/** The latest occasion of a measure that asks about risk, where it came as a total alone; else null. */
export function riskUnknownAt(course: Course): string | null {
  const latest = everything(course).at(-1);
  return course.definition.asksAboutRisk && latest && latest.occasion !== lastRisk(course)?.occasion ? latest.occasion : null;
}

function worseOn({ measureId, change, definition, first, latest }: Course, { occasionKind, primaryMeasureId }: Pick<Episode, "occasionKind" | "primaryMeasureId">): Concern[] {
  if (change?.category !== "deteriorated" || !first || !latest) return [];
  const late = occasionKind === "session" && first.position > 1;
  return [{ kind: "worse", short: definition.short, since: late ? { occasion: first.occasion, occasionKind } : null, undrawn: measureId === primaryMeasureId ? null : { from: first.score, to: latest.score } }];
}

/** Somebody who began well, or too near the end of the scale to show it, is not asked to improve. */
function noGain(course: Course | null, sessions: number | null, { occasionKind }: Pick<Episode, "occasionKind">, { reviewSessions }: Known): Concern[] {
  if (!course?.first || !course.latest || sessions === null || course.change?.category !== "unchanged") return [];
  const { first, latest, treatment } = course;
  if (!course.roomToImprove || inFunctionalRange(course.definition, first.score)) return [];
  const passed = reviewSessions.filter((session) => session <= sessions);
  const by = passed.length > 0 ? Math.max(...passed) : null;
  const taken = ({ occasion }: Scored) => ({ occasion, occasionKind });
  return by === null ? [] : [{ kind: "no-gain", by, isFirst: passed.length === 1, sessions, scores: treatment.length, from: taken(first), to: taken(latest) }];
}

function outside(course: Course | null, { occasionKind }: Pick<Episode, "occasionKind">, { expected }: Known): Concern[] {
  const found = course && outsideBand(course, { occasionKind }, expected.get(course.measureId));
  if (!found) return [];
  const { short, latest, band, episodes } = found;
  return [{ kind: "outside-band", short, score: latest.score, at: { occasion: latest.occasion, occasionKind }, band, episodes }];
}

const week = 7 * 24 * 60 * 60 * 1000;

/** The last score of all, whatever the measure, lies far back; only where its day is known. While there was a pause nobody was there to give one. */
function noScore({ scores }: Pick<Episode, "scores">, now: Date, pausedUntil: string | null): Concern[] {
  let last: Scored | null = null;
  for (const taken of scores.values()) {
    const latest = taken.at(-1);
    if (latest && (!last || latest.position > last.position)) last = latest;
  }
  if (!last?.day) return [];
  const from = pausedUntil !== null && pausedUntil > last.day ? pausedUntil : last.day;
  const weeks = Math.floor((now.getTime() - Date.parse(from)) / week);
  return weeks >= weeksWithoutScore ? [{ kind: "no-score", weeks, ...(from !== last.day && { sincePause: true as const }) }] : [];
}

/** In tenths, as such measures are read: 36.1 less 35.1 is 1. */
const tenths = (value: number) => Math.round(value * 10);

/** What an alliance measure gives to talk about. */
export function allianceIn({ definition, treatment }: Course): Concern[] {
  const { talkAbout, short } = definition;
  const latest = treatment.at(-1);
  const before = treatment.at(-2);
  if (definition.kind !== "alliance" || !talkAbout || !latest) return [];
  if (tenths(latest.score) < tenths(talkAbout.below)) return [{ kind: "alliance-low", short, score: latest.score, below: talkAbout.below }];
  const drop = before ? tenths(before.score) - tenths(latest.score) : 0;
  return drop >= tenths(talkAbout.dropOf) ? [{ kind: "alliance-drop", short, by: drop / 10 }] : [];
}

function calmOf(course: Course | null, sessions: number | null): Calm {
  if (!course || course.treatment.length === 0) return "no-score";
  if (!course.first) return "no-start";
  if (!course.change) return "one-score";
  const { category, eligible } = course.change;
  if (category === null) return "no-criterion";
  if (category === "recovered") return "recovered";
  if (category === "improved") return "improved";
  if (eligible === false) return "functional";
  if (!course.roomToImprove) return "no-room";
  return sessions === null ? "no-sessions" : "early";
}

function stateOf(calm: Calm): Standing["state"] {
  if (calm === "one-score" || calm === "early") return calm;
  return ["recovered", "improved", "functional"].includes(calm) ? "on-track" : "not-judged";
}
