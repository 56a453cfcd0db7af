import type { GroupId } from "./code-groups";
import type { GroupSums } from "./group-sums";
import { covarianceOf, type Factor, lineWeights } from "./line-weights";
import { toOwnUnits } from "./own-units";
import type { Matrix } from "./small-matrix";
import type { Line } from "./slope-designs";
import type { Standardised } from "./standardised-sums";

/** What a group's line lies beside the fixed one, shrunken; `covariance` is [[intercept, both], [both, slope]] with the fit taken as known, as lme4's condVar. */
export type LineEffect = {
  id: GroupId;
  n: number;
  intercept: number;
  slope: number;
  /** The same two together, as `effect` and `standardError` of a random intercept's groups; the errors are the roots of the covariance's diagonal. */
  effect: [intercept: number, slope: number];
  standardError: [intercept: number, slope: number];
  covariance: [[number, number], [number, number]];
};

type Units = { line: (standardised: [number, number]) => [number, number]; covariance: (overResidual: Matrix) => Matrix };

/** From standardised columns, and variances over the residual's, to the data's units. */
export function linesInOwnUnits({ centre, scale }: Standardised, residualVariance: number): Units {
  const [[, shift], [, stretch]] = toOwnUnits(centre, scale) as [[number, number], [number, number]];
  return {
    line: ([level, slope]) => [(level + shift * slope) * scale[0]! + 0, stretch * slope * scale[0]! + 0],
    covariance: (overResidual) => {
      const [[level, both], [, slope]] = overResidual as [[number, number], [number, number]];
      const crossed = stretch * (both + shift * slope) * residualVariance;
      return [
        [(level + 2 * shift * both + shift * shift * slope) * residualVariance, crossed],
        [crossed, stretch * stretch * slope * residualVariance],
      ];
    },
  };
}

export function lineEffects(sums: readonly GroupSums[], lines: Line[], [intercept, slope]: number[], factor: Factor, units: Units): LineEffect[] {
  const ids = sums.filter(({ n }) => n > 0).map(({ id }) => id);
  const [level, both, tilt] = covarianceOf(factor);
  return lines.map((line, index) => {
    const { n, mean, spread } = line;
    const weights = lineWeights(n, mean, spread, factor);
    const above = line.level - intercept! - slope! * mean;
    const steeper = line.slope - slope!;
    const pull = weights.level * above + weights.both * steeper;
    const turn = mean * pull + weights.both * above + weights.slope * steeper;
    const [ownIntercept, ownSlope] = units.line([level * pull + both * turn, both * pull + tilt * turn]);
    const covariance = units.covariance(conditional(n, mean, spread, factor, weights.determinant)) as LineEffect["covariance"];
    const standardError: [number, number] = [Math.sqrt(Math.max(0, covariance[0][0])), Math.sqrt(Math.max(0, covariance[1][1]))];
    return { id: ids[index]!, n, intercept: ownIntercept, slope: ownSlope, effect: [ownIntercept, ownSlope], standardError, covariance };
  });
}

/** L (I + Lᵀ M L)⁻¹ Lᵀ with L the factor and M the group's products of (1, slope). */
function conditional(n: number, mean: number, spread: number, [a, b, c]: Factor, determinant: number): Matrix {
  const here = a + mean * b;
  const [q11, q12, q22] = [1 + n * here * here + spread * b * b, (n * here * mean + spread * b) * c, 1 + (n * mean * mean + spread) * c * c];
  const crossed = (a * (b * q22 - c * q12)) / determinant;
  return [
    [(a * a * q22) / determinant, crossed],
    [crossed, (b * b * q22 - 2 * b * c * q12 + c * c * q11) / determinant],
  ];
}
