import { trueMinus } from "~/core/true-minus";
import { type TraitName, caseMixTraits } from "../case-mix";
import { written } from "../in-words";
import { type Estimate, fewestForWords } from "./estimate";

/** What one's own estimate says, no more than DOMAIN.md 4.6 lets be said at its n. */
export function estimateInWords({ short, n, effect, lower, upper, reliability, adjusters, cases, clinicians, leftOut }: Estimate, locale: string): string[] {
  const points = (value: number) => trueMinus(new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: "exceptZero" }).format(value));
  const alike = ["first score", ...adjusters.map((name) => caseMixTraits[name as TraitName].label.toLowerCase())];
  return [
    `On the ${short}, your clients’ end scores differ by ${points(effect)} points (95 % interval ${points(lower)} to ${points(upper)}, n = ${n}) from those of this service’s clients with the same ${list(alike)}; above 0 is for the better.`,
    `Part of a difference found in ${n} cases is chance. So the estimate keeps ${written(reliability * 100, locale, 0)} % of it and lies nearer to 0. It stands on ${written(cases, locale)} cases of ${written(clinicians, locale)} clinicians${leftOutInWords(leftOut, locale)}.`,
    comparedInWords({ n, lower, upper }),
  ];
}

/** Words that compare, from 50 cases on and where the interval leaves one side out. */
function comparedInWords({ n, lower, upper }: Pick<Estimate, "n" | "lower" | "upper">): string {
  if (n < fewestForWords) return `Fewer than ${fewestForWords} cases are too few to say whether this is better or worse.`;
  if (lower > 0) return "The interval leaves out 0: your clients ended better than their first scores alone would lead one to expect here.";
  if (upper < 0) return "The interval leaves out 0: your clients ended worse than their first scores alone would lead one to expect here. That is something to look into, and says nothing yet about why.";
  return "The interval includes 0, so it does not tell better from worse.";
}

/** Of those who were measured at both ends alone it can be told; how many were not belongs beside it (DOMAIN.md 4.4). */
export const leftOutInWords = (leftOut: number | null, locale: string) => (leftOut === null ? "" : leftOut === 0 ? "; none was left out for want of a score" : `; ${written(leftOut, locale)} more had no first or no end score and ${leftOut === 1 ? "is" : "are"} left out`);

const list = (words: string[]) => (words.length === 1 ? words[0]! : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`);

