import { monthInWords } from "./month-in-words";
import { type Pattern, type PatternKind, worthALook } from "./patterns";

/** Patterns in words, with their measure, their period and how sure a range is. Pure. */

const happened: Record<PatternKind, string> = {
  early: "ended within three sessions",
  unchanged: "ended without reliable change",
  worse: "ended reliably worse",
  "no-end": "have no score at the end",
  alliance: "had an alliance that was low or fell in its first four scores",
};

/** Counts, period and range in one clause, such as "On the PHQ-9, 9 of 33 cases closed between March 2025 and May 2026 ended reliably worse, 15–44 % with 95 % confidence". */
export function patternInWords(pattern: Pattern, locale: string): string {
  const { kind, measure, count, of, share } = pattern;
  const on = measure ? `On the ${measure.short}, ` : "";
  const said = `${on}${count} of ${of} ${of === 1 ? "case" : "cases"}${which(pattern, locale)} ${kind === "no-end" && count === 1 ? "has no score at the end" : happened[kind]}`;
  return share ? `${said}, ${rangeInWords(share)}` : said;
}

/** Which of the closed cases are counted, and between which months they were closed. */
function which({ kind, of, closed, ...pattern }: Pattern, locale: string): string {
  const when = closedInWords({ kind, ...pattern }, locale);
  if (of === closed) return ` ${when}`;
  if (kind === "alliance") return ` in which it was measured four times or more, ${when},`;
  return kind === "early" ? ` whose sessions are known (they are not for ${closed - of}), ${when},` : ` with a first and a last score, ${when},`;
}

function closedInWords({ kind, ended, undated }: Pick<Pattern, "kind" | "ended" | "undated">, locale: string): string {
  const did = kind === "early" ? "begun" : "closed";
  if (!ended) return "closed on days that are not known";
  const [first, last] = [monthInWords(ended.first, locale), monthInWords(ended.last, locale)];
  const months = first === last ? `in ${last}` : `between ${first} and ${last}`;
  return `${did} ${months}${undated > 0 ? ` (${undated} on a day that is not known)` : ""}`;
}

const percent = (share: number) => Math.round(share * 100);
/** A limit that only rounding would bring up to what is proposed keeps a decimal. */
const lowerInWords = (lower: number) => (lower < worthALook && percent(lower) >= 100 * worthALook ? Math.floor(1000 * lower) / 10 : percent(lower));
const rangeInWords = ({ lower, upper }: { lower: number; upper: number }) => `${lowerInWords(lower)}–${percent(upper)} % with 95 % confidence`;

/** What a plan keeps as its evidence. */
export const evidenceOf = (pattern: Pattern, locale: string) => `${patternInWords(pattern, locale)}; worth a look, not a finding.`;

/** A pattern as a sentence of a list; null where another of the list says it already. */
export function patternAsSentence(pattern: Pattern, locale: string): string | null {
  if (pattern.of === 0) return nothingKnown(pattern);
  return `${patternInWords(pattern, locale)}${pattern.share ? "" : ": too few to say"}.`;
}

/** What stands in the place of counts where there is nothing to count; one sentence does for both patterns of a measure. */
function nothingKnown({ kind, measure }: Pattern): string | null {
  if (kind === "early") return "Sessions are not known for any case of yours that began 26 weeks ago or earlier.";
  return kind === "unchanged" && measure ? `None of your closed cases can be judged by a first and a last score on the ${measure.short}.` : null;
}
