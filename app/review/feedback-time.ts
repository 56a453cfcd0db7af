const hour = 3_600_000;
const day = 24 * hour;

/** How long answers waited for their first feedback: the median in milliseconds, and how many came within a day, three days and a week. */
export type FeedbackTimes = { n: number; medianMs: number | null; within: { days: 1 | 3 | 7; n: number }[] };

export function feedbackTimes(given: { submittedAt: Date; releasedAt: Date }[]): FeedbackTimes {
  const waits = given.map(({ submittedAt, releasedAt }) => releasedAt.getTime() - submittedAt.getTime()).sort((a, b) => a - b);
  const middle = Math.floor(waits.length / 2);
  const medianMs = waits.length === 0 ? null : waits.length % 2 === 1 ? waits[middle]! : (waits[middle - 1]! + waits[middle]!) / 2;
  return { n: waits.length, medianMs, within: ([1, 3, 7] as const).map((days) => ({ days, n: waits.filter((ms) => ms <= days * day).length })) };
}

/** A wait as people say it: hours up to two days, days from then on. */
export function waitInWords(ms: number): string {
  const [size, unit] = ms < 2 * day ? [hour, "hour"] : [day, "day"];
  const many = Math.round(ms / size);
  if (many === 0) return "less than an hour";
  return many === 1 ? `1 ${unit}` : `${many} ${unit}s`;
}
