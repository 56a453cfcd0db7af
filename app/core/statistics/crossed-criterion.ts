import type { CrossedRatings, Side } from "./crossed-ratings";
import { cholesky, invertLower } from "./small-matrix";

/** How much targets and raters vary, as ratios to the residual variance. */
export type Ratios = { targets: number; raters: number };

export type AtRatios = { criterion: number; residual: number; slope: Ratios };

/**
 * The restricted likelihood of the crossed model (score = mean + target + rater + residual) as a function of the two ratios,
 * with mean and residual variance at their best: -2 log likelihood, the residual variance, and the slope in each ratio.
 * The side with more levels is taken out in closed form; the other costs the cube of its levels.
 * Sources: H. Patterson and R. Thompson, Biometrika 58 (1971) 545; the profile as in D. Bates and others, Journal of
 * Statistical Software 67 (2015) 1, whose criterion it equals; slopes as in S. Searle, G. Casella and C. McCulloch,
 * Variance Components (1992) 6.6. Scores must have been centred.
 */
export function crossedCriterion({ n, targets, raters, ratings }: CrossedRatings): (at: Ratios) => AtRatios {
  const squares = ratings.reduce((sum, { score }) => sum + score ** 2, 0);
  const many = targets.counts.length >= raters.counts.length ? "targets" : "raters";
  const few = many === "targets" ? "raters" : "targets";
  const at = profile(n, squares, { targets, raters }[many], { targets, raters }[few]);
  return (ratios) => {
    const { criterion, residual, ofMany, ofFew } = at(ratios[many], ratios[few]);
    return { criterion, residual, slope: { [many]: ofMany, [few]: ofFew } as Ratios };
  };
}

function profile(n: number, squares: number, many: Side, few: Side) {
  return (g: number, h: number) => {
    // Inner products of the ones, the scores and the few levels, once the many levels are taken out.
    const weights = many.counts.map((count) => g / (1 + g * count));
    let [one, mixed, own] = [n, sum(few.sums), squares];
    const [ones, scores] = [[...few.counts], [...few.sums]];
    const inner = few.counts.map((count, j) => few.counts.map((_, other) => (j === other ? count : 0)));
    many.cells.forEach((cells, i) => {
      const [weight, count, total] = [weights[i]!, many.counts[i]!, many.sums[i]!];
      one -= weight * count ** 2;
      mixed -= weight * count * total;
      own -= weight * total ** 2;
      for (const [j, times] of cells) {
        ones[j]! -= weight * count * times;
        scores[j]! -= weight * total * times;
        for (const [other, again] of cells) inner[j]![other]! -= weight * times * again;
      }
    });

    // Then the few.
    const root = cholesky(inner.map((row, j) => row.map((value, other) => h * value + (j === other ? 1 : 0))));
    const inverse = inverseFrom(invertLower(root));
    const [fromOnes, fromScores] = [ones, scores].map((side) => inverse.map((row) => dot(row, side))) as [number[], number[]];
    const information = one - h * dot(ones, fromOnes);
    const mean = (mixed - h * dot(ones, fromScores)) / information;
    const rest = own - h * dot(scores, fromScores) - mean ** 2 * information;
    const residual = rest / (n - 1);
    const logs = sum(many.counts.map((count) => Math.log1p(g * count))) + 2 * sum(root.map((row, j) => Math.log(row[j]!))) + Math.log(information);

    let [traceMany, squareMany, pullMany] = [0, 0, 0];
    many.cells.forEach((cells, i) => {
      const scale = 1 / (1 + g * many.counts[i]!);
      let [spread, fromOne, fromScore] = [0, 0, 0];
      for (const [j, times] of cells) {
        fromOne += times * fromOnes[j]!;
        fromScore += times * fromScores[j]!;
        for (const [other, again] of cells) spread += times * again * inverse[j]![other]!;
      }
      const level = scale * (many.counts[i]! - h * fromOne);
      traceMany += scale * many.counts[i]! - h * scale ** 2 * spread;
      squareMany += level ** 2;
      pullMany += (scale * (many.sums[i]! - h * fromScore) - mean * level) ** 2;
    });
    const traceFew = sum(inverse.map((row, j) => dot(row, inner[j]!)));
    const pullFew = sum(fromScores.map((score, j) => (score - mean * fromOnes[j]!) ** 2));
    return {
      criterion: logs + (n - 1) * (1 + Math.log(2 * Math.PI * residual)),
      residual,
      ofMany: traceMany - squareMany / information - pullMany / residual,
      ofFew: traceFew - dot(fromOnes, fromOnes) / information - pullFew / residual,
    };
  };
}

/** H' H, of the inverse H of a lower triangle. */
function inverseFrom(half: number[][]): number[][] {
  const inverse = half.map(() => half.map(() => 0));
  half.forEach((row, k) => {
    for (let i = 0; i <= k; i++) for (let j = 0; j <= k; j++) inverse[i]![j]! += row[i]! * row[j]!;
  });
  return inverse;
}

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
const dot = (a: number[], b: number[]) => a.reduce((total, value, i) => total + value * b[i]!, 0);
