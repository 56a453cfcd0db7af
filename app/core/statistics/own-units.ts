import { invertLower, type Matrix, zeros } from "./small-matrix";

/** Fixed effects in the data's own units. */
export type FixedEffects = { coefficients: number[]; covariance: Matrix; residualVariance: number };

/** Turns coefficients of standardised covariates into those of the covariates as they are; the intercept stands first. Column 0 is y. */
export function toOwnUnits(centre: readonly number[], scale: readonly number[]): Matrix {
  const turn = zeros(scale.length);
  turn[0]![0] = 1;
  for (let c = 1; c < scale.length; c++) {
    turn[0]![c] = -centre[c]! / scale[c]!;
    turn[c]![c] = 1 / scale[c]!;
  }
  return turn;
}

/** From the Cholesky factor of the weighted products, y last, at the best variance ratios. */
export function fixedEffects(factor: Matrix, free: number, centre: readonly number[], scale: readonly number[]) {
  const last = factor.length - 1;
  const inverse = invertLower(factor.slice(0, last).map((row) => row.slice(0, last)));
  const standardised = inverse.map((_, i) => inverse.reduce((sum, row, k) => sum + row[i]! * factor[last]![k]!, 0));
  const residual = factor[last]![last]! ** 2 / free;
  const turn = toOwnUnits(centre, scale).map((row) => row.map((value) => value * scale[0]!));
  const coefficients = turn.map((row) => row.reduce((sum, value, k) => sum + value * standardised[k]!, 0));
  coefficients[0]! += centre[0]!;
  const spread = transposed(inverse).map((row) => row.map((value) => value * Math.sqrt(residual)));
  const covariance = product(turn, spread).map((row, _, all) => all.map((other) => row.reduce((sum, value, k) => sum + value * other[k]!, 0)));
  return { standardised, fixed: { coefficients, covariance, residualVariance: residual * scale[0]! ** 2 } satisfies FixedEffects };
}

const transposed = (matrix: Matrix) => matrix.map((_, i) => matrix.map((row) => row[i]!));
const product = (a: Matrix, b: Matrix) => a.map((row) => b.map((_, j) => row.reduce((sum, value, k) => sum + value * b[k]![j]!, 0)));

/** What the deviance of standardised columns lacks to that of the columns as they are. */
export function devianceOfUnits(scale: readonly number[], free: number, restricted: boolean): number {
  const covariates = restricted ? scale.slice(1).reduce((sum, each) => sum + Math.log(each), 0) : 0;
  return 2 * (free * Math.log(scale[0]!) + covariates);
}
