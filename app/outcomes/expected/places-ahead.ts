import type { Scored } from "../model";

/** How far ahead is looked, in days, where the course so far was shorter. */
const leastAhead = 56;
const usualPace = 7;
const slowestPace = 28;

/** In days. */
type Pace = number;

/** How often scores came: the middle one of the days between them; a week where there is one score. */
function paceOf(treatment: Scored[]): Pace {
  const between = treatment.slice(1).map(({ position }, index) => position - treatment[index]!.position);
  const sorted = between.filter((days) => days > 0).toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? usualPace;
  return Math.min(slowestPace, middle);
}

/** Of an open course by dates: the days on which its next `count` scores may come, none of them over already, and not further ahead than can be seen beside what was. */
export function daysAhead(treatment: Scored[], count: number, today: number): { days: number[]; pace: Pace } {
  const [first, last] = [treatment[0], treatment.at(-1)];
  const pace = paceOf(treatment);
  if (!first || !last) return { days: [], pace };
  const begin = Math.max(last.position, today - pace);
  const furthest = begin + Math.max(leastAhead, last.position - first.position);
  const days = Array.from({ length: Math.max(0, count) }, (_, index) => begin + (index + 1) * pace);
  return { days: days.filter((day) => day <= furthest), pace };
}

export function paceInWords(pace: Pace, scores: number): string {
  const every = pace === 1 ? "every day" : pace === 7 ? "every week" : pace === 14 ? "every second week" : `every ${pace} days`;
  return `What is still to come is drawn as if there were a score ${every}${scores > 1 ? ", as often as so far" : ""}.`;
}
