import type { Stage } from "./mapping";

/** What the words of a named occasion say. `turn` numbers those that only say their place in a row of others. */
export type ReadOccasion = {
  /** As a reader would write it: "2 months". */
  name: string;
  stage: Stage | null;
  /** Days after the start, or after the end of treatment where `stage` is follow_up; null where the words do not say. */
  days: number | null;
  turn: number | null;
  /** Days from one turn to the next. */
  apart: number;
};

const start = /^(pre|pre ?(treatment|therapy|test|tx)|base ?line|bl|intake|start|before|admission|initial|entry|beginning|first|first (score|assessment|session|appointment))$/;
const end = /^(post|post ?(treatment|therapy|test|tx)|end|ending|end ?point|end of (treatment|therapy)|eot|termination|discharge|exit|after|final|completion|last|last (score|assessment|session|appointment))$/;
const middle = /^(mid|middle|mid ?point|mid ?(treatment|therapy|test)|half ?way|during)$/;
const followUp = /\b(follow ?ups?|fup?)\b/;

const units: { one: RegExp; says: string; days: number }[] = [
  { one: /^(m|mo|mon|mth|mths|month|months)$/, says: "month", days: 30.44 },
  { one: /^(y|yr|yrs|year|years)$/, says: "year", days: 365.25 },
  { one: /^(w|wk|wks|week|weeks)$/, says: "week", days: 7 },
  { one: /^(d|day|days)$/, says: "day", days: 1 },
];

const turns: { one: RegExp; says: string; days: number }[] = [
  { one: /^(s|sess|session|sitting|v|visit|appt|appointment)$/, says: "session", days: 7 },
  { one: /^(t|tp|time|time ?point|wave|assessment|occasion|measurement|event|)$/, says: "time", days: 30 },
];

/** Reads "pre", "2m", "wk4", "s3", "6m fu" and what means the same; null where the words are unknown. */
export function readOccasion(words: string): ReadOccasion | null {
  // "visit_1_arm_1": which arm of a study it is says nothing of when.
  const text = words.toLowerCase().replace(/[^a-z0-9]+/g, " ").trim().replace(/ arm \d+.*$/, "");
  const read = (name: string, stage: Stage | null, days: number | null = null, turn: number | null = null, apart = 0) => ({ name, stage, days, turn, apart });
  if (start.test(text)) return read(words, "start", 0);
  if (end.test(text)) return read(words, "end");
  if (middle.test(text)) return read(words, "treatment");
  if (followUp.test(text)) return readFollowUp(text);
  const [number, unit] = numberAndWord(text);
  if (number === null) return null;
  const offset = units.find(({ one }) => one.test(unit));
  if (offset) {
    const name = unit.length <= 3 || /^\d/.test(text) ? many(number, offset.says) : `${offset.says} ${number}`;
    return number === 0 ? read(name, "start", 0) : read(name, null, Math.round(number * offset.days));
  }
  const turn = turns.find(({ one }) => one.test(unit));
  return turn ? read(`${turn.says} ${number}`, null, null, number, turn.days) : null;
}

function readFollowUp(text: string): ReadOccasion {
  const rest = text.replace(followUp, " ").replace(/\s+/g, " ").trim();
  const [number, unit] = numberAndWord(rest);
  const offset = number === null ? undefined : units.find(({ one }) => one.test(unit));
  const name = offset ? `${many(number!, offset.says)} follow-up` : number === null ? "follow-up" : `follow-up ${number}`;
  return { name, stage: "follow_up", days: offset ? Math.round(number! * offset.days) : null, turn: null, apart: 0 };
}

/** "2m", "2 months", "m2" and "month 2" as 2 and the word. */
function numberAndWord(text: string): [number | null, string] {
  const [, before, word] = /^(\d{1,3}) ?([a-z ]*)$/.exec(text) ?? [];
  if (before !== undefined) return [Number(before), word ?? ""];
  const [, name, after] = /^([a-z ]+?) ?(\d{1,3})$/.exec(text) ?? [];
  return after === undefined ? [null, ""] : [Number(after), name ?? ""];
}

const many = (number: number, unit: string) => `${number} ${unit}${number === 1 ? "" : "s"}`;
