import type { Rubric, Vignette } from "~/library/index";
import type { Maker } from "../../tests/make/maker";
import type { Scores } from "../../tests/make/reviews";

/**
 * How the seeded scores come about, in points of the rubric's scale (1 to 5). For reviewer r, take t and item i:
 *
 *   score = 3 + difficulty of i + skill of t + severity of r + impression of r on t + residual of r, t and i
 *
 * clamped to the scale and rounded to half points. The skill of a take is normally distributed around what its person
 * has reached; impression and residual are normally distributed around 0. A criterion is "yes" (2) from 0.4 above the
 * middle and "not yet" (0) from 0.6 below. The whole is made up to be plausible, and stands for nobody's data.
 */
export const spread = { takeWithinPerson: 0.55, impression: 0.25, residual: 0.35 } as const;

/** Skills in which most people score lower, in the rubric's order. */
const difficulty = [0.3, -0.1, -0.3, 0.05, 0.35, 0.1, 0, -0.4];

/** What a person has reached on a day: where they started, and what practice has added since. */
export function skillOfTake(make: Maker, level: number, gain: number): number {
  return make.random.normal(level + gain, spread.takeWithinPerson);
}

export function scoresFrom(make: Maker, rubric: Rubric, vignette: Vignette, { skill, severity }: { skill: number; severity: number }): Scores {
  const { min, max, step } = rubric.scale;
  const seen = skill + severity + make.random.normal(0, spread.impression);
  const residual = () => make.random.normal(0, spread.residual);
  const onScale = (points: number) => Math.min(max, Math.max(min, Math.round(points / step) * step));
  const items = rubric.items.map(({ id }, index) => [id, onScale(3 + difficulty[index % difficulty.length]! + seen + residual())] as const);
  const criteria = vignette.criteria.map(({ id }) => [id, yesPartlyNotYet(seen + residual())] as const);
  return { items: Object.fromEntries(items), criteria: Object.fromEntries(criteria) };
}

const yesPartlyNotYet = (seen: number) => (seen >= 0.4 ? 2 : seen <= -0.6 ? 0 : 1);
