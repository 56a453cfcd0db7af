/** A quarter of a calendar year in UTC, such as "2026-Q3". */
export type Quarter = string;

const parts = (quarter: Quarter): [year: number, of: number] => [Number(quarter.slice(0, 4)), Number(quarter.slice(6))];

export const quarterOf = (at: Date): Quarter => `${at.getUTCFullYear()}-Q${Math.floor(at.getUTCMonth() / 3) + 1}`;

/** The first day after it. */
export function endOf(quarter: Quarter): Date {
  const [year, of] = parts(quarter);
  return new Date(Date.UTC(year, 3 * of, 1));
}

/** The same three months of the year before. */
export const yearBefore = (quarter: Quarter): Quarter => `${parts(quarter)[0] - 1}-Q${parts(quarter)[1]}`;

/** Its three months: from the first day, up to the first day after. */
export function daysIn(quarter: Quarter): { from: Date; to: Date } {
  const [year, of] = parts(quarter);
  return { from: new Date(Date.UTC(year, 3 * (of - 1), 1)), to: endOf(quarter) };
}

/** A quarter's figures are fixed so long after its end at the earliest, because its cases come in late. */
export const daysUntilFixed = 28;

/** The last quarters that may be fixed by now, the oldest first. */
export const quartersToFix = (now: Date, count: number): Quarter[] => finishedQuarters(new Date(now.getTime() - daysUntilFixed * 24 * 60 * 60 * 1000), count);

/** So many quarters that are over by now, the oldest first. */
export function finishedQuarters(now: Date, count: number): Quarter[] {
  const first = 3 * Math.floor(now.getUTCMonth() / 3);
  return Array.from({ length: count }, (_, at) => quarterOf(new Date(Date.UTC(now.getUTCFullYear(), first - 3 * (count - at), 1))));
}
