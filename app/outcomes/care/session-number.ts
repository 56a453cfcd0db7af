import type { Day } from "~/core/days";

/** What is known of an episode's sessions that go by numbers. */
export type Numbered = {
  /** How many were held; null where nobody has said. */
  sessions: number | null;
  /** Days of sessions that are counted among them and were entered by hand. */
  heldDays: Day[];
  /** Every occasion that has a score: its number, and its day where one is known. */
  scored: { position: number; day: Day | null }[];
};

/**
 * The number of the session that a day's scores belong to: the one that has scores of that day already, else the next.
 * Numbers rise with days, so a day between two that are numbered gets what is free between them, and null where nothing is.
 */
export function sessionNumberFor({ sessions, heldDays, scored }: Numbered, day: Day): number | null {
  const same = scored.find((each) => each.day === day);
  if (same) return same.position;
  const later = scored.filter((each) => each.day !== null && each.day > day).map(({ position }) => position);
  const before = scored.filter((each) => (each.day === null ? later.length === 0 : each.day < day)).map(({ position }) => position);
  const known = sessions ?? Math.max(0, ...scored.map(({ position }) => position));
  const counted = known - heldDays.filter((held) => held > day).length + (heldDays.includes(day) ? 0 : 1);
  const least = Math.max(0, ...before) + 1;
  const most = Math.min(Infinity, ...later) - 1;
  const number = counted >= least && counted <= most ? counted : least;
  return number <= most ? number : null;
}
