import { criticalValue, noCriticalValue } from "./critical-value";
import { listIn, namedIn, numbersIn, type Numbers, rowsIn } from "./numbers-in";
import { largestOf, tooFarApart, unitOf } from "./own-scale";

/** How much a disagreement counts: all the same, by distance, by squared distance, or a table by places in the scale. */
export type KappaWeights = "none" | "linear" | "quadratic" | readonly (readonly number[])[];

/** Agreement beyond chance: 1 is perfect, 0 what chance gives, below 0 less than that. Null where undefined; `reason` says why. */
export type Kappa =
  | { estimate: number; standardError: number; lower: number; upper: number }
  | { estimate: number; standardError: null; lower: null; upper: null; reason: string }
  | { estimate: null; reason: string };

/**
 * Cohen's kappa of two raters, a[i] and b[i] being their ratings of one thing. `scale` lists every value that was possible,
 * used or not, in any order; distances are those of the numbers. With `"none"` every disagreement counts alike. A table
 * weighs disagreement of `scale[i]` with `scale[j]`, 0 on its diagonal, none below 0. Large-sample standard error, two-sided
 * normal interval, which may reach beyond 1.
 * Undefined without a scale or with weights that are none of these, where a rating is no number of the scale, and where both raters gave everything one value; without an error where one of them did, and where they agree or
 * differ without exception, because the formula's 0 there is no certainty.
 * Sources: J. Cohen, Psychological Bulletin 70 (1968) 213; J. Fleiss, J. Cohen and B. Everitt, Psychological Bulletin 72
 * (1969) 323. Throws a RangeError for a confidence outside (0, 1).
 */
export function weightedKappa(
  a: Numbers,
  b: Numbers,
  options: { scale: Numbers; weights: KappaWeights; confidence?: number | undefined },
): Kappa {
  const { scale, weights, confidence = 0.95 } = namedIn(options);
  const z = criticalValue(confidence);
  if (z === null) throw new RangeError(noCriticalValue);
  const possible = numbersIn(scale);
  if (!possible) return { estimate: null, reason: "The scale must list every possible value, and each must be a number." };
  const disagreement = disagreementOn(possible, weights);
  if ("reason" in disagreement) return { estimate: null, ...disagreement };
  const [one, other] = [listIn(a), listIn(b)];
  if (!one || one.length !== other?.length) return { estimate: null, reason: "Every rating of one rater needs one of the other." };
  if (one.length === 0) return { estimate: null, reason: "There are no ratings that could agree." };
  const place = new Map(possible.map((value, i) => [placeOf(value), i]));
  const [rows, columns] = [one, other].map((ratings) => ratings.map((rating) => place.get(placeOf(rating)))) as [number[], number[]];
  if (![...rows, ...columns].every((at) => at !== undefined)) return { estimate: null, reason: "Every rating must be one of the values of the scale." };
  return kappaOf(rows, columns, disagreement.table, z);
}

/** Where decimals may have been rounded they are one value; null, true and "1" are the same as no number. */
const placeOf = (value: number) => (typeof value !== "number" ? undefined : Math.abs(value) < 1e6 ? Math.round(value * 1e9) : `${value}`);

function kappaOf(rows: number[], columns: number[], table: number[][], z: number): Kappa {
  const n = rows.length;
  const share = (places: number[]) => table.map((_, i) => places.filter((at) => at === i).length / n);
  const [ofRows, ofColumns] = [share(rows), share(columns)];
  if (ofRows.includes(1) && ofColumns.includes(1)) return { estimate: null, reason: "Both raters gave everything the same value, so there is nothing to agree on." };
  // The disagreement that chance would give to each value of one rater, set against all of the other's.
  const byRow = table.map((row) => dot(row, ofColumns));
  const byColumn = table.map((_, j) => dot(table.map((row) => row[j]!), ofRows));
  const expected = dot(byRow, ofRows);
  if (expected === 0) return { estimate: null, reason: "Chance alone would leave no disagreement that counts." };
  const observed = rows.reduce((sum, row, i) => sum + table[row]![columns[i]!]!, 0) / n;
  const ratio = observed / expected;
  const estimate = ofRows.includes(1) || ofColumns.includes(1) ? 0 : 1 - ratio;
  // Each pair's pull on the estimate, by what it adds to the observed and to the expected disagreement; all of them add up to 0.
  const pulls = rows.map((row, i) => table[row]![columns[i]!]! - ratio * (byRow[row]! + byColumn[columns[i]!]!) + observed);
  const standardError = Math.sqrt(pulls.reduce((sum, pull) => sum + pull ** 2, 0)) / (n * expected);
  if (standardError > 1e-9) return { estimate, standardError, lower: estimate - z * standardError, upper: estimate + z * standardError };
  return { estimate, standardError: null, lower: null, upper: null, reason: "Ratings without a single exception, or one value for everything, leave no interval to work out." };
}

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, i) => sum + value * b[i]!, 0);

const namesOfWeights: ReadonlyMap<unknown, number> = new Map([["none", 0], ["linear", 1], ["quadratic", 2]]);

function disagreementOn(scale: number[], weights: KappaWeights | undefined): { table: number[][] } | { reason: string } {
  if (scale.length < 2 || new Set(scale.map(placeOf)).size < scale.length) return { reason: "The scale needs at least two values, each listed once." };
  const exponent = namesOfWeights.get(weights);
  if (exponent !== undefined) {
    const range = Math.max(...scale) - Math.min(...scale);
    if (!Number.isFinite(range)) return { reason: tooFarApart };
    return { table: scale.map((one) => scale.map((other) => (one === other ? 0 : (Math.abs(one - other) / range) ** exponent))) };
  }
  if (typeof weights !== "object" || weights === null) return { reason: "The weights must be none, linear, quadratic or a table." };
  const table = rowsIn(weights);
  const fits = table?.length === scale.length && table.every((row, i) => row.length === scale.length && row.every((weight, j) => (i === j ? weight === 0 : weight >= 0)));
  if (!fits) return { reason: "The weights need a row and a column for each value, 0 where both agree and none below 0." };
  const unit = unitOf(table.map(largestOf));
  return { table: table.map((row) => row.map((weight) => weight / unit)) };
}
