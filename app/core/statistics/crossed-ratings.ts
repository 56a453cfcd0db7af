/** One rating: who or what was rated, by whom, and the score. */
export type Rating = { target: string | number; rater: string | number; score: number };

/** One side of the table, level by level: how many ratings, their sum, and how many of them by each level of the other side. */
export type Side = { counts: number[]; sums: number[]; cells: Map<number, number>[] };

export type CrossedRatings = { n: number; targets: Side; raters: Side; ratings: { target: number; rater: number; score: number }[] };

/** Puts ratings into places, targets and raters numbered as they come. */
export function crossedRatings(ratings: readonly Rating[]): CrossedRatings {
  const [targetOf, raterOf] = [places(), places()];
  const placed = ratings.map(({ target, rater, score }) => ({ target: targetOf(target), rater: raterOf(rater), score }));
  return {
    n: ratings.length,
    targets: sideOf(placed.map(({ target, rater, score }) => [target, rater, score])),
    raters: sideOf(placed.map(({ target, rater, score }) => [rater, target, score])),
    ratings: placed,
  };
}

function places() {
  const known = new Map<string | number, number>();
  return (name: string | number) => {
    if (!known.has(name)) known.set(name, known.size);
    return known.get(name)!;
  };
}

function sideOf(rows: [own: number, other: number, score: number][]): Side {
  const side: Side = { counts: [], sums: [], cells: [] };
  for (const [own, other, score] of rows) {
    side.counts[own] = (side.counts[own] ?? 0) + 1;
    side.sums[own] = (side.sums[own] ?? 0) + score;
    const cells = (side.cells[own] ??= new Map<number, number>());
    cells.set(other, (cells.get(other) ?? 0) + 1);
  }
  return side;
}

/** Why who rated whom leaves a part of the variance out of reach, or null where all three parts can be told apart. */
export function whyNotSeparable({ n, targets, raters }: CrossedRatings): string | null {
  if (targets.counts.length < 2) return "Agreement needs at least two targets.";
  if (raters.counts.length < 2) return "Agreement needs at least two raters.";
  if (targets.counts.every((count) => count === 1)) return "No target was rated twice, so how targets differ cannot be told from chance.";
  if (raters.counts.every((count) => count === 1)) return "No rater rated twice, so how raters differ cannot be told from chance.";
  if (targets.cells.every(({ size }) => size === 1) && raters.cells.every(({ size }) => size === 1)) return "Every target was rated by a rater of its own, so how targets differ cannot be told from how raters do.";
  return areIndependent(n, targets, raters) ? null : "Who rated whom leaves no way to tell targets, raters and chance apart.";
}

/**
 * Three variances can be told apart when the matrices by which they enter the covariance of the scores, with the mean taken
 * out, are linearly independent: when the determinant of their inner products is not 0.
 * Source: C. Rao and J. Kleffe, Estimation of Variance Components and Applications (1988) 5.
 */
function areIndependent(n: number, targets: Side, raters: Side): boolean {
  const power = ({ counts }: Side, exponent: number) => counts.reduce((sum, count) => sum + count ** exponent, 0);
  const [t, r] = [power(targets, 2), power(raters, 2)];
  const own = (side: Side, squares: number) => squares - (2 * power(side, 3)) / n + (squares / n) ** 2;
  let [cells, shared] = [0, 0];
  targets.cells.forEach((row, i) => row.forEach((count, j) => ((cells += count ** 2), (shared += count * targets.counts[i]! * raters.counts[j]!))));
  const [tt, rr, tr, te, re, ee] = [own(targets, t), own(raters, r), cells - (2 * shared) / n + (t * r) / n ** 2, n - t / n, n - r / n, n - 1];
  const determinant = tt * (rr * ee - re ** 2) - tr * (tr * ee - re * te) + te * (tr * re - rr * te);
  return determinant > 1e-9 * tt * rr * ee;
}

/**
 * Each target's and rater's own level where all scores are exactly the sum of the two, and more of them than that takes;
 * "apart" where groups have no target and no rater in common, so that levels of one cannot be set against the other's;
 * "too few" where there are no more scores than levels take. Null where something is left over for chance.
 */
export function exactLevels({ n, targets, raters, ratings }: CrossedRatings): { targets: number[]; raters: number[] } | "apart" | "too few" | null {
  const scores = new Map(ratings.map(({ target, rater, score }) => [`${target} ${rater}`, score]));
  const score = (target: number, rater: number) => scores.get(`${target} ${rater}`)!;
  const [levels, marks]: number[][] = [[], []];
  let groups = 0;
  targets.counts.forEach((_, start) => {
    if (levels![start] !== undefined) return;
    groups += 1;
    levels![start] = 0;
    const open: [isTarget: boolean, place: number][] = [[true, start]];
    for (let next = open.pop(); next; next = open.pop()) {
      const [isTarget, place] = next;
      for (const other of (isTarget ? targets : raters).cells[place]!.keys()) {
        if ((isTarget ? marks : levels)![other] !== undefined) continue;
        if (isTarget) marks![other] = score(place, other) - levels![place]!;
        else levels![other] = score(other, place) - marks![place]!;
        open.push([!isTarget, other]);
      }
    }
  });
  if (n <= targets.counts.length + raters.counts.length - groups) return "too few";
  if (!ratings.every(({ target, rater, score }) => Math.abs(score - levels![target]! - marks![rater]!) <= 1e-11)) return null;
  return groups > 1 ? "apart" : { targets: levels!, raters: marks! };
}
