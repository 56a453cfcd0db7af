import { type Result, refused } from "~/core/result";
import type { Measure } from "~/library";
import { meaningOf, written } from "../in-words";
import { weighScore } from "./weigh-score";

export type Typed = { score: number; answers: number[] };

/** More digits than the highest score has are answers, one digit each: "210312100". */
const areAnswers = ({ form, range }: Measure, text: string) => form !== null && /^\d+$/.test(text) && text.length > String(range.max).length;

/** What somebody typed into the one field of a measure: a total, or its answers in a row. Null where nothing was typed. */
export function readTyped(definition: Measure, typed: string): Result<Typed> | null {
  const text = typed.trim();
  if (text === "") return null;
  const digits = text.replace(/[\s,;]+/g, "");
  if (areAnswers(definition, digits)) return weighScore(definition, { answers: [...digits].map(Number) });
  const number = /^[-−]?\d+([.,]\d+)?$/.test(text) ? Number(text.replace(",", ".").replace("−", "-")) : null;
  return number === null ? refused(`“${text.slice(0, 20)}” is not a number.`) : weighScore(definition, { score: number });
}

/** "11, moderate; item 9 answered 1": what was typed means, while it is typed. Of a total nobody knows how the item about risk was answered. */
export function typedInWords(definition: Measure, { score, answers }: Typed, locale: string): { text: string; risk: boolean } {
  const meaning = meaningOf(definition, score);
  const item = definition.form?.riskItem ?? null;
  const answered = item === null || answers.length === 0 ? null : answers[item - 1]!;
  const least = definition.form ? Math.min(...definition.form.answers.map(({ value }) => value)) : 0;
  const low = definition.talkAbout && score < definition.talkAbout.below ? "talk about it" : null;
  const about = answered !== null ? `item ${item} answered ${answered}` : definition.asksAboutRisk ? "risk item not recorded" : null;
  return { text: [[written(score, locale), meaning ?? low].filter(Boolean).join(", "), about].filter(Boolean).join("; "), risk: answered !== null && answered > least };
}

/** Whether a client usually comes on this day: the same weekday as when they were last seen, within the last four weeks; or they were seen on it already. */
export function isDueOn(lastSeen: string | null, on: string): boolean {
  if (lastSeen === null) return false;
  const days = Math.round((Date.parse(on) - Date.parse(lastSeen)) / 86_400_000);
  return days >= 0 && days <= 28 && days % 7 === 0;
}
