import { criticalValue, noCriticalValue } from "./critical-value";
import { namedIn } from "./numbers-in";

/** A share between 0 and 1 with its limits, or null and one sentence that says why there is none. */
export type Share = { estimate: number; lower: number; upper: number } | { estimate: null; reason: string };

/**
 * A share of n with Wilson's two-sided score interval, without continuity correction. `successes` and `n` are whole
 * numbers, `confidence` lies between 0 and 1; all three answers are shares, not percentages.
 * Source: E. Wilson, Journal of the American Statistical Association 22 (1927) 209.
 */
export function wilsonInterval(counts: { successes: number; n: number; confidence?: number }): Share {
  const { successes = NaN, n = NaN, confidence = 0.95 } = namedIn(counts);
  if (!Number.isInteger(n) || !Number.isInteger(successes)) return none("A share is worked out of whole numbers.");
  if (n < 1) return none("There is nobody to work out a share of.");
  if (successes < 0 || successes > n) return none("There cannot be fewer than none or more than all.");
  const z = criticalValue(confidence);
  if (z === null) return none(noCriticalValue);
  const estimate = successes / n;
  const middle = (successes + z ** 2 / 2) / (n + z ** 2);
  const half = (z / (n + z ** 2)) * Math.sqrt(n * estimate * (1 - estimate) + z ** 2 / 4);
  // At none and at all the limit is the estimate itself, which rounding would miss.
  return { estimate, lower: successes === 0 ? 0 : middle - half, upper: successes === n ? 1 : middle + half };
}

const none = (reason: string): Share => ({ estimate: null, reason });
