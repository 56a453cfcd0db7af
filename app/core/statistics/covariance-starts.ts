import type { CovarianceDeviance } from "./random-slope-deviance";

/** How large the variances of level and slope may be, over the residual's, as far as can be told beforehand. */
export type Reach = { level: number; slope: number };

const shares = [0.03, 0.15, 0.5, 1];
const correlations = [-0.7, 0, 0.7];
const angles = [0, 1, 2, 3, 4, 5, 6, 7].map((eighth) => (eighth * Math.PI) / 8);

/** Factors of full rank from where a minimum may be reached, the most promising of a grid for each correlation. */
export function fullStarts(deviance: CovarianceDeviance, reach: Reach): number[][] {
  const grid = correlations.map((correlation) =>
    shares.flatMap((level) =>
      shares.map((slope) => {
        const size = slope * Math.sqrt(reach.slope);
        return [level * Math.sqrt(reach.level), correlation * size, Math.sqrt(1 - correlation ** 2) * size];
      }),
    ),
  );
  return grid.flatMap((starts) => lowest(deviance, starts, 2));
}

/** The same for factors of rank one, by their direction. */
export function lineStarts(deviance: CovarianceDeviance, reach: Reach): number[][] {
  const grid = angles.map((angle) => shares.map((share) => [share * Math.sqrt(reach.level) * Math.cos(angle), share * Math.sqrt(reach.slope) * Math.sin(angle)]));
  return grid.flatMap((starts) => lowest(deviance, starts, 1));
}

function lowest(deviance: CovarianceDeviance, starts: number[][], count: number): number[][] {
  const valued = starts.map((at) => ({ at, value: deviance([at[0]!, at[1]!, at[2] ?? 0], false).deviance }));
  return valued
    .sort((one, other) => one.value - other.value)
    .slice(0, count)
    .map(({ at }) => at);
}
