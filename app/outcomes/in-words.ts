import { keepRecent } from "~/core/keep-recent";
import { trueMinus } from "~/core/true-minus";
import type { Measure } from "~/library";
import type { Category, Episode, OccasionKind, Scored } from "./model";
import type { Calm, Concern, Risk, Standing } from "./on-track-rules";
import { type Course, bandOf, inFunctionalRange } from "./rules";
import type { Stretch } from "./stretch";

/** Making a formatter takes longer than a whole line of the list. */
const formatter = keepRecent(200, (key) => {
  const [locale, digits] = key.split(" ") as [string, string];
  return new Intl.NumberFormat(locale, { maximumFractionDigits: Number(digits), signDisplay: "negative" });
});

/** Numbers as this reader writes them; what rounds to nothing has no sign. */
export const written = (value: number, locale: string, digits = 3) => trueMinus(formatter(`${locale} ${digits}`).format(value));

/** The ends of an interval, "19–48"; a sign before one of them needs a word between: "−0.2 to 0.5". */
export const rangeInWords = (lower: number, upper: number, said: (value: number) => string) => `${said(lower)}${lower < 0 ? " to " : "–"}${said(upper)}`;

const dayWriter = keepRecent(50, (locale) => new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }));

export const stateWords: Record<Standing["state"], string> = {
  now: "Look at this now",
  look: "Worth a look",
  "not-judged": "Cannot be judged",
  "one-score": "One score so far",
  early: "Too early to say",
  "on-track": "On track",
};

export const categoryWords: Record<Category, string> = {
  recovered: "Recovered",
  improved: "Improved",
  unchanged: "No reliable change",
  deteriorated: "Deteriorated",
};

const sessionsWords = (sessions: number) => (sessions === 1 ? "1 session" : `${sessions} sessions`);

const calmWords: Record<Calm, (standing: Standing) => string> = {
  recovered: () => "reliably improved, now in the functional range",
  improved: () => "reliably improved",
  functional: () => "began in the functional range",
  early: ({ sessions }) => `${sessionsWords(sessions ?? 0)} so far`,
  "no-room": () => "the first score leaves no room to improve reliably",
  "no-criterion": () => "it is not known which change is reliable on this measure",
  "no-sessions": () => "no reliable change yet; how many sessions there were is not known",
  "no-start": () => "no score from the start",
  "no-score": () => "no score yet on the measure that judges the course",
  "one-score": () => "the next one shows a change",
};

export const notAcknowledged = "not acknowledged yet";

const riskInShort = ({ answer, short, item, occasion, occasionKind, waits }: Risk, locale: string) =>
  `risk item answered ${answer} ${whenInWords(occasionKind, occasion, locale)} (${short}, item ${item})${waits ? `, ${notAcknowledged}` : ""}`;

function concernInWords(concern: Concern, locale: string): string {
  const { kind } = concern;
  if (kind === "risk") return riskInShort(concern, locale);
  if (kind === "worse") {
    const since = concern.since ? `, ${whenInWords(concern.since.occasionKind, concern.since.occasion, locale)}` : "";
    return `reliably worse on ${concern.short} since the first score${since}${concern.undrawn ? ` (${written(concern.undrawn.to, locale)} from ${written(concern.undrawn.from, locale)})` : ""}`;
  }
  if (kind === "no-gain") return noGainInWords(concern, locale);
  if (kind === "outside-band") return outsideInWords(concern, locale);
  if (kind === "no-score") return `no score for ${concern.weeks > 52 ? "more than a year" : `${concern.weeks} weeks`}${concern.sincePause ? " since the pause" : ""}`;
  if (kind === "alliance-low") return `${concern.short} at ${written(concern.score, locale)}, below ${written(concern.below, locale)}: talk about it`;
  return `${concern.short} fell by ${written(concern.by, locale)} since the score before`;
}

/** How many scores there are and from when to when, because a session need not have one. */
function noGainInWords({ scores, from, to, sessions, by }: Extract<Concern, { kind: "no-gain" }>, locale: string): string {
  const [first, last] = [from, to].map(({ occasion, occasionKind }) => occasionInWords(occasionKind, occasion, locale));
  const inSessions = from.occasionKind === "session";
  const soFar = !inSessions ? `, ${sessionsWords(sessions)} so far` : sessions > Number(to.occasion) ? ` of ${sessions} so far` : "";
  return `no reliable change from ${first} to ${last}${soFar} (${scores} scores; worth a review from session ${by})`;
}

/** Which scores would have been expected, and from how many clients that is known. */
function outsideInWords({ short, score, at, band, episodes }: Extract<Concern, { kind: "outside-band" }>, locale: string): string {
  const within = rangeInWords(band.lower, band.upper, (value) => written(value, locale, 0));
  return `${short} at ${written(score, locale)} ${whenInWords(at.occasionKind, at.occasion, locale)}, outside the expected ${within} (from ${written(episodes, locale)} closed courses here)`;
}

/** Why an episode stands where it does: every concern, or why there is none. */
export function reasonFor(standing: Standing, locale: string): string {
  const { concerns, closed, pausedSince } = standing;
  const why = concerns.length === 0 ? [calmWords[standing.calm](standing)] : concerns.map((concern) => concernInWords(concern, locale));
  return [...(closed ? ["closed"] : []), ...why, ...(pausedSince ? [`on pause since ${occasionInWords("date", pausedSince, locale)}`] : [])].join("; ");
}

