import { NotEstimable } from "./not-estimable";
import { cholesky, invertLower, type Matrix, sandwich } from "./small-matrix";

/** REML estimates variances without the bias of the fixed effects, ML allows models with different ones to be compared. */
export type Method = "REML" | "ML";

/** Throws a NotEstimable for anything that is neither of the two. */
export function mustBeMethod(method: unknown): void {
  if (method !== "REML" && method !== "ML") throw new NotEstimable("The method must be REML or ML, in capitals.");
}

/**
 * A mixed model at given variance ratios: log|V| and the sums of products weighted by V's inverse, of the fixed effects'
 * columns and of y, which stands last; each with its derivatives by the ratios. V is the variance over the residual's.
 */
export type Weighted = {
  logDeterminant: number;
  products: Matrix;
  slopes?: { logDeterminant: number[]; products: Matrix[] } | undefined;
  curves?: { logDeterminant: Matrix; products: Matrix[][] } | undefined;
};

export type Deviance = { deviance: number; gradient: number[]; hessian: Matrix; factor: Matrix };

/**
 * Minus twice the log-likelihood, fixed effects and residual variance at their best for these ratios, with its first and
 * second derivatives by the ratios as far as `weighted` has them. `rows` counts the data.
 * Source: D. Bates et al., Journal of Statistical Software 67 (2015) 1, equations 34 and 41.
 */
export function profiledDeviance({ logDeterminant, products, slopes, curves }: Weighted, rows: number, method: Method): Deviance {
  const factor = cholesky(products);
  const last = products.length - 1;
  const free = degreesOfFreedom(rows, last, method);
  const restricted = method === "REML" ? 1 : 0;
  const logs = factor.map((row, i) => 2 * Math.log(row[i]!));
  const fixed = sumTo(last, (i) => logs[i]!);
  const deviance = logDeterminant + restricted * fixed + free * (1 + Math.log((2 * Math.PI) / free) + logs[last]!);
  if (!slopes) return { deviance, gradient: [], hessian: [], factor };

  const inverse = invertLower(factor);
  const first = slopes.products.map((slope) => sandwich(inverse, slope));
  const gradient = first.map((slope, a) => slopes.logDeterminant[a]! + restricted * trace(slope, last) + free * slope[last]![last]!);
  if (!curves) return { deviance, gradient, hessian: [], factor };

  const hessian = first.map((one, a) =>
    first.map((other, b) => {
      const second = sandwich(inverse, curves.products[a]![b]!);
      const within = sumTo(last, (i) => sumTo(last, (j) => one[i]![j]! * other[i]![j]!));
      const beside = one[last]![last]! * other[last]![last]! + 2 * sumTo(last, (i) => one[last]![i]! * other[last]![i]!);
      return curves.logDeterminant[a]![b]! + restricted * (trace(second, last) - within) + free * (second[last]![last]! - beside);
    }),
  );
  return { deviance, gradient, hessian, factor };
}

export const degreesOfFreedom = (rows: number, fixed: number, method: Method) => (method === "REML" ? rows - fixed : rows);

const trace = (matrix: Matrix, size: number) => sumTo(size, (i) => matrix[i]![i]!);

function sumTo(end: number, term: (i: number) => number): number {
  let sum = 0;
  for (let i = 0; i < end; i++) sum += term(i);
  return sum;
}
