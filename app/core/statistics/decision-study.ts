import { isNumber, namedIn } from "./numbers-in";
import { unitOf } from "./own-scale";

/**
 * Variances of a design in which every person does every task and each task has raters of its own, p x (r:t), in the letters
 * of generalizability theory: persons, tasks, raters within tasks, persons by tasks, and the rest. rt and prt are r:t and pr:t.
 */
export type TaskComponents = { p: number; t: number; pt: number } & ({ "r:t": number; "pr:t": number } | { rt: number; prt: number });

export type DecisionStudy = { generalizability: number; dependability: number } | { generalizability: null; dependability: null; reason: string };

/**
 * How far the mean over `tasks` tasks with `raters` raters each could be relied on: generalizability for setting persons in
 * relation to each other, dependability for the score itself, where the difficulty of tasks and the raters' levels count as
 * error, too. Both undefined where no variance is left to rely on or to doubt.
 * Source: R. Brennan, Generalizability Theory (2001) 4. A negative estimate of a variance is not taken: it is usual to put 0
 * in its place, and that should be somebody's decision.
 */
export function decisionStudy(variances: TaskComponents, counts: { tasks: number; raters: number }): DecisionStudy {
  const [components, { tasks = NaN, raters = NaN }] = [namedIn(variances) as TaskComponents, namedIn(counts)];
  const [levels, residuals] = "r:t" in components ? [components["r:t"], components["pr:t"]] : [components.rt, components.prt];
  if (![tasks, raters].every((count) => Number.isInteger(count) && count >= 1)) return none("There must be at least one task and one rater, in whole numbers.");
  const given = [components.p, components.t, components.pt, levels, residuals];
  if (!given.every(isNumber)) return none("Every variance must be a number.");
  if (given.some((variance) => variance < 0)) return none("A variance cannot be below 0.");
  const unit = unitOf(given);
  const [p, t, pt, rt, prt] = given.map((variance) => variance / unit) as [number, number, number, number, number];
  const relative = pt / tasks + prt / (tasks * raters);
  const absolute = relative + t / tasks + rt / (tasks * raters);
  if (p + relative === 0) return none("Persons do not differ at all, neither truly nor by chance.");
  return { generalizability: p / (p + relative), dependability: p / (p + absolute) };
}

const none = (reason: string): DecisionStudy => ({ generalizability: null, dependability: null, reason });
