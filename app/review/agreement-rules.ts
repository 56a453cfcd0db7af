import { type Coefficient, intraclassCorrelation } from "~/core/statistics";

/** A take with the half points that each rater gave each item; null where it could not be rated. */
export type RatedTake = {
  submissionId: string;
  submittedAt: Date;
  vignetteSlug: string;
  vignetteEdition: number;
  raters: Map<string, Map<string, number | null>>;
};

/** Below this an interval is too wide to say anything, and the raw scores are shown instead. */
export const leastTakes = 30;
export const leastRaters = 3;

export type ItemAgreement = { takes: number; single: Coefficient; mean: Coefficient };

/** The raters, at least three, who have most takes in common, and those takes; null where no three share one. */
export function mostInCommon(takes: RatedTake[]): { raters: string[]; takes: RatedTake[] } | null {
  const everyone = [...new Set(takes.flatMap((take) => [...take.raters.keys()]))].sort();
  const sharedBy = (raters: string[]) => takes.filter((take) => raters.every((rater) => take.raters.has(rater)));
  const best = triples(everyone)
    .map((raters) => ({ raters, takes: sharedBy(raters) }))
    .reduce((a, b) => (b.takes.length > a.takes.length ? b : a), { raters: [] as string[], takes: [] as RatedTake[] });
  if (best.takes.length === 0) return null;
  const others = everyone.filter((rater) => !best.raters.includes(rater) && best.takes.every((take) => take.raters.has(rater)));
  return { raters: [...best.raters, ...others], takes: best.takes };
}

function triples(all: string[]): string[][] {
  return all.flatMap((a, i) => all.slice(i + 1).flatMap((b, j) => all.slice(i + j + 2).map((c) => [a, b, c])));
}

/** Agreement on the mean of these items, in points, over the takes where every rater scored every one of them. */
export function agreementOn(itemKeys: string[], raters: string[], takes: RatedTake[]): ItemAgreement {
  const table = takes.flatMap((take) => {
    const scores = raters.map((rater) => meanScore(take.raters.get(rater), itemKeys));
    return scores.every((score) => score !== null) ? [scores] : [];
  });
  const { icc21, icc2k } = intraclassCorrelation(table);
  return { takes: table.length, single: icc21, mean: icc2k };
}

function meanScore(given: Map<string, number | null> | undefined, itemKeys: string[]): number | null {
  const values = itemKeys.map((itemKey) => given?.get(itemKey) ?? null);
  return values.every((value) => value !== null) ? values.reduce((sum, value) => sum + value, 0) / (2 * itemKeys.length) : null;
}

/** One take that this rater and another both scored: half points by item, this rater's first. */
export type Pair = { take: RatedTake; scores: Map<string, [own: number | null, other: number | null]> };

export function pairsOf(raterId: string, itemKeys: string[], takes: RatedTake[]): Pair[] {
  return takes.flatMap((take) => {
    const own = take.raters.get(raterId);
    if (!own) return [];
    const others = [...take.raters].filter(([rater]) => rater !== raterId);
    return others.map(([, other]) => ({
      take,
      scores: new Map(itemKeys.map((key) => [key, [own.get(key) ?? null, other.get(key) ?? null]])),
    }));
  });
}

const bands = [
  { from: 0.75, word: "excellent" },
  { from: 0.6, word: "good" },
  { from: 0.4, word: "fair" },
  { from: -Infinity, word: "poor" },
];

/** The ends of an interval in the words of D. Cicchetti, Psychological Assessment 6 (1994) 284. */
export function inBands({ lower, upper }: { lower: number; upper: number }): string {
  const [low, high] = [lower, upper].map((limit) => bands.find((band) => limit >= band.from)!.word);
  return low === high ? low! : `anywhere from ${low} to ${high}`;
}

/** What the page on agreement shows: figures where there is enough for them, and otherwise the scores themselves. */
export type Agreement =
  | { kind: "figures"; raters: number; takes: number; rows: (ItemAgreement & { title: string })[] }
  | { kind: "pairs"; takes: number; items: string[]; pairs: PairRow[] };

/** One answer that the viewer and another rater have scored; points, the viewer's first, null where it could not be rated. */
export type PairRow = { title: string; submittedAt: Date; scores: [own: number | null, other: number | null][] };
