/** The lower Cholesky factor of the groups' covariance over the residual variance: [intercept, slope below it, slope]. */
export type Factor = readonly [number, number, number];

/** How much a group's line says at a given covariance: determinant of its rows' V, and the weights of level and slope, at the group's own mean. */
export type LineWeights = { determinant: number; level: number; both: number; slope: number };

/**
 * For a group of n rows with mean and spread of the slope's column: the inverse of (diag(1/n, 1/spread) + the line's
 * covariance at that mean), written so that nothing cancels and a spread of 0 needs no case of its own.
 */
export function lineWeights(n: number, mean: number, spread: number, factor: Factor): LineWeights {
  return weighLine({ determinant: 1, level: 0, both: 0, slope: 0 }, n, mean, spread, factor);
}

/** The same into an object that is there, for loops over many groups. */
export function weighLine(to: LineWeights, n: number, mean: number, spread: number, factor: Factor): LineWeights {
  const a = factor[0];
  const b = factor[1];
  const c = factor[2];
  const here = a + mean * b;
  const level = here * here + mean * mean * c * c;
  const both = here * b + mean * c * c;
  const slope = b * b + c * c;
  const determinant = 1 + n * level + spread * slope + n * spread * (a * c) ** 2;
  to.determinant = determinant;
  to.level = (n * (1 + spread * slope)) / determinant;
  to.both = (-n * spread * both) / determinant;
  to.slope = (spread * (1 + n * level)) / determinant;
  return to;
}

export const covarianceOf = ([a, b, c]: Factor) => [a * a, a * b, b * b + c * c] as const;
