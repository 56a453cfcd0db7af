import { fromToInWords, meaningOf, occasionInWords, whenInWords, written } from "./in-words";
import type { Category, Episode, Scored } from "./model";
import { allianceIn, lastRisk, riskUnknownAt } from "./on-track-rules";
import { type Course, inFunctionalRange } from "./rules";

type Of = Pick<Episode, "closed" | "occasionKind">;

/** What the course of one measure means, in a sentence or two. It names when its scores were taken: an episode's sessions may be more. */
export function courseInWords(course: Course, episode: Of, locale: string): string {
  const { definition, first, latest, end, change } = course;
  if (!latest) return "There is no score from the treatment itself.";
  if (definition.kind === "alliance") return allianceInWords(course, locale);
  if (!first) return "There is no score from the start to compare with.";
  if (episode.closed && !end) return withoutEnd(course, episode, locale);
  const to = end ?? latest;
  if (!change) return `One score so far: ${scoreInWords(course, first.score, locale)}.${neededInWords(course, locale)}`;
  const moved = Math.abs(Math.round((to.score - first.score) * 1000) / 1000);
  if (moved === 0) return `No reliable change ${fromToInWords(episode, [first, to], locale)}: ${scoreInWords(course, first.score, locale)}, both times.${asides(course)}`;
  const when = ({ occasion }: Scored) => whenInWords(episode.occasionKind, occasion, locale);
  const begin = `From ${written(first.score, locale)} ${when(first)} to ${written(to.score, locale)} ${when(to)}`;
  return `${begin}: a change of ${points(moved, locale)}${verdict(course, to.score, locale)}${asides(course)}`;
}

const points = (value: number, locale: string) => `${written(value, locale)} ${value === 1 ? "point" : "points"}`;

const found: Record<Category, string> = {
  recovered: "reliably improved and now in the functional range",
  improved: "reliably improved",
  unchanged: "no reliable change",
  deteriorated: "reliably worse",
};

function verdict({ definition, change, pointsNeeded }: Course, last: number, locale: string): string {
  if (!change?.category || pointsNeeded === null) return ". It is not known which change is reliable on this measure.";
  const still = change.category === "improved" && change.eligible && inFunctionalRange(definition, last) === false;
  return `, ${needed(pointsNeeded, definition, locale)}: ${found[change.category]}${still ? ", not yet in the functional range" : ""}.`;
}

/** A published criterion is reached by exactly so many points; one by formula has to be passed. */
function needed(pointsNeeded: number, { reliableChange }: Course["definition"], locale: string): string {
  const published = reliableChange !== null && "points" in reliableChange;
  const confidence = `${written((reliableChange?.confidence ?? 0.95) * 100, locale, 1)}\u00a0%`;
  return `${published ? "" : "more than "}${written(pointsNeeded, locale, 2)} are needed at ${confidence} confidence`;
}

function neededInWords({ pointsNeeded, definition }: Course, locale: string): string {
  return pointsNeeded === null ? "" : ` For a reliable change ${needed(pointsNeeded, definition, locale)}.`;
}

function asides({ change, roomToImprove }: Course): string {
  const began = change?.eligible === false ? " The first score lay in the functional range already." : "";
  return roomToImprove ? began : `${began} The first score leaves no room to improve reliably.`;
}

function withoutEnd(course: Course, { occasionKind }: Of, locale: string): string {
  const { first, latest, treatment } = course;
  if (!latest) return "";
  if (treatment.length === 1 && first === latest) return `The only score, ${occasionInWords(occasionKind, latest.occasion, locale)}, was ${scoreInWords(course, latest.score, locale)}. A single score cannot be both the first and the last, so what came of it is not known.`;
  const only = treatment.length === 1 ? "the only one" : "the last one";
  return `There is no score from the end of treatment; ${only}, ${occasionInWords(occasionKind, latest.occasion, locale)}, was ${scoreInWords(course, latest.score, locale)}.`;
}

/** How the work together is going, in words that fit both of those who do it. */
export function allianceInWords(course: Course, locale: string): string {
  const { definition, treatment } = course;
  const latest = treatment.at(-1)?.score ?? 0;
  const last = `The last score is ${written(latest, locale)}`;
  if (!definition.talkAbout) return `${last}.`;
  const below = written(definition.talkAbout.below, locale);
  const fell = allianceIn(course).find(({ kind }) => kind === "alliance-drop");
  if (fell?.kind === "alliance-drop") return `${last}, ${points(fell.by, locale)} lower than the one before: worth talking about together.`;
  return latest < definition.talkAbout.below ? `${last}, below ${below}: worth talking about together.` : `${last}; below ${below} it would be worth talking about.`;
}

/** "14, moderate". */
export function scoreInWords({ definition }: Pick<Course, "definition">, score: number, locale: string): string {
  const meaning = meaningOf(definition, score);
  return meaning ? `${written(score, locale)}, ${meaning}` : written(score, locale);
}

/** What is known of the item about risk; null for a measure without one. A total alone is never "no risk". */
export function riskInWords(course: Course, { occasionKind }: Of, locale: string): string | null {
  const { asksAboutRisk, form } = course.definition;
  if (!asksAboutRisk) return null;
  const last = lastRisk(course);
  const unknownAt = riskUnknownAt(course);
  if (!last) return unknownAt ? "Risk item not recorded: only the total is known." : "Risk item not recorded.";
  const words = form?.answers.find(({ value }) => value === last.answer)?.label;
  const answer = `${last.answer}${words ? `, “${words}”` : ""}.`;
  const when = (occasion: string) => whenInWords(occasionKind, occasion, locale);
  if (unknownAt) return `Risk item (${form?.riskItem}): not recorded ${when(unknownAt)}; last recorded ${when(last.occasion)}: ${answer}`;
  return `Risk item (${form?.riskItem}), ${occasionInWords(occasionKind, last.occasion, locale)}: answered ${answer}`;
}
