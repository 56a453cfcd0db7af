import type { DrawnCourse } from "~/ui/charts/course-chart.server";
import { chartsOf } from "./course-chart.server";
import type { ClientEvent } from "./client-events";
import { courseForThePerson } from "./course-for-the-person";
import { courseInWords, riskInWords } from "./course-in-words";
import { type ExpectedShown, expectedInWords, expectedOnPage } from "./expected/expected-on-page";
import type { ExpectedOn } from "./expected/outside-band";
import { written } from "./in-words";
import { limitsOf } from "./limits";
import type { Episode } from "./model";
import type { Occasion } from "./occasions";
import { type Course, lineOf } from "./rules";
import { readingNotes } from "./reading-notes";
import { decimalsOf } from "./same-decimals";
import { chartsOnSheet } from "./sheet-room";

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
  /** How many scores there are. */
  scores: number;
  chart: DrawnCourse;
  /** Where the sheet has room for its chart: on the higher paper alone, or on none. */
  onSheet: "always" | "on A4" | "never";
  /** Null where nothing is known of how clients here usually go. */
  expected: Omit<ExpectedShown, "points"> | null;
};

type With = {
  occasions: Occasion[];
  /** By the measure's id. */
  expected: ReadonlyMap<string, ExpectedOn>;
  events: ClientEvent[];
  /** The session by which an open course is looked at again: up to there it is drawn what to expect. */
  reviewBy: number;
  /** In days since 1970. */
  today: number;
  locale: string;
};

const withoutPoints = ({ source, pace, episodes, rows }: ExpectedShown) => ({ source, pace, episodes, rows });

/** What a client's page and the sheet say and draw of each measure, and what the sheet says of how to read it. */
export function measuresOnPage(courses: Course[], episode: Episode, { occasions, expected: known, events, reviewBy, today, locale }: With): { measures: MeasureOnPage[]; notes: string[] } {
  const sentences = courses.map((course) => courseInWords(course, episode, locale));
  const held = occasions.findLast(({ followUp }) => !followUp)?.position ?? 0;
  const expected = courses.map((course) => expectedOnPage(course, episode, known.get(course.measureId), { held, reviewBy, today, locale }));
  const descriptions = sentences.map((sentence, index) => [sentence, expected[index] && expectedInWords(expected[index])].filter(Boolean).join(" "));
  const forThePerson = courses.map((course) => courseForThePerson(course, episode, locale));
  const facts = courses.map((course, index) => factsOf(course, expected[index] ?? null, locale));
  const notes = readingNotes(facts, events.some(({ letter }) => letter !== null));
  const onSheet = chartsOnSheet({ sentences: forThePerson, events: events.map(({ when, forThePerson: said }) => `${when}: ${said}`), notes });
  const charts = chartsOf(courses, episode, { occasions, descriptions, expected, events, heights: onSheet.map((each) => each?.height ?? null), locale });
  const measures = courses.map((course, index): MeasureOnPage => {
    const { definition, treatment, followUps, measureId } = course;
    const { name, about, range, higherIsBetter, bands } = definition;
    const { short, isOutcome } = facts[index]!;
    return {
      ...{ measureId, short, name, about, higherIsBetter, bands, isOutcome },
      range: [range.min, range.max],
      digits: decimalsOf([...treatment, ...followUps].map(({ score }) => score)),
      sentence: sentences[index]!,
      forThePerson: forThePerson[index]!,
      risk: riskInWords(course, episode, locale),
      scores: treatment.length + followUps.length,
      chart: charts[index]!,
      onSheet: !onSheet[index] ? "never" : onSheet[index].onlyA4 ? "on A4" : "always",
      expected: expected[index] ? withoutPoints(expected[index]) : null,
    };
  });
  return { measures, notes };
}

/** What of a measure the sheet has to explain. */
function factsOf(course: Course, expected: ExpectedShown | null, locale: string) {
  const { definition, followUps } = course;
  return {
    short: definition.short,
    isOutcome: definition.kind === "outcome",
    hasCutOff: lineOf(definition) !== null,
    confidence: limitsOf(course).length > 0 ? (definition.reliableChange?.confidence ?? null) : null,
    hasFollowUps: followUps.length > 0,
    expected: expected && { clients: written(expected.episodes, locale) },
  };
}
