import { wilsonInterval } from "~/core/statistics";
import type { ClosedCase } from "~/outcomes";

/** Patterns in somebody's own closed cases that are worth a look, pure. None of them is a finding. */

/** Earliest in treatment first: the order in which one of them is proposed. */
export const patternIds = ["early", "unchanged", "worse"] as const;
export type PatternId = (typeof patternIds)[number];

/** Under this many cases a share says too little (DOMAIN 4.6): counts only, and nothing is proposed. */
export const leastCases = 20;
/** How many sessions count as an early ending. */
const earlySessions = 3;
/** A pattern is proposed once the lower limit of its share reaches this. */
const worthALook = 0.1;

export type Pattern = {
  id: PatternId;
  count: number;
  /** Of how many it can be said. */
  of: number;
  /** How many closed cases there are. */
  closed: number;
  /** The 95 % Wilson interval of its share; null under the least number of cases. */
  share: { lower: number; upper: number } | null;
};

/** Each pattern with its counts, of the cases of which it is known, in the order in which one is proposed. */
export function patternsOf(cases: readonly ClosedCase[]): Pattern[] {
  const known = cases.filter(({ sessions }) => sessions !== null);
  const scored = cases.filter(({ change }) => change.category !== null);
  const found = {
    early: { of: known.length, count: known.filter(({ sessions }) => sessions !== null && sessions <= earlySessions).length },
    unchanged: { of: scored.length, count: scored.filter(({ change }) => change.category === "unchanged").length },
    worse: { of: scored.length, count: scored.filter(({ change }) => change.category === "deteriorated").length },
  };
  return patternIds.map((id) => ({ id, ...found[id], closed: cases.length, share: shareOf(found[id]) }));
}

function shareOf({ count, of }: { count: number; of: number }): Pattern["share"] {
  if (of < leastCases) return null;
  const interval = wilsonInterval({ successes: count, n: of });
  return interval.estimate === null ? null : { lower: interval.lower, upper: interval.upper };
}

/** The earliest in treatment of those whose share is at least 10 % by its lower limit; null where there is none. */
export const proposedOf = (patterns: readonly Pattern[]): Pattern | null => patterns.find(({ share }) => share !== null && share.lower >= worthALook) ?? null;

/** Whether enough cases stand behind any of them for a range. */
export const anyJudged = (patterns: readonly Pattern[]) => patterns.some(({ share }) => share !== null);

const happened: Record<PatternId, string> = {
  early: "ended within three sessions",
  unchanged: "ended without reliable change",
  worse: "ended reliably worse",
};

/** What stands in the place of counts where there is nothing to count; one sentence does for both that need two scores. */
const unknown: Record<PatternId, string | null> = {
  early: "Sessions are not known for any of your closed cases.",
  unchanged: "None of your closed cases can be judged by a first and a last score.",
  worse: null,
};

/** A pattern as a sentence of a list; null where another of the list says it already. */
export function patternAsSentence(pattern: Pattern): string | null {
  if (pattern.of === 0) return unknown[pattern.id];
  return `${patternInWords(pattern)}${pattern.share ? "" : ": too few to say"}.`;
}

/** Counts and range in one clause, such as "11 of 41 closed cases ended within three sessions, 16-42 %". */
export function patternInWords({ id, count, of, closed, share }: Pattern): string {
  const those = of === closed ? "" : id === "early" ? ` whose sessions are known (they are not for ${closed - of})` : " with a first and a last score";
  const said = `${count} of ${of} closed ${of === 1 ? "case" : "cases"}${those} ${happened[id]}`;
  return share ? `${said}, ${lowerInWords(share.lower)}-${percent(share.upper)} %` : said;
}

const percent = (share: number) => Math.round(share * 100);
/** A limit that only rounding would bring up to what is proposed keeps a decimal. */
const lowerInWords = (lower: number) => (lower < worthALook && percent(lower) >= 100 * worthALook ? Math.floor(1000 * lower) / 10 : percent(lower));

/** What a plan keeps as its evidence. */
export const evidenceOf = (pattern: Pattern) => `${patternInWords(pattern)}; worth a look, not a finding.`;
