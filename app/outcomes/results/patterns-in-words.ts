import { traitInWords, caseMixTraits } from "../case-mix";
import { rangeInWords, written } from "../in-words";
import { type Compared, type Counted, type FoundPatterns, isWorthALook, leastForComparison, leastForShare, leastInGroup } from "./patterns";

/** What happened, of how many, with the share's interval from enough cases on; early endings of cases that began when it says. */
export function countedInWords({ kind, count, of, share }: Counted, locale: string, begun = "began in these days and 26 weeks ago or earlier"): string {
  if (of === 0) return kind === "early" ? `Of no case that ${begun} the number of sessions is known, so early endings are not counted.` : "No case with room for a reliable gain went on beyond the fourth session with scores before and after it. Where scores have days and no session numbers, the fourth score stands for the fourth session.";
  const percent = (part: number) => written(part * 100, locale, 0);
  const range = share && share.estimate !== null ? `, ${percent(share.estimate)} % (95 % interval ${rangeInWords(share.lower, share.upper, percent)} %)` : `; shares stand here from ${leastForShare}`;
  const words = {
    early: `Ended by the third session without a reliable gain that a score shows: ${count} of ${of} cases that ${begun}, those that go on among them${range}.`,
    flat: `Stayed flat, with no reliable gain by the fourth session and no reliable change after it: ${count} of ${of} cases that had room for a gain and went on${range}. Where scores have days and no session numbers, the fourth score stands for the fourth session.`,
  };
  return words[kind];
}

/** What the cases of a group have in common. */
export function groupInWords({ kind, trait }: Pick<Compared, "kind" | "trait">): string {
  if (kind === "alliance") return "The alliance was low or fell in its first four scores (of cases with four)";
  if (kind === "severe") return "Began in the more severe half of the clinical range (beside its other half)";
  return trait ? `${caseMixTraits[trait.name].label}: ${traitInWords(trait.name, trait.value) ?? trait.value}` : "";
}

/** What can be said of the difference: never more than that it is worth a look. */
export function saidOf(compared: Compared, locale: string): string {
  const { p, of, otherOf } = compared;
  if (p === null && of + otherOf < leastForComparison) return `Counts only: compared from ${leastForComparison} cases.`;
  if (p === null) return of < leastInGroup || otherOf < leastInGroup ? `Counts only: fewer than ${leastInGroup} on one side.` : "Counts only.";
  const chance = p.adjusted < 0.001 ? "p < 0.001" : `p = ${written(p.adjusted, locale, p.adjusted < 0.1 ? 3 : 2)}`;
  if (p.adjusted < 0.05 && !isWorthALook(compared)) return `Fewer than among the others (${chance}): nothing to look into here.`;
  return isWorthALook(compared) ? `Something to look into (${chance}).` : `No more than chance may bring about (${chance}).`;
}

/** What the groups are called that stand folded: those of which nothing can be said. */
export function foldedInWords(folded: Compared[], shown: number): string {
  const groups = `${folded.length}${shown > 0 ? " more" : ""} ${folded.length === 1 ? "group" : "groups"}`;
  const [some, all] = [folded.some(({ p }) => p !== null), folded.every(({ p }) => p !== null)];
  const fewer = folded.some(({ p }) => p !== null && p.adjusted < 0.05);
  return some ? `${groups}: nothing ${fewer ? "to look into" : "beyond chance"}${all ? "" : ", or too few to compare"}` : `${groups}: counts only`;
}

/** How many comparisons were made, and what was done about that. */
export function comparisonsInWords({ comparisons, narrowed, judged, couldGain }: Pick<FoundPatterns, "comparisons" | "narrowed" | "judged" | "couldGain">, locale: string): string {
  const rest = judged - couldGain;
  const who = rest > 0 ? `Left out of the groups ${rest === 1 ? "is 1 case" : `are ${written(rest, locale)} cases`} that began in the functional range or had no room for a reliable gain. ` : "";
  return who + madeInWords({ comparisons, narrowed }, locale);
}

function madeInWords({ comparisons, narrowed }: Pick<FoundPatterns, "comparisons" | "narrowed">, locale: string): string {
  if (narrowed) return "There are no p-values while only some cases are chosen: every choice of quarters, measure or kind of case looks anew, and no correction covers all the choices that could be made. They stand here for all kinds of cases together.";
  if (comparisons === 0) return "None of these groups is large enough to be compared.";
  return `Each group beside the other cases of which the same is known, by Fisher’s exact test. ${comparisons === 1 ? "One comparison was" : `${written(comparisons, locale)} comparisons were`} made, and every p is corrected for that (Holm): among so many, one that looks large would come about by chance alone.`;
}
