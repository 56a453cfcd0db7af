import { normalQuantile } from "./normal-quantile";

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
export function reliableChange(input: ChangeInput): ReliableChange {
  const { pre, post, functional } = input;
  const wrong = whyNot(input);
  if (wrong) return { index: null, points: null, category: null, eligible: null, reason: wrong };
  const change = withoutNoise(post - pre);
  const error = errorOfDifference(input);
  const index = error === null ? null : change / error;
  const critical = Math.round(1000 * normalQuantile((1 + (input.confidence ?? 0.95)) / 2)) / 1000;
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

/** Whether a score lies in the functional range, where the line itself belongs to `atMost` and `atLeast` alone. */
export function isFunctional(range: FunctionalRange, score: number): boolean {
  if ("atMost" in range) return withoutNoise(score - range.atMost) <= 0;
  if ("below" in range) return withoutNoise(score - range.below) < 0;
  if ("atLeast" in range) return withoutNoise(score - range.atLeast) >= 0;
  return withoutNoise(score - range.above) > 0;
}

/** Standard error of the difference of two scores; null without its two ingredients. */
function errorOfDifference({ sd, reliability }: ChangeInput): number | null {
  return typeof sd !== "number" || typeof reliability !== "number" ? null : sd * Math.sqrt(2 * (1 - reliability));
}

const isHigherBetter = ({ functional, higherIsBetter }: ChangeInput) =>
  functional ? "atLeast" in functional || "above" in functional : higherIsBetter;

/** Scores have few decimals, which binary numbers hold inexactly: 8.2 - 3.2 is not 5. */
const withoutNoise = (difference: number) => Math.round(difference * 1e9) / 1e9;

function whyNot(input: ChangeInput): string | null {
  const { pre, post, sd, reliability, points, functional, confidence = 0.95 } = input;
  if (!Number.isFinite(pre)) return "There is no score before treatment.";
  if (!Number.isFinite(post)) return "There is no score after treatment.";
  if (typeof sd === "number" && !(Number.isFinite(sd) && sd > 0)) return "The standard deviation must be above 0.";
  if (typeof reliability === "number" && !(reliability > 0 && reliability < 1)) return "The reliability must lie between 0 and 1.";
  if (typeof points === "number" && !(Number.isFinite(points) && points > 0)) return "The points of a reliable change must be above 0.";
  if (!(confidence > 0 && confidence < 1)) return "The confidence must lie between 0 and 100 %.";
  if (functional && !Object.values(functional).every((line) => Number.isFinite(line))) return "The cut-off must be a number.";
  return isHigherBetter(input) === undefined ? "It is not known whether higher or lower scores are better." : null;
}