/** How a closed episode ended, by its primary measure, and what was last said about risk. */
export function endingOf(course: Course | null, risks: Risk[], locale: string): { state: string; reason: string } {
  const { state, reason } = endingBy(course);
  return { state, reason: [reason, ...risks.map((risk) => `last recorded ${riskInShort(risk, locale)}`)].filter(Boolean).join("; ") };
}

function endingBy(course: Course | null): { state: string; reason: string } {
  if (!course || course.treatment.length === 0) return { state: "No score", reason: "" };
  if (!course.end && course.treatment.length === 1 && course.first) return { state: "No end score", reason: `there is one score on the ${course.definition.short}, and a single score cannot be both the first and the last` };
  if (!course.end) return { state: "No end score", reason: `what came of it on the ${course.definition.short} is not known` };
  if (!course.change) return { state: "No start score", reason: `there is nothing on the ${course.definition.short} to compare the end with` };
  const { category, eligible, reason = "" } = course.change;
  if (category === null) return { state: "Cannot be classified", reason };
  return { state: categoryWords[category], reason: eligible === false ? "began in the functional range" : "" };
}

/** What a score means: its band, else the side of the line that it lies on; null where neither is published. */
export function meaningOf(definition: Measure, score: number): string | null {
  const band = bandOf(definition, score);
  if (band) return band;
  const functional = inFunctionalRange(definition, score);
  return functional === null ? null : functional ? "functional range" : "clinical range";
}

/** "session 5", "4 March 2026", "3 months". */
export function occasionInWords(kind: OccasionKind, occasion: string, locale: string): string {
  if (kind === "session") return `session ${occasion}`;
  if (kind === "label") return occasion;
  return dayWriter(locale).format(new Date(occasion));
}

/** "in session 5", "on 4 March 2026", "at 3 months". */
export function whenInWords(kind: OccasionKind, occasion: string, locale: string): string {
  return `${kind === "session" ? "in" : kind === "date" ? "on" : "at"} ${occasionInWords(kind, occasion, locale)}`;
}

/** "from session 2 to session 5". */
export const fromToInWords = ({ occasionKind }: Pick<Episode, "occasionKind">, [from, to]: [Scored, Scored], locale: string) =>
  `from ${occasionInWords(occasionKind, from.occasion, locale)} to ${occasionInWords(occasionKind, to.occasion, locale)}`;

/** When a score was taken: its day, or the occasion where no day is known. */
export const takenInWords = (kind: OccasionKind, { occasion, day }: Pick<Scored, "occasion" | "day">, locale: string) =>
  day === null ? occasionInWords(kind, occasion, locale) : occasionInWords("date", day, locale);

/** "today", "yesterday", "12 days ago". */
export const daysAgoInWords = (days: number, locale: string) => (days === 0 ? "today" : days === 1 ? "yesterday" : `${written(days, locale)} days ago`);

/** "1–100 of 20,000". */
export const stretchInWords = ({ from, to, inAll }: Stretch, locale: string) => `${written(from, locale)}–${written(to, locale)} of ${written(inAll, locale)}`;

/** How many were found who have this in their code. */
export function foundInWords({ open, closed, q }: { open: number; closed: number; q: string }, locale: string): string {
  if (open + closed === 0) return `No client’s code has “${q}” in it.`;
  const some = [open > 0 && `${written(open, locale)} open`, closed > 0 && `${written(closed, locale)} closed`].filter(Boolean).join(", ");
  return `${open + closed === 1 ? "One client" : `${written(open + closed, locale)} clients`} with “${q}” in the code: ${some}.`;
}

/** A client is known by a code alone; a second episode says that it is one. */
export const nameOfEpisode = ({ clientCode, number }: Pick<Episode, "clientCode" | "number">) =>
  number === 1 ? clientCode : `${clientCode}, episode ${number}`;

/** The first sentence of a caseload's page. */
export function leadOf({ closed = 0, ...counts }: { inAll: number; now: number; look: number; closed?: number }, locale: string): string {
  const besides = closed === 0 ? "" : closed === 1 ? " One closed client is to be looked at now." : ` ${written(closed, locale)} closed clients are to be looked at now.`;
  return `${leadOfOpen(counts, locale)}${besides}`;
}

function leadOfOpen({ inAll, now, look }: { inAll: number; now: number; look: number }, locale: string): string {
  if (inAll === 0) return "No client’s course is open.";
  const clients = inAll === 1 ? "One client’s course is open" : `${written(inAll, locale)} clients’ courses are open`;
  const counted = toLookAtInWords({ now, look }, locale);
  return counted === "" ? `${clients}; none stands out.` : `${clients}: ${counted}.`;
}

/** "2 to look at now, 5 worth a look"; empty where nobody is. */
export const toLookAtInWords = ({ now, look }: { now: number; look: number }, locale: string) =>
  [now > 0 && `${written(now, locale)} to look at now`, look > 0 && `${written(look, locale)} worth a look`].filter(Boolean).join(", ");
