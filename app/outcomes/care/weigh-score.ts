import { type Result, done, refused } from "~/core/result";
import type { Measure } from "~/library";

/** What somebody gave of one measure: a total, or the answers that make one. */
export type Given = { /** Of a score that was here before and comes back. */ id?: string; measureId: string; score?: number | undefined; answers?: number[] | undefined };

/** Scores hold three decimals at most, which binary fractions do not. */
const thousandths = (value: number) => Math.round(value * 1000);

/** The score that was given, or the sum of the answers by the measure's form; refused with a sentence where it is none of this measure. */
export function weighScore(definition: Measure, { score, answers }: Pick<Given, "score" | "answers">): Result<{ score: number; answers: number[] }> {
  if (answers && answers.length > 0) return weighAnswers(definition, answers);
  const { short, range } = definition;
  if (score === undefined || !Number.isFinite(score)) return refused(`Give a score of the ${short}, or its answers.`);
  if (score > range.max) return refused(`${score} is above ${range.max}, the highest score of the ${short}.`);
  if (score < range.min) return refused(`${score} is below ${range.min}, the lowest score of the ${short}.`);
  if (range.step === null) return Math.abs(score * 1000 - thousandths(score)) < 1e-6 ? done({ score, answers: [] }) : refused(`${score} has more than three decimals.`);
  const steps = thousandths(score) - thousandths(range.min);
  if (Math.abs(score * 1000 - thousandths(score)) > 1e-6 || steps % thousandths(range.step) !== 0) {
    return refused(`${score} is no score of the ${short}, whose scores go in steps of ${range.step}.`);
  }
  return done({ score: thousandths(score) / 1000, answers: [] });
}

function weighAnswers({ short, form }: Measure, answers: number[]): Result<{ score: number; answers: number[] }> {
  if (!form) return refused(`Only the total of the ${short} can be given: its licence does not let its items stand here.`);
  const possible = new Set(form.answers.map(({ value }) => value));
  const wrong = answers.findIndex((answer) => !possible.has(answer));
  if (wrong >= 0) return refused(`${answers[wrong]} is no answer of the ${short}; its answers are ${listOf([...possible])}.`);
  const count = form.items.length;
  if (answers.length < count) return refused(`The ${short} has ${count} answers; here ${answers.length === 1 ? "is" : "are"} ${answers.length}.`);
  if (answers.length > count) return refused(`The ${short} has ${count} answers; here are ${answers.length}.`);
  return done({ score: answers.reduce((sum, answer) => sum + answer, 0), answers });
}

const listOf = (values: number[]) => `${values.slice(0, -1).join(", ")} and ${values.at(-1)}`;
