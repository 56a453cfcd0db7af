import { criticalValue, noCriticalValue } from "./critical-value";
import { isNumber, namedIn } from "./numbers-in";
import { tooFarApart } from "./own-scale";

/** The scores that count as functional. The side of the line gives the direction: `atLeast` and `above` say that higher is better. */
export type FunctionalRange = { atMost: number } | { below: number } | { atLeast: number } | { above: number };

export type ChangeCategory = "recovered" | "improved" | "unchanged" | "deteriorated";

export type ReliableChange = {
  /** Change by standard errors of a difference, positive where the score rose; null without a standard deviation and a reliability. */
  index: number | null;
  /** How many points a change needs to be reliable. */
  points: number | null;
  /** Null where it cannot be told; `reason` then says why. */
  category: ChangeCategory | null;
  /** Whether the first score lies on the clinical side, so that recovery was possible; null without a cut-off. */
  eligible: boolean | null;
  reason?: string;
};

export type ChangeInput = {
  pre: number;
  post: number;
  /** Standard deviation before treatment, and reliability between 0 and 1. */
  sd?: number | null | undefined;
  reliability?: number | null | undefined;
  /** Of the formula, two-sided; 0.95 unless told. */
  confidence?: number | undefined;
  /** A published criterion in points, which goes before the formula. */
  points?: number | null | undefined;
  functional?: FunctionalRange | null | undefined;
  /** Needed only for a measure without a cut-off. */
  higherIsBetter?: boolean | undefined;
};

/**
 * One person's change from before to after, in the measure's own points. Recovered: started on the clinical side, changed
 * reliably for the better and ended in the functional range. A change equal to `points` is reliable; by the formula
 * |index| must exceed the critical value, which is taken to three decimals as printed tables have it (1.96 for 95 %,
 * 1.645 for 90 %), because the published classifications were made with those.
 * Source: N. Jacobson and P. Truax, Journal of Consulting and Clinical Psychology 59 (1991) 12.
 */
export function reliableChange(given: ChangeInput): ReliableChange {
  const input = namedIn(given) as ChangeInput;
  const { pre, post, functional } = input;
  const z = criticalValue(input.confidence ?? 0.95);
  const wrong = whyNot(input) ?? (z === null ? noCriticalValue : null);
  if (wrong !== null || z === null) return { index: null, points: null, category: null, eligible: null, reason: wrong ?? noCriticalValue };
  const change = withoutNoise(post - pre);
  const error = errorOfDifference(input);
  const index = error === null ? null : change / error;
  if (!Number.isFinite(change) || (index !== null && !Number.isFinite(index))) return { index: null, points: null, category: null, eligible: null, reason: tooFarApart };
  const critical = Math.round(1000 * z) / 1000;
  const points = input.points ?? (error === null ? null : critical * error);
  const eligible = functional ? !isFunctional(functional, pre) : null;
  if (points === null) return { index, points, category: null, eligible, reason: "It is not known which change is reliable on this measure." };
  const isReliable = typeof input.points !== "number" ? withoutNoise(Math.abs(index ?? 0) - critical) > 0 : withoutNoise(Math.abs(change) - points) >= 0;
  const gain = isHigherBetter(input) ? change : -change;
  return { index, points, eligible, category: categoryOf({ isReliable, gain, hasRecovered: eligible === true && !!functional && isFunctional(functional, post) }) };
}

function categoryOf({ isReliable, gain, hasRecovered }: { isReliable: boolean; gain: number; hasRecovered: boolean }): ChangeCategory {
  if (!isReliable || gain === 0) return "unchanged";
  if (gain < 0) return "deteriorated";
  return hasRecovered ? "recovered" : "improved";
}

/** Whether a score lies in the functional range, where the line itself belongs to `atMost` and `atLeast` alone. Throws a RangeError without a range or a score. */
export function isFunctional(range: FunctionalRange, score: number): boolean {
  if (Object.keys(namedIn(range)).length === 0 || !isNumber(score)) throw new RangeError("A score can only be set against a cut-off where there are both.");
  if ("atMost" in range) return withoutNoise(score - range.atMost) <= 0;
  if ("below" in range) return withoutNoise(score - range.below) < 0;
  if ("atLeast" in range) return withoutNoise(score - range.atLeast) >= 0;
  return withoutNoise(score - range.above) > 0;
}

/** Standard error of the difference of two scores; null without its two ingredients, or where one of them cannot be. */
function errorOfDifference({ sd, reliability }: ChangeInput): number | null {
  return isSpread(sd) && isReliability(reliability) ? sd * Math.sqrt(2 * (1 - reliability)) : null;
}

const isSpread = (sd: unknown): sd is number => isNumber(sd) && sd > 0;
const isReliability = (reliability: unknown): reliability is number => typeof reliability === "number" && reliability > 0 && reliability < 1;

const isHigherBetter = ({ functional, higherIsBetter }: ChangeInput) =>
  functional ? "atLeast" in functional || "above" in functional : higherIsBetter;

/** Scores have few decimals, which binary numbers hold inexactly: 8.2 - 3.2 is not 5. Nothing is 0, never -0. */
const withoutNoise = (difference: number) => (Math.abs(difference) < 1e6 ? Math.round(difference * 1e9) / 1e9 : difference) + 0;

const sides = ["atMost", "below", "atLeast", "above"];
const isLine = (functional: FunctionalRange) => {
  const lines = Object.entries(functional);
  return lines.length === 1 && lines.every(([side, line]) => sides.includes(side) && Number.isFinite(line));
};

const isGiven = (value: unknown) => value !== null && value !== undefined;

function whyNot(input: ChangeInput): string | null {
  const { pre, post, sd, reliability, points, functional } = input;
  if (!Number.isFinite(pre)) return "There is no score before treatment.";
  if (!Number.isFinite(post)) return "There is no score after treatment.";
  // A criterion in points needs neither of the two.
  const byFormula = points === null || points === undefined;
  if (byFormula && isGiven(sd) && !isSpread(sd)) return "The standard deviation must be above 0.";
  if (byFormula && isGiven(reliability) && !isReliability(reliability)) return "The reliability must lie between 0 and 1.";
  if (!byFormula && !(isNumber(points) && points > 0)) return "The points of a reliable change must be above 0.";
  if (isGiven(functional) && !isLine(functional)) return "The cut-off must be a number, and say which side of it is functional.";
  return typeof isHigherBetter(input) !== "boolean" ? "It is not known whether higher or lower scores are better." : null;
}
