import type { Course } from "./rules";

/** The scores, as this measure counts them, from which on a change from the first one is reliable; none where that is not known or lies off the scale. */
export function limitsOf({ definition: { range, higherIsBetter, reliableChange }, first, pointsNeeded }: Pick<Course, "definition" | "first" | "pointsNeeded">): { at: number; better: boolean }[] {
  if (!first || pointsNeeded === null || !reliableChange) return [];
  // A published criterion is reached by exactly so many points; one by formula has to be passed.
  const isPublished = "points" in reliableChange;
  const step = range.step === null ? (isPublished ? 1 : 100) : thousandths(range.step);
  const steps = (pointsNeeded * 1000) / step;
  const far = step * (isPublished ? Math.ceil(steps - 1e-6) : Math.floor(steps + 1e-6) + 1);
  return [
    { at: (thousandths(first.score) + far) / 1000, better: higherIsBetter },
    { at: (thousandths(first.score) - far) / 1000, better: !higherIsBetter },
  ].filter(({ at }) => at >= range.min && at <= range.max);
}

/** Scores hold three decimals at most, which binary fractions do not. */
const thousandths = (value: number) => Math.round(value * 1000);
