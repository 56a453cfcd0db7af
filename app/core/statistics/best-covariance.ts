import { fullStarts, lineStarts, type Reach } from "./covariance-starts";
import { descend, type Minimum, type Surface } from "./descend";
import { covarianceOf, type Factor } from "./line-weights";
import { NotEstimable } from "./not-estimable";
import type { CovarianceDeviance } from "./random-slope-deviance";
import { eigen } from "./symmetric-eigen";

type Found = { factor: Factor; value: number };

/**
 * The covariance at which the deviance is least of all, as its Cholesky factor. Minima of full rank, of rank one (a
 * correlation of 1 or -1, or one variance of zero) and no variance at all are each found from several starts. One of lower rank
 * counts only where the deviance rises on every way off it, which is told by its exact derivative.
 * Throws a NotEstimable where many covariances are equally good.
 */
export function bestCovariance(deviance: CovarianceDeviance, reach: Reach): Factor {
  const best = lowest(candidates(deviance, lineStarts(deviance, reach), fullStarts(deviance, reach)));
  mustBeOne(deviance, best);
  return best;
}

/** The same to within a thousandth of the deviance, as a start for `bestNear`, which tells whether there is one. */
export function roughCovariance(deviance: CovarianceDeviance, reach: Reach): Factor {
  return lowest(candidates(deviance, lineStarts(deviance, reach), fullStarts(deviance, reach), 1e-3));
}

/** The same from a covariance that is near already, such as that of a part of the data. */
export function bestNear(deviance: CovarianceDeviance, [a, b, c]: Factor): Factor {
  const best = lowest(candidates(deviance, [], [[a, b, Math.max(c, 0.1 * Math.hypot(a, b), 0.01)]]));
  mustBeOne(deviance, best);
  return best;
}

const lowest = (found: Found[]) => found.reduce((best, next) => (next.value < best.value ? next : best)).factor;

/** Minima of every rank, exact or to `within` of their deviance. */
function candidates(deviance: CovarianceDeviance, lines: number[][], fulls: number[][], within = 0): Found[] {
  const found: Found[] = [];
  if (rises(deviance, [0, 0, 0])) found.push({ factor: [0, 0, 0], value: deviance([0, 0, 0], false).deviance });
  for (const start of lines) addLine(deviance, start, found, within);
  for (const start of fulls) {
    const end = descend(onFactor(deviance, 3), start, within);
    const full = within > 0 ? foundAt(end) : polish(deviance, end);
    const flat = addLine(deviance, principal(full.factor), found, within);
    if (!flat || full.value < flat.value - 1e-9) found.push(full);
  }
  return found;
}

/** From a single best covariance the deviance rises in every direction: from none at all by its slope, from any other by its curvature. */
function mustBeOne(deviance: CovarianceDeviance, [a, b, c]: Factor): void {
  const { gradient, hessian } = deviance([a, b, c], true);
  const rising = a === 0 && b === 0 ? asMatrix(gradient) : c === 0 ? onFactor(deviance, 2)([a, b]).hessian : hessian;
  const isFlat = (matrix: number[][], part: number) => {
    const { values } = eigen(matrix);
    return Math.min(...values) <= part * Math.max(...values);
  };
  // Where it does not rise off a line either, the line may be one end of a row of equally good covariances.
  const isEnd = c === 0 && a * a + b * b > 0 && Math.abs(offLine(gradient, a, b)) <= 1e-7 && isFlat(hessian, 1e-8);
  if (isEnd || isFlat(rising, 1e-11)) {
    throw new NotEstimable("There are too few groups seen at more than one place of the slope to tell how intercepts and slopes vary.");
  }
}

/** The minimum of rank one near a start, kept where it is a minimum among all covariances. */
function addLine(deviance: CovarianceDeviance, start: number[], found: Found[], within: number): Found | null {
  const { at, value } = descend(onFactor(deviance, 2), start, within);
  const factor: Factor = [at[0]!, at[1]!, 0];
  const line = rises(deviance, factor) ? { factor: upright(factor), value } : null;
  if (line) found.push(line);
  return line;
}

/** Whether more variance, in any direction that the factor leaves free, makes the deviance rise. */
function rises(deviance: CovarianceDeviance, [a, b]: Factor): boolean {
  const { gradient } = deviance([a, b, 0], true);
  if (a === 0 && b === 0) return Math.min(...eigen(asMatrix(gradient)).values) >= 0;
  return offLine(gradient, a, b) >= 0;
}

/** How the deviance rises with variance across the line of a factor of rank one, by as much as the line has. */
const offLine = ([level, both, slope]: number[], a: number, b: number) => level! * b * b - both! * a * b + slope! * a * a;

const asMatrix = ([level, both, slope]: number[]) => [[level!, both! / 2], [both! / 2, slope!]];

/** The deviance by the first two or all three entries of the factor. */
function onFactor(deviance: CovarianceDeviance, size: 2 | 3): (at: number[]) => Surface {
  return ([a, b, c = 0]) => {
    const { deviance: value, gradient, hessian } = deviance([a!, b!, c], true);
    const [level, both, slope] = gradient as [number, number, number];
    const turn = [[2 * a!, b!, 0], [0, a!, 2 * b!], [0, 0, 2 * c]].slice(0, size);
    const bends = [[2 * level, both, 0], [both, 2 * slope, 0], [0, 0, 2 * slope]];
    return {
      value,
      gradient: turn.map((row) => row[0]! * level + row[1]! * both + row[2]! * slope),
      hessian: turn.map((row, i) =>
        turn.map((other, j) => row.reduce((sum, value, k) => sum + value * other.reduce((inner, each, l) => inner + each * hessian[k]![l]!, 0), bends[i]![j]!)),
      ),
    };
  };
}

/** Newton's last steps by the covariance's own entries, by which the deviance bends evenly right up to the boundary. */
function polish(deviance: CovarianceDeviance, minimum: Minimum): Found {
  const given = foundAt(minimum);
  const surface = ([level, both, slope]: number[]): Surface => {
    const factor = factorOf(level!, both!, slope!);
    if (!factor) return { value: Infinity, gradient: [NaN, NaN, NaN], hessian: [[1, 0, 0], [0, 1, 0], [0, 0, 1]] };
    const { deviance, gradient, hessian } = evaluate(factor);
    return { value: deviance, gradient, hessian };
  };
  const evaluate = (factor: Factor) => deviance(factor, true);
  const start = [...covarianceOf(given.factor)];
  if (!factorOf(start[0]!, start[1]!, start[2]!)) return given;
  const end = descend(surface, start);
  return { factor: factorOf(end.at[0]!, end.at[1]!, end.at[2]!) ?? given.factor, value: end.value };
}

const foundAt = ({ at, value }: Minimum): Found => ({ factor: upright(at as unknown as Factor), value });

function factorOf(level: number, both: number, slope: number): Factor | null {
  const a = Math.sqrt(level);
  const b = both / a;
  const c = Math.sqrt(slope - b * b);
  return a > 0 && c > 0 ? [a, b, c] : null;
}

/** The same covariance by a factor with no negative diagonal. */
const upright = ([a, b, c]: Factor): Factor => (a < 0 || (a === 0 && b < 0) ? [-a, -b, Math.abs(c)] : [a, b, Math.abs(c)]);

/** The first principal direction, with its length. */
function principal(factor: Factor): number[] {
  const [level, both, slope] = covarianceOf(factor);
  const { values, vectors } = eigen([[level, both], [both, slope]]);
  const first = values[0]! > values[1]! ? 0 : 1;
  return vectors[first]!.map((value) => value * Math.sqrt(values[first]!));
}
