import { criticalValue, noCriticalValue } from "./critical-value";

/** A share at one time. What cannot be worked out is null, and `reason` says why. */
export type ShareAtTime = { estimate: number; standardError: number | null; lower: number | null; upper: number | null; reason?: string };

/** A time by which half have ended, and the limits of that time; null where it is not reached, or a limit is not. `reason` then says why. */
export type MedianTime = { median: number | null; medianLimits: { lower: number | null; upper: number | null }; reason?: string };

const nothingYet = "Nothing has happened yet from which an interval could be worked out.";
const nobodyLeft = "Nobody is left, and the formula for the error has no value there.";

/** The two-sided critical value; throws a RangeError where the confidence is none. */
export function criticalValueOf(confidence: number): number {
  const z = criticalValue(confidence);
  if (z === null) throw new RangeError(noCriticalValue);
  return z;
}

/**
 * A share with its standard error and its limits, these on the scale log(-log(share)), which keeps them between 0 and 1.
 * Without an interval at `start`, where nothing has happened yet, and without an error at the other end, where nobody is
 * left and Greenwood's formula divides by 0.
 * Source: J. Kalbfleisch and R. Prentice, The Statistical Analysis of Failure Time Data (1980) 15; better in small samples
 * than the plain or the log scale (O. Borgan and K. Liestol, Scandinavian Journal of Statistics 17 (1990) 35).
 */
export function shareAt(estimate: number, variance: number, { start, z }: { start: 0 | 1; z: number }): ShareAtTime {
  if (estimate === start) return { estimate, standardError: 0, lower: null, upper: null, reason: nothingYet };
  if (Math.abs(estimate - start) >= 1 - 1e-12) return { estimate: 1 - start, standardError: null, lower: null, upper: null, reason: nobodyLeft };
  const standardError = Math.sqrt(variance);
  const factor = Math.exp((z * standardError) / Math.abs(estimate * Math.log(estimate)));
  return { estimate, standardError, lower: estimate ** factor, upper: estimate ** (1 / factor) };
}


/**
 * When a falling curve of shares comes down to a half; where it stays at exactly a half for a while, the middle of that
 * while. Null where it never does. A null in the curve is passed over.
 */
function halfTime(times: readonly number[], curve: readonly (number | null)[]): number | null {
  const reached = curve.findIndex((share) => share !== null && share <= 0.5 + 1e-9);
  if (reached < 0) return null;
  const below = curve.findIndex((share) => share !== null && share < 0.5 - 1e-9);
  return below > reached ? times[reached]! / 2 + times[below]! / 2 : times[reached]!;
}

/**
 * The median by R. Brookmeyer and J. Crowley, Biometrics 38 (1982) 29: its limits are the times at which the limits of the
 * curve come down to a half. `shares` are of those for whom it has not happened yet.
 */
export function medianOf(steps: readonly { time: number }[], shares: readonly Pick<ShareAtTime, "estimate" | "lower" | "upper">[], notReached: string): MedianTime {
  const times = steps.map(({ time }) => time);
  const at = (part: "estimate" | "lower" | "upper") => halfTime(times, shares.map((share) => share[part]));
  const [median, medianLimits] = [at("estimate"), { lower: at("lower"), upper: at("upper") }];
  if (steps.length === 0) return { median, medianLimits, reason: "There is nobody to work out a median of." };
  if (median === null) return { median, medianLimits, reason: notReached };
  const isBounded = medianLimits.lower !== null && medianLimits.upper !== null;
  return isBounded ? { median, medianLimits } : { median, medianLimits, reason: "There are too few people for an interval of the median." };
}
