import { crossedCriterion } from "./crossed-criterion";
import { type CrossedRatings, crossedRatings, exactLevels, type Rating, whyNotSeparable } from "./crossed-ratings";
import { isNumber, listIn } from "./numbers-in";
import { lowestPoint } from "./lowest-point";
import { ownScale, tooFarApart } from "./own-scale";

/** Variances in squared points. What cannot be worked out is null, and `reason` says why. */
export type AgreementComponents =
  | { target: number; rater: number; residual: number; iccSingle: number; iccMean: number; logLikelihood: number | null }
  | { target: null; rater: null; residual: null; iccSingle: null; iccMean: null; logLikelihood: null; reason: string };

/**
 * How much of the variance of ratings lies in the targets, in the raters' levels and in the rest, by restricted maximum
 * likelihood at its exact optimum, a variance of 0 included. Not every rater needs to have rated every target, one may have
 * rated a target several times, and groups of targets may have no rater in common: they then tell of the variances each by
 * itself, on the assumption that targets and raters were spread over them by chance.
 *
 * `iccSingle` = target / (target + rater + residual): absolute agreement of single ratings, ICC(2,1) where the table is
 * complete and no part is negative. `iccMean` is that of a target's own mean: its error, averaged over the targets, is
 * (rater + residual) / k with k the harmonic mean of the number of raters per target (D. ten Hove, T. Jorgensen and A. van
 * der Ark, Psychological Methods 29 (2024) 967); for who rated the same target several times, rater counts by the squared
 * shares of the raters in its mean. `logLikelihood` is the restricted one, null where no residual is left.
 *
 * Null with a reason: scores that are no numbers, a rating without its target or rater; fewer than two targets or raters; ratings that do not differ; no target or no rater with two ratings;
 * a rater of its own for each target; too few ratings to leave anything for chance.
 */
export function agreementComponents(given: readonly Rating[]): AgreementComponents {
  const ratings = listIn(given);
  if (!ratings?.every((rating) => isNumber(rating?.score))) return none("Every score must be a number.");
  if (!ratings.every(({ target, rater }) => isName(target) && isName(rater))) return none("Every rating must say what was rated and by whom.");
  const own = ownScale(ratings.map(({ score }) => score));
  if (!own) return none(tooFarApart);
  const mean = own.scores.reduce((sum, score) => sum + score / ratings.length, 0);
  const most = own.scores.reduce((far, score) => Math.max(far, Math.abs(score - mean)), 0);
  const isFlat = most <= own.noise;
  const unit = own.unit * most;
  if (!isFlat && !(unit ** 2 > 1e-290 && unit ** 2 < 1e290)) return none("The scores are too large or too small for their variances to be written down.");
  const table = crossedRatings(ratings.map((rating, i) => ({ ...rating, score: isFlat ? 0 : (own.scores[i]! - mean) / most })));
  const inTheWay = whyNotSeparable(table) ?? (isFlat ? "The scores do not differ, so there is nothing that raters could agree on." : null);
  if (inTheWay !== null) return none(inTheWay);

  const exact = exactLevels(table);
  if (exact === "too few") return none(tooFew);
  if (exact === "apart") return none("The scores leave nothing to chance, and groups without a rater in common cannot be compared.");
  if (exact) return shares(table, { target: varianceOf(exact.targets), rater: varianceOf(exact.raters), residual: 0, logLikelihood: null }, unit);

  const criterion = crossedCriterion(table);
  const lowest = lowestPoint(([targets, raters]) => {
    const { criterion: height, slope } = criterion({ targets, raters });
    return { height, slope: [slope.targets, slope.raters] };
  });
  if (!lowest) return none(tooFew);
  const [targets, raters] = lowest.at;
  const { residual } = criterion({ targets, raters });
  const logLikelihood = -lowest.height / 2 - (table.n - 1) * Math.log(unit);
  return shares(table, { target: targets * residual, rater: raters * residual, residual, logLikelihood }, unit);
}

const isName = (name: unknown) => (typeof name === "string" && name !== "") || isNumber(name);

const tooFew = "There are too few ratings to leave anything for chance.";

type Parts = { target: number; rater: number; residual: number; logLikelihood: number | null };

function shares({ targets }: CrossedRatings, { target, rater, residual, logLikelihood }: Parts, unit: number): AgreementComponents {
  const errors = targets.cells.map((cells, i) => {
    const count = targets.counts[i]!;
    return rater * [...cells.values()].reduce((sum, times) => sum + (times / count) ** 2, 0) + residual / count;
  });
  const error = errors.reduce((sum, one) => sum + one, 0) / errors.length;
  const [iccSingle, iccMean] = [target / (target + rater + residual), target / (target + error)];
  return { target: target * unit ** 2, rater: rater * unit ** 2, residual: residual * unit ** 2, iccSingle, iccMean, logLikelihood };
}

/** With n - 1; what is left of equal levels in the last digits is rounding and counts as 0. */
function varianceOf(levels: number[]): number {
  const mean = levels.reduce((sum, level) => sum + level, 0) / levels.length;
  const variance = levels.reduce((sum, level) => sum + (level - mean) ** 2, 0) / (levels.length - 1);
  return variance <= 1e-22 ? 0 : variance;
}

const none = (reason: string): AgreementComponents => ({ ...{ target: null, rater: null, residual: null, iccSingle: null, iccMean: null, logLikelihood: null }, reason });
