const hour = 3_600_000;
const day = 24 * hour;

/**
 * How long the answers of a time waited for their first feedback: how many came within a day, three days and a week, how
 * many still wait and the longest of these in milliseconds so far, and the median of all. One that waits counts in the
 * median as longer than any that was given; null where it would be one of those that wait.
 */
export type FeedbackTimes = { n: number; waiting: number; longestMs: number | null; medianMs: number | null; within: { days: 1 | 3 | 7; n: number }[] };

export function feedbackTimes(answers: { submittedAt: Date; releasedAt: Date | null }[], now: Date): FeedbackTimes {
  const given = answers.flatMap(({ submittedAt, releasedAt }) => (releasedAt ? [releasedAt.getTime() - submittedAt.getTime()] : [])).sort((a, b) => a - b);
  const open = answers.flatMap(({ submittedAt, releasedAt }) => (releasedAt ? [] : [now.getTime() - submittedAt.getTime()]));
  const n = answers.length;
  const [below, above] = [given[Math.ceil(n / 2) - 1], given[Math.floor(n / 2)]];
  return {
    n,
    waiting: open.length,
    longestMs: open.length > 0 ? Math.max(...open) : null,
    medianMs: below === undefined || above === undefined ? null : (below + above) / 2,
    within: ([1, 3, 7] as const).map((days) => ({ days, n: given.filter((ms) => ms <= days * day).length })),
  };
}

/** A wait as people say it: hours up to two days, days from then on. */
export function waitInWords(ms: number): string {
  const [size, unit] = ms < 2 * day ? [hour, "hour"] : [day, "day"];
  const many = Math.round(ms / size);
  if (many === 0) return "less than an hour";
  return many === 1 ? `1 ${unit}` : `${many} ${unit}s`;
}

const spans = { 1: "a day", 3: "three days", 7: "a week" } as const;

/** All of it in sentences, such as "36 of 40 answers had feedback within a day; 4 still wait, the longest for 6 days." */
export function feedbackInWords({ n, waiting, longestMs, medianMs, within }: FeedbackTimes): string {
  if (n === 0) return "No answer was submitted in those weeks.";
  const given = n - waiting;
  const wait = longestMs === null ? "" : waitInWords(longestMs);
  if (n === 1) return medianMs === null ? `One answer was submitted, and still waits after ${wait}.` : `One answer was submitted, and had feedback after ${waitInWords(medianMs)}.`;
  const still = waiting === 0 ? "" : `; ${waiting === 1 ? `one still waits, for ${wait}` : `${waiting} still wait, the longest for ${wait}`}`;
  if (given === 0) return `${waiting} answers were submitted, and all still wait, the longest for ${wait}.`;
  const median = medianMs === null ? "There is no median yet: half of them or more still wait." : `The median wait is ${waitInWords(medianMs)}${waiting === 0 ? "" : ", where those that still wait count as longer"}.`;
  return `${told(n, given, within)}${still}. ${median}`;
}

/** Goes on until all that had feedback are told of. */
function told(n: number, given: number, within: FeedbackTimes["within"]): string {
  const last = within.findIndex((each) => each.n === given);
  const steps = (last === -1 ? within : within.slice(0, last + 1)).filter((each, index, all) => each.n > (all[index - 1]?.n ?? 0));
  const [first, ...more] = steps;
  const who = (many: number) => (many < n ? `${many} of ${n}` : n === 2 ? "Both" : `All ${n}`);
  if (!first) return `${who(given)} answers had feedback, after more than a week`;
  const parts = [`${who(first.n)} answers had feedback within ${spans[first.days]}`, ...more.map((each) => `${each.n} within ${spans[each.days]}`)];
  return last === -1 ? `${parts.join(", ")} and ${given - (within.at(-1)?.n ?? 0)} later` : parts.join(", ");
}
