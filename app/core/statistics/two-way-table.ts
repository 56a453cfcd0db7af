import { listIn, numbersIn } from "./numbers-in";
import { largestOf, ownScale, tooFarApart } from "./own-scale";

/** Mean squares of a complete table of scores, as the analysis of variance names them, in a unit of their own: only their ratios say something. */
export type MeanSquares = {
  /** Targets (rows) and raters (columns). */
  n: number;
  k: number;
  between: number;
  within: number;
  raters: number;
  residual: number;
};

/**
 * Splits the variance of a targets-by-raters table (rows are targets), or says in one sentence why it cannot be:
 * ragged rows, values that are no finite numbers, fewer than two targets or raters.
 */
export function meanSquares(matrix: ArrayLike<ArrayLike<number>>): MeanSquares | { reason: string } {
  const rows = listIn(matrix)?.map((row) => listIn(row));
  const [n, k] = [rows?.length ?? 0, rows?.[0]?.length ?? 0];
  if (!rows?.every((row) => row?.length === k)) return { reason: "Every target needs a score from every rater." };
  const all = numbersIn(rows.flatMap((row) => row ?? []));
  if (!all) return { reason: "Every score must be a number." };
  if (n < 2) return { reason: "Agreement needs at least two targets." };
  if (k < 2) return { reason: "Agreement needs at least two raters." };

  const own = ownScale(all);
  if (!own) return { reason: tooFarApart };
  const scores = rows.map((_, target) => own.scores.slice(target * k, (target + 1) * k));
  const rowMeans = scores.map(mean);
  const columnMeans = Array.from({ length: k }, (_, rater) => mean(scores.map((row) => row[rater]!)));
  const grand = mean(rowMeans);
  const between = k * sum(rowMeans.map((row) => (row - grand) ** 2));
  const raters = n * sum(columnMeans.map((column) => (column - grand) ** 2));
  const residual = sum(scores.flatMap((row, i) => row.map((score, j) => (score - rowMeans[i]! - columnMeans[j]! + grand) ** 2)));
  const noise = n * k * Math.max(1e-13 * largestOf(own.scores), own.noise) ** 2;
  const [b, r, e] = [between, raters, residual].map((square) => (square <= noise ? 0 : square)) as [number, number, number];
  return { n, k, between: b / (n - 1), within: (r + e) / (n * (k - 1)), raters: r / (k - 1), residual: e / ((n - 1) * (k - 1)) };
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
const mean = (values: number[]) => sum(values) / values.length;
