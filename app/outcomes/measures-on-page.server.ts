import type { DrawnCourse } from "~/ui/charts/course-chart.server";
import { chartsOf } from "./course-chart.server";
import { courseForThePerson } from "./course-for-the-person";
import { courseInWords, riskInWords } from "./course-in-words";
import { limitsOf } from "./limits";
import type { Episode } from "./model";
import type { Occasion } from "./occasions";
import { type Course, lineOf } from "./rules";
import { decimalsOf } from "./same-decimals";

export type MeasureOnPage = {
  measureId: string;
  short: string;
  name: string;
  about: string;
  range: [number, number];
  higherIsBetter: boolean;
  isOutcome: boolean;
  /** With so many decimals all its scores can be written. */
  digits: number;
  sentence: string;
  /** The same for the client, on paper. */
  forThePerson: string;
  risk: string | null;
  bands: { from: number; label: string }[];
  hasCutOff: boolean;
  /** With which a change beyond its limits is one; null where it has none. */
  confidence: number | null;
  hasFollowUps: boolean;
  /** How many scores there are. */
  scores: number;
  chart: DrawnCourse;
};

type With = { occasions: Occasion[]; locale: string };

/** What a client's page says and draws of each measure. */
export function measuresOnPage(courses: Course[], episode: Episode, { occasions, locale }: With): MeasureOnPage[] {
  const sentences = courses.map((course) => courseInWords(course, episode, locale));
  const charts = chartsOf(courses, episode, occasions, sentences, locale);
  return courses.map((course, index) => {
    const { definition, treatment, followUps, measureId } = course;
    const { short, name, about, range, higherIsBetter, kind, bands } = definition;
    return {
      ...{ measureId, short, name, about, higherIsBetter, bands },
      range: [range.min, range.max],
      isOutcome: kind === "outcome",
      digits: decimalsOf([...treatment, ...followUps].map(({ score }) => score)),
      sentence: sentences[index]!,
      forThePerson: courseForThePerson(course, episode, locale),
      risk: riskInWords(course, episode, locale),
      hasCutOff: lineOf(definition) !== null,
      confidence: limitsOf(course).length > 0 ? (definition.reliableChange?.confidence ?? null) : null,
      hasFollowUps: followUps.length > 0,
      scores: treatment.length + followUps.length,
      chart: charts[index]!,
    };
  });
}
