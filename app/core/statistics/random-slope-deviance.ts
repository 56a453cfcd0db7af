import { type Factor, type LineWeights, lineWeights, weighLine } from "./line-weights";
import { type Deviance, type Method, profiledDeviance, type Weighted } from "./profiled-deviance";
import type { Matrix } from "./small-matrix";
import type { Design, Lines } from "./slope-designs";

/** Derivatives are by the entries of the covariance, [intercept, intercept with slope, slope]; only with `curved` are they worked out. */
export type CovarianceDeviance = (factor: Factor, curved: boolean) => Deviance;

export function randomSlopeDeviance({ rows, designs, residual }: Lines, method: Method): CovarianceDeviance {
  return (factor, curved) => profiledDeviance(curved ? weighCurved(designs, residual, factor) : weigh(designs, residual, factor), rows, method);
}

function weigh(designs: Design[], residual: number, factor: Factor): Weighted {
  const sums = new Float64Array(7);
  const weights = lineWeights(0, 0, 0, factor);
  for (const design of designs) add(sums, design, weighLine(weights, design.rows, design.mean, design.spread, factor));
  return weighted(sums, residual);
}

/** log|V|, and the weighted products of (1, slope, y): [11, 12, 22, y1, y2, yy]. */
function add(to: Float64Array, design: Design, { determinant, level, both, slope }: LineWeights): void {
  const { mean, groups } = design;
  const tilted = mean * level + both;
  to[0]! += groups * Math.log(determinant);
  to[1]! += groups * level;
  to[2]! += groups * tilted;
  to[3]! += groups * (mean * (tilted + both) + slope);
  to[4]! += level * design.level + both * design.slope;
  to[5]! += tilted * design.level + (mean * both + slope) * design.slope;
  to[6]! += level * design.levelSquared + 2 * both * design.levelSlope + slope * design.slopeSquared;
}

function weighted([logDeterminant, b11, b12, b22, h1, h2, yy]: Float64Array, residual: number): Weighted {
  return { logDeterminant: logDeterminant!, products: [[b11!], [b12!, b22!], [h1!, h2!, yy! + residual]] };
}

const cells = 6;

/**
 * With B a group's weighted products of (1, slope) and r1, r2 its weighted rows for intercept and slope over (1, slope, y), the
 * derivative of the products by a covariance P is minus rᵀ P r, and by P and Q it is rᵀ (P B Q + Q B P) r. So all
 * that is needed are sums of r1 r1ᵀ, r1 r2ᵀ + r2 r1ᵀ and r2 r2ᵀ, alone and by each entry of B; of each the lower triangle.
 */
function weighCurved(designs: Design[], residual: number, factor: Factor): Weighted {
  const logs = new Float64Array(9);
  const row = new Float64Array(3 * cells);
  const [alone, by11, by12, by22] = [0, 1, 2, 3].map(() => new Float64Array(3 * cells)) as [Float64Array, Float64Array, Float64Array, Float64Array];
  const sums = new Float64Array(7);
  const weights = lineWeights(0, 0, 0, factor);
  for (const design of designs) {
    const { mean, groups } = design;
    weighLine(weights, design.rows, mean, design.spread, factor);
    const { level, both, slope } = weights;
    const b12 = mean * level + both;
    const b22 = mean * (b12 + both) + slope;
    add(sums, design, weights);
    addLogs(logs, groups, level, b12, b22);
    fillRow(row, design, level, both, b12, b22, mean * both + slope);
    for (let cell = 0; cell < 3 * cells; cell++) {
      const value = row[cell]!;
      alone[cell]! += value;
      by11[cell]! += level * value;
      by12[cell]! += b12 * value;
      by22[cell]! += b22 * value;
    }
  }
  const sum = (...terms: [weight: number, of: Float64Array, pair: 0 | 1 | 2][]) =>
    lower((cell) => terms.reduce((total, [weight, of, pair]) => total + weight * of[pair * cells + cell]!, 0));
  const upper = sum([1, by11, 1], [2, by12, 0]);
  const cross = sum([1, by12, 1]);
  const under = sum([1, by22, 1], [2, by12, 2]);
  return {
    ...weighted(sums, residual),
    slopes: { logDeterminant: [...logs.subarray(0, 3)], products: [sum([-1, alone, 0]), sum([-1, alone, 1]), sum([-1, alone, 2])] },
    curves: {
      logDeterminant: [[logs[3]!, logs[4]!, logs[6]!], [logs[4]!, logs[5]!, logs[7]!], [logs[6]!, logs[7]!, logs[8]!]],
      products: [
        [sum([2, by11, 0]), upper, cross],
        [upper, sum([2, by22, 0], [2, by11, 2], [2, by12, 1]), under],
        [cross, under, sum([2, by22, 2])],
      ],
    },
  };
}

/** First and second derivatives of log|V|. */
function addLogs(to: Float64Array, groups: number, b11: number, b12: number, b22: number): void {
  to[0]! += groups * b11;
  to[1]! += 2 * groups * b12;
  to[2]! += groups * b22;
  to[3]! -= groups * b11 * b11;
  to[4]! -= 2 * groups * b11 * b12;
  to[5]! -= 2 * groups * (b12 * b12 + b11 * b22);
  to[6]! -= groups * b12 * b12;
  to[7]! -= 2 * groups * b22 * b12;
  to[8]! -= groups * b22 * b22;
}

/** Lower triangles over (1, slope, y), summed over a design's groups: [11, 21, 22, y1, y2, yy] of each of the three products of rows. */
function fillRow(row: Float64Array, design: Design, b11: number, both: number, b12: number, b22: number, tail: number): void {
  const { groups, level, slope, levelSquared, levelSlope, slopeSquared } = design;
  const y1 = b11 * level + both * slope;
  const y2 = b12 * level + tail * slope;
  row[0] = groups * b11 * b11;
  row[1] = groups * b11 * b12;
  row[2] = groups * b12 * b12;
  row[3] = b11 * y1;
  row[4] = b12 * y1;
  row[5] = b11 * b11 * levelSquared + 2 * b11 * both * levelSlope + both * both * slopeSquared;
  row[6] = 2 * groups * b11 * b12;
  row[7] = groups * (b11 * b22 + b12 * b12);
  row[8] = 2 * groups * b12 * b22;
  row[9] = b11 * y2 + b12 * y1;
  row[10] = b12 * y2 + b22 * y1;
  row[11] = 2 * (b11 * b12 * levelSquared + (b11 * tail + both * b12) * levelSlope + both * tail * slopeSquared);
  row[12] = groups * b12 * b12;
  row[13] = groups * b12 * b22;
  row[14] = groups * b22 * b22;
  row[15] = b12 * y2;
  row[16] = b22 * y2;
  row[17] = b12 * b12 * levelSquared + 2 * b12 * tail * levelSlope + tail * tail * slopeSquared;
}

const lower = (cell: (index: number) => number): Matrix => [[cell(0)], [cell(1), cell(2)], [cell(3), cell(4), cell(5)]];
