import type { GroupSums } from "./group-sums";
import { NotEstimable } from "./not-estimable";
import { listIn } from "./numbers-in";
import { cholesky, type Matrix, zeros } from "./small-matrix";

/** Sums with every column taken from `centre`, its mean over all rows but for rounding, in its own standard deviations. Column 0 is y. */
export type Standardised = {
  rows: number;
  centre: number[];
  scale: number[];
  groups: { n: number; means: number[]; products: number[] }[];
  /** Products within groups, of all groups together. */
  within: Matrix;
  /** What y's rounding in a computer's digits alone may amount to in a sum of squares. */
  noise: number;
};

/** Throws a NotEstimable where there is too little to fit any model to, or where covariates cannot be told apart. */
export function standardise(sums: readonly GroupSums[]): Standardised {
  const present = listIn(sums)?.filter(({ n }) => n > 0) ?? [];
  const width = present[0]?.means.length ?? 0;
  if (width === 0) throw new NotEstimable("No row is complete, so there is nothing to fit.");
  for (const each of present) check(each, width);
  const rows = present.reduce((total, { n }) => total + n, 0);
  if (present.length < 2) throw new NotEstimable("All rows belong to one group, so nothing says how groups differ.");
  if (present.length === rows) {
    throw new NotEstimable("Every group has a single row, so differences between groups cannot be told from differences within them.");
  }
  if (rows <= width) throw new NotEstimable(`${rows} rows are too few for ${width} coefficients and two variances.`);

  const centre = Array.from({ length: width }, (_, c) => meanOf(present, c, rows));
  const total = totals(present, centre);
  const scale = centre.map((mean, c) => {
    const spread = Math.sqrt(total[c]![c]! / rows);
    if (!(spread > 1e-14 * Math.abs(mean))) throw new NotEstimable(sameEverywhere(c));
    if (!Number.isFinite(spread)) throw new NotEstimable("The values are too large to be squared.");
    return spread;
  });
  const cells = triangle(width);
  const groups = present.map(({ n, means, rest, products }) => ({
    n,
    means: Array.from(means, (mean, c) => (mean - centre[c]! + (rest?.[c] ?? 0)) / scale[c]!),
    products: Array.from(products, (product, cell) => product / scale[cells[cell]![0]]! / scale[cells[cell]![1]]!),
  }));
  const within = zeros(width);
  for (const { products } of groups) cells.forEach(([c, e], cell) => (within[c]![e] = within[e]![c]! += products[cell]!));
  mustDiffer(total, scale, rows);
  const digits = (1e-15 * Math.max(...present.map(({ means }) => Math.abs(means[0]!)))) / scale[0]!;
  return { rows, centre, scale, groups, within, noise: 16 * rows * digits ** 2 };
}

/** Rows and columns of a lower triangle, in the order in which products are kept. */
function triangle(width: number): [number, number][] {
  return Array.from({ length: width }, (_, c) => Array.from({ length: c + 1 }, (_, e): [number, number] => [c, e])).flat();
}

function check({ id, n, means, products }: GroupSums, width: number): void {
  const whole = Number.isInteger(n) && means.length === width && products.length === (width * (width + 1)) / 2;
  if (!whole) throw new NotEstimable(`The sums of group ${id} are not those of ${width - 1} covariates.`);
  if (!means.every(Number.isFinite) || !products.every(Number.isFinite)) {
    throw new NotEstimable(`Group ${id} has a value that is infinite or too large to be squared.`);
  }
}

/** Taken from the first group's mean, so that a large constant costs no digits. */
function meanOf(groups: readonly GroupSums[], c: number, rows: number): number {
  const origin = groups[0]!.means[c]!;
  return origin + groups.reduce((sum, { n, means }) => sum + n * (means[c]! - origin), 0) / rows;
}

function totals(groups: readonly GroupSums[], centre: number[]): Matrix {
  const cells = triangle(centre.length);
  const total = zeros(centre.length);
  for (const { n, means, products } of groups) {
    cells.forEach(([c, e], cell) => (total[c]![e]! += products[cell]! + n * (means[c]! - centre[c]!) * (means[e]! - centre[e]!)));
  }
  return total;
}

const sameEverywhere = (c: number) =>
  c === 0 ? "y is the same in every row, so there is no variance to divide." : `Covariate ${c} is the same in every row, so its effect cannot be told from the intercept.`;

/** A covariate of whose variance the ones before it leave less than a part in 10^11 follows from them. */
function mustDiffer(total: Matrix, scale: number[], rows: number): void {
  const covariates = scale.slice(1).map((_, i) => scale.slice(1).map((_, j) => total[Math.max(i, j) + 1]![Math.min(i, j) + 1]! / scale[i + 1]! / scale[j + 1]! / rows));
  const dependent = cholesky(covariates).findIndex((row, i) => !(row[i]! ** 2 > 1e-11));
  if (dependent >= 0) throw new NotEstimable(`Covariate ${dependent + 1} follows from the other covariates, so their effects cannot be told apart.`);
}
