/** Symmetric matrices of a few rows. Functions that take a lower triangle read nothing above the diagonal. */
export type Matrix = number[][];

export const zeros = (size: number): Matrix => Array.from({ length: size }, () => new Array<number>(size).fill(0));

/** The lower L with L Lᵀ = a. A pivot that is not positive becomes NaN. */
export function cholesky(a: Matrix): Matrix {
  const size = a.length;
  const factor = zeros(size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = a[i]![j]!;
      for (let k = 0; k < j; k++) sum -= factor[i]![k]! * factor[j]![k]!;
      factor[i]![j] = i === j ? (sum > 0 ? Math.sqrt(sum) : NaN) : sum / factor[j]![j]!;
    }
  }
  return factor;
}

/** The inverse of a lower triangle. */
export function invertLower(factor: Matrix): Matrix {
  const size = factor.length;
  const inverse = zeros(size);
  for (let j = 0; j < size; j++) {
    inverse[j]![j] = 1 / factor[j]![j]!;
    for (let i = j + 1; i < size; i++) {
      let sum = 0;
      for (let k = j; k < i; k++) sum -= factor[i]![k]! * inverse[k]![j]!;
      inverse[i]![j] = sum / factor[i]![i]!;
    }
  }
  return inverse;
}

/** left · a · leftᵀ for a lower triangle `left` and a symmetric a, given by its lower triangle. */
export function sandwich(left: Matrix, a: Matrix): Matrix {
  const size = a.length;
  const half = zeros(size);
  const whole = zeros(size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      let sum = 0;
      for (let k = 0; k <= i; k++) sum += left[i]![k]! * (k >= j ? a[k]![j]! : a[j]![k]!);
      half[i]![j] = sum;
    }
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = 0; k <= j; k++) sum += half[i]![k]! * left[j]![k]!;
      whole[i]![j] = whole[j]![i] = sum;
    }
  }
  return whole;
}

/**
 * How much of the last column the others leave unexplained in a matrix of sums of products, and how many of those others
 * are independent: a column of which less than `tolerance` is left is passed over.
 */
export function explainLast(a: Matrix, tolerance: number): { rank: number; left: number } {
  const rest = a.map((row) => [...row]);
  const last = rest.length - 1;
  let rank = 0;
  for (let pivot = 0; pivot < last; pivot++) {
    if (rest[pivot]![pivot]! <= tolerance) continue;
    rank += 1;
    for (let i = pivot + 1; i <= last; i++) {
      const share = rest[i]![pivot]! / rest[pivot]![pivot]!;
      for (let j = pivot + 1; j <= i; j++) rest[i]![j]! -= share * rest[j]![pivot]!;
    }
  }
  return { rank, left: Math.max(0, rest[last]![last]!) };
}
