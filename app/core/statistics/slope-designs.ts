import { NotEstimable } from "./not-estimable";
import type { Standardised } from "./standardised-sums";

/**
 * Groups that were seen at the same places weigh alike at every covariance, so that their lines are kept as sums. A group's
 * line is its mean y and its own least-squares slope.
 */
export type Design = {
  groups: number;
  rows: number;
  /** Mean, and sum of squared deviations from it, of the slope's column. */
  mean: number;
  spread: number;
  /** Sums over groups: mean y, slope, and their squares and product. */
  level: number;
  slope: number;
  levelSquared: number;
  levelSlope: number;
  slopeSquared: number;
};

/** One group's line; `slope` is 0 where the group was seen at one place only. */
export type Line = { n: number; mean: number; spread: number; level: number; slope: number };

/** What random slopes are fitted to: lines, and the squares that lines leave within groups. */
export type Lines = { rows: number; lines: Line[]; designs: Design[]; residual: number };

/** Throws a NotEstimable where groups' lines account for everything, or nothing tells how slopes differ. */
export function linesOf({ rows, groups, within, noise }: Standardised): Lines {
  let residual = 0;
  let free = rows;
  const lines = groups.map(({ n, means: [level = 0, mean = 0], products: [yy = 0, xy = 0, xx = 0] }): Line => {
    const spread = xx > 1e-24 * n ? xx : 0;
    const slope = spread > 0 ? xy / spread : 0;
    residual += Math.max(0, yy - slope * xy);
    free -= spread > 0 ? 2 : 1;
    return { n, mean, spread, level, slope };
  });
  if (free < 1) throw new NotEstimable("Every group's own line accounts for all its rows, so there is nothing left over to take a residual variance from.");
  if (rows - free < 4) throw new NotEstimable("There are too few groups seen at more than one place of the slope to tell how intercepts and slopes vary.");
  const places = new Set(lines.map(({ mean }) => Math.round(mean * 1e9)));
  if (lines.every(({ spread }) => spread === 0) && places.size < 3) {
    throw new NotEstimable("No group was seen at two places of the slope, so nothing says how slopes differ.");
  }
  if (residual <= noise + 1e-13 * within[0]![0]!) throw new NotEstimable("Every group's values lie on a line exactly, so the residual variance is zero.");
  return { rows, lines, designs: byDesign(lines), residual };
}

/** Places count as the same where they differ only by rounding. */
function byDesign(lines: Line[]): Design[] {
  const designs = new Map<string, Design>();
  for (const { n, mean, spread, level, slope } of lines) {
    const key = `${n} ${Math.round(mean * 1e12)} ${Math.round(spread * 1e12)}`;
    let design = designs.get(key);
    if (!design) {
      design = { groups: 0, rows: n, mean, spread, level: 0, slope: 0, levelSquared: 0, levelSlope: 0, slopeSquared: 0 };
      designs.set(key, design);
    }
    design.groups += 1;
    design.level += level;
    design.slope += slope;
    design.levelSquared += level * level;
    design.levelSlope += level * slope;
    design.slopeSquared += slope * slope;
  }
  return [...designs.values()];
}
