import { trueMinus } from "~/core/true-minus";
import { reliableChange } from "~/core/statistics";
import type { Measure } from "./measure-model";

/** How a definition is told to people. Each takes the reader's locale for its numbers. */

const written = (locale: string) => (value: number) => trueMinus(value.toLocaleString(locale, { maximumFractionDigits: 3 }));

/** "0 to 40, in steps of 0.1; higher is better". */
export function rangeInWords({ range: { min, max, step }, higherIsBetter }: Measure, locale: string): string {
  const number = written(locale);
  const steps = step === null ? ", with any decimals" : step === 1 ? "" : `, in steps of ${number(step)}`;
  return `${number(min)} to ${number(max)}${steps}; ${higherIsBetter ? "higher" : "lower"} is better`;
}

/** "10 or more is in the clinical range"; null without a cut-off. */
export function cutOffInWords({ functional, range: { step } }: Measure, locale: string): string | null {
  if (!functional) return null;
  const number = written(locale);
  const clinical = () => {
    if ("below" in functional) return `${number(functional.below)} or more`;
    if ("atMost" in functional) return step === null ? `more than ${number(functional.atMost)}` : `${number(functional.atMost + step)} or more`;
    return "above" in functional ? `${number(functional.above)} or less` : `less than ${number(functional.atLeast)}`;
  };
  return `${clinical()} is in the clinical range`;
}

/** "a change of 6 points or more is reliable (95 %)"; null where nobody has said how to tell. */
export function reliableChangeInWords({ reliableChange: known, range: { step } }: Measure, locale: string): string | null {
  if (!known) return null;
  const number = written(locale);
  const confidence = `${number(Math.round(known.confidence * 100))} %`;
  if ("points" in known) return `a change of ${number(known.points)} points or more is reliable (${confidence})`;
  const points = pointsByFormula(known);
  if (points === null) return null;
  if (step === null) return `a change of more than ${hundredths(points, locale)} points is reliable (${confidence})`;
  // By the formula a change must exceed the points, so the least that does is the next step above them.
  return `a change of ${number((Math.floor(points / step + 1e-9) + 1) * step)} points or more is reliable (${confidence})`;
}

/** Cut-off and reliable change in one line, and what it means where one of them is not known. */
export function criterionInWords(measure: Measure, locale: string): string {
  const cutOff = cutOffInWords(measure, locale) ?? "no cut-off is known, so nobody counts as recovered";
  const change = reliableChangeInWords(measure, locale) ?? "which change is reliable is not known";
  return `${cutOff.charAt(0).toUpperCase()}${cutOff.slice(1)}; ${change}.`;
}

/** "Worked out: more than 11.36 points, from a standard deviation of 11.826 and a reliability of 0.88."; null where it is not. */
export function formulaInWords({ reliableChange: known }: Measure, locale: string): string | null {
  if (!known || "points" in known) return null;
  const points = pointsByFormula(known);
  const [sd, reliability] = [known.sd, known.reliability].map(written(locale));
  return points === null ? null : `Worked out: more than ${hundredths(points, locale)} points, from a standard deviation of ${sd} and a reliability of ${reliability}.`;
}

const pointsByFormula = (known: { sd: number; reliability: number; confidence: number }) =>
  reliableChange({ pre: 0, post: 0, higherIsBetter: true, ...known }).points;

const hundredths = (value: number, locale: string) => value.toLocaleString(locale, { maximumFractionDigits: 2 });

/** "minimal from 0, mild from 5"; null without bands. */
export function bandsInWords({ bands }: Measure, locale: string): string | null {
  return bands.length > 0 ? bands.map(({ from, label }) => `${label} from ${written(locale)(from)}`).join(", ") : null;
}

/** "below 36, or after a drop of 1 point"; of alliance measures alone. */
export function talkAboutInWords({ talkAbout }: Measure, locale: string): string | null {
  if (!talkAbout) return null;
  const number = written(locale);
  return `worth talking about below ${number(talkAbout.below)}, or after a drop of ${number(talkAbout.dropOf)} or more`;
}

/** "27 scores use it"; null where nothing does. */
export function inUseInWords(uses: { scores: number; episodes: number; files: number } | undefined): string | null {
  const { scores, episodes, files } = uses ?? { scores: 0, episodes: 0, files: 0 };
  if (scores > 0) return scores === 1 ? "One score uses it" : `${scores} scores use it`;
  if (episodes > 0) return episodes === 1 ? "One treatment is judged by it" : `${episodes} treatments are judged by it`;
  if (files > 0) return files === 1 ? "One file that waits to be imported uses it" : `${files} files that wait to be imported use it`;
  return null;
}
