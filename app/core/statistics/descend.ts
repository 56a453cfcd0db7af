import type { Matrix } from "./small-matrix";
import { eigen } from "./symmetric-eigen";

export type Surface = { value: number; gradient: number[]; hessian: Matrix };
export type Minimum = { at: number[]; value: number };

const steps = 200;

/**
 * A local minimum of a smooth function of a few arguments, by Newton's method with each curvature taken as positive and
 * steps halved until they descend. Near the end, where differences of the value are lost in rounding, a step counts
 * after which less than half is left to descend, so that the minimum is right to the last digits. With `within` it ends
 * where about so little is left to descend.
 */
export function descend(surface: (at: number[]) => Surface, start: number[], within = 0): Minimum {
  let at = start;
  let here = surface(at);
  for (let step = 0; step < steps; step++) {
    const direction = newtonStep(here);
    const promised = -dot(direction, here.gradient);
    if (!(promised > within)) break;
    const next = improve(surface, at, here, direction, promised);
    if (!next) break;
    const moved = Math.max(...next.at.map((value, i) => Math.abs(value - at[i]!)));
    const size = Math.max(...next.at.map(Math.abs));
    ({ at, here } = next);
    if (moved <= 1e-15 * size) break;
  }
  return { at, value: here.value };
}

function improve(surface: (at: number[]) => Surface, at: number[], here: Surface, direction: number[], promised: number) {
  const lost = promised <= 1e-9 * (1 + Math.abs(here.value));
  for (let share = 1; share > (lost ? 0.1 : 1e-10); share /= 2) {
    const there = at.map((value, i) => value + share * direction[i]!);
    const found = surface(there);
    const better = lost ? decrement(found) < 0.5 * promised : found.value < here.value - 1e-4 * share * promised;
    if (better) return { at: there, here: found };
  }
  return null;
}

/** How far down a step would lead. */
const decrement = (surface: Surface) => -dot(newtonStep(surface), surface.gradient);

/** Against the gradient in each principal direction, by as much as the curvature there says. */
function newtonStep({ gradient, hessian }: Surface): number[] {
  const { values, vectors } = eigen(hessian);
  const least = 1e-14 * Math.max(...values.map(Math.abs), Number.MIN_VALUE);
  return gradient.map((_, i) =>
    values.reduce((sum, value, k) => sum - (vectors[k]![i]! * dot(vectors[k]!, gradient)) / Math.max(Math.abs(value), least), 0),
  );
}

const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, i) => sum + value * b[i]!, 0);
