import { wilsonInterval } from "~/core/statistics";
import type { BegunCase, ClosedCase } from "~/outcomes";

/** Patterns in somebody's own closed cases that are worth a look, pure. None of them is a finding. */

export type PatternKind = "early" | "unchanged" | "worse" | "no-end" | "alliance";

/** Under this many cases a share says too little (DOMAIN 4.6): counts only, and nothing is proposed. */
export const leastCases = 20;
/** How many sessions count as an early ending. */
const earlySessions = 3;
/** A pattern is proposed once the lower limit of its share reaches this. */
export const worthALook = 0.1;

export type Pattern = {
  /** Its kind, and for a pattern of change the measure's id too. */
  id: string;
  kind: PatternKind;
  /** By which the change is judged: changes on two measures are never counted as one. Null for what no measure says. */
  measure: ClosedCase["measure"] | null;
  count: number;
  /** Of how many it can be said. */
  of: number;
  /** How many closed cases there are, of those that this measure judges where there is one; of early endings, how many cases began long enough ago. */
  closed: number;
  /** The days on which the first and the last of `of` ended, or of early endings began; null where none of these is known. */
  ended: { first: Date; last: Date } | null;
  /** How many of `of` have no day. */
  undated: number;
  /** The 95 % Wilson interval of its share; null under the least number of cases. */
  share: { lower: number; upper: number } | null;
};

type Asked<Case> = { kind: PatternKind; measure: Pattern["measure"]; cases: readonly Case[]; known: (one: Case) => boolean; holds: (one: Case) => boolean };

/** Early endings are counted among cases that began long enough ago, open ones too: among closed ones alone, a young caseload shows more of them. */
const earlyOf = (begun: readonly BegunCase[]): Pattern =>
  pattern({
    kind: "early",
    measure: null,
    cases: begun.map((one) => ({ ...one, endedOn: one.startedOn })),
    known: ({ sessions }) => sessions !== null,
    holds: ({ closed, sessions }) => closed && sessions !== null && sessions <= earlySessions,
  });

/** Each pattern with its counts, of the cases of which it is known, in the order in which one is proposed: the earliest in treatment first, and last what says nothing of the treatment itself. */
export function patternsOf(cases: readonly ClosedCase[], begun: readonly BegunCase[]): Pattern[] {
  const groups = byMeasure(cases);
  const ofChange = (kind: PatternKind, category: ClosedCase["change"]["category"]) =>
    groups.map(([measure, own]) => pattern({ kind, measure, cases: own, known: ({ change }) => change.category !== null, holds: ({ change }) => change.category === category }));
  return [
    earlyOf(begun),
    ...ofChange("unchanged", "unchanged"),
    ...ofChange("worse", "deteriorated"),
    pattern({ kind: "no-end", measure: null, cases, known: () => true, holds: ({ hasEndScore }) => !hasEndScore }),
    // Only where somebody measures it.
    ...(cases.some(measured) ? [pattern({ kind: "alliance", measure: null, cases, known: measured, holds: ({ allianceDipped }) => allianceDipped === true })] : []),
  ];
}

const measured = ({ allianceDipped }: ClosedCase) => typeof allianceDipped === "boolean";

/** The cases by the measure that judges them; the one with the most cases first. */
function byMeasure(cases: readonly ClosedCase[]): [ClosedCase["measure"], ClosedCase[]][] {
  const groups = new Map<string, [ClosedCase["measure"], ClosedCase[]]>();
  for (const one of cases) {
    const group = groups.get(one.measure.id);
    if (group) group[1].push(one);
    else groups.set(one.measure.id, [one.measure, [one]]);
  }
  return [...groups.values()].toSorted(([a, of], [b, than]) => than.length - of.length || a.short.localeCompare(b.short, "en"));
}

function pattern<Case extends Pick<ClosedCase, "endedOn">>({ kind, measure, cases, known, holds }: Asked<Case>): Pattern {
  const said = cases.filter(known);
  const days = said.flatMap(({ endedOn }) => (endedOn ? [endedOn.getTime()] : []));
  const count = said.filter(holds).length;
  return {
    id: measure ? `${kind}.${measure.id}` : kind,
    kind,
    measure,
    count,
    of: said.length,
    closed: cases.length,
    ended: days.length > 0 ? { first: new Date(Math.min(...days)), last: new Date(Math.max(...days)) } : null,
    undated: said.length - days.length,
    share: shareOf(count, said.length),
  };
}

function shareOf(count: number, of: number): Pattern["share"] {
  if (of < leastCases) return null;
  const interval = wilsonInterval({ successes: count, n: of });
  return interval.estimate === null ? null : { lower: interval.lower, upper: interval.upper };
}

/** The earliest in treatment of those whose share is at least 10 % by its lower limit; null where there is none. */
export const proposedOf = (patterns: readonly Pattern[]): Pattern | null => patterns.find(({ share }) => share !== null && share.lower >= worthALook) ?? null;

/** Whether enough cases stand behind any of them for a range. */
export const anyJudged = (patterns: readonly Pattern[]) => patterns.some(({ share }) => share !== null);
