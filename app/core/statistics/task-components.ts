import { listIn, rowsIn } from "./numbers-in";
import { largestOf, ownScale, tooFarApart } from "./own-scale";

export type TaskVariances = { p: number; t: number; "r:t": number; pt: number; "pr:t": number };

/**
 * The variances that `decisionStudy` takes, from a complete table: `scores[person][task][rater]`, each task with as many
 * raters of its own. By the analysis of variance, unbiased and so now and then below 0; never clipped.
 * Source: R. Brennan, Generalizability Theory (2001) 3. Null with a reason for fewer than two of anything, for gaps, and for
 * what is no number.
 */
export function taskComponents(given: ArrayLike<ArrayLike<ArrayLike<number>>>): TaskVariances | { p: null; reason: string } {
  const table = listIn(given)?.map((person) => listIn(person)?.map((task) => listIn(task)));
  const [people, tasks, raters] = [table?.length ?? 0, table?.[0]?.length ?? 0, table?.[0]?.[0]?.length ?? 0];
  if (!table?.every((person) => person?.length === tasks && person.every((task) => task?.length === raters))) return { p: null, reason: "Every person needs a score from every rater of every task." };
  if (Math.min(people, tasks, raters) < 2) return { p: null, reason: "Variances need at least two persons, two tasks and two raters a task." };
  const rows = rowsIn(table.flatMap((person) => person!.map((task) => task!)));
  if (!rows) return { p: null, reason: "Every score must be a number." };
  const own = ownScale(rows.flat());
  if (!own) return { p: null, reason: tooFarApart };
  const scores = table.map((_, i) => rows.slice(i * tasks, (i + 1) * tasks).map((_row, j) => own.scores.slice((i * tasks + j) * raters, (i * tasks + j + 1) * raters)));

  const grand = mean(scores.flat(2));
  const person = scores.map((one) => mean(one.flat()));
  const both = scores.map((one) => one.map(mean));
  const task = both[0]!.map((_, j) => mean(both.map((one) => one[j]!)));
  const rater = task.map((_, j) => scores[0]![j]!.map((_score, k) => mean(scores.map((one) => one[j]![k]!))));
  const square = {
    p: (tasks * raters * sum(person.map((level) => (level - grand) ** 2))) / (people - 1),
    t: (people * raters * sum(task.map((level) => (level - grand) ** 2))) / (tasks - 1),
    "r:t": (people * sum(rater.flatMap((of, j) => of.map((level) => (level - task[j]!) ** 2)))) / (tasks * (raters - 1)),
    pt: (raters * sum(both.flatMap((one, i) => one.map((level, j) => (level - person[i]! - task[j]! + grand) ** 2)))) / ((people - 1) * (tasks - 1)),
    "pr:t": sum(scores.flatMap((one, i) => one.flatMap((of, j) => of.map((score, k) => (score - both[i]![j]! - rater[j]![k]! + task[j]!) ** 2)))) / ((people - 1) * tasks * (raters - 1)),
  };
  // What is left of equal levels in the last digits is rounding and counts as 0.
  const noise = people * tasks * raters * Math.max(1e-13 * largestOf(own.scores), own.noise) ** 2;
  const [p, t, rt, pt, prt] = [square.p, square.t, square["r:t"], square.pt, square["pr:t"]].map((level) => (level <= noise ? 0 : level)) as [number, number, number, number, number];
  const variances = {
    p: balance(p, -pt) / (tasks * raters),
    t: balance(t, -pt, -rt, prt) / (people * raters),
    "r:t": balance(rt, -prt) / people,
    pt: balance(pt, -prt) / raters,
    "pr:t": prt,
  };
  const inPoints = Object.entries(variances).map(([name, variance]) => [name, variance * own.unit ** 2 + 0] as const);
  if (!inPoints.every(([, variance]) => Number.isFinite(variance))) return { p: null, reason: tooFarApart };
  return Object.fromEntries(inPoints) as TaskVariances;
}

/** The sum of parts that may cancel out, where what is left in the last digits counts as 0. */
function balance(...parts: number[]): number {
  const total = sum(parts);
  return Math.abs(total) <= 1e-12 * largestOf(parts) ? 0 : total;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]) => sum(values) / values.length;
