import { type Share, adjustForMany, fisherExact, wilsonInterval } from "~/core/statistics";
import type { TraitName } from "../case-mix";

/** Where it may go wrong in somebody's own closed cases: candidates to look into, pure. None of them is a finding. */

/** Of the cases that one measure judges; `without` is without a reliable gain. */
export type SignCounts = {
  cases: number;
  judged: number;
  without: number;
  /** Of those judged, how many began in the clinical range with room for a reliable gain: what follows but early endings is of these. */
  couldGain: number;
  /** Of those that began in these days and long enough ago, closed or not. */
  sessionsKnown: number;
  early: number;
  flatKnown: number;
  flat: number;
  dipped: number;
  dippedWithout: number;
  steady: number;
  steadyWithout: number;
  severe: number;
  severeWithout: number;
  milder: number;
  milderWithout: number;
};

export type TraitCounts = { name: TraitName; value: string; judged: number; without: number };

/** From so many cases a share stands with its interval, and from so many a comparison (DOMAIN.md 4.6: no p-value below 30). */
export const leastForShare = 20;
export const leastForComparison = 30;
/** A group of fewer cases is not told apart. */
export const leastInGroup = 5;

/** What is counted for itself, because it says already how it went. */
export type Counted = { kind: "early" | "flat"; count: number; of: number; /** Null under 20. */ share: Share | null };

/** A group of cases beside the others of which the same is known. */
export type Compared = {
  kind: "alliance" | "severe" | "trait";
  trait: { name: TraitName; value: string } | null;
  of: number;
  without: number;
  otherOf: number;
  otherWithout: number;
  /** Null under 30 cases in all, and where one side has fewer than five. */
  p: { adjusted: number } | null;
};

export type FoundPatterns = { cases: number; judged: number; without: number; couldGain: number; counted: Counted[]; compared: Compared[]; /** How many comparisons were made. */ comparisons: number; /** Of a choice of cases: counts alone. */ narrowed: boolean };

/** Of a choice of cases nothing is compared: every choice looks anew, and no correction covers all that could be made. */
export function foundIn(signs: SignCounts, traits: TraitCounts[], { narrowed }: { narrowed: boolean }): FoundPatterns {
  const candidates = [
    candidate("alliance", null, [signs.dipped, signs.dippedWithout], [signs.steady, signs.steadyWithout]),
    candidate("severe", null, [signs.severe, signs.severeWithout], [signs.milder, signs.milderWithout]),
    ...traitCandidates(traits),
  ].filter(({ of }) => of > 0);
  const adjusted = adjustForMany(candidates.map((one) => (narrowed ? null : chance(one))), "holm");
  const compared = candidates.map((one, at) => ({ ...one, p: adjusted[at] === null || adjusted[at] === undefined ? null : { adjusted: adjusted[at] } }));
  return {
    cases: signs.cases,
    judged: signs.judged,
    without: signs.without,
    couldGain: signs.couldGain,
    counted: [counted("early", signs.early, signs.sessionsKnown), counted("flat", signs.flat, signs.flatKnown)],
    compared,
    comparisons: adjusted.filter((p) => p !== null).length,
    narrowed,
  };
}

const counted = (kind: Counted["kind"], count: number, of: number): Counted => ({ kind, count, of, share: of >= leastForShare ? wilsonInterval({ successes: count, n: of }) : null });

type Candidate = Omit<Compared, "p">;

const candidate = (kind: Compared["kind"], trait: Compared["trait"], [of, without]: [number, number], [otherOf, otherWithout]: [number, number]): Candidate => ({ kind, trait, of, without, otherOf, otherWithout });

/** Each value of a trait beside its other values; of two values one is the rest of the other, and stands once, as the one with less gain. */
function traitCandidates(traits: TraitCounts[]): Candidate[] {
  return traits.flatMap(({ name, value, judged, without }) => {
    const others = traits.filter((other) => other.name === name && other.value !== value);
    const sum = (part: "judged" | "without") => others.reduce((total, other) => total + other[part], 0);
    const one = candidate("trait", { name, value }, [judged, without], [sum("judged"), sum("without")]);
    const said = others.length === 1 && isBetter(one, others[0]!, value);
    return others.length === 0 || said ? [] : [one];
  });
}

function isBetter({ of, without }: Candidate, other: TraitCounts, value: string): boolean {
  const [own, theirs] = [without * other.judged, other.without * of];
  return own < theirs || (own === theirs && value > other.value);
}

function chance({ of, without, otherOf, otherWithout }: Candidate): number | null {
  if (of + otherOf < leastForComparison || of < leastInGroup || otherOf < leastInGroup) return null;
  return fisherExact([[without, of - without], [otherWithout, otherOf - otherWithout]]).pValue;
}

/** Whether so large a difference among so many that were looked at would come about by chance less than once in twenty times. */
export const isWorthALook = ({ p, of, without, otherOf, otherWithout }: Compared) => p !== null && p.adjusted < 0.05 && without * otherOf > otherWithout * of;
