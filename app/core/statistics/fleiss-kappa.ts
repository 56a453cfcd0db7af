import { criticalValue, noCriticalValue } from "./critical-value";
import { namedIn, rowsIn } from "./numbers-in";
import type { Kappa } from "./weighted-kappa";

/**
 * Fleiss's kappa, agreement of several raters on categories without an order. `counts` holds one row a subject and in it, for each category, how many raters
 * chose it; every subject has as many ratings, of the same raters or of others. 1 is perfect, 0 what chance gives, never
 * clipped there. Large-sample standard error for subjects drawn at random, whatever the agreement, and a two-sided normal interval, which may reach beyond 1.
 * Undefined for what is no table of counts, fewer than two subjects or two ratings of each, unequal numbers of ratings, and
 * where all ratings are in one category; without an error where the subjects show no spread, as in full agreement.
 * Sources: J. Fleiss, Psychological Bulletin 76 (1971) 378; the error by K. Gwet, Educational and Psychological Measurement
 * 81 (2021) 781. Throws a RangeError for a confidence outside (0, 1).
 */
export function fleissKappa(counts: ArrayLike<ArrayLike<number>>, options?: { confidence?: number | undefined } | null): Kappa {
  const { confidence = 0.95 } = namedIn(options);
  const z = criticalValue(confidence);
  if (z === null) throw new RangeError(noCriticalValue);
  const rows = rowsIn(counts);
  const wrong = whyNot(rows);
  if (!rows || wrong !== null) return { estimate: null, reason: wrong ?? notCounts };
  const raters = sum(rows[0]!);
  const shares = rows.map((row) => row.map((count) => count / raters));
  const used = shares[0]!.map((_, category) => sum(shares.map((row) => row[category]!)) / rows.length);
  const chance = sum(used.map((share) => share ** 2));
  // What a subject's ratings agree among themselves, and what they would with those of all subjects.
  const within = rows.map((row) => sum(row.map((count) => count * (count - 1))) / (raters * (raters - 1)));
  const across = shares.map((row) => sum(row.map((share, category) => share * used[category]!)));
  const beyond = 1 - chance;
  const estimate = (sum(within) / rows.length - chance) / beyond;
  const pulls = within.map((agreed, i) => (agreed - chance - 2 * (1 - estimate) * (across[i]! - chance)) / beyond - estimate);
  const standardError = Math.sqrt(sum(pulls.map((pull) => pull ** 2)) / (rows.length * (rows.length - 1)));
  if (standardError > 1e-9) return { estimate, standardError, lower: estimate - z * standardError, upper: estimate + z * standardError };
  return { estimate, standardError: null, lower: null, upper: null, reason: "All subjects tell the same of the agreement, which leaves no interval to work out." };
}

const notCounts = "Every subject needs a row of counts, one for each category, in whole numbers from 0 on.";

function whyNot(rows: number[][] | null): string | null {
  if (!rows?.every((row) => row.length === rows[0]!.length && row.every((count) => Number.isSafeInteger(count) && count >= 0))) return notCounts;
  if (rows.length < 2) return "Agreement beyond chance needs at least two subjects.";
  const ratings = rows.map(sum);
  if (ratings.some((each) => each !== ratings[0])) return "Every subject must have been rated as many times as the others.";
  if (!(ratings[0]! >= 2)) return "Agreement needs at least two ratings of each subject.";
  const isUsed = (_: number, category: number) => rows.some((row) => row[category]! > 0);
  return rows[0]!.filter(isUsed).length < 2 ? "All ratings are in one category, so there is nothing to agree on." : null;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
