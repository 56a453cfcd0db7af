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

/** Each pattern with its counts, in the order in which one is proposed. */
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

const happened: Record<PatternId, string> = {
  early: "ended within three sessions",
  unchanged: "ended without reliable change",
  worse: "ended reliably worse",
};

/** Counts and range in one clause, such as "11 of 41 closed cases ended within three sessions, 16-42 %". */
export function patternInWords({ id, count, of, closed, share }: Pattern): string {
  const those = of === closed ? "" : id === "early" ? " whose sessions are known" : " with a first and a last score";
  const said = `${count} of ${of} closed ${of === 1 ? "case" : "cases"}${those} ${happened[id]}`;
  return share ? `${said}, ${percent(share.lower)}-${percent(share.upper)} %` : said;
}

const percent = (share: number) => Math.round(share * 100);

/** What a plan keeps as its evidence. */
export const evidenceOf = (pattern: Pattern) => `${patternInWords(pattern)}; worth a look, not a finding.`;
