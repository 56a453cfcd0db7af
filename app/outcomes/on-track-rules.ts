import type { Measure } from "~/library";
import type { Episode, Scored } from "./model";
import { type Course, courseOf, inFunctionalRange, primaryCourse, sessionsSoFar } from "./rules";

/** By these sessions a client who is helped usually shows it on the measure (DOMAIN.md 4.3). */
export const firstReview = 4;
export const secondReview = 8;

/** Why an open episode is worth thinking about. */
export type Concern =
  | { kind: "risk"; short: string; item: number; answer: number; occasion: string }
  | { kind: "worse"; short: string }
  | { kind: "no-gain"; by: number; sessions: number }
  | { kind: "alliance-low"; short: string; score: number; below: number }
  | { kind: "alliance-drop"; short: string; by: number };

/** Why nothing stands out. */
export type Calm = "recovered" | "improved" | "functional" | "early" | "no-room" | "no-criterion" | "no-sessions" | "no-start" | "no-score" | "one-score";

export type Standing = {
  state: "now" | "look" | "not-judged" | "one-score" | "on-track";
  /** The gravest first; empty where nothing stands out. */
  concerns: Concern[];
  calm: Calm;
  sessions: number | null;
  /** Measures with an item about risk whose latest score came as a total alone: that is not "no risk". */
  riskNotRecorded: string[];
};

/** What cannot wait for a review. */
export const gravest: ReadonlySet<Concern["kind"]> = new Set(["risk", "worse"]);

/** Where an open episode stands, with everything that speaks for it. */
export function standingOf(episode: Episode, measures: Map<string, Measure>): Standing {
  const course = primaryCourse(episode, measures);
  const sessions = sessionsSoFar(episode);
  const all = [...episode.scores].flatMap(([id, scores]) => {
    const definition = measures.get(id);
    return definition ? [courseOf(episode, id, scores, definition)] : [];
  });
  const calm = calmOf(course, sessions);
  const concerns = [...all.flatMap(riskIn), ...worseOn(course), ...noGain(course, sessions), ...all.flatMap(allianceIn)];
  const state = concerns.some(({ kind }) => gravest.has(kind)) ? "now" : concerns.length > 0 ? "look" : stateOf(calm);
  return { state, concerns, calm, sessions, riskNotRecorded: all.filter(riskUnknown).map(({ definition }) => definition.short) };
}

/** A person who is at risk may have said so in a follow-up too. */
const everything = ({ treatment, followUps }: Course): Scored[] => [...treatment, ...followUps];

function riskIn(course: Course): Concern[] {
  const { definition } = course;
  const { form } = definition;
  const answered = everything(course).findLast(({ answers }) => answers.length > 0);
  if (!form?.riskItem || !answered) return [];
  const answer = answered.answers[form.riskItem - 1];
  const least = Math.min(...form.answers.map(({ value }) => value));
  if (answer === undefined || answer <= least) return [];
  return [{ kind: "risk", short: definition.short, item: form.riskItem, answer, occasion: answered.occasion }];
}

export function riskUnknown(course: Course): boolean {
  const latest = everything(course).at(-1);
  return Boolean(course.definition.form?.riskItem && latest && latest.answers.length === 0);
}

function worseOn(course: Course | null): Concern[] {
  return course?.change?.category === "deteriorated" ? [{ kind: "worse", short: course.definition.short }] : [];
}

/** Somebody who began well, or too near the end of the scale to show it, is not asked to improve. */
function noGain(course: Course | null, sessions: number | null): Concern[] {
  if (!course?.first || sessions === null || course.change?.category !== "unchanged") return [];
  if (!course.roomToImprove || inFunctionalRange(course.definition, course.first.score)) return [];
  const by = sessions >= secondReview ? secondReview : sessions >= firstReview ? firstReview : null;
  return by === null ? [] : [{ kind: "no-gain", by, sessions }];
}

/** In tenths, as such measures are read: 36.1 less 35.1 is 1. */
const tenths = (value: number) => Math.round(value * 10);

function allianceIn({ definition, treatment }: Course): Concern[] {
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
  if (calm === "one-score") return "one-score";
  return ["recovered", "improved", "functional", "early"].includes(calm) ? "on-track" : "not-judged";
}
