/**
 * Quantiles of the F distribution by way of the regularised incomplete beta function.
 * Sources: log gamma by C. Lanczos, SIAM J. Numer. Anal. 1 (1964) 86, coefficients for g = 7, n = 9 by P. Godfrey;
 * the incomplete beta by its continued fraction (NIST Digital Library of Mathematical Functions 8.17.22) with the
 * evaluation of W. Lentz, Applied Optics 15 (1976) 668.
 * Checked against R's pf and qf in tests/core; relative error of a quantile below 1e-9.
 */

const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const;

/** Natural logarithm of the gamma function for x > 0. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const z = x - 1;
  const t = z + 7.5;
  const sum = lanczos.reduce((total, coefficient, index) => (index === 0 ? coefficient : total + coefficient / (z + index)), 0);
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}

/** Regularised incomplete beta I_x(a, b) for 0 <= x <= 1 and a, b > 0. `y` is 1 - x, given apart so that no digits are lost near 1. */
export function incompleteBeta(x: number, a: number, b: number, y = 1 - x): number {
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  return x > (a + 1) / (a + b + 2) ? 1 - lowerTail(y, b, a, x) : lowerTail(x, a, b, y);
}

/** The same where the fraction converges fast: up to (a + 1) / (a + b + 2). */
function lowerTail(x: number, a: number, b: number, y: number): number {
  const front = Math.exp(a * Math.log(x) + b * Math.log(y) + logGamma(a + b) - logGamma(a) - logGamma(b)) / a;
  return front / continuedFraction(x, a, b);
}

function continuedFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  let value = 1;
  let c = 1;
  let d = 0;
  for (let step = 1; step <= 10_000; step++) {
    const m = Math.floor(step / 2);
    const term =
      step % 2 === 0
        ? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
        : -((a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / notZero(1 + term * d, tiny);
    c = notZero(1 + term / c, tiny);
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return value;
}

const notZero = (value: number, tiny: number) => (Math.abs(value) < tiny ? tiny : value);

/** P(F <= f) for df1 and df2 degrees of freedom, which need not be whole numbers. */
export function fProbability(f: number, df1: number, df2: number): number {
  if (f <= 0) return 0;
  const sum = df1 * f + df2;
  return incompleteBeta((df1 * f) / sum, df1 / 2, df2 / 2, df2 / sum);
}

/**
 * The f with P(F <= f) = p, 0 < p < 1, for df1 and df2 > 0, by bisection on log f: slow beside a Newton step and never
 * astray. A quantile beyond 1e-300 or 1e300 comes back as that bound.
 */
export function fQuantile(p: number, df1: number, df2: number): number {
  let low = Math.log(1e-300);
  let high = Math.log(1e300);
  for (let step = 0; step < 200 && high - low > 1e-15 * Math.max(1, Math.abs(low)); step++) {
    const middle = (low + high) / 2;
    if (fProbability(Math.exp(middle), df1, df2) < p) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}
