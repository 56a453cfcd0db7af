import { allianceInWords } from "./course-in-words";
import { whenInWords, written } from "./in-words";
import { limitsOf } from "./limits";
import type { Category, Episode } from "./model";
import { type Course, lineOf } from "./rules";

/** What the course of one measure means, to the one who answered it: for the sheet that a client takes home. */
export function courseForThePerson(course: Course, { closed, occasionKind }: Pick<Episode, "closed" | "occasionKind">, locale: string): string {
  const { definition, first, latest, end, change } = course;
  if (!latest) return "There is no score from the sessions themselves.";
  if (definition.kind === "alliance") return allianceInWords(course, locale);
  const to = end ?? latest;
  if (!first || to === first) return `${first && !closed ? "One score so far" : "The last score"}: ${written(to.score, locale)}.`;
  const [before, after] = [written(first.score, locale), written(to.score, locale)];
  const [from, until] = [first, to].map(({ occasion }) => whenInWords(occasionKind, occasion, locale));
  const begin = before === after ? `${before} ${from} and ${until}` : `From ${before} ${from} to ${after} ${until}`;
  return change?.category ? `${begin}: ${found[change.category](course, locale)}` : `${begin}.`;
}

const found: Record<Category, (course: Course, locale: string) => string> = {
  recovered: (course, locale) => `clearly better, by more than the usual ups and downs, and now on the well side of the cut-off${cutOff(course, locale)}.`,
  improved: () => "clearly better, by more than the usual ups and downs.",
  unchanged: (course, locale) => `no clear change${toBeBetter(course, locale)}.`,
  deteriorated: () => "things are harder than at first, by more than the usual ups and downs. Worth talking about together.",
};

function cutOff({ definition }: Course, locale: string): string {
  const line = lineOf(definition);
  return line === null ? "" : ` of ${written(line, locale)}`;
}

function toBeBetter(course: Course, locale: string): string {
  const better = limitsOf(course).find((limit) => limit.better);
  return better ? `; ${written(better.at, locale)} or ${course.definition.higherIsBetter ? "more" : "less"} would be clearly better than at first` : "";
}
