import { NotEstimable } from "./not-estimable";
import { type Deviance, type Method, profiledDeviance, type Weighted } from "./profiled-deviance";
import { explainLast, type Matrix, zeros } from "./small-matrix";
import type { Standardised } from "./standardised-sums";

/** Groups of one size weigh alike at every variance ratio, so that their means' products are kept as one sum. */
type Size = { n: number; count: number; products: Matrix };

/** With its derivatives up to the asked order. */
export type RatioDeviance = (ratio: number, order: 0 | 1 | 2) => Deviance;

/**
 * The profiled deviance by groupVariance / residualVariance. Columns stand in the order 1, covariates, y.
 * Throws a NotEstimable where the data do not tell the two variances apart.
 */
export function randomInterceptDeviance(data: Standardised, method: Method): RatioDeviance {
  const within = withOne(data.within);
  mustBeEstimable(data, within);
  const sizes = bySize(data);
  return (ratio, order) => {
    const { slopes, curves, ...products } = weigh(sizes, within, ratio);
    return profiledDeviance({ ...products, slopes: order > 0 ? slopes : undefined, curves: order > 1 ? curves : undefined }, data.rows, method);
  };
}

/** Within a group of n rows the inverse of V takes n² ratio / (1 + n ratio) from the products of means. */
function weigh(sizes: Size[], within: Matrix, ratio: number): Weighted {
  const width = within.length;
  const products = within.map((row) => [...row]);
  const [slope, curve] = [zeros(width), zeros(width)];
  let [logDeterminant, firstLog, secondLog] = [0, 0, 0];
  for (const { n, count, products: of } of sizes) {
    const weight = n / (1 + n * ratio);
    logDeterminant += count * Math.log1p(n * ratio);
    firstLog += count * weight;
    secondLog -= count * weight ** 2;
    for (let i = 0; i < width; i++) {
      for (let j = 0; j <= i; j++) {
        const product = of[i]![j]! * weight;
        products[i]![j]! += product;
        slope[i]![j]! -= product * weight;
        curve[i]![j]! += 2 * product * weight ** 2;
      }
    }
  }
  return { logDeterminant, products, slopes: { logDeterminant: [firstLog], products: [slope] }, curves: { logDeterminant: [[secondLog]], products: [[curve]] } };
}

/** From y first to the order 1, covariates, y. */
function withOne(within: Matrix): Matrix {
  const width = within.length;
  const at = (i: number) => (i === width ? 0 : i);
  return Array.from({ length: width + 1 }, (_, i) => Array.from({ length: width + 1 }, (_, j) => (i === 0 || j === 0 ? 0 : within[at(i)]![at(j)]!)));
}

function bySize({ groups }: Standardised): Size[] {
  const sizes = new Map<number, Size>();
  for (const { n, means } of groups) {
    const size = sizes.get(n) ?? { n, count: 0, products: zeros(means.length + 1) };
    const values = [1, ...means.slice(1), means[0]!];
    values.forEach((value, i) => {
      for (let j = 0; j <= i; j++) size.products[i]![j]! += value * values[j]!;
    });
    size.count += 1;
    sizes.set(n, size);
  }
  return [...sizes.values()];
}

function mustBeEstimable({ rows, groups, noise, within: products }: Standardised, within: Matrix): void {
  const { rank, left } = explainLast(within, 1e-12 * rows);
  if (groups.length + rank >= rows) throw new NotEstimable("Groups and covariates are as many as the rows, so there is nothing left over to take a residual variance from.");
  if (groups.length + rank < within.length) throw new NotEstimable("The covariates account for all differences between the groups, so the groups' variance cannot be told.");
  if (left <= noise + 1e-13 * products[0]![0]!) throw new NotEstimable("Groups and covariates account for every value of y exactly, so the residual variance is zero.");
}
