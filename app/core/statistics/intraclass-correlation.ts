import { isConfidence, noCriticalValue } from "./critical-value";
import { fQuantile } from "./distributions";
import { namedIn } from "./numbers-in";
import { type MeanSquares, meanSquares } from "./two-way-table";

/**
 * One coefficient with its interval, on the scale where 1 is perfect and 0 or less is none; never clipped at 0.
 * `estimate` is null when it is undefined; a limit is null when only the interval is. `reason` then says why.
 */
export type Coefficient =
  | { estimate: number; lower: number; upper: number }
  | { estimate: number; lower: number | null; upper: number | null; reason: string }
  | { estimate: null; reason: string };

const names = ["icc11", "icc21", "icc31", "icc1k", "icc2k", "icc3k"] as const;
export type IntraclassCorrelation = Record<(typeof names)[number], Coefficient>;

const noSpread = "The targets do not differ in their scores, so there is nothing that raters could agree on.";
const noInterval = "There is too little agreement to work out an interval.";
const belowChance = "The raters differ more on one target than the targets differ from each other.";

/**
 * The six intraclass correlations of a complete targets-by-raters table (rows are targets, at least 2 by 2), with
 * two-sided intervals; `confidence` between 0 and 1. icc1.: raters differ by target; icc2.: the same raters, drawn from
 * many, absolute agreement; icc3.: these raters only, consistency. .1 is one rater, .k the mean of all.
 * Sources: P. Shrout and J. Fleiss, Psychological Bulletin 86 (1979) 420; the interval of icc2. by Satterthwaite's
 * approximation there; intervals of means by Spearman-Brown (K. McGraw and S. Wong, Psychological Methods 1 (1996) 30).
 * Throws a RangeError for a confidence outside (0, 1).
 */
export function intraclassCorrelation(
  matrix: ArrayLike<ArrayLike<number>>,
  options?: { confidence?: number | undefined } | null,
): IntraclassCorrelation {
  const { confidence = 0.95 } = namedIn(options);
  if (!isConfidence(confidence)) throw new RangeError(noCriticalValue);
  const squares = meanSquares(matrix);
  if ("reason" in squares) return none(squares.reason);
  if (squares.between === 0) return none(noSpread);
  const p = 1 - (1 - confidence) / 2;
  const { n, k, within, residual } = squares;
  return {
    ...oneError(squares, within, n * (k - 1), p, "icc11", "icc1k"),
    ...oneError(squares, residual, (n - 1) * (k - 1), p, "icc31", "icc3k"),
    ...absoluteAgreement(squares, p),
  };
}

function none(reason: string): IntraclassCorrelation {
  return Object.fromEntries(names.map((name) => [name, { estimate: null, reason }])) as IntraclassCorrelation;
}

/** Forms 1 and 3, which differ in what counts as error: everything within a target, or only what raters' levels leave. */
function oneError<Single extends string, Mean extends string>(
  { n, k, between }: MeanSquares,
  error: number,
  df: number,
  p: number,
  single: Single,
  mean: Mean,
) {
  const one = (noise: number) => (between - noise) / (between + (k - 1) * noise);
  const all = (noise: number) => (between - noise) / between;
  const low = fQuantile(p, n - 1, df) * error;
  const high = error / fQuantile(p, df, n - 1);
  const of = (form: (noise: number) => number) => ({ estimate: form(error), lower: form(low), upper: form(high) });
  return { [single]: of(one), [mean]: of(all) } as Record<Single | Mean, Coefficient>;
}

/** Form 2. The limits are ratios whose noise is weighted by an F quantile with fitted degrees of freedom. */
function absoluteAgreement(squares: MeanSquares, p: number): Pick<IntraclassCorrelation, "icc21" | "icc2k"> {
  const { n, k, between, raters, residual } = squares;
  const one = (weight: number) => (n * (between - weight * residual)) / (n * between + weight * (k * raters + (k * n - k - n) * residual));
  const shared = (weight: number) => cancelled(n * between + weight * raters, -weight * residual);
  const all = (weight: number) => (shared(weight) > 0 ? (n * (between - weight * residual)) / shared(weight) : null);
  const weights = limitWeights(squares, one(1), p);
  return { icc21: withLimits(one, weights), icc2k: withLimits(all, weights) };
}

/** Null where the approximation breaks down: with next to no degrees of freedom a limit would fall on the estimate's wrong side. */
function limitWeights(squares: MeanSquares, rho: number, p: number) {
  const df = fittedDegrees(squares, rho);
  if (df === 0) return null;
  const low = fQuantile(p, squares.n - 1, df);
  const high = 1 / fQuantile(p, df, squares.n - 1);
  return low >= 1 && high <= 1 ? { low, high } : null;
}

/** Satterthwaite's degrees of freedom; 0 when the raters' and the residual part cancel out. */
function fittedDegrees({ n, k, raters, residual }: MeanSquares, rho: number): number {
  if (raters === 0 && residual === 0) return k - 1;
  const a = k * rho * raters;
  const b = (n * (1 + (k - 1) * rho) - k * rho) * residual;
  return ((k - 1) * (n - 1) * cancelled(a, b) ** 2) / ((n - 1) * a ** 2 + b ** 2);
}

/** The sum of two that may cancel out, where what is left in the last digits is rounding and counts as 0. */
function cancelled(a: number, b: number): number {
  const total = a + b;
  return Math.abs(total) <= 1e-12 * (Math.abs(a) + Math.abs(b)) ? 0 : total;
}

function withLimits(form: (weight: number) => number | null, weights: { low: number; high: number } | null): Coefficient {
  const estimate = form(1);
  if (estimate === null) return { estimate: null, reason: belowChance };
  if (!weights) return { estimate, lower: null, upper: null, reason: noInterval };
  const lower = form(weights.low);
  const upper = form(weights.high);
  return lower === null || upper === null ? { estimate, lower, upper, reason: belowChance } : { estimate, lower, upper };
}
