import { isNumber, listIn } from "./numbers-in";

/**
 * P-values adjusted for having looked at many, each at its own place; null stays null and does not count. "holm" bounds the
 * chance of one false alarm among all of them, "benjamini-hochberg" the expected share of false alarms among what is
 * called a difference. An adjusted value is compared with the level as a single p-value would be. As R's p.adjust.
 * Sources: S. Holm, Scandinavian Journal of Statistics 6 (1979) 65; Y. Benjamini and Y. Hochberg, Journal of the Royal
 * Statistical Society B 57 (1995) 289. Throws a RangeError for a value outside 0 to 1 and for any other method.
 */
export function adjustForMany(values: ArrayLike<number | null>, method: "holm" | "benjamini-hochberg"): (number | null)[] {
  const pValues = listIn(values);
  if (!pValues?.every((p) => p === null || (isNumber(p) && p >= 0 && p <= 1))) throw new RangeError("Every p-value must lie between 0 and 1, or be null.");
  const adjusted = methods.get(method);
  if (!adjusted) throw new RangeError("The method must be holm or benjamini-hochberg.");
  const known = pValues.flatMap((p, place) => (p === null ? [] : [{ p, place }])).sort((a, b) => a.p - b.p);
  const answers: (number | null)[] = pValues.map(() => null);
  adjusted(known.map(({ p }) => p)).forEach((p, rank) => (answers[known[rank]!.place] = p));
  return answers;
}

/** From the smallest on: none less than the one before. */
function holm(ascending: number[]): number[] {
  let most = 0;
  return ascending.map((p, rank) => (most = Math.max(most, Math.min(1, (ascending.length - rank) * p))));
}

/** From the largest down: none more than the one above. */
function benjaminiHochberg(ascending: number[]): number[] {
  let least = 1;
  return ascending.map((_, i) => ascending.length - 1 - i).map((rank) => (least = Math.min(least, (ascending.length / (rank + 1)) * ascending[rank]!))).reverse();
}

const methods: ReadonlyMap<unknown, (ascending: number[]) => number[]> = new Map([["holm", holm], ["benjamini-hochberg", benjaminiHochberg]]);
