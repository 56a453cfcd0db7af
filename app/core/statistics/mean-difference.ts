import { isConfidence, noCriticalValue } from "./critical-value";
import { fQuantile, incompleteBeta } from "./distributions";
import { namedIn, numbersIn, type Numbers } from "./numbers-in";
import { ownScale, spreadOf, tooFarApart } from "./own-scale";

export type MeanDifference =
  | { difference: number; standardError: number; degrees: number; pValue: number; lower: number; upper: number }
  | { difference: number | null; standardError: null; degrees: null; pValue: null; lower: null; upper: null; reason: string };

/**
 * The mean of `a` less that of `b`, with an interval and a two-sided p-value that do not take the two to be equally spread.
 * Source: B. Welch, Biometrika 34 (1947) 28, with Satterthwaite's degrees of freedom; as R's t.test. Null with a reason
 * where one of the two has fewer than two scores or neither has any spread. Throws a RangeError for a confidence outside (0, 1).
 */
export function meanDifference(a: Numbers, b: Numbers, options?: { confidence?: number | undefined } | null): MeanDifference {
  const { confidence = 0.95 } = namedIn(options);
  if (!isConfidence(confidence)) throw new RangeError(noCriticalValue);
  const [left, right] = [numbersIn(a), numbersIn(b)];
  if (!left || !right) return none(null, "Every score must be a number.");
  if (left.length === 0 || right.length === 0) return none(null, "There is nobody to compare.");
  const own = ownScale([...left, ...right]);
  if (!own) return none(null, tooFarApart);
  const [one, other] = [errorOf(own.scores.slice(0, left.length), own.noise), errorOf(own.scores.slice(left.length), own.noise)];
  const difference = own.unit * (one.mean - other.mean);
  if (left.length < 2 || right.length < 2) return none(difference, "An interval needs at least two scores on either side.");
  const square = one.error + other.error;
  if (square === 0) return none(difference, "Neither side's scores differ, so there is nothing to work out an interval with.");
  const degrees = square ** 2 / (one.error ** 2 / (left.length - 1) + other.error ** 2 / (right.length - 1));
  const standardError = own.unit * Math.sqrt(square);
  // Student's t squared is F with one degree of freedom.
  const half = standardError * Math.sqrt(fQuantile(confidence, 1, degrees));
  const t = (difference / standardError) ** 2;
  const pValue = incompleteBeta(degrees / (degrees + t), degrees / 2, 0.5, t / (degrees + t));
  if (![standardError, degrees, pValue, difference - half, difference + half].every(Number.isFinite)) return none(null, tooFarApart);
  return { difference, standardError, degrees, pValue, lower: difference - half, upper: difference + half };
}

/** The mean and its squared standard error. */
function errorOf(scores: number[], noise: number): { mean: number; error: number } {
  const { mean, sd } = spreadOf(scores, noise);
  return { mean, error: sd ** 2 / scores.length };
}

const none = (difference: number | null, reason: string): MeanDifference => ({ ...{ difference, standardError: null, degrees: null, pValue: null, lower: null, upper: null }, reason });
